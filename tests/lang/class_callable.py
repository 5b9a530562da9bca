# Instances that can be called, methods stored and compared, partial application by hand, currying.
class Adder:
    def __init__(self, n): self.n = n
    def __call__(self, x, *rest, scale=1, **kw):
        return (self.n + x + sum(rest)) * scale, kw


add5 = Adder(5)
print(add5(1), add5(1, 2, 3, scale=10), add5(0, k="v"), callable(add5), callable(Adder), callable(5), callable(lambda: 0))
print(list(map(add5, [1, 2])), sorted([3, 1], key=Adder(0)), Adder(1).__call__(2))


class Poly:
    def __init__(self, *coeffs): self.coeffs = coeffs

    def __call__(self, x):
        result = 0
        for c in reversed(self.coeffs):
            result = result * x + c
        return result


p = Poly(1, 2, 3)
print([p(x) for x in range(4)], p(0.5), p(10 ** 10))


class Chain:
    def __init__(self): self.ops = []

    def __getattr__(self, name):
        def op(*args):
            self.ops.append((name, args))
            return self
        return op

    def __call__(self): return self.ops


print(Chain().select("a").where("b", 1).limit(5)())


class Curry:
    def __init__(self, fn, arity, args=()):
        self.fn, self.arity, self.args = fn, arity, args

    def __call__(self, *more):
        args = self.args + more
        return self.fn(*args) if len(args) >= self.arity else Curry(self.fn, self.arity, args)


c = Curry(lambda a, b, c: (a, b, c), 3)
print(c(1)(2)(3), c(1, 2)(3), c(1)(2, 3), c(1, 2, 3))


class Meth:
    def __init__(self, name): self.name = name
    def hello(self, greeting="hi"): return f"{greeting} {self.name}"


ms = [Meth(n).hello for n in ("a", "b")]
print([m() for m in ms], ms[0]("yo"), ms[0] == ms[1], ms[0].__self__.name)
m = Meth("x")
table = {"one": m.hello, "two": Meth.hello, "three": print}
print(table["one"](), table["two"](m, "hey"), m.hello == m.hello, len({m.hello, m.hello}))
from_class = Meth.hello
print(from_class(m), type(from_class).__name__, [f(m) for f in (Meth.hello, lambda o: o.name, str.__class__ and (lambda o: 1))])
str_methods = [str.upper, str.lower, str.strip, len]
print([f(" Ab ") for f in str_methods], list(map(str.split, ["a b", "c"])), "".join(map(str.title, ["ab", "cd"])))
class NoCall: pass
class SetLate: pass
SetLate.__call__ = lambda self, *a: a
print(SetLate()(1, 2))
inst = NoCall()
inst.__call__ = lambda: 1
for f in (lambda: inst(), lambda: NoCall()(), lambda: add5(), lambda: str.upper(5), lambda: str.upper(), lambda: list.append(1, 2), lambda: "".join([1]), lambda: {}.get()):
    try:
        f()
    except TypeError as e:
        print(e)
