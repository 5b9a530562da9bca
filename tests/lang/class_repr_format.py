# __repr__, __str__, __format__, __bytes__, conversions __int__, __float__, __index__, __bool__, and their fallbacks.
class R:
    def __repr__(self): return "R-repr"
class S(R):
    def __str__(self): return "S-str"
class F(S):
    def __format__(self, spec): return f"F<{spec}>"


r, s, f = R(), S(), F()
print(r, s, f, [r, s, f], {"k": s}, (s,), str(r), repr(s))
print(f"{r} {s} {f} {s!r} {f:abc} {f!s} {f!r} {f!s:>8}|{r!s:<8}|", "{} {!r} {:x^5}".format(s, s, f), "%s %r" % (s, s))
print(format(f), format(f, "spec"), format(s), str(r) + "x")
try:
    f"{s:>10}"
except TypeError as e:
    print(e)


class BadStr:
    def __str__(self): return 5
    def __repr__(self): return None
    def __format__(self, spec): return 1


for fn in (lambda: str(BadStr()), lambda: repr(BadStr()), lambda: f"{BadStr()}", lambda: [BadStr()].__repr__(), lambda: print(BadStr())):
    try:
        fn()
    except TypeError as e:
        print(e)


class Num:
    def __int__(self): return 7
    def __float__(self): return 2.5
    def __index__(self): return 3
    def __trunc__(self): return 9
    def __floor__(self): return 1
    def __ceil__(self): return 2
    def __bytes__(self): return b"bts"
    def __hash__(self): return 11


n = Num()
print(int(n), float(n), [0, 1, 2, 3][n], range(n), "ab" * n, bin(n), hex(n), chr(n + 62) if hasattr(n, "__add__") else chr(66), bytes(n), hash(n), list(range(n))[n - 1] if hasattr(n, "__sub__") else "-")
print("abcdef"[n:], [1] * n, divmod(10, n.__index__()), round(2.71828, n), "%d" % n, "%.1f" % n, sum([1], 1), pow(2, n.__index__()), bytes(2), 5 in range(n.__index__()))


class OnlyIndex:
    def __index__(self): return 4


print(int(OnlyIndex()), float(OnlyIndex()), hex(OnlyIndex()))
class BadInt:
    def __int__(self): return "x"
    def __float__(self): return 1
    def __index__(self): return 1.0
class Nothing: pass


for fn in (lambda: int(BadInt()), lambda: float(BadInt()), lambda: [1][BadInt()], lambda: int(Nothing()), lambda: float(Nothing()), lambda: [1][Nothing()], lambda: range(Nothing()), lambda: bytes(Nothing()), lambda: hash([]), lambda: round(Nothing()), lambda: abs(Nothing()), lambda: -Nothing(), lambda: ~Nothing(), lambda: "%d" % Nothing(), lambda: chr(Nothing())):
    try:
        fn()
    except TypeError as e:
        print(e)
print(str(Nothing).startswith("<class '__main__.Nothing'"), Nothing, [int, R], type(None), type(print), type(r.__repr__), R.__repr__.__name__)


def fn(): pass
class Outer:
    class In:
        pass


print(repr(Outer.In), str(Outer), f"{Outer}")
print(repr(ValueError("a", 1)), str(ValueError("a", 1)), repr(KeyError("k")), str(KeyError("k")), repr(Exception()), str(Exception()), [ValueError("x")])
