# repr of containers: nested, recursive, of mixed types, keys and quoting; and deep ones.
l = [1, "two", 3.0, None, True, b"4", (5,), {6}, {7: 8}, frozenset([9]), range(10), ..., int, len]
print(l)
print([[], (), {}, set(), frozenset(), ""], [[[]]], ((),), ({},), {(): []}, [{}], [set()])
a = []
a.append(a)
b = [a, a]
a.append(b)
print(a, b)
d = {}
d["d"] = d
d["l"] = [d, {"inner": d}]
print(d)
t = ([],)
t[0].append(t)
print(t, str(t), f"{t}", "%s" % (t,))
shared = [1]
print([shared, shared], {"x": shared, "y": shared})


class Node:
    def __init__(self, v): self.v, self.kids = v, []
    def __repr__(self): return f"Node({self.v}, {self.kids})"


n = Node(1)
n.kids.append(Node(2))
print(n, [n])
print(repr("a\nb"), ["a\nb", 'q"q', "q'q", "\\"], {"k'": 'v"'}, ("\t",), [b"\n"], {"é": "日"})
print(str([1.0, 1e100, -0.0, float("inf"), float("nan")]), [10 ** 20], [-1, True], [0.1 + 0.2])
print({1: "a", "b": 2, (3, 4): [5], None: {6: {7}}}, [{1: [2, {3: (4,)}]}], [Exception("e"), ValueError("a", 1), KeyError("k")], [type(None), type], {"f": print})
deep = []
for _ in range(100):
    deep = [deep]
print(deep, len(repr(deep)))
e = []
for _ in range(100000):
    e = [e]
try:
    repr(e)
except RecursionError as x:
    print("RecursionError", str(x).startswith("maximum recursion depth exceeded"))
x, y = [], []
for _ in range(100000):
    x, y = [x], [y]
try:
    x == y
except RecursionError as err:
    print("RecursionError in ==")
print(dict(a=[1, (2, {"z": {3}})]).items(), {1: 2}.keys(), {1: "x"}.values(), [{}.keys()], {"a": {}.items()})
class Evil:
    def __repr__(self): raise ValueError("no repr")
try:
    print([1, Evil()])
except ValueError as err:
    print(err)
class MyL(list): pass
class MyD(dict): pass
class MyS(set): pass
class MyT(tuple): pass
class MyF(frozenset): pass
print(MyL([1]), MyD(a=1), MyS([1]), MyT((1,)), MyF([2]), MyS(), [MyL(), MyD()])
