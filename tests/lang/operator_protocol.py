# Who is asked, and in which order: operators, conversions and built-in functions over classes with dunder methods and subclasses of built-in types.
import operator
log = []
class A:
    def __init__(s, n="A"): s.n = n
    def __repr__(s): return s.n
    def __add__(s, o): log.append(("add", s, o)); return NotImplemented
    def __radd__(s, o): log.append(("radd", s, o)); return "radd"
    def __iadd__(s, o): log.append(("iadd", s)); return NotImplemented
class B(A):
    def __radd__(s, o): log.append(("B.radd", s, o)); return NotImplemented
class C(A): pass
def t(f):
    try: r = repr(f())
    except Exception as e: r = type(e).__name__ + ": " + str(e)
    print(r, log); log.clear()
t(lambda: A() + A("a")); t(lambda: A() + B("b")); t(lambda: A() + C("c")); t(lambda: B("b") + A()); t(lambda: 1 + A()); t(lambda: A() + 1); t(lambda: [1] + A()); t(lambda: "x" + A()); t(lambda: A() + [1]); t(lambda: (1,) + A())
def ia():
    a = A(); a += 1; return a
t(ia)
class I(int):
    def __add__(s, o): return ("I.add", int(s), o)
    def __repr__(s): return f"I({int(s)})"
class J(int): pass
t(lambda: I(3) + 4); t(lambda: 4 + I(3)); t(lambda: J(3) + 4); t(lambda: type(J(3) + J(4))); t(lambda: J(3) * 1.5); t(lambda: 1.5 * J(3)); t(lambda: J(3) * "ab"); t(lambda: "ab" * J(3)); t(lambda: [1] * J(2)); t(lambda: J(7) // 2); t(lambda: -J(7)); t(lambda: ~J(7)); t(lambda: abs(J(-7))); t(lambda: divmod(J(7), 2)); t(lambda: pow(J(7), 2, 10)); t(lambda: 2 ** J(5)); t(lambda: J(5) < 6); t(lambda: hash(J(5)) == hash(5)); t(lambda: {J(5): 1}[5]); t(lambda: I(5)); t(lambda: str(J(5))); t(lambda: f"{J(5):03d}"); t(lambda: int(J(5))); t(lambda: float(J(5))); t(lambda: bool(J(0))); t(lambda: J("12")); t(lambda: J("ff", 16)); t(lambda: J.from_bytes(b"\x01\x02")); t(lambda: round(J(15), -1)); t(lambda: range(J(3))); t(lambda: [1,2,3][J(1)]); t(lambda: J(3).bit_length())
class F(float):
    pass
t(lambda: F(1.5) + 1); t(lambda: 1 + F(1.5)); t(lambda: F("2.5")); t(lambda: round(F(2.5))); t(lambda: F(2.0).is_integer()); t(lambda: F(1.5).hex()); t(lambda: F.fromhex("0x1p3")); t(lambda: type(F.fromhex("0x1p3"))); t(lambda: F(1.5) == 1.5); t(lambda: hash(F(1.5)) == hash(1.5))
class L(list):
    def __add__(s, o): return L(list.__add__(s, o))
t(lambda: type(L([1]) + [2])); t(lambda: L([1]) + L([2])); t(lambda: [0] + L([1])); t(lambda: L([1]) * 2); t(lambda: type(L([1]) * 2))
def il():
    a = b = L([1]); a += [2]; a *= 2; return a is b, a, type(a)
t(il)
def isets():
    class S(set): pass
    a = b = S({1, 2}); a |= {3}; a &= {2, 3}; a ^= {9}; a -= {2}; return a is b, sorted(a), type(a).__name__, type(a | {1}).__name__
t(isets)
class S(str):
    def __add__(s, o): return S(str.__add__(s, o))
    def __mod__(s, o): return "mod"
t(lambda: type(S("a") + "b")); t(lambda: "a" + S("b")); t(lambda: type("a" + S("b"))); t(lambda: S("%d") % 3); t(lambda: "%s" % S("x")); t(lambda: S("ab") * 2); t(lambda: S("b") in "abc"); t(lambda: {S("k"): 1}["k"]); t(lambda: S("x") == "x"); t(lambda: len(S("abc")))
class N:
    def __index__(s): return 5
    def __float__(s): return 2.5
    def __int__(s): return 7
    def __complex__(s): return 1+1j
    def __round__(s, n=None): return ("round", n)
    def __trunc__(s): return "trunc"
    def __floor__(s): return "floor"
    def __ceil__(s): return "ceil"
    def __abs__(s): return "abs"
    def __neg__(s): return "neg"
    def __pos__(s): return "pos"
    def __invert__(s): return "inv"
    def __divmod__(s, o): return ("dm", o)
    def __rdivmod__(s, o): return ("rdm", o)
    def __pow__(s, o, m=None): return ("pow", o, m)
    def __rpow__(s, o, m=None): return ("rpow", o, m)
    def __len__(s): return 3
    def __hash__(s): return 2**70
import math
n = N()
for f in (int, float, complex, round, math.trunc, math.floor, math.ceil, abs, operator.neg, operator.pos, operator.invert, len, bool, math.sqrt, hex, operator.index): t(lambda: f(n))
t(lambda: round(n, 2)); t(lambda: divmod(n, 1)); t(lambda: divmod(1, n)); t(lambda: pow(n, 2)); t(lambda: pow(2, n)); t(lambda: pow(n, 2, 3)); t(lambda: n ** 4); t(lambda: 4 ** n); t(lambda: [1, 2] * n); t(lambda: "ab" * n); t(lambda: hash(n) == hash(2**70)); t(lambda: range(n)); t(lambda: 1 << n); t(lambda: n << 1); t(lambda: n + 1)
class Bad:
    def __index__(s): return "x"
    def __bool__(s): return 1
    def __len__(s): return -1
    def __hash__(s): return "x"
    def __float__(s): return 1
    def __int__(s): return 1.5
    def __round__(s): raise ValueError("r")
b = Bad()
for f in (int, float, round, bool, len, hash, operator.index, range, complex): t(lambda: f(b))
class NoHash:
    def __eq__(s, o): return True
t(lambda: hash(NoHash())); t(lambda: {NoHash(): 1})
class L2:
    def __len__(s): return 0
print(bool(L2()), bool(N()))
class M(type):
    def __add__(c, o): return (c.__name__, o)
    def __hash__(c): return 5
    def __bool__(c): return False
class X(metaclass=M): pass

print({1: 2} | {3: 4}, {1, 2} - {2}, frozenset([1]) | {2}, {1} | frozenset([2]), {1: 2}.keys() & {1, 5}, {1: 2}.keys() | [3], [1, 2] - {1: 2}.keys(), {1: 2}.items() - {(1, 2)}, {1: 2, 3: 4}.keys() ^ {1, 9}, {1: 1}.keys() - [1])
print(int | None, int | str | None, type(int | str), (int | str) == (str | int), hash(int | str) == hash(str | int), list[int] | None)
