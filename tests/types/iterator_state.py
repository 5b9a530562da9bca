# Iterators over built-in types as copy and pickle take them: __reduce__, __setstate__, __length_hint__.
import array
import collections
import copy
import operator
import pickle


def shown(part):
    if isinstance(part, tuple):
        return "(" + ", ".join(map(shown, part)) + ")"
    if hasattr(part, "__next__"):
        return type(part).__name__
    return part.__name__ if isinstance(part, type) else repr(part)


L = [1, 2, 3]
MAKERS = [
    lambda: iter(L), lambda: reversed(L), lambda: iter((1, 2, 3)), lambda: iter("aé€"), lambda: iter(b"abc"),
    lambda: iter(bytearray(b"abc")), lambda: iter(range(5)), lambda: iter(range(1 << 70, (1 << 70) + 9, 3)),
    lambda: reversed(range(0, 9, 2)), lambda: iter({1: 2, 3: 4}), lambda: iter({1: 2, 3: 4}.items()),
    lambda: reversed({1: 2, 3: 4}), lambda: reversed({1: 2, 3: 4}.values()), lambda: reversed({1: 2, 3: 4}.items()),
    lambda: iter({1, 2, 3}), lambda: iter(collections.deque(L)), lambda: reversed(collections.deque(L)),
    lambda: iter(array.array("i", L)), lambda: reversed((1, 2, 3)), lambda: enumerate("abc", 5), lambda: zip("abc", "def"),
    lambda: zip("abc", "def", strict=True), lambda: map(ord, "abc"), lambda: filter(None, "abc"),
]
for make in MAKERS:
    it = make()
    print(type(it).__name__, operator.length_hint(it, -1), shown(it.__reduce__()))
    first = next(it)
    print(" ", shown(it.__reduce__()), operator.length_hint(it, -1))
    if type(it) is type(reversed(collections.deque())):
        continue
    twin, loaded = copy.copy(it), pickle.loads(pickle.dumps(it))
    rest = list(it)
    deep = copy.deepcopy(make())
    print(" ", rest == list(loaded), type(twin) is type(it), list(deep)[0] == first, list(pickle.loads(pickle.dumps(it))))
for it, states in (
    (iter(L), (2, 99, -5)), (reversed(L), (0, 99, -5)), (iter("aé€"), (1, 99, -5)), (iter(range(10)), (3, 99)),
    (iter(range(1 << 70, (1 << 70) + 9)), (8,)), (iter((1, 2)), (1,)), (reversed((1, 2, 3)), (1,)), (iter(b"abc"), (2,)),
):
    for state in states:
        it = pickle.loads(pickle.dumps(it))
        it.__setstate__(state)
        print(type(it).__name__, state, list(copy.copy(it)))


class Seq:
    def __init__(self, n):
        self.n = n

    def __getitem__(self, i):
        if i >= self.n:
            raise IndexError
        return i * 10

    def __len__(self):
        return self.n


it = iter(Seq(3))
next(it)
print(type(it).__name__, it.__reduce__()[2], operator.length_hint(it), list(copy.copy(it)), list(pickle.loads(pickle.dumps(it))))
it.__setstate__(-7)
print(list(it), operator.length_hint(reversed(Seq(4))))
for bad in (iter(L),):
    try:
        bad.__setstate__("x")
    except TypeError as error:
        print(error)


class Zip(zip):
    pass


z = pickle.loads(pickle.dumps(Zip([1, 2], [3, 4])))
print(type(z).__name__, list(z))
try:
    list(copy.copy(zip([1, 2], [3], strict=True)))
except ValueError as error:
    print(error)
d = collections.deque(L)
it = iter(d)
next(it)
print(operator.length_hint(it))
