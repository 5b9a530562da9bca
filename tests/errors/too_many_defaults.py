def f(a):
    return a


f.__defaults__ = (1, 2, 3)
print(f(), f(5))
f.__kwdefaults__ = {"nothing": 1}
print(f())


class C:
    def g(self, x, /):
        return x


C.g.__defaults__ = (1, 2, 3, 4, 5)
print(C().g(), C.g())
f(1, 2)
