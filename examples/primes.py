"""Primes three ways: a sieve, an endless generator, and a test for numbers of any size."""

from itertools import count, islice, takewhile
from math import isqrt


def sieve(limit):
    """All primes up to the limit, by crossing out multiples."""
    flags = [True] * (limit + 1)
    flags[0:2] = [False, False]
    for n in range(2, isqrt(limit) + 1):
        if flags[n]:
            flags[n * n :: n] = [False] * len(range(n * n, limit + 1, n))
    return [n for n, prime in enumerate(flags) if prime]


def primes():
    """Primes without end; each prime waits in a dict at its next multiple."""
    waiting = {}
    for n in count(2):
        if n not in waiting:
            yield n
            waiting[n * n] = [n]
        else:
            for p in waiting.pop(n):
                waiting.setdefault(n + p, []).append(p)


def is_prime(n):
    """The Miller-Rabin test; certain for n below 3 * 10 ** 24."""
    witnesses = (2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37, 41)
    if n < 2 or any(n % p == 0 for p in witnesses):
        return n in witnesses
    odd, twos = n - 1, 0
    while odd % 2 == 0:
        odd //= 2
        twos += 1
    for base in witnesses:
        x = pow(base, odd, n)
        if x in (1, n - 1):
            continue
        for _ in range(twos - 1):
            x = x * x % n
            if x == n - 1:
                break
        else:
            return False
    return True


def factors(n):
    """Yield (prime, power) pairs whose product is n."""
    for p in takewhile(lambda p: p * p <= n, primes()):
        power = 0
        while n % p == 0:
            n //= p
            power += 1
        if power:
            yield p, power
    if n > 1:
        yield n, 1


def pretty(n):
    return " * ".join(f"{p}^{k}" if k > 1 else str(p) for p, k in factors(n)) or "1"


small = sieve(100)
print(*small)
print("the generator agrees:", list(islice(primes(), len(small))) == small)
print("primes below 100,000:", len(sieve(100_000)))
print("twins:", *[(p, p + 2) for p in small if p + 2 in small])
for n in (1, 97, 360, 1001, 2**16 - 1, 600851475143, 10**9 + 6):
    print(f"{n} = {pretty(n)}")
print("Mersenne primes:", *[f"2^{k}-1" for k in range(2, 130) if is_prime(2**k - 1)])
n = 10**30
while not is_prime(n):
    n += 1
print("the first prime above 10^30:", n)
gaps = [(b - a, a) for a, b in zip(sieve(20_000), sieve(20_000)[1:])]
width, start = max(gaps, key=lambda g: (g[0], -g[1]))
print(f"the widest gap below 20,000: {width}, after {start}")
for row in range(0, 60, 10):
    print("".join("#" if is_prime(n) else "." for n in range(row * 6, row * 6 + 60)))
