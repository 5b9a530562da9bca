"""Averages and spreads. Sums are exact: numbers are added as fractions, and converted once at the end."""

from _statistics import _normal_dist_inv_cdf as _inverse
from bisect import bisect_left, bisect_right
from fractions import Fraction
from math import erf, exp, fabs, fsum, hypot, isfinite, isqrt, log, sqrt, tau

__all__ = [
    "NormalDist", "StatisticsError", "correlation", "covariance", "fmean", "geometric_mean", "harmonic_mean", "kde",
    "kde_random", "linear_regression", "mean", "median", "median_grouped", "median_high", "median_low", "mode", "multimode", "pstdev",
    "pvariance", "quantiles", "stdev", "variance",
]


class StatisticsError(ValueError):
    """Data that a figure can't be worked out for."""


def _ratio(x):
    try:
        return x.as_integer_ratio()
    except AttributeError:
        raise TypeError(f"can't convert type '{type(x).__name__}' to numerator/denominator") from None
    except (OverflowError, ValueError):
        # Infinite, or not a number.
        return x, None


def _kind(a, b):
    """The type of results for data of two types."""
    if a is b or b is int or b is bool:
        return a
    if a is int or a is bool:
        return b
    if issubclass(b, a):
        return b
    if issubclass(a, b):
        return a
    if issubclass(a, Fraction) and issubclass(b, float):
        return b
    if issubclass(a, float) and issubclass(b, Fraction):
        return a
    raise TypeError(f"don't know how to coerce {a.__name__} and {b.__name__}")


def _sum(data):
    """The type of the data, their exact sum, and how many they are."""
    count = 0
    kind = int
    parts = {}
    odd = None
    for x in data:
        count += 1
        kind = _kind(kind, type(x))
        n, d = _ratio(x)
        if d is None:
            odd = n if odd is None else odd + n
        else:
            parts[d] = parts.get(d, 0) + n
    if odd is not None:
        return kind, odd, count
    return kind, sum([Fraction(n, d) for d, n in parts.items()], Fraction(0)), count


def _convert(value, kind):
    """A fraction as the type of the data: a whole number stays one only if it is exact."""
    if type(value) is kind:
        return value
    if issubclass(kind, int) and value.denominator != 1:
        kind = float
    try:
        return kind(value)
    except TypeError:
        return kind(value.numerator) / kind(value.denominator)


def mean(data):
    """Return the arithmetic mean."""
    kind, total, n = _sum(data)
    if n < 1:
        raise StatisticsError("mean requires at least one data point")
    return _convert(total / n, kind)


def fmean(data, weights=None):
    """Return the arithmetic mean as a float, quickly; or the weighted one."""
    if weights is None:
        data = list(data)
        if not data:
            raise StatisticsError("fmean requires at least one data point")
        return fsum(data) / len(data)
    weights = list(weights)
    data = list(data)
    if len(data) != len(weights):
        raise StatisticsError("data and weights must be the same length")
    below = fsum(weights)
    if not below:
        raise StatisticsError("sum of weights must be non-zero")
    return fsum([x * w for x, w in zip(data, weights)]) / below


def geometric_mean(data):
    """Return the geometric mean as a float."""
    total = []
    zero = False
    for x in data:
        if x > 0.0 or x != x:
            total.append(log(x))
        elif x == 0.0:
            zero = True
            total.append(0.0)
        else:
            raise StatisticsError("No negative inputs allowed", x)
    if not total:
        raise StatisticsError("Must have a non-empty dataset")
    return 0.0 if zero else exp(fsum(total) / len(total))


def harmonic_mean(data, weights=None):
    """Return the harmonic mean."""
    data = list(data)
    complaint = "harmonic mean does not support negative values"
    if not data:
        raise StatisticsError("harmonic_mean requires at least one data point")
    if len(data) == 1 and weights is None:
        if not hasattr(data[0], "as_integer_ratio"):
            raise TypeError("unsupported type")
        if data[0] < 0:
            raise StatisticsError(complaint)
        return data[0]
    if weights is None:
        weights = [1] * len(data)
        total_weight = len(data)
    else:
        weights = list(weights)
        if len(weights) != len(data):
            raise StatisticsError("Number of weights does not match data size")
        total_weight = _sum(weights)[1]
    if any(x < 0 for x in data):
        raise StatisticsError(complaint)
    if any(x == 0 for x in data):
        return 0
    kind, total, _ = _sum([w / x if w else 0 for w, x in zip(weights, data)])
    if total <= 0:
        raise StatisticsError("Weighted sum must be positive")
    return _convert(total_weight / total, kind)


