# math: number theory, rounding, powers, and the functions that are exact everywhere.
import math
print(math.pi, math.e, math.tau, math.inf, -math.inf, math.nan)
print(math.floor(2.7), math.floor(-2.7), math.ceil(2.1), math.ceil(-2.1), math.trunc(-2.9), math.floor(5), math.ceil(10 ** 20), math.floor(1e20), type(math.floor(2.5)).__name__)
print(math.sqrt(16), math.sqrt(2), math.isqrt(17), math.isqrt(10 ** 40), math.isqrt(0), math.hypot(3, 4), math.hypot(1, 2, 2), math.hypot(), math.dist([0, 0], [3, 4]), math.pow(2, 10), math.pow(2, -1), math.pow(0, 0))
print(math.factorial(0), math.factorial(5), math.factorial(25), math.gcd(12, 18), math.gcd(), math.gcd(0, 5), math.gcd(-12, 18, 27), math.lcm(4, 6), math.lcm(), math.lcm(2, 3, 5), math.lcm(0, 5), math.gcd(2 ** 100, 6 ** 50), math.comb(5, 2), math.comb(50, 25), math.comb(3, 5), math.perm(5, 2), math.perm(5), math.perm(3, 4))
print(math.fabs(-3), math.copysign(3, -0.0), math.copysign(-1, 1), math.fmod(7, 3), math.fmod(-7, 3), math.fmod(7.5, -2), math.remainder(7, 3), math.remainder(5, 2), math.modf(2.5), math.modf(-3.25), math.frexp(8), math.frexp(0.1), math.frexp(0), math.ldexp(0.5, 4), math.ldexp(1, -1074))
print(math.isnan(math.nan), math.isnan(1), math.isinf(-math.inf), math.isinf(1e308), math.isfinite(1), math.isfinite(math.nan), math.isclose(0.1 + 0.2, 0.3), math.isclose(1, 1.1), math.isclose(1, 1.05, rel_tol=0.1), math.isclose(0, 1e-10), math.isclose(0, 1e-10, abs_tol=1e-9), math.isclose(math.inf, math.inf))
print(math.fsum([0.1] * 10), math.fsum([1e100, 1, -1e100]), math.fsum([]), math.prod([1, 2, 3, 4]), math.prod([], start=5), math.prod([0.5, 4]), math.prod(range(1, 21)), math.sumprod([1, 2], [3, 4]))
print(math.nextafter(1, 2), math.nextafter(0, 1), math.ulp(1.0), math.ulp(0.0), math.degrees(math.pi), math.radians(180), math.trunc(1e15 + 0.5))


class F:
    def __floor__(self): return "floored"
    def __ceil__(self): return "ceiled"
    def __trunc__(self): return "trunced"
    def __float__(self): return 2.25
    def __index__(self): return 6


print(math.floor(F()), math.ceil(F()), math.trunc(F()), math.sqrt(F()), math.factorial(F()), math.gcd(F(), 4))
for f in (lambda: math.sqrt(-1), lambda: math.log(0), lambda: math.log(-1), lambda: math.factorial(-1), lambda: math.factorial(1.5), lambda: math.isqrt(-1), lambda: math.exp(1000), lambda: math.pow(2, 10000), lambda: math.floor(math.inf), lambda: math.ceil(math.nan), lambda: math.fmod(1, 0), lambda: math.acos(2), lambda: math.comb(-1, 2), lambda: math.gcd(1.5, 2), lambda: math.sqrt("a"), lambda: math.sqrt(None), lambda: math.sqrt(), lambda: math.sqrt(1, 2), lambda: math.log("x"), lambda: math.floor("a"), lambda: math.ldexp(1, 5000), lambda: math.dist([1], [1, 2]), lambda: math.nope, lambda: math.sqrt(10 ** 400), lambda: math.cosh(1000), lambda: math.gamma(0), lambda: math.atanh(1), lambda: math.pow(0, -1), lambda: math.pow(-1, 0.5), lambda: math.lgamma(-1), lambda: math.sin(math.inf), lambda: math.remainder(1, 0), lambda: math.perm(2, -1)):
    try:
        print(f())
    except (ValueError, TypeError, OverflowError, AttributeError) as e:
        print(type(e).__name__, e)
