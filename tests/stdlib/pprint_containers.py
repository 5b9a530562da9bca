# Containers of the library, and classes with a repr of their own, in lines of limited width.
import types
from collections import ChainMap, Counter, OrderedDict, UserDict, UserList, UserString, defaultdict, deque
from contextlib import suppress
from pprint import pformat, pprint

words = "the quick brown fox jumped over a lazy dog".split()
numbers = {word: place for place, word in enumerate(words)}
for made in (
    types.MappingProxyType(numbers), ChainMap(numbers, {"a": 1}), ChainMap(), UserDict(numbers), UserList(words * 2),
    UserString(" ".join(words)), bytes(range(40)), bytearray(b"abcdefghijklmnopqrstuvwxyz"), [b"abcdefghijkl" * 3], deque(words, 9),
    deque([], 7), Counter("abracadabra"), OrderedDict(numbers), defaultdict(list, a=[1, 2, 3], bcdefghij=[4, 5, 6]),
    types.SimpleNamespace(**numbers),
):
    pprint(made, width=28)


class Odd(dict):
    def __repr__(self):
        return "Odd(" + "-" * 90 + ")"


class Plain(dict):
    pass


class Space(types.SimpleNamespace):
    pass


class Words(set):
    pass


print(pformat(Odd(a=1)) == repr(Odd()))
pprint(Plain(numbers), width=20)
pprint(Space(**numbers), width=40)
pprint(Words(range(12)), width=20)
with suppress(KeyError, ValueError):
    raise ExceptionGroup("all", [KeyError(1), ValueError(2)])
try:
    with suppress(KeyError):
        raise ExceptionGroup("some", [KeyError(1), ValueError(2)])
except* ValueError as group:
    print(repr(group))
