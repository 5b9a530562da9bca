# Calls with * and ** in every position, to every kind of callable, with mappings and iterators of own classes.
def show(*args, **kwargs):
    return args, kwargs


class Map:
    def keys(self): return iter(["x", "y"])
    def __getitem__(self, k): return k.upper()


print(show(*[1, 2], 3, *(4,), *"ab", **{"k": 1}, z=2, **Map()))
print(show(*(), **{}), show(*range(3)), show(*{1: 2}), show(*(i for i in (1, 2))), show(**dict(a=1)), show(*[[]], **{"self": 1, "args": 2, "kwargs": 3}))
print(max(*[3, 9, 2]), print(*["a", "b"], sep="-"), "{} {k}".format(*[1], **{"k": 2}), dict(**{"a": 1}, b=2), list(zip(*[[1, 2], [3, 4]])), int(*["ff"], **{"base": 16}), sorted(*[[3, 1]], **{"reverse": True}))


class C:
    def __init__(self, a, b=2, *c, d=4, **e): self.v = a, b, c, d, e
    def m(self, *a, **k): return a, k
    def __call__(self, *a, **k): return "call", a, k
    @classmethod
    def cm(cls, *a, **k): return cls.__name__, a, k
    @staticmethod
    def sm(*a, **k): return a, k


args, kw = (1, 2), {"p": 3}
c = C(*args, *args, **kw, d=5)
print(c.v, c.m(*args, **kw), c(*args, **kw), C.cm(*args, **kw), C.sm(*args, **kw), C.m(c, *args), (lambda *a, b=0: (a, b))(*args, **{"b": 9}))


def modify(*args, **kwargs):
    kwargs["new"] = 1
    args += (99,)
    return args, kwargs


orig = {"a": 1}
print(modify(*args, **orig), orig, args)


def forward(fn, /, *args, **kwargs): return fn(*args, **kwargs)


print(forward(show, 1, fn=2), forward(forward, forward, show, 5, k=6), forward(lambda: "none"), forward(C, 1).v)


def kwonly(*, a, b="b"): return a, b


def posonly(a, b="b", /, **kw): return a, b, kw


print(kwonly(**{"a": 1}), posonly(1, **{"a": "kw a", "b": "kw b"}), posonly(*"xy"))
for f in (lambda: show(*5), lambda: show(*None), lambda: show(**5), lambda: show(**[("a", 1)]), lambda: show(**{1: 2}), lambda: show(a=1, **{"a": 2}), lambda: show(**{"a": 1}, **{"a": 2}), lambda: kwonly(1), lambda: kwonly(**{"c": 1}), lambda: posonly(**{"a": 1}), lambda: C(*[]), lambda: c.m(**None), lambda: forward(), lambda: show(*[1], **{"k": 1}, k=2), lambda: "".join(*["a", "b"]), lambda: len(*[]), lambda: len(*[[1], [2]]), lambda: print(**{"bad": 1}), lambda: int(*[1, 2, 3]), lambda: C.cm(**{"a": 1}, a=2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
order = []
def o(x): order.append(x); return x
show(o(1), *o([2]), o(3), k=o(4), **o({"q": 5}), j=o(6))
print(order)
def gen_args():
    order.append("gen")
    yield 1
order.clear()
show(*gen_args(), o("after"))
print(order)
def many(a, b, c, d, e): return a + b + c + d + e
print(many(*"ab", *"cd", "e"), many(1, *(2, 3), *[4], **{"e": 5}), many(e=1, d=2, c=3, b=4, a=5), many(*range(3), d=1, e=1))
def rec(n, *args, **kw): return rec(n - 1, n, *args, **{f"k{n}": n}, **kw) if n else (args, kw)
print(rec(4))
