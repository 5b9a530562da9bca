# Parameters of every kind: positional-only, defaults, *args, keyword-only, **kwargs, and how calls bind to them.
def f(a, b=2, /, c=3, *args, d, e=5, **kw):
    return a, b, c, args, d, e, kw


print(f(1, d=4))
print(f(1, 20, 30, 40, 50, d=4, e=6, z=7))
print(f(1, c=9, d=4, a="kw a", b="kw b"))
print(f(*[1, 2], **{"d": 0, "c": 8}))
print(f(*(1,), *[2, 3, 4], **{"d": 1}, **{"x": 2}, e=3))


def po(a, b, /):
    return a - b


def ko(*, a, b=1):
    return a - b


def va(*args):
    return args


def kw(**kwargs):
    return kwargs


def mix(a, /, b, *, c):
    return a, b, c


print(po(5, 3), ko(a=5), ko(b=2, a=5), va(), va(*"abc", 1), kw(), kw(a=1, **{"b c": 2}), mix(1, 2, c=3), mix(1, b=2, c=3))
bad = [
    lambda: po(1), lambda: po(1, 2, 3), lambda: po(a=1, b=2), lambda: po(1, b=2), lambda: ko(1), lambda: ko(), lambda: ko(a=1, z=2),
    lambda: va(a=1), lambda: kw(1), lambda: mix(1, 2, 3), lambda: mix(), lambda: mix(1, c=3), lambda: mix(1, 2), lambda: mix(1, 2, b=3, c=1),
    lambda: f(), lambda: f(1, 2, 3), lambda: po(*[1, 2], *[3]), lambda: kw(**{"a": 1}, a=2), lambda: kw(**{1: 2}), lambda: va(*5), lambda: kw(**[1]),
]
for b in bad:
    try:
        print(b())
    except TypeError as e:
        print(e)


def defaults(a, b=[], c={}, d=None):
    b.append(a)
    c[a] = d
    return b, c


print(defaults(1), defaults(2, d="x"))
print(defaults(3, [], {}), defaults.__defaults__)


def order(x=print("default evaluated at def")):
    return x


print("before call", order(), order())


def three(a, b, c): pass
def four(a, b, c, d=1, *, e, g): pass


for b in (lambda: three(), lambda: three(1), lambda: three(1, 2), lambda: three(1, 2, 3, 4), lambda: four(), lambda: four(1, 2, 3), lambda: four(1, 2, 3, 4, 5, 6), lambda: four(1, 2, 3, e=1), lambda: three(a=1, a_=2), lambda: (lambda: 0)(1, 2), lambda: three(1, 2, 3, 4, x=1)):
    try:
        b()
    except TypeError as e:
        print(e)


class M:
    def m(self, a, b=1): return a, b

    @staticmethod
    def s(a): return a

    @classmethod
    def c(cls, a): return cls.__name__, a

    def __init__(self, x=0): self.x = x


for b in (lambda: M().m(), lambda: M().m(1, 2, 3), lambda: M.m(1), lambda: M.s(), lambda: M().s(1, 2), lambda: M.c(), lambda: M(1, 2), lambda: M(y=1), lambda: M.m(M(), 5)):
    try:
        print(b())
    except TypeError as e:
        print(e)
