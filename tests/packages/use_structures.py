"""sortedcontainers, toolz, more-itertools, bidict, pyrsistent, toposort, funcy, natsort: structures and functions over them."""
import more_itertools as mi
import toolz
from bidict import ValueDuplicationError, bidict
from funcy import chunks, compact, group_by, lmap, memoize, omit, project, re_find, walk_values, zip_values
from natsort import natsorted, ns
from pyrsistent import PRecord, field, freeze, m, pmap, pset, pvector, s, thaw, v
from sortedcontainers import SortedDict, SortedKeyList, SortedList, SortedSet
from toolz import compose, curry, frequencies, groupby, merge_with, partition_all, pipe, sliding_window, valmap
from toolz.curried import filter as cfilter, map as cmap
from toposort import CircularDependencyError, toposort, toposort_flatten

sl = SortedList([5, 1, 4, 1, 3])
sl.add(2)
sl.update(range(10, 3000, 7))
print(sl[:8], sl.bisect(4), sl.count(1), len(sl), sl[-1], sl.index(10), list(sl.irange(2, 12)), 17 in sl)
sl.remove(1)
del sl[2:400]
print(sl, sl.pop(0))
sd = SortedDict({"b": 2, "a": 1}, c=3)
print(sd, sd.peekitem(0), sd.bisect("b"), list(sd.irange("b")), sd.keys()[1], sd.setdefault("0", 9), sd.popitem(), sd.values()[:2])
print(SortedSet([3, 1, 2]) | {7}, SortedSet("hello"), SortedKeyList([3, -1, 2], key=abs), SortedKeyList("bA", key=str.lower))
try:
    sl[999]
except IndexError as e:
    print(e)
print(pipe([1, 2, 3, 4], cfilter(lambda x: x % 2), cmap(lambda x: x * 10), list), compose(str, abs)(-3), curry(pow)(2)(5))
print(groupby(len, ["a", "bb", "c"]), frequencies("hello"), merge_with(sum, {"a": 1}, {"a": 2, "b": 3}), valmap(str, {"a": 1}))
print(list(partition_all(2, range(5))), list(sliding_window(2, "abc")), toolz.get_in(["a", 0], {"a": [7]}), toolz.assoc_in({}, ["x", "y"], 1))
print(list(toolz.unique([1, 1, 2])), list(toolz.interleave(["ab", "cd"])), toolz.reduceby(lambda x: x % 2, lambda a, b: a + b, range(5), 0), toolz.thread_last(3, (pow, 2)))
print(list(mi.chunked(range(7), 3)), mi.first([], 0), list(mi.windowed([1, 2, 3, 4], 3)), list(mi.collapse([1, [2, [3, "ab"]]])), mi.one(["x"]))
print(list(mi.split_at("abXcd", lambda c: c == "X")), list(mi.interleave_longest([1], [2, 3])), list(mi.distinct_permutations("aab"))[:2], mi.ilen(iter("abc")))
p = mi.peekable([1, 2, 3])
print(p.peek(), next(p), p[0], list(mi.consecutive_groups([1, 2, 4], lambda x: x)).__len__(), mi.divide(2, [1, 2, 3])[0].__class__.__name__, list(mi.roundrobin("ab", "c")))
try:
    mi.one([1, 2])
except ValueError as e:
    print(e)
b = bidict({"one": 1, "two": 2})
print(b, b.inverse[2], b.inverse.inverse is b, b.inverse)
try:
    b["three"] = 1
except ValueDuplicationError as e:
    print(type(e).__name__, e)
b.forceput("three", 1)
print(b)
vec = v(1, 2, 3)
print(vec.append(4), vec.set(0, 9), vec, vec + [5], pvector(range(40))[33], m(a=1).set("b", 2)["b"], pmap({"x": 1}).update({"y": 2}) == {"x": 1, "y": 2}, s(1, 2).add(3) == pset([1, 2, 3]))
nested = freeze({"a": [1, {"b": 2}]})
print(nested["a"][1]["b"], thaw(nested.transform(["a", 1, "b"], lambda x: x + 10)))


class Record(PRecord):
    name = field(type=str, mandatory=True)
    age = field(type=int, initial=0, invariant=lambda x: (x >= 0, "negative"))


r = Record(name="x")
print(r, r.set(age=4).age)
for bad in (lambda: Record(), lambda: Record(name=5), lambda: r.set(age=-1), lambda: r.set(zip=1)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__)
print(toposort_flatten({2: {11}, 9: {11, 8}, 10: {11, 3}, 11: {7, 5}, 8: {7, 3}}), [sorted(x) for x in toposort({"a": {"b"}, "b": {"c"}})])
try:
    list(toposort({1: {2}, 2: {1}}))
except CircularDependencyError as e:
    print(e)
print(natsorted(["f10", "f9", "F1", "f1.5", "f-3"]), natsorted(["a10", "B2", "a2"], alg=ns.IGNORECASE), natsorted(["1.5", "1.25", "-3"], alg=ns.REAL), natsorted(["x3", "x20", 5]))
print(lmap(r"\d+", ["a12", "b"]), compact([0, 1, "", "x"]), list(chunks(2, "abcde")), group_by(len, ["a", "bb"]), walk_values(str, {"a": 1}), project({"a": 1, "b": 2}, ["a"]))
print(omit({"a": 1, "b": 2}, ["a"]), re_find(r"(\d)(\w)", "x1y"), list(zip_values({"a": 1}, {"a": 2})), memoize(lambda x: x * 2)(4))
