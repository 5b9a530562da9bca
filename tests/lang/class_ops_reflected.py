# Which side's dunder is asked first: same type, different types, subclasses, NotImplemented from both.
class A:
    def __add__(self, o):
        print("A.add", type(o).__name__)
        return NotImplemented

    def __radd__(self, o):
        print("A.radd", type(o).__name__)
        return NotImplemented


class B:
    def __add__(self, o):
        print("B.add", type(o).__name__)
        return NotImplemented

    def __radd__(self, o):
        print("B.radd", type(o).__name__)
        return "B radd result"


class SubA(A):
    def __radd__(self, o):
        print("SubA.radd", type(o).__name__)
        return "SubA radd result"


class PlainSub(A):
    pass


class JustR:
    def __rsub__(self, o): return ("rsub", o)
    def __rmul__(self, o): return ("rmul", o)
    def __rtruediv__(self, o): return ("rtruediv", o)
    def __rfloordiv__(self, o): return ("rfloordiv", o)
    def __rmod__(self, o): return ("rmod", o)
    def __rdivmod__(self, o): return ("rdivmod", o)
    def __rpow__(self, o): return ("rpow", o)
    def __rlshift__(self, o): return ("rlshift", o)
    def __rrshift__(self, o): return ("rrshift", o)
    def __ror__(self, o): return ("ror", o)
    def __rxor__(self, o): return ("rxor", o)
    def __rmatmul__(self, o): return ("rmatmul", o)


for x, y in ((A(), B()), (A(), A()), (A(), SubA()), (SubA(), A()), (A(), PlainSub()), (1, A()), (A(), 1), (1, B()), (B(), B()), (B(), A())):
    try:
        print("->", x + y)
    except TypeError as e:
        print("->", e)
j = JustR()
print(1 - j, 2 * j, 3 / j, 4 // j, 5 % j, divmod(6, j), 7 ** j, 8 << j, 9 >> j, 10 | j, 11 ^ j, 12 @ j)
print("s" * j, [1] * j, (1,) * j)


class N(int):
    def __add__(self, o): return "N.add"
    def __radd__(self, o): return "N.radd"
    def __rsub__(self, o): return "N.rsub"


print(N(1) + 1, 1 + N(1), N(1) + N(2), 5 - N(1), N(5) - 1, 2.5 + N(1), sum([N(1), N(2)]))


class Str(str):
    def __radd__(self, o): return "Str.radd"
    def __mod__(self, o): return "Str.mod"


print("a" + Str("b"), Str("a") + "b", Str("%d") % 5)


class Seq(list):
    def __radd__(self, o): return "Seq.radd"
    def __iadd__(self, o): return "Seq.iadd"
    def __imul__(self, o): return "Seq.imul"


s = Seq([1])
print([0] + s, s + [2])
s += [3]
print(s)


class NoneAdd(A):
    __radd__ = None


try:
    B() - NoneAdd()
except TypeError as e:
    print(e)
print(A().__add__(1), (5).__add__("x"), (5).__add__(2), (5).__radd__(2), "a".__add__("b"), (1.5).__add__(1), (1).__add__(1.5), (2).__rpow__(3), (7).__rsub__(10))
