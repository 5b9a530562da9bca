# Arithmetic dunders: both sides, NotImplemented, subclasses first, unary, in place, and unsupported pairs.
class V:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __repr__(self):
        return f"V({self.x}, {self.y})"

    def __add__(self, o):
        if isinstance(o, V):
            return V(self.x + o.x, self.y + o.y)
        if isinstance(o, (int, float)):
            return V(self.x + o, self.y + o)
        return NotImplemented

    __radd__ = __add__

    def __sub__(self, o):
        return V(self.x - o.x, self.y - o.y) if isinstance(o, V) else NotImplemented

    def __rsub__(self, o):
        return V(o - self.x, o - self.y)

    def __mul__(self, k):
        if isinstance(k, V):
            return self.x * k.x + self.y * k.y
        return V(self.x * k, self.y * k)

    def __rmul__(self, k):
        return self * k

    def __truediv__(self, k): return V(self.x / k, self.y / k)
    def __floordiv__(self, k): return V(self.x // k, self.y // k)
    def __mod__(self, k): return V(self.x % k, self.y % k)
    def __divmod__(self, k): return self // k, self % k
    def __pow__(self, k, mod=None): return ("pow", k, mod)
    def __rpow__(self, k): return ("rpow", k)
    def __matmul__(self, o): return self.x * o.y - self.y * o.x
    def __rmatmul__(self, o): return ("rmatmul", o)
    def __lshift__(self, k): return ("lshift", k)
    def __rshift__(self, k): return ("rshift", k)
    def __and__(self, k): return ("and", k)
    def __or__(self, k): return ("or", k)
    def __xor__(self, k): return ("xor", k)
    def __rand__(self, k): return ("rand", k)
    def __neg__(self): return V(-self.x, -self.y)
    def __pos__(self): return "pos"
    def __invert__(self): return "invert"
    def __abs__(self): return (self.x ** 2 + self.y ** 2) ** 0.5
    def __round__(self, n=None): return ("round", n)
    def __bool__(self): return bool(self.x or self.y)

    def __iadd__(self, o):
        self.x += o.x
        self.y += o.y
        return self


a, b = V(1, 2), V(3, 4)
print(a + b, a - b, a * b, a * 3, 3 * a, a + 1, 1 + a, 10 - a, sum([a, b]), b / 2, b // 2, b % 2, divmod(b, 2))
print(a ** 2, pow(a, 2), pow(a, 2, 5), 2 ** a, a @ b, 5 @ a, a << 1, a >> 2, a & 3, a | 4, a ^ 5, 6 & a)
print(-a, +a, ~a, abs(b), round(a), round(a, 2), bool(V(0, 0)), not a, --a)
c = a
a += b
print(a, c, a is c)
a -= b
print(a, c, a is c)
for f in (lambda: a + "x", lambda: "x" + a, lambda: a - 1, lambda: [] + a, lambda: 5 | a, lambda: 5 << a, lambda: a + None, lambda: divmod(5, a), lambda: 5 % a):
    try:
        f()
    except TypeError as e:
        print(e)
