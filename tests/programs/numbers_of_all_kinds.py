# Numbers: fractions, complex, big integers, primes with Miller-Rabin, continued fractions, pi by spigot, matrices over fractions, newton, base conversion, rounding, float quirks, integer roots, a rational class.
import math
import random
import sys
from decimal import Decimal
from fractions import Fraction as F
from itertools import count, islice, accumulate
from numbers import Number, Rational, Integral, Real


def is_prime(n):
    if n < 2: return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0: return n == p
    d, s = n - 1, 0
    while not d & 1: d, s = d >> 1, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1): continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1: break
        else: return False
    return True


print([p for p in range(60) if is_prime(p)], is_prime(2**127 - 1), is_prime(2**127 + 1), next(n for n in count(10**18) if is_prime(n)))
def factor(n):
    if n == 1: return
    if is_prime(n): yield n; return
    for p in (2, 3, 5, 7, 11, 13):
        if n % p == 0:
            yield p
            yield from factor(n // p)
            return
    x = y = 2; d = 1; c = 1
    while d in (1, n):
        if d == n: c += 1; x = y = 2; d = 1
        x = (x * x + c) % n; y = (y * y + c) % n; y = (y * y + c) % n
        d = math.gcd(abs(x - y), n)
    yield from sorted([*factor(d), *factor(n // d)])
print(*(f"{n} = {' * '.join(map(str, factor(n)))}" for n in (360, 1001, 600851475143, 2**32 + 1)), sep="\n")
def cf(x, n):
    for _ in range(n):
        a = math.floor(x); yield a
        if x == a: return
        x = 1 / (x - a)
def from_cf(xs):
    r = F(0)
    for a in reversed(list(xs)): r = a + (1 / r if r else 0)
    return r
print(list(cf(F(415, 93), 10)), from_cf([4, 2, 6, 7]), [from_cf(islice(cf(math.pi, 10), k)) for k in range(1, 6)], F(math.pi).limit_denominator(1000), F("0.125"), F("3/7") ** -2, F(7, 3) // 1, F(-7, 3) % 1, round(F(7, 2)), round(F(22, 7), 2), float(F(1, 3)), F(1, 3) + 0.5, F(1, 2) == 0.5, hash(F(4, 2)) == hash(2), F(0.1), F(3, -6), f"{F(22, 7):.3f}", math.floor(F(-1, 2)), divmod(F(7, 2), F(2, 3)))
def pi():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = q * 10, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else: q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2
print("".join(map(str, islice(pi(), 60))))
def inverse(m):
    n = len(m); a = [[F(x) for x in r] + [F(i == j) for j in range(n)] for i, r in enumerate(m)]
    for c in range(n):
        p = next((r for r in range(c, n) if a[r][c]), None)
        if p is None: raise ArithmeticError("singular matrix")
        a[c], a[p] = a[p], a[c]
        a[c] = [x / a[c][c] for x in a[c]]
        for r in range(n):
            if r != c: a[r] = [x - a[r][c] * y for x, y in zip(a[r], a[c])]
    return [r[n:] for r in a]
print([[str(x) for x in r] for r in inverse([[2, 1], [7, 4]])], inverse([[0, 1], [1, 0]]))
print(math.isqrt(10**40), math.comb(50, 25), math.perm(10, 3), math.factorial(25), math.lcm(4, 6, 10), math.prod(range(1, 11)), math.dist((0, 0), (3, 4)), math.hypot(1, 2, 2), math.fsum([0.1] * 10), sum([0.1] * 10), math.nextafter(1, 2), math.ulp(1.0), math.copysign(1, -0.0), math.frexp(10), math.modf(-2.5), math.remainder(7, 4), math.fmod(-7, 3), math.log2(1024), math.log(8, 2), math.log1p(1e-10), math.cbrt(8), math.degrees(math.pi), math.isclose(0.1 + 0.2, 0.3), math.trunc(-2.7), math.gcd(), math.sumprod([1, 2], [3, 4]))
def to_base(n, b):
    s = ""
    while n: n, d = divmod(n, b); s = "0123456789abcdefghijklmnopqrstuvwxyz"[d] + s
    return s or "0"
print([to_base(255, b) for b in (2, 7, 16, 36)], int("zz", 36), int("0b101", 0), int(" -1_000 "), int("٣"), 0x_ff, 1e3, 1_0.5, 5e-324, 1.7976931348623157e308 * 10, -1e308 * 10, float("nan") == float("nan"), 0.1 + 0.2 == 0.3, 1e16 + 1, 2**53 == 2.0**53 + 1, round(2.675, 2), round(1234.5678, -2), round(-0.4), 3 % -2, -3 // 2, 5.5 // 2, -5.5 % 2, 1 / 3, 2 ** -1, (-8) ** (1 / 3), 0 ** 0, 10 ** -2, True + True, 1j ** 2, (1 + 2j) * (3 - 1j), abs(3 + 4j), (1 + 2j).conjugate(), complex("1-2j"), complex(1, -0.0), 1e100, 123456789012345678, 1e22, 1.0, 100000000000000000.0, 0.0001, 0.00001, 1.5e-7)
print(isinstance(True, Integral), isinstance(F(1), Rational), isinstance(1.0, Real), isinstance(Decimal(1), Number), isinstance(Decimal(1), Real), (10).__index__(), int.__mro__, (3).real, (2.0).is_integer(), (255).bit_length(), sys.maxsize + 1, sys.float_info.epsilon, sys.int_info.bits_per_digit, hash(2**61 - 1), hash(-1), hash(1.5), hash(float("inf")), 7 .__add__(3))
def newton(f, x, n=20):
    for _ in range(n):
        d = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6
        if abs(step := f(x) / d) < 1e-12: break
        x -= step
    return x
print(round(newton(lambda x: x * x - 2, 1), 9), round(newton(math.cos, 1), 9))
print(2**200, -(3**50), 7**77 % 10**9, (10**50 + 1) * (10**50 - 1), 10**30 // 7**10, divmod(-10**20, 3**20), pow(3, 10**5, 10**9 + 7), (1 << 64) - 1 & 0xFFFF0000FFFF, -5 >> 1, -5 & 0xFF, 10**25 / 10**24, float(10**25), int(1e25), len(str(3**1000)), str(2**100)[::-1], sum(map(int, str(2**1000))))
for f in (lambda: 1 / 0, lambda: 1 % 0, lambda: 1.0 / 0, lambda: 1.0 % 0, lambda: 0 ** -1, lambda: 0.0 ** -1, lambda: math.sqrt(-1), lambda: math.log(0), lambda: int("x"), lambda: int("1.5"), lambda: int(float("nan")), lambda: int(float("inf")), lambda: float("x"), lambda: 2.0 ** 10000, lambda: math.exp(1000), lambda: 10 ** 400 * 1.0, lambda: float(10**400), lambda: 1 << -1, lambda: math.factorial(-1), lambda: math.comb(3, -1), lambda: math.isqrt(-1), lambda: F(1, 0), lambda: F("x"), lambda: divmod(1, 0), lambda: pow(2, -1, 4), lambda: complex("x"), lambda: 1 < 1j, lambda: int("5", 99), lambda: round("x"), lambda: abs("x"), lambda: math.floor("x"), lambda: int([]), lambda: float(None), lambda: "1" + 1, lambda: 1 + "1", lambda: math.gcd(1.5), lambda: (1.5).bit_length(), lambda: 5 // 0.0, lambda: chr(-1), lambda: hex(1.5), lambda: range(1.5), lambda: [1] * 1.5, lambda: math.acos(2), lambda: -"a", lambda: int("9" * 5000), lambda: math.perm(2.5), lambda: 1j // 1, lambda: math.fmod(1, 0), lambda: math.ldexp(1, 10000)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
