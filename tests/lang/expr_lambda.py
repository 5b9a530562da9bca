# Lambdas: parameters of every kind, closures, defaults, immediate calls.
print((lambda: 1)(), (lambda x: x + 1)(2), (lambda x, y=2: x * y)(3), (lambda *a: a)(1, 2), (lambda **k: k)(a=1))
print((lambda x, /, y, *, z: (x, y, z))(1, y=2, z=3), (lambda *, k=5: k)(), (lambda a, *b, c=1, **d: (a, b, c, d))(1, 2, c=3, e=4))
adders = [lambda x, n=n: x + n for n in range(3)]
late = [lambda x: x + n for n in range(3)]
print([f(10) for f in adders], [f(10) for f in late])
compose = lambda *fs: (lambda x: x if not fs else compose(*fs[1:])(fs[0](x)))
print(compose(lambda x: x + 1, lambda x: x * 2, str)(4))
fact = lambda n: 1 if n < 2 else n * fact(n - 1)
print(fact(20), (lambda f: f(f, 10))(lambda self, n: n if n < 2 else self(self, n - 1) + self(self, n - 2)))
print(sorted("Banana apple cherry".split(), key=lambda s: s.lower()), max([3, -7, 5], key=lambda v: abs(v)))
print(list(map(lambda a, b: a - b, [5, 6], [1, 2])), list(filter(lambda v: v % 2, range(6))))
f = lambda: (yield 5)
print(list(f()), type(f()).__name__, f.__name__, (lambda: 0).__qualname__)
cond = lambda v: "big" if v > 10 else "small"
print(cond(5), cond(50), (lambda: (1, 2))(), [lambda: 1][0](), {"k": lambda v: v}["k"](7))
y = lambda a=1, b=lambda c: c + 1: b(a)
print(y(), y(5), y(5, lambda c: -c), (lambda x: (lambda y: (lambda z: x + y + z)))(1)(2)(3))


class C:
    m = lambda self, v: (self.k, v)
    s = staticmethod(lambda v: v * 2)
    k = 3


print(C().m(4), C.s(5), C().s(6), C.m.__qualname__)
try:
    (lambda x: x)()
except TypeError as e:
    print(e)
try:
    (lambda: 0)(1)
except TypeError as e:
    print(e)
