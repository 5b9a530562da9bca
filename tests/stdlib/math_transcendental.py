# math: logarithms, exponentials, trigonometry; printed to ten digits, since libraries differ in the last.
import math
r = lambda x: f"{x:.10g}"
for x in (0.1, 0.5, 1, 2, math.e, 10, 100.5, 1e-8, 1e10):
    print(x, *map(r, (math.log(x), math.log2(x), math.log10(x), math.log1p(x), math.sqrt(x), math.cbrt(x), math.log(x, 3))))
for x in (-2, -1, -0.5, 0, 0.25, 1, 2.5):
    print(x, *map(r, (math.exp(x), math.exp2(x), math.expm1(x), math.sin(x), math.cos(x), math.tan(x), math.atan(x), math.sinh(x), math.cosh(x), math.tanh(x), math.asinh(x), math.erf(x), math.erfc(x))))
for x in (-1, -0.5, 0, 0.3, 1):
    print(x, *map(r, (math.asin(x), math.acos(x), math.degrees(x), math.radians(x))))
print(*map(r, (math.acosh(1), math.acosh(2.5), math.atanh(0.5), math.atanh(-0.2), math.gamma(5), math.gamma(0.5), math.lgamma(10), math.lgamma(0.5))))
for y, x in ((0, 1), (1, 0), (0, -1), (-1, 0), (1, 1), (-1, -1), (0.0, -0.0), (-0.0, -0.0), (5, -3)):
    print(y, x, r(math.atan2(y, x)))
print(math.log(8, 2), math.log10(1000), math.log2(8), math.log2(2 ** 100), math.log10(10 ** 50), r(math.log(10 ** 400)), r(math.log2(3 ** 1000)), math.exp(0), math.sin(0), math.cos(0), math.log(1), math.exp(-math.inf), math.exp(math.inf), math.log(math.inf), math.atan(math.inf) == math.pi / 2, math.tanh(math.inf), math.isnan(math.sin(math.nan)))
print(r(math.sin(math.pi)) if abs(math.sin(math.pi)) > 1e-10 else "nearly 0", r(math.cos(math.pi)), r(math.tan(math.pi / 4)), r(math.sin(1e6)), r(math.cos(123456.789)), r(math.exp(1) - math.e), r(4 * math.atan(1)))
print(sum(round(math.sin(i) * 1000) for i in range(100)), sum(round(math.log(i) * 1000) for i in range(1, 100)), sum(round(math.exp(i / 10) * 10) for i in range(50)), round(sum(math.sqrt(i) for i in range(1000)), 6))
def simpson(f, a, b, n):
    h = (b - a) / n
    return h / 3 * (f(a) + f(b) + 4 * sum(f(a + i * h) for i in range(1, n, 2)) + 2 * sum(f(a + i * h) for i in range(2, n, 2)))
print(r(simpson(math.sin, 0, math.pi, 100)), r(simpson(math.exp, 0, 1, 50)), r(simpson(lambda x: x * math.log(x), 1, 2, 50)))
