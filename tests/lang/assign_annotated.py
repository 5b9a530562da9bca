# Annotated assignment: with and without value, on names, attributes and items, and __annotations__.
x: int = 5
y: str
z: list[int] = [1, 2]
(w): float = 1.5
print(x, z, w, __annotations__)
try:
    y
except NameError as e:
    print(e)


class P:
    a: int
    b: str = "b"
    c: "Forward" = None
    d = 4


print(P.__annotations__, P.b, P.c, hasattr(P, "a"))
p = P()
p.a: int = 7
print(p.a)
d = {}
d["k"]: int = 3
print(d)
d["never"]: print("the annotation of an item is evaluated")
print(d)


def f(a: int, b: str = "x", *args: float, c: bool = True, **kw: dict) -> list:
    local: int = 9
    unset: undefined_name
    q: another_undefined = 5
    return [a, b, args, c, kw, local, q]


print(f(1), f.__annotations__)
print(f(1, "y", 2.0, 3.0, c=False, extra=1))


def g():
    v: int
    try:
        return v
    except UnboundLocalError as e:
        return str(e)


print(g())


class Q(P):
    e: int = 5


print(Q.__annotations__, Q.b, (lambda: 0).__annotations__)
t: tuple = 1, 2
print(t, __annotations__["t"])
