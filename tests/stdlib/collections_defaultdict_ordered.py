# collections: defaultdict, OrderedDict, ChainMap.
from collections import defaultdict, OrderedDict, ChainMap
d = defaultdict(list)
for k, v in [("a", 1), ("b", 2), ("a", 3)]:
    d[k].append(v)
print(d, d["zz"], d, d.get("nope"), "nope" in d, len(d), d.default_factory, dict(d))
c = defaultdict(int, {"x": 5}, y=1)
c["x"] += 1
c["n"] += 1
print(c, c.pop("x"), c.copy(), type(c.copy()).__name__, c == {"y": 1, "n": 1}, defaultdict(None, a=1), c | {"q": 1}, type(c | {}).__name__)
tree = lambda: defaultdict(tree)
t = tree()
t["a"]["b"]["c"] = 1
t["a"]["d"] = 2
print({k: dict(v) for k, v in t.items()}["a"]["d"], list(t["a"]), t["a"]["b"]["c"])
for f in (lambda: defaultdict(None)["a"], lambda: defaultdict()["k"], lambda: defaultdict(5), lambda: defaultdict(lambda: 1 / 0)["a"], lambda: defaultdict(list)[[]], lambda: defaultdict("x")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
d.default_factory = None
try:
    d["gone"]
except KeyError as e:
    print(e)
print(defaultdict(lambda: "dflt")["q"], defaultdict(set, {1: {2}}), defaultdict(str)["e"] == "", defaultdict(lambda: [0] * 2)[1], d.setdefault("s", []), d.__missing__ is not None)
o = OrderedDict([("a", 1), ("b", 2), ("c", 3)])
o.move_to_end("a")
print(o, list(o), o.popitem(), o.popitem(last=False), o)
o["x"], o["y"] = 1, 2
o.move_to_end("y", last=False)
print(o, list(reversed(o)), OrderedDict(a=1) == {"a": 1}, OrderedDict([(1, 1), (2, 2)]) == OrderedDict([(2, 2), (1, 1)]), OrderedDict([(1, 1), (2, 2)]) == {2: 2, 1: 1}, o | {"z": 0}, OrderedDict(), OrderedDict.fromkeys("ab", 0), isinstance(o, dict), o.copy() == o, o.pop("x"), o.pop("no", None), len(o))
for f in (lambda: o.move_to_end("nope"), lambda: OrderedDict().popitem(), lambda: o["q"], lambda: OrderedDict(5)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
m = ChainMap({"a": 1}, {"a": 2, "b": 3})
print(m["a"], m["b"], len(m), sorted(m), "b" in m, m.get("z", 0), dict(m), m.maps, m)
m["b"] = 99
child = m.new_child({"c": 5})
print(m.maps, child["c"], child["a"], child.parents == m, list(child), sorted(child.items()))
del m["b"]
print(m["b"])
for f in (lambda: m["zz"], lambda: m.pop("zz"), lambda: m.__delitem__("b")):
    try:
        print(f())
    except KeyError as e:
        print(e)
class LRU(OrderedDict):
    def __init__(self, n): super().__init__(); self.n = n
    def get_(self, k):
        self.move_to_end(k)
        return self[k]
    def put(self, k, v):
        self[k] = v
        self.move_to_end(k)
        if len(self) > self.n: self.popitem(last=False)
l = LRU(2)
l.put(1, "a"); l.put(2, "b"); l.get_(1); l.put(3, "c")
print(list(l.items()), l)
