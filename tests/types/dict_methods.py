# dict methods: get, setdefault, pop, popitem, update, fromkeys, copy, clear, and merging.
d = {"a": 1, "b": 2}
print(d["a"], d.get("a"), d.get("z"), d.get("z", 0), d.setdefault("a", 9), d.setdefault("c", 3), d.setdefault("n"), d)
print(d.pop("n"), d.pop("zz", "dflt"), d.popitem(), d, len(d), "a" in d, 1 in d, "zz" not in d)
d.update({"b": 20, "d": 4})
d.update([("e", 5), ["f", 6]], g=7)
d.update(h=8)
d.update()
d.update((k, v) for k, v in [("i", 9)])
print(d, d.copy() == d, d.copy() is d)
print(dict(), dict(a=1), dict([(1, 2)]), dict({"x": 1}, y=2), dict(zip("ab", range(2))), dict.fromkeys("abc"), dict.fromkeys([1, 2], []), dict.fromkeys(range(3), 0), {**d, "a": 0}["a"], dict(((1, 2), (3, 4))), dict(["ab", "cd"]))
print({"a": 1} | {"b": 2}, {"a": 1} | {"a": 2}, {"x": 1, "y": 2} == {"y": 2, "x": 1}, {"a": 1} == {"a": 1.0}, {} == {}, {"a": 1} != {"a": 2}, {1: 2} == [(1, 2)])
e = {"a": 1}
f = e
e |= {"b": 2}
e |= [("c", 3)]
print(e, f is e, {1: "a"} | {True: "b"}, type({} | {}))
for k in ("z", 1.5, None, (1, 2)):
    try:
        d[k]
    except KeyError as x:
        print(repr(x), x, x.args)
for fn in (lambda: d.pop("zz"), lambda: {}.popitem(), lambda: d[[]], lambda: {}.get([]), lambda: d.update(5), lambda: d.update([1]), lambda: d.update([(1, 2, 3)]), lambda: d.update(["abc"]), lambda: dict(5), lambda: dict([5]), lambda: dict(["a"]), lambda: d.pop(), lambda: d.get(), lambda: d.setdefault(), lambda: d | [1], lambda: d + d, lambda: d < d, lambda: hash(d), lambda: d.nope, lambda: dict(1, 2), lambda: d.update(1, 2), lambda: dict.fromkeys(5), lambda: d.pop(1, 2, 3), lambda: {}[1][2], lambda: d.a, lambda: {{}: 1}, lambda: {(1, []): 2}, lambda: d.keys()[0], lambda: d.items()["a"], lambda: d.copy(1), lambda: d.clear(1), lambda: d.has_key("a")):
    try:
        print(fn())
    except Exception as x:
        print(type(x).__name__, x)
d.clear()
print(d, bool(d), bool({0: 0}), len({}), {} or "empty", list({"k": 1}), {"a": {"b": {"c": 1}}}["a"]["b"]["c"])
m = {}
for i in range(50):
    m[i] = i * i
for i in range(0, 50, 2):
    del m[i]
m[0] = "again"
m[1] = "kept place"
print(m, list(m)[-1], list(m)[0], next(iter(m)), list(reversed(m))[:3], m.popitem(), m.popitem())
mixed = {1: "int", "1": "str", 1.5: "float", None: "none", (1, 2): "tuple", True: "bool wins", b"b": "bytes", frozenset([1]): "fs", 2 ** 70: "big", float("inf"): "inf", int: "type"}
print(mixed, mixed[1.0], mixed[2 ** 70], mixed[frozenset([1])], mixed[int], 0 in {False: 1}, -0.0 in {0: 1})
groups = {}
for w in "the cat sat on the mat with a hat".split():
    groups.setdefault(len(w), []).append(w)
print(groups, {v: k for k, v in {"a": 1, "b": 2}.items()}, {k: len(v) for k, v in sorted(groups.items())}, max(groups, key=lambda k: len(groups[k])), sorted(groups, reverse=True), sum(groups), min(groups.items()))
nan = float("nan")
print({nan: 1}[nan], nan in {nan: 1}, float("nan") in {nan: 1}, len({nan: 1, float("nan"): 2}))
r = {"self": None}
r["self"] = r
print(r, {"l": [r]})
