"""Rational numbers, exactly."""

import numbers
import operator
from math import gcd

__all__ = ["Fraction"]


def _parse(text):
    """The numerator and denominator that a text such as `3/4`, `-1.25` or `2e-3` stands for."""
    invalid = ValueError(f"Invalid literal for Fraction: {text!r}")
    body = text.strip()
    sign = 1
    if body[:1] in ("+", "-"):
        sign = -1 if body[0] == "-" else 1
        body = body[1:]

    def digits(part):
        if not part.replace("_", "").isdecimal() or part[0] == "_" or part[-1] == "_" or "__" in part:
            raise invalid
        return int(part)

    if "/" in body:
        above, below = body.split("/", 1)
        above, below = above.rstrip(), below.lstrip()
        return sign * digits(above), digits(below)
    mantissa, mark, exponent = body.replace("E", "e").partition("e")
    whole, point, decimals = mantissa.partition(".")
    if not whole and not decimals:
        raise invalid
    numerator = digits(whole) if whole else 0
    denominator = 1
    if decimals:
        scale = 10 ** len(decimals.replace("_", ""))
        numerator = numerator * scale + digits(decimals)
        denominator = scale
    if mark:
        power = digits(exponent.lstrip("+-")) if len(exponent) - len(exponent.lstrip("+-")) < 2 and exponent else None
        if power is None:
            raise invalid
        if exponent[0] == "-":
            denominator *= 10**power
        else:
            numerator *= 10**power
    return sign * numerator, denominator


# Operators that complex numbers don't have.
_ORDERED = (operator.floordiv, operator.mod, divmod)


