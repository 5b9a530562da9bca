# itertools: copies and pickles, which warn; classes derived from them; re-entrance.
import copy
import itertools
import operator
import pickle
import warnings


def shown(part):
    if isinstance(part, tuple):
        return "(" + ", ".join(map(shown, part)) + ")"
    if hasattr(part, "__next__"):
        return type(part).__name__
    return part.__name__ if isinstance(part, type) else repr(part)


def t(f):
    try:
        print(f())
    except Exception as error:
        print(type(error).__name__, error)


with warnings.catch_warnings(record=True) as caught:
    warnings.simplefilter("always")
    copy.copy(itertools.count(3))
    print(caught[0].category.__name__, caught[0].message)
warnings.simplefilter("ignore", DeprecationWarning)
for make in (
    lambda: itertools.chain("ab", "cd"), lambda: itertools.repeat(3, 4), lambda: itertools.islice("abcdef", 1, 5, 2),
    lambda: itertools.takewhile(ord, "abc\0a"), lambda: itertools.dropwhile(bool, [1, 0, 2]),
    lambda: itertools.filterfalse(None, [0, 0, 0]), lambda: itertools.starmap(pow, [(1, 2), (2, 3)]),
    lambda: itertools.accumulate([1, 2, 3]), lambda: itertools.accumulate([1, 2, 3], operator.mul),
    lambda: itertools.accumulate([1, 2, 3], initial=9), lambda: itertools.groupby("aabb"),
    lambda: itertools.zip_longest("abc", "d", fillvalue=9), lambda: itertools.compress("abc", [1, 1, 1]),
    lambda: itertools.product("ab", "cd"), lambda: itertools.permutations("abc", 2),
    lambda: itertools.combinations("abc", 2), lambda: itertools.combinations_with_replacement("ab", 2),
    lambda: itertools.chain.from_iterable(["ab", "cd"]), lambda: itertools.count(3, 2), lambda: itertools.cycle("abc"),
    lambda: itertools.pairwise("abc"), lambda: itertools.batched("abc", 2),
):
    for taken in (0, 1, 2):
        it = make()
        for _ in range(taken):
            next(it)
        t(lambda: shown(it.__reduce__()))
        if isinstance(it, (itertools.groupby, itertools.pairwise, itertools.batched)):
            continue
        twin = pickle.loads(pickle.dumps(it))
        print("  ", list(itertools.islice(copy.deepcopy(it), 7)) == list(itertools.islice(twin, 7)))
c = itertools.cycle("ab")
c.__setstate__((list("xyz"), True))
print(list(itertools.islice(c, 7)))
t(lambda: itertools.cycle("a").__setstate__(()))
t(lambda: itertools.chain().__setstate__(([],)))
t(lambda: itertools.combinations("abc", 2).__setstate__((1, 2, 3)))
p = itertools.product("abc", "de")
p.__setstate__((99, -3))
print(list(p))


class Chain(itertools.chain):
    pass


class Slow(itertools.islice):
    def __init__(self, items, stop, label=None):
        self.label = label


print(list(Chain("ab", "c")), list(Chain.from_iterable(["x"])), type(Chain()).__name__)
s = Slow("abc", 2, label="two")
print(s.label, list(s))
t(lambda: Chain(label=1))
a, b = itertools.tee("abc")
print(itertools.tee(a)[0] is a, list(type(a)(a)), operator.length_hint(itertools.repeat(1, 7)))


class Again:
    def __init__(self):
        self.count = 0

    def __iter__(self):
        return self

    def __next__(self):
        return next(first)


first, second = itertools.tee(Again())
t(lambda: next(first))
print(list(itertools.islice(itertools.count(), 1, 10, (1 << 63) - 1)), itertools.chain[int].__origin__.__name__)