def _in_order(data):
    """The sorted data, of which there must be some, and their number."""
    ordered = sorted(data)
    if not ordered:
        raise StatisticsError("no median for empty data")
    return ordered, len(ordered)


def median(data):
    """Return the middle value, or the mean of the two middle ones."""
    ordered, n = _in_order(data)
    return ordered[n // 2] if n % 2 else (ordered[n // 2 - 1] + ordered[n // 2]) / 2


def median_low(data):
    """Return the middle value, or the lower of the two."""
    ordered, n = _in_order(data)
    return ordered[(n - 1) // 2]


def median_high(data):
    """Return the middle value, or the higher of the two."""
    ordered, n = _in_order(data)
    return ordered[n // 2]


def median_grouped(data, interval=1.0):
    """Return the median of data that were rounded to classes of a width."""
    ordered, n = _in_order(data)
    x = ordered[n // 2]
    below = bisect_left(ordered, x)
    within = bisect_right(ordered, x, lo=below) - below
    try:
        interval, x = float(interval), float(x)
    except ValueError:
        raise TypeError("Value cannot be converted to a float") from None
    return x - interval / 2.0 + interval * (n / 2 - below) / within


def _counts(data):
    counts = {}
    for x in data:
        counts[x] = counts.get(x, 0) + 1
    return counts


def mode(data):
    """Return the most frequent value, the first if there are several."""
    counts = _counts(data)
    if not counts:
        raise StatisticsError("no mode for empty data")
    return max(counts, key=counts.get)


def multimode(data):
    """Return all the most frequent values."""
    counts = _counts(data)
    most = max(counts.values(), default=0)
    return [value for value, count in counts.items() if count == most]


def quantiles(data, *, n=4, method="exclusive"):
    """Return the n - 1 values that cut the data into n equal parts."""
    if n < 1:
        raise StatisticsError("n must be at least 1")
    data = sorted(data)
    size = len(data)
    if size < 2:
        if size == 1:
            return data * (n - 1)
        raise StatisticsError("must have at least one data point")
    if method not in ("inclusive", "exclusive"):
        raise ValueError(f"Unknown method: {method!r}")
    result = []
    m = size - 1 if method == "inclusive" else size + 1
    for i in range(1, n):
        if method == "inclusive":
            j, delta = divmod(i * m, n)
            result.append((data[j] * (n - delta) + data[j + 1] * delta) / n)
        else:
            j = min(max(i * m // n, 1), size - 1)
            delta = i * m - j * n
            result.append((data[j - 1] * (n - delta) + data[j] * delta) / n)
    return result


def _squares(data, center=None):
    """The type, the sum of the squared deviations, and how many data there are."""
    data = list(data)
    if center is not None:
        kind, total, n = _sum([(x - center) ** 2 for x in data])
        return kind, total, n
    kind, total, n = _sum(data)
    if not n:
        return kind, Fraction(0), 0
    if not isinstance(total, Fraction):
        return kind, total, n
    # The sum of (x - middle) ** 2 is that of x ** 2 less total ** 2 / n, exactly.
    parts = {}
    for x in data:
        a, d = _ratio(x)
        parts[d] = parts.get(d, 0) + a * a
    squares = sum([Fraction(a, d * d) for d, a in parts.items()], Fraction(0))
    return kind, squares - total * total / n, n


def variance(data, xbar=None):
    """Return the variance of a sample."""
    kind, squares, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("variance requires at least two data points")
    return _convert(squares / (n - 1), kind)


def pvariance(data, mu=None):
    """Return the variance of a population."""
    kind, squares, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pvariance requires at least one data point")
    return _convert(squares / n, kind)


def _exact_sqrt(n, m):
    """The square root of a fraction n/m, rounded to odd in enough digits, as the nearest float."""
    shift = (n.bit_length() - m.bit_length() - 109) // 2
    if shift >= 0:
        above = _isqrt_odd(n, m << 2 * shift) << shift
        below = 1
    else:
        above = _isqrt_odd(n << -2 * shift, m)
        below = 1 << -shift
    return above / below


def _isqrt_odd(n, m):
    root = isqrt(n // m)
    return root | (root * root * m != n)


def _decimal_root(square):
    """The square root of a fraction as the nearest Decimal."""
    from decimal import Decimal

    root = (Decimal(square.numerator) / Decimal(square.denominator)).sqrt()
    exact = Fraction(root)
    for other in root.next_plus(), root.next_minus():
        middle = (exact + Fraction(other)) / 2
        if (square > middle * middle) if other > root else (square < middle * middle):
            return other
    return root


def _deviation(kind, square):
    if isinstance(square, Fraction) and kind.__name__ == "Decimal" and square:
        return _decimal_root(square)
    return _root(square)


def _root(value):
    return _exact_sqrt(value.numerator, value.denominator) if value else 0.0


def stdev(data, xbar=None):
    """Return the standard deviation of a sample."""
    kind, squares, n = _squares(data, xbar)
    if n < 2:
        raise StatisticsError("stdev requires at least two data points")
    return _deviation(kind, squares / (n - 1))


def pstdev(data, mu=None):
    """Return the standard deviation of a population."""
    kind, squares, n = _squares(data, mu)
    if n < 1:
        raise StatisticsError("pstdev requires at least one data point")
    return _deviation(kind, squares / n)


def _pairs(x, y, what):
    """Two samples as lists, and how many pairs they make."""
    x, y = list(x), list(y)
    if len(x) != len(y):
        raise StatisticsError(f"{what} requires that both inputs have same number of data points")
    if len(x) < 2:
        raise StatisticsError(f"{what} requires at least two data points")
    return x, y, len(x)


def covariance(x, y, /):
    """Return the covariance of two samples."""
    x, y, n = _pairs(x, y, "covariance")
    xbar, ybar = fsum(x) / n, fsum(y) / n
    return _products([a - xbar for a in x], [b - ybar for b in y]) / (n - 1)


def _products(x, y):
    """The sum of the products, exactly and then rounded."""
    if all(isinstance(v, (int, float)) for v in (*x, *y)):
        try:
            return float(sum([Fraction(a) * Fraction(b) for a, b in zip(x, y)], Fraction(0)))
        except (OverflowError, ValueError):
            pass
    return sum(a * b for a, b in zip(x, y))


def _ranks(data):
    order = sorted(range(len(data)), key=data.__getitem__)
    ranks = [0.0] * len(data)
    i = 0
    while i < len(order):
        j = i
        while j + 1 < len(order) and data[order[j + 1]] == data[order[i]]:
            j += 1
        for k in range(i, j + 1):
            ranks[order[k]] = (i + j) / 2 - (len(data) - 1) / 2
        i = j + 1
    return ranks


def correlation(x, y, /, *, method="linear"):
    """Return how closely two samples go together, from -1 to 1."""
    x, y, n = _pairs(x, y, "correlation")
    if method not in ("linear", "ranked"):
        raise ValueError(f"Unknown method: {method!r}")
    if method == "ranked":
        x, y = _ranks(x), _ranks(y)
    else:
        xbar, ybar = fsum(x) / n, fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxy, sxx, syy = _products(x, y), _products(x, x), _products(y, y)
    if not sxx * syy:
        raise StatisticsError("at least one of the inputs is constant")
    return sxy / _root(Fraction(sxx) * Fraction(syy)) if isfinite(sxx * syy) else sxy / sqrt(sxx * syy)


_Line = None


def linear_regression(x, y, /, *, proportional=False):
    """Return slope and intercept of the line that fits best."""
    global _Line
    if _Line is None:
        from collections import namedtuple

        _Line = namedtuple("LinearRegression", ("slope", "intercept"), module="statistics")
    x, y, n = _pairs(x, y, "linear regression")
    xbar = ybar = 0.0
    if not proportional:
        xbar, ybar = fsum(x) / n, fsum(y) / n
        x, y = [a - xbar for a in x], [b - ybar for b in y]
    sxx = _products(x, x)
    if not sxx:
        raise StatisticsError("x is constant")
    slope = (_products(x, y) + 0.0) / sxx
    return _Line(slope, 0.0 if proportional else ybar - slope * xbar)


class NormalDist:
    """A normal distribution."""

    __slots__ = ("_mu", "_sigma")

    def __init__(self, mu=0.0, sigma=1.0):
        if sigma < 0.0:
            raise StatisticsError("sigma must be non-negative")
        self._mu, self._sigma = float(mu), float(sigma)

    @classmethod
    def from_samples(cls, data):
        """Make one with the mean and the deviation of a sample."""
        data = list(data)
        return cls(fmean(data), stdev(data))

    def samples(self, n, *, seed=None):
        """Return random values."""
        import random

        source = random if seed is None else random.Random(seed)
        return [self.inv_cdf(source.random()) for _ in range(n)]

    def __getstate__(self):
        return self._mu, self._sigma

    def __setstate__(self, state):
        self._mu, self._sigma = state

    def cdf(self, x):
        """Return the probability of values up to this one."""
        if not self._sigma:
            raise StatisticsError("cdf() not defined when sigma is zero")
        return 0.5 * (1.0 + erf((x - self._mu) / (self._sigma * sqrt(2.0))))

    def pdf(self, x):
        """Return the density at a value."""
        variance = self.variance
        if not variance:
            raise StatisticsError("pdf() not defined when sigma is zero")
        difference = x - self._mu
        return exp(difference * difference / (-2.0 * variance)) / sqrt(tau * variance)

    def inv_cdf(self, p):
        """Return the value up to which the probability is p."""
        if p <= 0.0 or p >= 1.0:
            raise StatisticsError("p must be in the range 0.0 < p < 1.0")
        return _inverse(p, self._mu, self._sigma)

    def quantiles(self, n=4):
        return [self.inv_cdf(i / n) for i in range(1, n)]

    def zscore(self, x):
        """Return how many deviations a value lies above the mean."""
        if self._sigma:
            return (x - self._mu) / self._sigma
        raise StatisticsError("zscore() not defined when sigma is zero")

    def overlap(self, other):
        """Return the area that two distributions share."""
        if not isinstance(other, NormalDist):
            raise TypeError("Expected another NormalDist instance")
        x, y = self, other
        if (y._sigma, y._mu) < (x._sigma, x._mu):
            x, y = y, x
        vx, vy = x.variance, y.variance
        if not vx or not vy:
            raise StatisticsError("overlap() not defined when sigma is zero")
        dv, dm = vy - vx, fabs(y._mu - x._mu)
        if not dv:
            return 1.0 - erf(dm / (2.0 * x._sigma * sqrt(2.0)))
        a = x._mu * vy - y._mu * vx
        b = x._sigma * y._sigma * sqrt(dm * dm + dv * log(vy / vx))
        first, second = (a + b) / dv, (a - b) / dv
        return 1.0 - (fabs(y.cdf(first) - x.cdf(first)) + fabs(y.cdf(second) - x.cdf(second)))

    mean = median = mode = property(lambda self: self._mu)
    stdev = property(lambda self: self._sigma)
    variance = property(lambda self: self._sigma * self._sigma)

    def __add__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu + other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu + other, self._sigma)

    def __sub__(self, other):
        if isinstance(other, NormalDist):
            return NormalDist(self._mu - other._mu, hypot(self._sigma, other._sigma))
        return NormalDist(self._mu - other, self._sigma)

    def __mul__(self, other):
        return NormalDist(self._mu * other, self._sigma * fabs(other))

    def __truediv__(self, other):
        return NormalDist(self._mu / other, self._sigma / fabs(other))

    def __pos__(self):
        return NormalDist(self._mu, self._sigma)

    def __neg__(self):
        return NormalDist(-self._mu, self._sigma)

    __radd__ = __add__
    __rmul__ = __mul__

    def __rsub__(self, other):
        return -(self - other)

    def __repr__(self):
        return f"{type(self).__name__}(mu={self._mu!r}, sigma={self._sigma!r})"

    def __hash__(self):
        return hash((self._mu, self._sigma))

    def __eq__(self, other):
        if not isinstance(other, NormalDist):
            return NotImplemented
        return self._mu == other._mu and self._sigma == other._sigma


def kde(data, h, kernel="normal", *, cumulative=False):
    """Return a function that estimates the density, or the share up to a value, of what a sample was drawn from."""
    from _kernels import estimate

    return estimate(data, h, kernel, cumulative)


def kde_random(data, h, kernel="normal", *, seed=None):
    """Return a function that draws from the estimated density."""
    from _kernels import drawing

    return drawing(data, h, kernel, seed)
