# What a frame starts with: no value of an earlier call shows through, whatever the way in.


def noise(a=1, b=2, c=3):
    x, y, z = [a] * 3, {"b": b}, (c, c)
    return x, y, z


def unbound(flag):
    noise()
    if flag:
        value = 1
    return value


noise()
print(unbound(True))
try:
    unbound(False)
except UnboundLocalError as e:
    print(e)


def seen(a):
    before = sorted(locals())
    if a:
        late = 1
    return before, sorted(locals())


noise()
print(seen(0), seen(1))


def deleted():
    x = 1
    del x
    noise()
    try:
        return x
    except UnboundLocalError as e:
        return str(e)


print(deleted(), deleted())


def loop_variable(items):
    for item in items:
        pass
    return item


print(loop_variable([1, 2]))
try:
    loop_variable([])
except UnboundLocalError as e:
    print(e)


# Keywords, defaults, stars: every way to bind, with the same names in the callee's registers.
def f(a, b=2, *args, c, d=4, **kw):
    return a, b, args, c, d, kw


print(f(1, c=3), f(1, 9, 8, 7, c=3, e=5), f(c=1, a=2), f(*[1, 2, 3], **{"c": 4, "z": 5}))
for args, kwargs in [((), {}), ((1,), {}), ((1, 2), {"a": 3, "c": 1}), ((1,), {"b": 1})]:
    try:
        print(f(*args, **kwargs))
    except TypeError as e:
        print(e)


def g(a, b, /, c, *, d):
    return a, b, c, d


for call in (
    lambda: g(1, 2, 3, d=4),
    lambda: g(1, 2, c=3, d=4),
    lambda: g(1, b=2, c=3, d=4),
    lambda: g(1, 2, 3, 4),
    lambda: g(1, 2, 3, 4, 5, d=6),
    lambda: g(1, 2, 3),
    lambda: g(1, 2, 3, d=4, dd=5),
    lambda: g(1, 2, c=3, d=4, a=1),
):
    try:
        print(call())
    except TypeError as e:
        print(e)


def many(**kw):
    return list(kw.items())


print(many(**{f"k{i}": i for i in range(20)})[-1], len(many(a=1, b=2, c=3)))


def generator(n):
    for i in range(n):
        if i % 2:
            odd = i
        yield i, locals().get("odd")


print(list(generator(4)))


# Deep calls and back, with collections on the way.
import gc


def deep(n):
    if n == 0:
        gc.collect()
        return []
    keep = [n]
    rest = deep(n - 1)
    if n % 100 == 0:
        rest.append(keep)
    return rest


print(deep(800))
print(deep(800) == deep(800))


# Arithmetic under a mask, whatever the operands are.
MASK = 0xFFFFFFFFFFFFFFFF


class Odd:
    def __init__(self, name):
        self.name = name

    def __mul__(self, other):
        global MASK
        MASK = 15
        return Odd(f"({self.name} * {other})")

    def __and__(self, other):
        return f"{self.name} & {other:#x}"


def mixed(a, b):
    return (a * b) & MASK


def local(a, b, mask):
    return (a + b) & mask, (a - b) & mask, (a << 3) & mask, (a * b) & mask


print(mixed(2**63, 3), mixed(-1, 2), mixed(7, 6), mixed(True, 5), mixed(2**200, 3))
print(mixed(Odd("o"), 3), MASK, mixed(100, 3))
print(local(2**64 - 1, 5, 2**64 - 1), local(-3, 2**61, 0xFF), local(1, 2, 2**70), local(9, 4, -4))
for bad in ((1.5, 2), ("a", 2), ([1], 2)):
    try:
        print(mixed(*bad))
    except TypeError as e:
        print(e)
try:
    (1 << -1) & 255
except ValueError as e:
    print(e)
