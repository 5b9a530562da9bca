# Expressions of constants: what may be computed early must give the same value, type, sign and error, at the same moment.
print(1 + 2 * 3 - 4 // 2 % 3 ** 2, -(-5), ~~7, +True, not None, 2 ** 10, 2 ** -1, 7 / 2, -7 // 2, 1 << 40, -1 >> 3, 5 & 3 | 8 ^ 1)
print(0.1 + 0.2, -0.0, 0.0 * -1, -0.0 + 0, 1e308 * 10, 1e308 * 10 - 1e308 * 10, 2.0 ** 0.5, 5 % -3.0, -5 // 2.0, 1 / 3)
print(True + True, True & False, type(True | False), True ** 2, 1 == 1.0 == True, 1 < 2 < 3, 3 > 2 > 2, "a" < "b", "end")
print("ab" + "cd" * 2, "x" * 0, "x" * -1, 3 * "ab", b"a" + b"b", (1, 2) + (3,), (1,) * 3, "abc"[1], "abc"[::-1], (1, 2, 3)[1:], "%s" % 5, "é" * 3)
print((1, (2, (3,)), "x"), [1, 2, 3], {1: 2}, {1, 2}, 1 in (1, 2), "a" in "abc", 5 not in [1, 2], None in (None,), x if (x := 5) in {5, 6} else 0)
print(1 if 1 else 2, 1 if 0 else 2, 1 and 2, 0 and 2, 1 or 2, 0 or "" or None, not (1 and 0), "yes" if "" else "no", (1 or 1 / 0), (0 and 1 / 0))


def never():
    1 / 0
    return "not reached"


def branches():
    if 0:
        1 / 0
    if False and undefined_name:
        pass
    while 0:
        undefined_name
    if True or undefined_name:
        return "fine"
    return 1 // 0


for f in (never, lambda: 1 / 0, lambda: 5 % 0, lambda: 0 ** -1, lambda: 1 << -1, lambda: "a" + 1, lambda: -"a", lambda: (1, 2)[5], lambda: "abc"[10], lambda: 2.0 ** 10000, lambda: 1e400 // 0, lambda: "%d" % "x", branches, lambda: 10 ** 400 * 1.0, lambda: ("a" * 3) - 1, lambda: None + 1, lambda: not 1 < "a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(len("ab" * 5000), len((0,) * 3000), len([0] * 3000), (2 ** 1000) % 1000007, -(2 ** 200) // 3, 10 ** 50 // 10 ** 48, (1 << 300) >> 298)
print(2 ** 62, 2 ** 63, -2 ** 63, 2 ** 64 - 1, -(2 ** 62) - 1, 4611686018427387904 - 1, 0x7FFFFFFFFFFFFFFF + 1, 1_000_000 * 1_000_000 * 1_000_000 * 10)
print([i for i in (1, 2, 3) if i in (2, 3)], (lambda: 1 + 1)(), [1 + 1, 2 * 2], {1 + 1: 2 + 2}, f"{1 + 1}{'a' 'b'}", f"{2 ** 3:>{2 + 3}}", -1 ** 2, (-1) ** 2, - 1 ** -1)
DEBUG = False
if DEBUG:
    print("never")
print(__debug__, not __debug__, "debug" if __debug__ else "optimised")
a = 5
print(a * 0, a * 0.0, a - a, a ** 0, a // 1, a % 1, a | 0, a & 0, "x" * a, 0 * -a, 0.0 * -a, a + 0, -0 * a, a and 0, 0 and a, a or 0)
nan = float("nan")
print(nan * 0, nan == nan, nan != nan, not nan < nan, nan - nan, max(nan, 1), 0 * float("inf"))
class T:
    def __add__(self, o): return f"T+{o}"
    def __radd__(self, o): return f"{o}+T"
    def __mul__(self, o): return f"T*{o}"
    def __bool__(self): print("bool asked"); return True
t = T()
print(t + 0, 0 + t, t * 1, 1 + 2 + t, t and 1, not t)
if t or 1: print("once")
if not not t: print("twice?")
while t: break
assert t and t
