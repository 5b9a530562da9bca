# `and`, `or`, `not`: values, short circuits, and how conditions in statements use them.
def t(x):
    print("eval", repr(x))
    return x


print(t(1) and t(2))
print(t(0) and t(2))
print(t(0) or t("") or t([]))
print(t("a") or t("b"))
print(t(1) and t(0) or t(3))
print(not t(0), not t("x"))
print((t(None) or t(4)) and t(5))
if t(1) and not t(0):
    print("then")
if t(0) or (t(1) and t(2)):
    print("then 2")
else:
    print("else 2")
while t(0) or not t(1):
    print("never")
print([] or {} or () or "last")
print(1 and 2.5 and "three" and [4])
print(not [] and not {} and not 0.0 and not None)
falsy = [0, 0.0, -0.0, "", b"", [], (), {}, set(), frozenset(), range(0), None, False]
print([bool(x) for x in falsy], any(falsy))
truthy = [1, -1, 0.1, " ", b"\0", [0], (0,), {0: 0}, {0}, range(1), True, print, int, ...]
print(all(truthy), len(truthy))


class Empty:
    def __len__(self):
        return 0


class Both:
    def __bool__(self):
        return True

    def __len__(self):
        return 0


print(bool(Empty()), bool(Both()), not Empty(), Empty() or "used", type(Both() or 1).__name__)


class Bad:
    def __bool__(self):
        return 1


class BadLen:
    def __len__(self):
        return -1


class Raises:
    def __bool__(self):
        raise ValueError("no truth here")


for cls in (Bad, BadLen, Raises):
    try:
        if cls():
            print("?")
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
x = 5
print("in" if 0 < x < 10 and x != 3 else "out", x > 3 or 1 / 0, x < 3 and 1 / 0)
print(not not x, not x == 5, (not x) == 5)
