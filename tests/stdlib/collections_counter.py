# collections.Counter: counting, arithmetic, most_common ties, updates, missing keys.
from collections import Counter
c = Counter("abracadabra")
print(c, c["a"], c["zz"], "zz" in c, c.most_common(2), c.most_common(), len(c), sum(c.values()), c.total(), sorted(c.elements()), list(c), dict(c))
print(Counter(), Counter([1, 2, 2]), Counter({"x": 3}), Counter(a=2, b=0), Counter({1: 5}, a=1), Counter(x % 3 for x in range(10)), repr(Counter([3, 3, 1])), Counter({"a": -1, "b": 5, "c": 5}))
c = Counter(a=3, b=1)
d = Counter(a=1, b=2, c=4)
print(c + d, c - d, d - c, c & d, c | d, +Counter(a=1, b=-1), -Counter(a=1, b=-1), c == Counter(b=1, a=3), c == {"a": 3, "b": 1}, c <= d, Counter(a=1) <= c, c != d, Counter(a=0) == Counter())
c.update("aab")
c.update({"z": 5}, q=2)
c.subtract("ab", )
c.subtract({"z": 10})
c["new"] += 1
del c["q"]
del c["not there"]
print(c, c.copy() == c, type(c.copy()).__name__, c.pop("z"), c.most_common(1), c.get("nope"), c.setdefault("s", 7))
c += Counter(a=10)
print(c)
c -= Counter(a=100)
c |= Counter(k=3)
c &= Counter(k=2, s=1)
print(c, isinstance(c, dict), bool(Counter()))
text = "the quick brown the lazy dog the end quick"
w = Counter(text.split())
print(w.most_common(3), w["the"], [k for k, v in w.items() if v == 1], max(w, key=w.get), Counter(map(len, text.split())), Counter(text.replace(" ", "")).most_common(4), Counter([(1, 2), (1, 2), None]))
print(list(Counter(a=2, b=-1, c=0).elements()), Counter("ab").items(), Counter(b"aab"), {**Counter("a")}, Counter([True, 1, 1.0]), Counter("hello") & Counter("world"), sum([Counter(a=1), Counter(a=2, b=1)], Counter()))
class Sub(Counter): pass
print(Sub("aa"), type(Sub("a") + Sub("b")).__name__, type(Sub("a").copy()).__name__)
for f in (lambda: Counter(5), lambda: Counter([[]]), lambda: Counter("a", "b"), lambda: Counter.fromkeys("a"), lambda: c.most_common("a"), lambda: Counter("a") + 5, lambda: c.update(5), lambda: Counter(a="x") + Counter(a=1)):
    try:
        print(f())
    except (TypeError, NotImplementedError) as e:
        print(type(e).__name__, e)
