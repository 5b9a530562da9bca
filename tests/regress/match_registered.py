# What `match` takes for sequences and mappings: by the bases, or registered before or after classes were derived.
import collections
import collections.abc
import types


def kind(subject):
    match subject:
        case [*_]:
            return "sequence"
        case {}:
            return "mapping"
    return "neither"


class Parent:
    pass


class Child(Parent):
    pass


class Ordered:
    def __len__(self):
        return 1

    def __getitem__(self, index):
        return ["item"][index]


print(kind(Parent()), kind(Child()), kind(Ordered()))
collections.abc.Mapping.register(Parent)
collections.abc.MutableSequence.register(Ordered)
print(kind(Parent()), kind(Child()), kind(Ordered()))
match Ordered():
    case [one]:
        print(one)


class OwnSequence(collections.abc.Sequence):
    def __len__(self):
        return 0

    def __getitem__(self, index):
        raise IndexError


class Both(collections.UserDict, collections.abc.Sequence):
    pass


class DictFirst(dict, collections.abc.Sequence):
    pass


class ListFirst(list, collections.abc.Mapping):
    pass


class Late(Parent, list):
    pass


print([kind(cls()) for cls in (OwnSequence, Both, DictFirst, ListFirst, Late)])
print([kind(value) for value in ("text", b"bytes", bytearray(2), {1}, range(2), collections.deque([1]))])
print([kind(value) for value in (types.MappingProxyType({}), collections.ChainMap(), collections.UserList([1]))])
print([kind(value) for value in (collections.OrderedDict(), collections.Counter(), memoryview(b"ab"), iter([]))])
