# dict views: live, set operations, iteration and size changes, reversed, order after deletions.
d = {"x": 1, "y": 2, "z": 3}
k, v, i = d.keys(), d.values(), d.items()
print(k, v, i, len(k), list(k), list(v), list(i), "x" in k, 2 in v, ("y", 2) in i, ("y", 9) in i, "xy" in i)
d["w"] = 4
del d["x"]
print(k, v, i, type(k).__name__, type(v).__name__, type(i).__name__, bool({}.keys()), bool(k))
a, b = {1: "a", 2: "b", 3: "c"}, {2: "b", 3: "zz", 4: "d"}
print(sorted(a.keys() & b.keys()), sorted(a.keys() | b.keys()), sorted(a.keys() - b.keys()), sorted(a.keys() ^ b.keys()), a.items() & b.items(), sorted(a.keys() & [1, 9]), {2, 3} & a.keys(), sorted({1, 9} | a.keys()), a.keys() - {1, 2})
print(a.keys() == {1, 2, 3}, a.keys() <= {1, 2, 3, 4}, a.keys() < b.keys(), a.keys().isdisjoint({7}), {1: 2}.keys() == {1: 3}.keys(), {1: 2}.items() == {1: 2}.items(), {1: 2}.values() == {1: 2}.values(), a.items() >= {(1, "a")})
print(list(reversed(a)), list(reversed(a.keys())), list(reversed(a.values())), list(reversed(a.items())), list(reversed({})), a.keys().mapping == a)
for view in (d, d.keys(), d.values(), d.items()):
    try:
        for n, _ in enumerate(view):
            d[f"new{n}"] = 0
    except RuntimeError as e:
        print(e)
    d = {"x": 1, "y": 2}
try:
    for key in d:
        d.pop(key)
        d["other" + key] = 1
except RuntimeError as e:
    print(e)
d = {n: n for n in range(5)}
it = iter(d)
next(it)
d[0] = "value changes are fine"
print(next(it), list(it))
it = iter(d.items())
print(next(it), it.__length_hint__(), [*it])
print(type(iter({})).__name__, type(iter({}.values())).__name__, type(iter({}.items())).__name__, type(reversed({})).__name__)
for f in (lambda: k[0], lambda: k + k, lambda: hash(k), lambda: v | v, lambda: k & 5, lambda: i.append(1), lambda: len(iter(d))):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d = {3: "c", 1: "a", 2: "b"}
print(sorted(d), sorted(d.items()), sorted(d.items(), key=lambda kv: kv[1], reverse=True), max(d.items()), sum(d.keys()), list(zip(d.keys(), d.values())), [*d.items()], dict(sorted(d.items())), {*d}, min(d.values()), "".join(d.values()), any(d.values()), list(map(lambda kv: kv[0], d.items())), list(enumerate(d)), [k for k, v in d.items() if v > "a"], list(filter(lambda k: k > 1, d)))
first, *rest = d.items()
print(first, rest, next(iter(d.values())), tuple(d), len(d.items()))
del d[1]
d[1] = "re-added goes last"
d[3] = "updated stays first"
print(d)
