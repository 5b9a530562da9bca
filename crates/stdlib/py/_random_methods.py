"""The methods of `random.Random` over `random` and `getrandbits` of a subclass: for classes that bring their own source of numbers.

The class itself has them in Rust, over the generator that is inside; the algorithms are the same ones.
"""

from bisect import bisect as _bisect
from itertools import accumulate as _accumulate
from math import acos, ceil, cos, e, exp, fabs, floor, isfinite, lgamma, log, log2, pi, sin, sqrt
from operator import index

TWOPI = 2.0 * pi
NV_MAGICCONST = 4 * exp(-0.5) / sqrt(2.0)
LOG4 = log(4.0)
SG_MAGICCONST = 1.0 + log(4.5)
BPF = 53
RECIP_BPF = 2**-BPF


def _below_by_bits(self, n):
    size = n.bit_length()
    while (drawn := self.getrandbits(size)) >= n:
        pass
    return drawn


def _below_by_floats(self, n, maxsize=1 << BPF):
    if n >= maxsize:
        import warnings

        warnings.warn(
            "Underlying random() generator does not supply \n"
            "enough bits to choose from a population range this large.\n"
            "To remove the range limitation, add a getrandbits() method."
        )
        return floor(self.random() * n)
    # Floats from the last, incomplete stretch of n are thrown away: no number comes more often than another.
    limit = (maxsize - maxsize % n) / maxsize
    while (drawn := self.random()) >= limit:
        pass
    return floor(drawn * maxsize) % n


