# json.dumps: every type, separators, indent, sort_keys, default, escapes, float specials, errors.
import json
print(json.dumps(None), json.dumps(True), json.dumps(5), json.dumps(-2 ** 70), json.dumps(1.5), json.dumps(1e100), json.dumps(0.1), json.dumps("s"), json.dumps([]), json.dumps({}), json.dumps([1, [2, [3]]]), json.dumps((1, 2)), json.dumps({"a": 1, "b": [True, None]}))
print(json.dumps("quote\" back\\ slash/ nl\n tab\t \b\f\r ctl\x01\x1f del\x7f é € 😀 \u2028"))
print(json.dumps("é € 😀 \x7f\n", ensure_ascii=False))
print(json.dumps({1: "int", 1.5: "float", True: "bool", None: "none", "s": "str"}), json.dumps({"b": 1, "a": 2, "c": {"z": 1, "y": 2}}, sort_keys=True))
print(json.dumps([1, 2], separators=(",", ":")), json.dumps({"a": 1, "b": 2}, separators=(", ", " = ")), json.dumps([float("inf"), float("-inf"), float("nan"), -0.0, 1e16, 1e-7, 123456789.123]))
data = {"name": "x", "list": [1, [], {}, {"k": [2, {"deep": None}]}], "empty": {}, "t": (1, "a")}
print(json.dumps(data, indent=2))
print(json.dumps(data, indent="\t", sort_keys=True))
print(json.dumps([1, {"a": []}], indent=0), json.dumps([[1], 2], indent=4), json.dumps([], indent=2), json.dumps({"a": 1}, indent=1, separators=(",", ":")))


class P:
    def __init__(self, x): self.x = x


print(json.dumps([P(1), {"p": P(2)}], default=lambda o: {"__p__": o.x}), json.dumps({1, 2}, default=sorted), json.dumps(P(3), default=vars), json.dumps({(1, 2): 3, "k": 4}, skipkeys=True))


class Enc(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, P):
            return ["P", o.x]
        return super().default(o)


print(json.dumps({"p": P(5)}, cls=Enc), Enc(indent=1).encode([P(1)]), json.JSONEncoder(sort_keys=True).encode({"b": 1, "a": 2}))
loop = []
loop.append(loop)
for f in (lambda: json.dumps(P(1)), lambda: json.dumps({1, 2}), lambda: json.dumps({(1,): 2}), lambda: json.dumps(loop), lambda: json.dumps(b"x"), lambda: json.dumps(float("nan"), allow_nan=False), lambda: json.dumps(print), lambda: json.dumps([1, {"a": object}]), lambda: json.dumps({"b": 1, 2: 3}, sort_keys=True), lambda: json.dumps(), lambda: json.dumps(range(3)), lambda: json.dumps(P(1), default=lambda o: o)):
    try:
        print(f())
    except (TypeError, ValueError, RecursionError) as e:
        print(type(e).__name__, e)
class MyInt(int): pass
class MyStr(str): pass
class MyDict(dict): pass
class MyList(list): pass
from enum import IntEnum
class L(IntEnum): A = 1
from collections import OrderedDict, namedtuple
print(json.dumps([MyInt(5), MyStr("s"), MyDict(a=1), MyList([1]), L.A, OrderedDict(z=1), namedtuple("N", "a b")(1, 2), True, {L.A: "k"}]))
big = {"items": [{"id": i, "name": f"item {i}", "tags": ["a", "b"][:i % 3], "price": i / 4, "ok": i % 2 == 0} for i in range(20)]}
s = json.dumps(big)
print(len(s), s[:200], json.loads(s) == big, json.dumps(json.loads(s)) == s)
