# itertools: count, cycle, repeat, chain, islice, accumulate, and the filters.
from itertools import *
print(list(islice(count(), 3)), list(islice(count(5, -2), 3)), list(islice(count(0.5, 0.25), 3)), list(islice(count(step=3), 3)), list(zip(count(1), "ab")), count(3), count(1, 2), next(count(10 ** 20)))
print(list(islice(cycle("abc"), 7)), list(islice(cycle([]), 3)), list(repeat(5, 3)), list(islice(repeat("x"), 2)), list(map(pow, range(4), repeat(2))), repeat(1, 5), repeat("z"), list(repeat(1, 0)), list(repeat(1, -1)))
print(list(chain("ab", [1, 2], (x for x in "z"))), list(chain()), list(chain.from_iterable(["ab", [1]])), list(chain.from_iterable([[i] * i for i in range(4)])), list(chain([], [[]], ())))
print(list(islice("abcdef", 2)), list(islice("abcdef", 2, 4)), list(islice("abcdef", 2, None)), list(islice("abcdef", 0, None, 2)), list(islice("abcdef", 1, 5, 3)), list(islice([], 5)), list(islice("abc", None)), list(islice(range(10), 3, 3)))
it = iter(range(10))
print(list(islice(it, 3)), list(islice(it, 1, 3)), list(it))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4, 1, 5], max)), list(accumulate([1, 2, 3], lambda a, b: a * b)), list(accumulate([1, 2], initial=100)), list(accumulate([])), list(accumulate([], initial=0)), list(accumulate("abc")), list(accumulate([[1], [2]])), list(accumulate([2, 3], pow, initial=2)))
print(list(takewhile(lambda x: x < 3, [1, 2, 3, 1])), list(dropwhile(lambda x: x < 3, [1, 2, 3, 1])), list(filterfalse(lambda x: x % 2, range(6))), list(filterfalse(None, [0, 1, "", 2])), list(compress("abcdef", [1, 0, 1, 0, 1])), list(compress([1, 2], [])), list(starmap(pow, [(2, 3), (3, 2)])), list(starmap(lambda *a: a, [(), (1,), "ab"])))
print(list(pairwise("abcd")), list(pairwise([1])), list(batched("abcdefg", 3)), list(batched([], 2)), list(zip_longest("ab", [1, 2, 3])), list(zip_longest("a", [1, 2], fillvalue="-")), list(zip_longest()), list(zip_longest([], [])))
a, b = tee([1, 2, 3])
print(next(a), list(b), list(a), [list(t) for t in tee("xy", 3)], len(tee([], 0)))
for k, g in groupby("aaabbca"):
    print(k, list(g), end="; ")
print()
print([(k, list(g)) for k, g in groupby([1, 3, 2, 4, 5], key=lambda x: x % 2)], [k for k, _ in groupby([1, 1, 2, 1])], {k: len(list(g)) for k, g in groupby(sorted("mississippi"))}, list(groupby([])))
gs = groupby("aab")
k1, g1 = next(gs)
k2, g2 = next(gs)
print(k1, list(g1), k2, list(g2))
for f in (lambda: list(islice("abc", -1)), lambda: list(islice("abc", 1, 2, 0)), lambda: list(islice("a", "b")), lambda: islice("a"), lambda: repeat(), lambda: chain(5).__next__(), lambda: list(chain(5)), lambda: list(chain.from_iterable(5)), lambda: list(chain.from_iterable([1])), lambda: accumulate(), lambda: list(accumulate(["a", 1])), lambda: count("a"), lambda: batched([], 0), lambda: list(starmap(pow, [5])), lambda: tee([], -1), lambda: cycle(5), lambda: list(batched("abc", 2, strict=True)), lambda: groupby(5), lambda: takewhile(5), lambda: zip_longest(5), lambda: compress([1]), lambda: list(pairwise(5))):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
log = []
c = chain((log.append(i) or i for i in range(3)), "x")
print(next(c), log, list(c), log, type(c).__name__, iter(c) is c, sum(islice((x * x for x in count()), 100)), next(dropwhile(lambda n: n * n < 1000, count())))