class Fraction(numbers.Rational):
    """A fraction in lowest terms. It never changes."""

    __slots__ = ("_numerator", "_denominator")

    def __new__(cls, numerator=0, denominator=None):
        if denominator is None:
            if type(numerator) is int:
                return cls._from_coprime_ints(numerator, 1)
            if isinstance(numerator, int):
                return cls._from_coprime_ints(int(numerator), 1)
            if isinstance(numerator, Fraction):
                return cls._from_coprime_ints(numerator._numerator, numerator._denominator)
            if isinstance(numerator, numbers.Rational):
                return cls._from_coprime_ints(numerator.numerator, numerator.denominator)
            if isinstance(numerator, str):
                numerator, denominator = _parse(numerator)
            elif hasattr(numerator, "as_integer_ratio"):
                return cls._from_coprime_ints(*numerator.as_integer_ratio())
            else:
                raise TypeError("argument should be a string or a Rational instance")
        elif isinstance(numerator, int) and isinstance(denominator, int):
            pass
        elif isinstance(numerator, numbers.Rational) and isinstance(denominator, numbers.Rational):
            numerator, denominator = (
                numerator.numerator * denominator.denominator, denominator.numerator * numerator.denominator,
            )
        else:
            raise TypeError("both arguments should be Rational instances")
        if denominator == 0:
            raise ZeroDivisionError(f"Fraction({numerator}, 0)")
        common = gcd(numerator, denominator)
        if denominator < 0:
            common = -common
        return cls._from_coprime_ints(numerator // common, denominator // common)

    @classmethod
    def _from_coprime_ints(cls, numerator, denominator, /):
        self = object.__new__(cls)
        self._numerator, self._denominator = numerator, denominator
        return self

    @classmethod
    def from_float(cls, f):
        """Return the exact value of a float."""
        if isinstance(f, int):
            return cls(f)
        if not isinstance(f, float):
            raise TypeError(f"{cls.__name__}.from_float() only takes floats, not {f!r} ({type(f).__name__})")
        return cls._from_coprime_ints(*f.as_integer_ratio())

    @classmethod
    def from_decimal(cls, dec):
        """Return the exact value of a decimal number."""
        if not hasattr(dec, "as_integer_ratio"):
            raise TypeError(f"{cls.__name__}.from_decimal() only takes Decimals, not {dec!r} ({type(dec).__name__})")
        return cls._from_coprime_ints(*dec.as_integer_ratio())

    @property
    def numerator(self):
        return self._numerator

    @property
    def denominator(self):
        return self._denominator

    def conjugate(self):
        return +self

    real = property(conjugate)
    imag = property(lambda self: 0)

    def is_integer(self):
        """Whether it is a whole number."""
        return self._denominator == 1

    def as_integer_ratio(self):
        """Return numerator and denominator."""
        return self._numerator, self._denominator

    def limit_denominator(self, max_denominator=1000000):
        """Return the nearest fraction whose denominator is not larger than this."""
        if max_denominator < 1:
            raise ValueError("max_denominator should be at least 1")
        if self._denominator <= max_denominator:
            return Fraction(self)
        # Continued fractions: each step's fraction is nearer than the one before.
        older, newer = (0, 1), (1, 0)
        top, bottom = self._numerator, self._denominator
        while True:
            whole, rest = divmod(top, bottom)
            if older[1] + whole * newer[1] > max_denominator:
                break
            older, newer = newer, (older[0] + whole * newer[0], older[1] + whole * newer[1])
            top, bottom = bottom, rest
        # The last fraction that fits and the one between it and its successor: the nearer one wins.
        steps = (max_denominator - older[1]) // newer[1]
        between = older[0] + steps * newer[0], older[1] + steps * newer[1]
        return Fraction._from_coprime_ints(*(newer if 2 * bottom * between[1] <= self._denominator else between))

    def __repr__(self):
        return f"{self.__class__.__name__}({self._numerator}, {self._denominator})"

    def __str__(self):
        return str(self._numerator) if self._denominator == 1 else f"{self._numerator}/{self._denominator}"

    def __format__(self, format_spec, /):
        if not format_spec:
            return str(self)
        from _fraction_format import formatted

        return formatted(self, format_spec)

    def __add__(self, other):
        return _add(self, other) if type(other) is Fraction else self._combine(other, operator.add, _add)

    def __radd__(self, other):
        return self._combine_right(other, operator.add, _add)

    def __sub__(self, other):
        return _sub(self, other) if type(other) is Fraction else self._combine(other, operator.sub, _sub)

    def __rsub__(self, other):
        return self._combine_right(other, operator.sub, _sub)

    def __mul__(self, other):
        return _mul(self, other) if type(other) is Fraction else self._combine(other, operator.mul, _mul)

    def __rmul__(self, other):
        return self._combine_right(other, operator.mul, _mul)

    def __truediv__(self, other):
        return _div(self, other) if type(other) is Fraction else self._combine(other, operator.truediv, _div)

    def __rtruediv__(self, other):
        return self._combine_right(other, operator.truediv, _div)

    def __floordiv__(self, other):
        return self._combine(other, operator.floordiv, _floordiv)

    def __rfloordiv__(self, other):
        return self._combine_right(other, operator.floordiv, _floordiv)

    def __mod__(self, other):
        return self._combine(other, operator.mod, _mod)

    def __rmod__(self, other):
        return self._combine_right(other, operator.mod, _mod)

    def __divmod__(self, other):
        return self._combine(other, divmod, lambda a, b: (_floordiv(a, b), _mod(a, b)))

    def __rdivmod__(self, other):
        return self._combine_right(other, divmod, lambda a, b: (_floordiv(a, b), _mod(a, b)))

    def _combine(self, other, fallback, exact):
        if isinstance(other, Fraction):
            return exact(self, other)
        if isinstance(other, int):
            return exact(self, Fraction._from_coprime_ints(int(other), 1))
        if isinstance(other, float):
            return fallback(float(self), other)
        if isinstance(other, complex) and fallback not in _ORDERED:
            return fallback(complex(float(self)), other)
        return NotImplemented

    def _combine_right(self, other, fallback, exact):
        if isinstance(other, numbers.Rational):
            return exact(Fraction(other.numerator, other.denominator), self)
        if isinstance(other, numbers.Real):
            return fallback(float(other), float(self))
        if isinstance(other, numbers.Complex) and fallback not in _ORDERED:
            return fallback(complex(other), complex(float(self)))
        return NotImplemented

    def __pow__(self, other, modulus=None):
        if modulus is not None:
            return NotImplemented
        if isinstance(other, numbers.Rational):
            if other.denominator != 1:
                return float(self) ** float(other)
            power = other.numerator
            n, d = self._numerator, self._denominator
            if power >= 0:
                return Fraction._from_coprime_ints(n**power, d**power)
            if n == 0:
                raise ZeroDivisionError(f"Fraction({d ** -power}, 0)")
            if n > 0:
                return Fraction._from_coprime_ints(d**-power, n**-power)
            return Fraction._from_coprime_ints((-d) ** -power, (-n) ** -power)
        if isinstance(other, (float, complex)):
            return float(self) ** other
        return NotImplemented

    def __rpow__(self, other, modulus=None):
        if self._denominator == 1 and self._numerator >= 0:
            return other**self._numerator
        if isinstance(other, numbers.Rational):
            return Fraction(other.numerator, other.denominator) ** self
        if self._denominator == 1:
            return other**self._numerator
        return other ** float(self)

    def __pos__(self):
        return Fraction._from_coprime_ints(self._numerator, self._denominator)

    def __neg__(self):
        return Fraction._from_coprime_ints(-self._numerator, self._denominator)

    def __abs__(self):
        return Fraction._from_coprime_ints(abs(self._numerator), self._denominator)

    def __int__(self):
        return self.__trunc__()

    def __float__(self):
        return int(self._numerator) / int(self._denominator)

    def __complex__(self):
        return complex(float(self))

    def __trunc__(self):
        if self._numerator < 0:
            return -(-self._numerator // self._denominator)
        return self._numerator // self._denominator

    def __floor__(self):
        return self._numerator // self._denominator

    def __ceil__(self):
        return -(-self._numerator // self._denominator)

    def __round__(self, ndigits=None):
        if ndigits is None:
            whole, rest = divmod(self._numerator, self._denominator)
            if rest * 2 < self._denominator:
                return whole
            if rest * 2 > self._denominator:
                return whole + 1
            # A half goes to the even neighbour.
            return whole + whole % 2
        shift = 10 ** abs(ndigits)
        return Fraction(round(self * shift), shift) if ndigits > 0 else Fraction(round(self / shift) * shift)

    def __hash__(self):
        # Equal numbers of all kinds have equal hashes: the value modulo a prime.
        prime = 2**61 - 1
        if self._denominator == 1:
            return hash(self._numerator)
        if self._denominator % prime == 0:
            result = 314159
        else:
            result = hash(hash(abs(self._numerator)) * pow(self._denominator, -1, prime))
        result = result if self._numerator >= 0 else -result
        return -2 if result == -1 else result

    def __eq__(self, other):
        if type(other) is int:
            return self._numerator == other and self._denominator == 1
        if isinstance(other, (int, Fraction)):
            return self._numerator == other.numerator and self._denominator == other.denominator
        if isinstance(other, complex) and other.imag == 0:
            other = other.real
        if isinstance(other, float):
            if other != other or other in (float("inf"), float("-inf")):
                return 0.0 == other
            return self == Fraction.from_float(other)
        return NotImplemented

    def _compare(self, other, op):
        if isinstance(other, (int, Fraction)):
            return op(self._numerator * other.denominator, self._denominator * other.numerator)
        if isinstance(other, float):
            if other != other or other in (float("inf"), float("-inf")):
                return op(0.0, other)
            return op(self, Fraction.from_float(other))
        return NotImplemented

    def __lt__(self, other):
        return self._compare(other, operator.lt)

    def __gt__(self, other):
        return self._compare(other, operator.gt)

    def __le__(self, other):
        return self._compare(other, operator.le)

    def __ge__(self, other):
        return self._compare(other, operator.ge)

    def __bool__(self):
        return bool(self._numerator)

    def __reduce__(self):
        return self.__class__, (self._numerator, self._denominator)

    def __copy__(self):
        return self if type(self) is Fraction else type(self)(self._numerator, self._denominator)

    def __deepcopy__(self, memo):
        return self.__copy__()


def _add(a, b):
    return _sum(a, b, b._numerator)


def _sub(a, b):
    return _sum(a, b, -b._numerator)


def _sum(a, b, other):
    """a and `other` parts of b's denominator, in lowest terms; the common divisors are those of small numbers (D. Knuth, The
    Art of Computer Programming, 4.5.1)."""
    left, right = a._denominator, b._denominator
    common = gcd(left, right)
    if common == 1:
        return Fraction._from_coprime_ints(a._numerator * right + left * other, left * right)
    left //= common
    above = a._numerator * (right // common) + other * left
    again = gcd(above, common)
    if again == 1:
        return Fraction._from_coprime_ints(above, left * right)
    return Fraction._from_coprime_ints(above // again, left * (right // again))


def _mul(a, b):
    return _product(a._numerator, a._denominator, b._numerator, b._denominator)


def _product(above, below, above2, below2):
    """The product of fractions in lowest terms: what they have in common is across."""
    common = gcd(above, below2)
    if common > 1:
        above //= common
        below2 //= common
    common = gcd(above2, below)
    if common > 1:
        above2 //= common
        below //= common
    return Fraction._from_coprime_ints(above * above2, below * below2)


def _div(a, b):
    above, below = b._denominator, b._numerator
    if below == 0:
        raise ZeroDivisionError(f"Fraction({a._numerator}, 0)")
    if below < 0:
        above, below = -above, -below
    return _product(a._numerator, a._denominator, above, below)


def _floordiv(a, b):
    return (a._numerator * b._denominator) // (a._denominator * b._numerator)


def _mod(a, b):
    below = a._denominator * b._denominator
    return Fraction((a._numerator * b._denominator) % (b._numerator * a._denominator), below)
