# float arithmetic: floor division and modulo signs, powers, rounding, comparisons with ints, methods.
vals = [7.5, -7.5, 2.0, -2.0, 0.5, 1e300, 3, -3]
for a in vals:
    for b in vals[:5]:
        print(a // b, a % b, divmod(a, b), end="; ")
    print()
print(2.0 ** 3, 2.0 ** -1, (-8.0) ** 3, 2 ** 0.5, 0.0 ** 0, 1.0 ** float("inf"), float("inf") ** 0, 10.0 ** -300, (-0.0) ** 3, 2.5 ** 2, 4 ** -0.5, pow(2.0, 0.5), 1e200 ** 1.5)
print(round(2.5), round(3.5), round(-2.5), round(0.5), round(1.5), round(2.675, 2), round(1.005, 2), round(1234.5678, -2), round(1e20), round(2.5, 0), round(-0.4), round(0.5, 0), round(1e300), round(5.015, 2), round(12345.6789, 3), round(1.45, 1), round(-1.55, 1), round(1e-10, 5), round(123.456, -3), round(99.5), round(2.5, None))
inf, nan = float("inf"), float("nan")
print(inf > 10 ** 400, -inf < -10 ** 400, inf == inf, nan == nan, nan != nan, nan < 1, max(1, nan), max(nan, 1), min(nan, 1), sorted([3.0, 1, 2.5]), inf + 1, inf - inf, inf * -1, 1 / inf, -1 / inf, inf // 1, 5 % inf, -5 % inf, 0.0 == -0.0, abs(-inf), inf in [inf], nan in [nan], [nan] == [nan], nan is nan)
print(1 < 1.5 < 2, 1 == 1.0, 2 ** 53 == float(2 ** 53), 2 ** 53 + 1 == float(2 ** 53), 2 ** 53 + 1 > float(2 ** 53), 10 ** 22 == 1e22, 10 ** 23 == 1e23, 0.1 == 1 / 10, 3 > 2.999, -1 < -0.5, 2 ** 1000 > 1e300, 2 ** 1000 < 1e302, True == 1.0)
print((2.5).is_integer(), (2.0).is_integer(), (0.75).as_integer_ratio(), (-2.0).as_integer_ratio(), (0.1).as_integer_ratio(), (2.5).conjugate(), (2.5).real, (2.5).imag, (1.5).hex(), (-0.1).hex(), (0.0).hex(), float.fromhex("0x1.8p3"), float.fromhex("-0x1p-2"), (255.0).hex(), inf.hex())
print((3.7).__int__(), (3.7).__trunc__(), (-3.7).__floor__(), (-3.2).__ceil__(), (3.7).__round__(), (1.5).__add__(1), (1.5).__radd__(2), (5.5).__mod__(2), (5.5).__floordiv__(2), (1.5).__lt__(2), (1.0).__eq__(1), (1.5).__bool__(), (0.0).__bool__(), (2.0).__pow__(3), (1.5).__format__(".3f"), (1.5).__add__("x"))
for f in (lambda: 1.5 // 0, lambda: 1.5 % 0.0, lambda: 1 / 0.0, lambda: 0.0 ** -1, lambda: 10.0 ** 400, lambda: int(inf), lambda: int(nan), lambda: round(inf), lambda: round(nan), lambda: 1.5 & 1, lambda: 1.5 << 1, lambda: vals[a], lambda: "a" * 1.5, lambda: inf.as_integer_ratio(), lambda: nan.as_integer_ratio(), lambda: 1.5 + "a", lambda: float.fromhex("zz"), lambda: range(1.0), lambda: (1.5).x, lambda: round(1.5, 1.5), lambda: round("x"), lambda: 2.0 ** 10000, lambda: divmod(1.0, 0)):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(sum([0.1] * 10) == 1.0, sum([0.1, 0.2, 0.3]), sum([1e100, 1.0, -1e100]), sum([0.1] * 7, 0.5), sum([1, 0.5, 2 ** 60]), sum((0.1, 1, 0.2)))