class Methods:
    """Where the functions are taken from; it is never a base."""

    def randbytes(self, n):
        return self.getrandbits(n * 8).to_bytes(n, "little")

    def randrange(self, start, stop=None, step=1):
        first = index(start)
        if stop is None:
            if step != 1:
                raise TypeError("Missing a non-None stop argument")
            if first <= 0:
                raise ValueError("empty range for randrange()")
            return self._randbelow(first)
        width, by = index(stop) - first, index(step)
        if by == 0:
            raise ValueError("zero step for randrange()")
        count = (width + by - (1 if by > 0 else -1)) // by
        if count <= 0:
            shown = f"{start}, {stop}" if by == 1 else f"{start}, {stop}, {step}"
            raise ValueError(f"empty range in randrange({shown})")
        return first + by * self._randbelow(count)

    def randint(self, a, b):
        return self.randrange(a, b + 1)

    def choice(self, seq):
        if not len(seq):
            raise IndexError("Cannot choose from an empty sequence")
        return seq[self._randbelow(len(seq))]

    def shuffle(self, x):
        for last in range(len(x) - 1, 0, -1):
            other = self._randbelow(last + 1)
            x[last], x[other] = x[other], x[last]

    def sample(self, population, k, *, counts=None):
        from collections.abc import Sequence

        if not isinstance(population, Sequence):
            raise TypeError("Population must be a sequence.  For dicts or sets, use sorted(d).")
        n = len(population)
        if counts is not None:
            sums = list(_accumulate(counts))
            if len(sums) != n:
                raise ValueError("The number of counts does not match the population")
            total = sums.pop() if sums else 0
            if not isinstance(total, int):
                raise TypeError("Counts must be integers")
            if total < 0:
                raise ValueError("Counts must be non-negative")
            return [population[_bisect(sums, place)] for place in self.sample(range(total), k=k)]
        if not 0 <= k <= n:
            raise ValueError("Sample larger than population or is negative")
        # A list of all is cheaper than a set of the chosen, up to some size.
        bound = 21 + (4 ** ceil(log(k * 3, 4)) if k > 5 else 0)
        if n <= bound:
            pool = list(population)
            result = []
            for left in range(n, n - k, -1):
                place = self._randbelow(left)
                result.append(pool[place])
                pool[place] = pool[left - 1]
            return result
        chosen = {}
        while len(chosen) < k:
            place = self._randbelow(n)
            if place not in chosen:
                chosen[place] = population[place]
        return list(chosen.values())

    def choices(self, population, weights=None, *, cum_weights=None, k=1):
        n = len(population)
        if weights is None and cum_weights is None:
            return [population[floor(self.random() * (n + 0.0))] for _ in range(k)]
        if cum_weights is None:
            if isinstance(weights, int):
                raise TypeError(f"The number of choices must be a keyword argument: k={weights!r}")
            cum_weights = list(_accumulate(weights))
        elif weights is not None:
            raise TypeError("Cannot specify both weights and cumulative weights")
        if len(cum_weights) != n:
            raise ValueError("The number of weights does not match the population")
        total = cum_weights[-1] + 0.0
        if total <= 0.0:
            raise ValueError("Total of weights must be greater than zero")
        if not isfinite(total):
            raise ValueError("Total of weights must be finite")
        return [population[_bisect(cum_weights, self.random() * total, 0, n - 1)] for _ in range(k)]

    def uniform(self, a, b):
        return a + (b - a) * self.random()

    def triangular(self, low=0.0, high=1.0, mode=None):
        drawn = self.random()
        try:
            top = 0.5 if mode is None else (mode - low) / (high - low)
        except ZeroDivisionError:
            return low
        if drawn > top:
            drawn, top, low, high = 1.0 - drawn, 1.0 - top, high, low
        return low + (high - low) * sqrt(drawn * top)

    def normalvariate(self, mu=0.0, sigma=1.0):
        while True:
            first, second = self.random(), 1.0 - self.random()
            z = NV_MAGICCONST * (first - 0.5) / second
            if z * z / 4.0 <= -log(second):
                return mu + z * sigma

    def gauss(self, mu=0.0, sigma=1.0):
        z = getattr(self, "gauss_next", None)
        self.gauss_next = None
        if z is None:
            angle = self.random() * TWOPI
            radius = sqrt(-2.0 * log(1.0 - self.random()))
            z = cos(angle) * radius
            self.gauss_next = sin(angle) * radius
        return mu + z * sigma

    def lognormvariate(self, mu=0.0, sigma=1.0):
        return exp(self.normalvariate(mu, sigma))

    def expovariate(self, lambd=1.0):
        return -log(1.0 - self.random()) / lambd

    def vonmisesvariate(self, mu, kappa):
        if kappa <= 1e-6:
            return TWOPI * self.random()
        s = 0.5 / kappa
        r = s + sqrt(1.0 + s * s)
        while True:
            z = cos(pi * self.random())
            d = z / (r + z)
            drawn = self.random()
            if drawn < 1.0 - d * d or drawn <= (1.0 - d) * exp(d):
                break
        q = 1.0 / r
        turn = acos((q + z) / (1.0 + q * z))
        return (mu + turn if self.random() > 0.5 else mu - turn) % TWOPI

    def gammavariate(self, alpha, beta):
        if alpha <= 0.0 or beta <= 0.0:
            raise ValueError("gammavariate: alpha and beta must be > 0.0")
        if alpha == 1.0:
            return -log(1.0 - self.random()) * beta
        return (self._gamma_above(alpha) if alpha > 1.0 else self._gamma_below(alpha)) * beta

    def _gamma_above(self, alpha):
        root = sqrt(2.0 * alpha - 1.0)
        while True:
            first = self.random()
            if not 1e-7 < first < 0.9999999:
                continue
            second = 1.0 - self.random()
            v = log(first / (1.0 - first)) / root
            x = alpha * exp(v)
            z = first * first * second
            r = alpha - LOG4 + (alpha + root) * v - x
            if r + SG_MAGICCONST - 4.5 * z >= 0.0 or r >= log(z):
                return x

    def _gamma_below(self, alpha):
        while True:
            b = (e + alpha) / e
            p = b * self.random()
            x = p ** (1.0 / alpha) if p <= 1.0 else -log((b - p) / alpha)
            if self.random() <= (x ** (alpha - 1.0) if p > 1.0 else exp(-x)):
                return x

    def betavariate(self, alpha, beta):
        y = self.gammavariate(alpha, 1.0)
        return y / (y + self.gammavariate(beta, 1.0)) if y else 0.0

    def paretovariate(self, alpha):
        return (1.0 - self.random()) ** (-1.0 / alpha)

    def weibullvariate(self, alpha, beta):
        return alpha * (-log(1.0 - self.random())) ** (1.0 / beta)

    def binomialvariate(self, n=1, p=0.5):
        if n < 0:
            raise ValueError("n must be non-negative")
        if p <= 0.0 or p >= 1.0:
            if p in (0.0, 1.0):
                return n if p else 0
            raise ValueError("p must be in the range 0.0 <= p <= 1.0")
        if n == 1:
            return index(self.random() < p)
        if p > 0.5:
            return n - self.binomialvariate(n, 1.0 - p)
        return self._few_successes(n, p) if n * p < 10.0 else self._many_successes(n, p)

    def _few_successes(self, n, p):
        count = place = 0
        scale = log2(1.0 - p)
        while scale:
            place += floor(log2(self.random()) / scale) + 1
            if place > n:
                break
            count += 1
        return count

    def _many_successes(self, n, p):
        spread = sqrt(n * p * (1.0 - p))
        b = 1.15 + 2.53 * spread
        a = -0.0873 + 0.0248 * b + 0.01 * p
        middle = n * p + 0.5
        quick = 0.92 - 4.2 / b
        alpha = (2.83 + 5.1 / b) * spread
        odds = log(p / (1.0 - p))
        mode = floor((n + 1) * p)
        height = lgamma(mode + 1) + lgamma(n - mode + 1)
        while True:
            u = self.random() - 0.5
            us = 0.5 - fabs(u)
            k = floor((2.0 * a / us + b) * u + middle)
            if k < 0 or k > n:
                continue
            v = self.random()
            if us >= 0.07 and v <= quick:
                return k
            v *= alpha / (a / (us * us) + b)
            if log(v) <= height - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * odds:
                return k


def adopt(cls):
    """Give a subclass that says how numbers are drawn the methods that draw so."""
    from random import Random

    own = [base for base in cls.__mro__ if base is not Random and issubclass(base, Random)]
    said = {name for base in own for name in base.__dict__}
    if "_randbelow" not in cls.__dict__:
        for base in own:
            if "getrandbits" in base.__dict__:
                cls._randbelow = _below_by_bits
                break
            if "random" in base.__dict__:
                cls._randbelow = _below_by_floats
                break
    for name, function in Methods.__dict__.items():
        if callable(function) and name not in said:
            setattr(cls, name, function)
