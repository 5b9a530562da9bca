# complex: literals, arithmetic, attributes, repr, conversions, comparisons, errors.
a, b = 3 + 4j, 1 - 2j
print(a, b, a + b, a - b, a * b, a / b, -a, +a, a == 3 + 4j, a != b, abs(a), a.real, a.imag, a.conjugate(), a ** 2, bool(0j), bool(1j), 2 * a, a + 1, 1.5 - a, a == 3, complex(3) == 3)
print(1j, 0j, -1j, 1.5j, 1e10j, complex(), complex(1), complex(1, 2), complex("1+2j"), complex("  3j "), complex("5"), complex(1.5, -0.0), complex(0, -1), [1j], str(2j), repr(complex(-0.0, 1)), complex(1e20, 1e-7), complex(float("inf"), float("nan")))
print(hash(3 + 0j) == hash(3), {1: "a"}[1 + 0j], isinstance(1j, complex), type(1j).__name__, 1j * 1j, (1j) ** 2, sum([1, 2j, 3.5]), f"{a}", f"{a:.2f}", f"{a!r:>10}")
for f in (lambda: a < b, lambda: int(a), lambda: float(a), lambda: a // 2, lambda: a % 2, lambda: a / 0, lambda: complex("x"), lambda: complex("1 + 2j"), lambda: divmod(a, 1), lambda: round(a), lambda: max(1j, 2), lambda: complex([]), lambda: 0j ** -1, lambda: complex("1", 2), lambda: a & 1, lambda: a.real.nope):
    try:
        print(f())
    except (TypeError, ValueError, ZeroDivisionError, AttributeError) as e:
        print(type(e).__name__, e)
def mandel(c, n=50):
    z = 0
    for i in range(n):
        if abs(z) > 2:
            return i
        z = z * z + c
    return n
for y in range(-4, 5, 2):
    print("".join(" .:-=+*#"[min(mandel(complex(x / 8, y / 4)), 49) // 7] for x in range(-16, 5)))
