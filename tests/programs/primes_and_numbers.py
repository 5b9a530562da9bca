# Number theory: sieves, factors, perfect numbers, gcd, modular powers, continued fractions, digits of e and pi.
from math import isqrt, gcd
from functools import reduce


def sieve(n):
    flags = [True] * (n + 1)
    flags[:2] = [False, False]
    for i in range(2, isqrt(n) + 1):
        if flags[i]:
            flags[i * i::i] = [False] * len(range(i * i, n + 1, i))
    return [i for i, f in enumerate(flags) if f]


def factor(n):
    out, p = {}, 2
    while p * p <= n:
        while n % p == 0:
            out[p] = out.get(p, 0) + 1
            n //= p
        p += 1 + (p > 2)
    if n > 1:
        out[n] = out.get(n, 0) + 1
    return out


def is_prime(n):
    if n < 2:
        return False
    for p in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        if n % p == 0:
            return n == p
    d, s = n - 1, 0
    while d % 2 == 0:
        d, s = d // 2, s + 1
    for a in (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37):
        x = pow(a, d, n)
        if x in (1, n - 1):
            continue
        for _ in range(s - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


ps = sieve(1000)
print(len(ps), ps[:10], ps[-3:], sum(ps))
print(factor(360), factor(97), factor(2 ** 32 + 1), factor(1), factor(10 ** 12 + 39))
print([n for n in range(2, 10000) if sum(d + (n // d if d * d != n and d > 1 else 0) for d in range(1, isqrt(n) + 1) if n % d == 0) == n])
print([is_prime(n) for n in (1, 2, 561, 7919, 2 ** 61 - 1, 2 ** 61 + 1, 10 ** 18 + 9, 2 ** 127 - 1)], all(is_prime(p) for p in ps))


def egcd(a, b):
    return (a, 1, 0) if b == 0 else (lambda g, x, y: (g, y, x - a // b * y))(*egcd(b, a % b))


print(egcd(240, 46), pow(3, -1, 11), reduce(gcd, [84, 36, 120]), reduce(lambda a, b: a * b // gcd(a, b), range(1, 41)))


def crt(pairs):
    x, m = 0, 1
    for r, n in pairs:
        x += m * ((r - x) * pow(m, -1, n) % n)
        m *= n
    return x % m


print(crt([(2, 3), (3, 5), (2, 7)]), crt([(1, 10007), (2, 10009), (3, 10037)]))


def pi_digits():
    q, r, t, k, n, l = 1, 0, 1, 1, 3, 3
    while True:
        if 4 * q + r - t < n * t:
            yield n
            q, r, n = 10 * q, 10 * (r - n * t), 10 * (3 * q + r) // t - 10 * n
        else:
            q, r, t, k, n, l = q * k, (2 * q + r) * l, t * l, k + 1, (q * (7 * k + 2) + r * l) // (t * l), l + 2


g = pi_digits()
print("".join(str(next(g)) for _ in range(100)))
one = 10 ** 110
term, e, k = one, one, 1
while term:
    term //= k
    e += term
    k += 1
print(e // 10 ** 10)


def cf(n, d):
    while d:
        yield n // d
        n, d = d, n % d


print(list(cf(415, 93)), list(cf(314159265, 100000000)))
a, m0, d0 = isqrt(23), 0, 1
a0, period = a, []
while True:
    m0 = d0 * a - m0
    d0 = (23 - m0 * m0) // d0
    a = (a0 + m0) // d0
    period.append(a)
    if a == 2 * a0:
        break
print(a0, period, isqrt(2 * 10 ** 100))
print([sum(int(c) ** len(str(n)) for c in str(n)) for n in (153, 370, 9474)], [n for n in range(1, 300) if str(n * n).endswith(str(n))], max((len(c), c) for c in ["".join("01"[n >> i & 1] for i in range(4)) for n in range(16)]))
def roman(n): return "".join(s * (n // v % d) if d else s * (n // v) for v, s, d in ()) or "".join(r for r in _roman(n))
def _roman(n):
    for v, s in zip((1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1), "M CM D CD C XC L XL X IX V IV I".split()):
        while n >= v:
            yield s
            n -= v
print([roman(n) for n in (1, 4, 9, 14, 40, 90, 400, 1994, 2024, 3999)])
