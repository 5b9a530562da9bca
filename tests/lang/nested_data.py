# Building and walking nested data: paths, updates, merging, flattening, grouping, equality and copies by hand.
data = {"users": [{"name": "a", "tags": ["x", "y"], "pos": (1, 2)}, {"name": "b", "tags": [], "pos": (3, 4)}], "meta": {"n": 2, "deep": {"er": [[[5]]]}}}
print(data["users"][0]["tags"][1], data["meta"]["deep"]["er"][0][0][0], [u["name"] for u in data["users"]], data["users"][1]["pos"][0])
data["users"][0]["tags"].append("z")
data["users"][1]["tags"] += ["q"]
data["meta"]["n"] += 1
data["meta"]["deep"]["er"][0][0][0] *= 10
data["users"][0]["pos"] += (9,)
data.setdefault("extra", {}).setdefault("list", []).append(1)
print(data)


def get(d, path, default=None):
    for k in path.split("."):
        try:
            d = d[int(k)] if k.lstrip("-").isdigit() else d[k]
        except (KeyError, IndexError, TypeError):
            return default
    return d


print(get(data, "users.0.name"), get(data, "users.-1.tags.0"), get(data, "meta.deep.er.0.0.0"), get(data, "no.thing", "dflt"), get(data, "users.9.name"), get(data, "meta.n.x"))


def merge(a, b):
    if isinstance(a, dict) and isinstance(b, dict):
        return {k: merge(a[k], b[k]) if k in a and k in b else a.get(k, b.get(k)) for k in [*a, *(k for k in b if k not in a)]}
    if isinstance(a, list) and isinstance(b, list):
        return a + [x for x in b if x not in a]
    return b


print(merge({"a": 1, "b": {"c": [1, 2], "d": 3}}, {"b": {"c": [2, 3], "e": 4}, "f": 5, "a": 2}))


def clone(x):
    match x:
        case dict():
            return {k: clone(v) for k, v in x.items()}
        case list() | tuple() | set():
            return type(x)(clone(v) for v in x)
        case _:
            return x


c = clone(data)
c["users"][0]["tags"].clear()
print(c == data, clone(data) == data, data["users"][0]["tags"], c["users"] is data["users"])


def walk(x, path=()):
    if isinstance(x, dict):
        for k, v in x.items():
            yield from walk(v, path + (k,))
    elif isinstance(x, (list, tuple)):
        for i, v in enumerate(x):
            yield from walk(v, path + (i,))
    else:
        yield "/".join(map(str, path)), x


for p, v in walk(data):
    print(p, v, end="; ")
print()
rows = [("x", 1, 2.5), ("y", 2, 3.5), ("x", 3, 4.5), ("z", 4, 0.5), ("y", 5, 1.5)]
g = {}
for k, n, f in rows:
    e = g.setdefault(k, {"n": 0, "f": [], "rows": []})
    e["n"] += n
    e["f"].append(f)
    e["rows"].append((n, f))
print(g, {k: sum(v["f"]) / len(v["f"]) for k, v in g.items()}, sorted(g, key=lambda k: -g[k]["n"]), sep="\n")
m = [[i * j for j in range(4)] for i in range(3)]
print(m, [list(r) for r in zip(*m)], [x for r in m for x in r], sum(map(sum, m)), [r[::-1] for r in m[::-1]], [m[i][i] for i in range(3)], [max(c) for c in zip(*m)])
inv = {}
for k, vs in {"a": [1, 2], "b": [2, 3]}.items():
    for v in vs:
        inv.setdefault(v, set()).add(k)
print({k: sorted(v) for k, v in inv.items()}, {frozenset(v): k for k, v in inv.items() if len(v) == 2} == {frozenset("ab"): 2})
tree = lambda n: {"v": n, "kids": [tree(n - 1) for _ in range(min(n, 2))]}
count = lambda t: 1 + sum(count(k) for k in t["kids"])
t = tree(4)
print(count(t), t["kids"][0]["kids"][1]["kids"][0]["v"], len(str(t)))
matrix = {(i, j): i ^ j for i in range(3) for j in range(3)}
print(matrix[2, 1], sorted(matrix.items(), key=lambda kv: (-kv[1], kv[0]))[:3], {i: sum(matrix[i, j] for j in range(3)) for i in range(3)})
a = [1, [2, [3]]]
b = a[:]
b[1][1].append(4)
b.append(5)
print(a, b, a[1] is b[1], [1, [2]] == [1, [2]], ([1], {2: [3]}) == ([1], {2: [3]}), [[1, 2], [3]] < [[1, 3]], {"a": [1]} != {"a": [2]})
del data["users"][0]["tags"][0], data["meta"]["deep"], data["users"][1]
print(data)
