# type(), isinstance with unions, generic aliases, subclass hooks of built-in types, and comparisons of types.
class MyInt(int):
    def __new__(cls, v, unit=""):
        obj = super().__new__(cls, v)
        obj.unit = unit
        return obj

    def __str__(self):
        return f"{int(self)}{self.unit}"


m = MyInt(5, "kg")
print(m, repr(m), m + 1, m.unit, type(m + 1).__name__, isinstance(m, int), m == 5, hash(m) == hash(5), int(m), float(m), f"{m}", f"{m:03}", "%d %s" % (m, m), [m], range(m), m.bit_length(), -m, abs(MyInt(-3)), max(m, 4), {5: "x"}[m], "abcdef"[m], m // 2, divmod(m, 2), bool(MyInt(0)), m.__dict__)


class MyFloat(float):
    def double(self): return self * 2


f = MyFloat("1.5")
print(f, f.double(), type(f.double()).__name__, f + 1, f == 1.5, f.is_integer(), round(f), f"{f:.2f}", int(f), -f, [f])


class MyStr(str):
    def __new__(cls, *a): return super().__new__(cls, *a)
    def __add__(self, o): return MyStr(str(self) + "+" + o)
    def __getitem__(self, i): return "item" if i == 0 else super().__getitem__(i)


s = MyStr("abc")
print(s, s + "d", s + "d" + "e", s[0], s[1], s.upper(), type(s.upper()).__name__, len(s), "".join([s, "x"]), s == "abc", {"abc": 1}[s], s in ["abc"], s < "b", f"{s!r:>8}", str(s), type(str(s)).__name__, list(s), s.replace("a", "z"), s * 2, s % (), "b" in s)


class MyDict(dict):
    def __getitem__(self, k): return f"got {super().__getitem__(k)}"
    def __setitem__(self, k, v): super().__setitem__(k, v * 2)
    def __contains__(self, k): return k == "magic" or super().__contains__(k)


d = MyDict(a=1)
d["b"] = 2
d.update(c=3)
print(d, d["a"], d["b"], d.get("a"), "magic" in d, "a" in d, "q" in d, dict(d), len(d), list(d.items()), d == {"a": 1, "b": 4, "c": 3}, {**d}, d.setdefault("b", 0), d.pop("b"), d.copy(), type(d.copy()).__name__, d | {"z": 1}, type(d | {}).__name__)


class MyList(list):
    def __init__(self, *a):
        super().__init__(*a)
        self.log = []

    def __getitem__(self, i):
        self.log.append(i)
        return super().__getitem__(i)

    def __iter__(self):
        return iter(["iter"])

    def __len__(self):
        return 99


l = MyList([3, 1, 2])
print(l, l[0], l[1:], list(l), len(l), sorted(l), l.log, l == [3, 1, 2], l + [4], type(l + [4]).__name__, l.copy(), [*l], sum(list.__iter__(l)), bool(MyList()), l.index(1), l.pop(), max(l), tuple(l), ",".join(l))


class MySet(set):
    def add(self, v): super().add(v * 10)


st = MySet([1])
st.add(2)
print(sorted(st), st | {3}, type(st | {3}).__name__, 20 in st, len(st), st == {1, 20}, sorted(st.union([5])), isinstance(st.copy(), MySet))


class MyTuple(tuple):
    @property
    def first(self): return self[0]


t = MyTuple([7, 8])
print(t, t.first, t + (9,), type(t + (9,)).__name__, t[0:1], type(t[0:1]).__name__, t == (7, 8), hash(t) == hash((7, 8)), {(7, 8): 1}[t], *t, len(t))


class MyBytes(bytes): pass
class MyExc(KeyError): pass


print(MyBytes(b"ab"), MyBytes(b"ab") + b"c", MyExc("k"), repr(MyExc("k")), str(MyExc("k")))
x = list[int]
print(x, x.__origin__, x.__args__, x([1, 2]), type(x([1])), dict[str, list[int]].__args__, int | str, (int | str).__args__, int | None, list[int] | None, isinstance("s", int | str), type[int], x == list[int], {x: 1}[list[int]])
for f in (lambda: isinstance([], list[int]), lambda: issubclass(list, list[int]), lambda: int[str], lambda: list[int]().nope, lambda: 5 | int, lambda: isinstance(1, int | 5)):
    try:
        print(f())
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
