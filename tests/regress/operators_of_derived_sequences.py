# A class derived from a sequence takes part in the number protocol once it has an operator of its own, and then leaves the
# sequence protocol.
def t(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def in_place(x, y, sign):
    def f():
        a = x
        if sign == "*":
            a *= y
        else:
            a += y
        return a
    return f


for base in str, list, tuple, bytes, bytearray:
    class M(base):
        def __mul__(self, o): return NotImplemented
        def __add__(self, o): return NotImplemented

    class R(base):
        def __rmul__(self, o): return NotImplemented
        def __radd__(self, o): return NotImplemented

    class X(base):
        def __imul__(self, o): return NotImplemented
        def __iadd__(self, o): return NotImplemented

    class MM(M):
        pass

    class I(base):
        def __index__(self): return 2

    for c in M, R, MM, X, I:
        for o in (1,), "a", 1.5, {}, None, [2], 2:
            t(lambda: c() * o)
            t(lambda: o * c())
            t(lambda: c() + o)
            t(lambda: o + c())
            t(in_place(c(), o, "*"))
            t(in_place(o, c(), "*"))
            t(in_place(c(), o, "+"))
            t(in_place(o, c(), "+"))
        t(lambda: c() * c())
        t(lambda: c() + c())


class Both(list):
    def __add__(self, o): return ("add", o)
    def __radd__(self, o): return ("radd", o)
    def __mul__(self, o): return ("mul", o)
    def __rmul__(self, o): return ("rmul", o)
    def __iadd__(self, o): return ("iadd", o)


class Other(Both):
    def __radd__(self, o): return ("other radd", o)


print(Both() + [1], [1] + Both(), Both() * 2, 2 * Both(), (1,) * Both(), Both() * Both(), Both() + Other())
a = Both()
a += 1
print(a)
a = [1]
a += Both()
print(a)


class NoMul(str):
    __mul__ = None


t(lambda: NoMul("a") * 2)
t(lambda: 2 * NoMul("a"))
