"""Kernels for `statistics.kde`: for each its density, the share up to a value, the inverse of that, and how far it reaches."""

from bisect import bisect_left, bisect_right
from math import acos, asin, atan, cos, cosh, erfc, exp, log, pi, sin, sqrt, tan
from statistics import NormalDist, StatisticsError


def _by_newton(density, share, guess):
    """The inverse of a share that has no formula: a guess, made better step by step."""

    def inverse(p):
        x = guess(p)
        for _ in range(60):
            off = share(x) - p
            slope = density(x)
            # At the very ends the curve is flat.
            if abs(off) <= 1e-12 or not slope:
                break
            x = min(1.0, max(-1.0, x - off / slope))
        return x

    return inverse


def _mirrored(power):
    def guess(p):
        sign, p = (1.0, p) if p <= 0.5 else (-1.0, 1.0 - p)
        return ((2.0 * p) ** power - 1.0) * sign

    return guess


def _quartic(t):
    return 15 / 16 * (1.0 - t * t) ** 2


def _quartic_share(t):
    return 3 / 16 * t**5 - 5 / 8 * t**3 + 15 / 16 * t + 0.5


def _triweight(t):
    return 35 / 32 * (1.0 - t * t) ** 3


def _triweight_share(t):
    return -5 / 32 * t**7 + 21 / 32 * t**5 - 35 / 32 * t**3 + 35 / 32 * t + 0.5


_kernels = {
    "normal": (
        lambda t: exp(-0.5 * t * t) / sqrt(2.0 * pi), lambda t: 0.5 * erfc(-t / sqrt(2.0)), NormalDist().inv_cdf, None,
    ),
    "logistic": (
        lambda t: 0.5 / (1.0 + cosh(t)), lambda t: 1.0 - 1.0 / (exp(t) + 1.0), lambda p: log(p / (1.0 - p)), None,
    ),
    "sigmoid": (
        lambda t: 1.0 / (pi * cosh(t)), lambda t: 2.0 / pi * atan(exp(t)), lambda p: log(tan(p * pi / 2.0)), None,
    ),
    "rectangular": (lambda t: 0.5, lambda t: 0.5 * t + 0.5, lambda p: 2.0 * p - 1.0, 1.0),
    "triangular": (
        lambda t: 1.0 - abs(t), lambda t: t * t * (0.5 if t < 0.0 else -0.5) + t + 0.5,
        lambda p: sqrt(2.0 * p) - 1.0 if p < 0.5 else 1.0 - sqrt(2.0 - 2.0 * p), 1.0,
    ),
    "parabolic": (
        lambda t: 0.75 * (1.0 - t * t), lambda t: -0.25 * t**3 + 0.75 * t + 0.5,
        lambda p: 2.0 * cos((acos(2.0 * p - 1.0) + pi) / 3.0), 1.0,
    ),
    "quartic": (_quartic, _quartic_share, _by_newton(_quartic, _quartic_share, _mirrored(0.4258865685331)), 1.0),
    "triweight": (
        _triweight, _triweight_share, _by_newton(_triweight, _triweight_share, _mirrored(0.3400218741872791)), 1.0,
    ),
    "cosine": (
        lambda t: pi / 4.0 * cos(pi / 2.0 * t), lambda t: 0.5 * sin(pi / 2.0 * t) + 0.5,
        lambda p: 2.0 * asin(2.0 * p - 1.0) / pi, 1.0,
    ),
}
for _name, _other in (
    ("gauss", "normal"), ("uniform", "rectangular"), ("epanechnikov", "parabolic"), ("biweight", "quartic"),
):
    _kernels[_name] = _kernels[_other]


def _checked(data, h, kernel):
    if not len(data):
        raise StatisticsError("Empty data sequence")
    if not isinstance(data[0], (int, float)):
        raise TypeError("Data sequence must contain ints or floats")
    if h <= 0.0:
        raise StatisticsError(f"Bandwidth h must be positive, not h={h!r}")
    found = _kernels.get(kernel)
    if found is None:
        raise StatisticsError(f"Unknown kernel name: {kernel!r}")
    return found


def estimate(data, h, kernel, cumulative):
    """`statistics.kde`"""
    density, share, _, reach = _checked(data, h, kernel)
    sample = sorted(data)

    def near(x):
        """The values that a kernel of limited reach gets from, and how many are below them."""
        nonlocal sample
        if len(sample) != len(data):
            sample = sorted(data)
        if reach is None:
            return data, 0
        first = bisect_left(sample, x - h * reach)
        return sample[first : bisect_right(sample, x + h * reach)], first

    def pdf(x):
        values, _ = near(x)
        return sum(density((x - value) / h) for value in values) / (len(data) * h)

    def cdf(x):
        values, below = near(x)
        return sum((share((x - value) / h) for value in values), below) / len(data)

    function, name = (cdf, "CDF") if cumulative else (pdf, "PDF")
    function.__doc__ = f"{name} estimate with h={h!r} and kernel={kernel!r}"
    return function


def drawing(data, h, kernel, seed):
    """`statistics.kde_random`"""
    from random import Random

    _, _, inverse, _ = _checked(data, h, kernel)
    source = Random(seed)

    def rand():
        return source.choice(data) + h * inverse(source.random())

    rand.__doc__ = f"Random KDE selection with h={h!r} and kernel={kernel!r}"
    return rand
