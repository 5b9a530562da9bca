"""The tower of abstract numbers: what a kind of number can do, whatever it is made of.

Each class adds to the one above it; `int` is Integral, `float` is Real, `complex` is Complex. The operators that a class
demands of those derived from it stand in a table above it.
"""

from abc import ABCMeta, abstractmethod, update_abstractmethods

__all__ = ["Number", "Complex", "Real", "Rational", "Integral"]


def _missing_unary():
    def method(self):
        raise NotImplementedError

    return method


def _missing_binary():
    def method(self, other):
        raise NotImplementedError

    return method


def _demands(unary="", compared="", both_ways="", **named):
    """A decorator that gives a class abstract operators. The tables hold names and signs by turns; those that work both
    ways have a reflected form, whose name begins with an r. What has no sign is named, and told in words."""
    wanted = [(_missing_unary, name, f"{sign}self") for name, sign in _pairs(unary)]
    wanted += [(_missing_unary, name, meaning) for name, meaning in named.items()]
    wanted += [(_missing_binary, name, f"self {sign} other") for name, sign in _pairs(compared)]
    for name, sign in _pairs(both_ways):
        wanted.append((_missing_binary, name, f"self {sign} other"))
        wanted.append((_missing_binary, "r" + name, f"other {sign} self"))

    def complete(cls):
        for make, name, meaning in wanted:
            method = abstractmethod(make())
            method.__doc__ = meaning
            method.__name__ = name if name == "conjugate" else f"__{name}__"
            method.__qualname__ = f"{cls.__name__}.{method.__name__}"
            setattr(cls, method.__name__, method)
        return update_abstractmethods(cls)

    return complete


def _pairs(table):
    words = table.split()
    return zip(words[::2], words[1::2])


class Number(metaclass=ABCMeta):
    """What every number is an instance of."""

    __slots__ = ()
    __hash__ = None


@_demands(
    unary="neg - pos +", both_ways="add + mul * truediv /", abs="How far it is from 0.",
    conjugate="The same number with the sign of the imaginary part changed.",
)
class Complex(Number):
    """Numbers with a real and an imaginary part, and what can be done with them."""

    __slots__ = ()

    @abstractmethod
    def __eq__(self, other):
        """self == other"""
        raise NotImplementedError

    def __bool__(self):
        """Whether self is not 0."""
        return self != 0

    @abstractmethod
    def __complex__(self):
        """The same number as an instance of complex."""

    real = property(abstractmethod(_missing_unary()), doc="The real part.")
    imag = property(abstractmethod(_missing_unary()), doc="The factor of the imaginary unit.")

    # Differences are sums with what is negated.

    def __rsub__(self, other):
        """other - self"""
        return -self + other

    def __sub__(self, other):
        """self - other"""
        return self + -other

    @abstractmethod
    def __pow__(self, exponent):
        """self ** exponent"""
        raise NotImplementedError

    @abstractmethod
    def __rpow__(self, base):
        """A power whose exponent is self."""
        raise NotImplementedError


@_demands(
    compared="lt < le <=", both_ways="floordiv // mod %", float="The number, as near as a float comes.",
    trunc="What is left without the decimal places: an Integral.", floor="The greatest Integral <= self.",
    ceil="The least Integral >= self.",
)
class Real(Complex):
    """Numbers on a line: they can be ordered, rounded and divided with a remainder."""

    __slots__ = ()

    # As a complex number.

    def __complex__(self):
        """The number as a complex one, without an imaginary part."""
        return complex(float(self))

    def conjugate(self):
        """The number itself: it has no imaginary part."""
        return +self

    imag = property(lambda self: 0, doc="Always 0.")
    real = property(conjugate, doc="The number itself.")

    # To simpler numbers.

    @abstractmethod
    def __round__(self, ndigits=None):
        """self rounded to ndigits decimal places, half to even; to an Integral without ndigits."""
        raise NotImplementedError

    # Quotient and remainder together.

    def __rdivmod__(self, other):
        """The pair (other // self, other % self)."""
        return other // self, other % self

    def __divmod__(self, other):
        """The pair (self // other, self % other)."""
        return self // other, self % other


class Rational(Real):
    """Fractions in lowest terms, with a positive denominator."""

    __slots__ = ()

    numerator = property(abstractmethod(_missing_unary()))
    denominator = property(abstractmethod(_missing_unary()))

    def __float__(self):
        """The quotient of the two parts; they are made ints first, which divide exactly however big they are."""
        return int(self.numerator) / int(self.denominator)


@_demands(
    unary="invert ~", both_ways="and & or | xor ^ lshift << rshift >>", int="The same number as an int.",
)
class Integral(Rational):
    """Whole numbers, with the operations on bits."""

    __slots__ = ()

    @abstractmethod
    def __pow__(self, exponent, modulus=None):
        """self ** exponent % modulus"""
        raise NotImplementedError

    def __float__(self):
        """The number as a float, by way of int."""
        return float(int(self))

    def __index__(self):
        """What is used as an index."""
        return int(self)

    numerator = property(lambda self: +self, doc="The number itself.")
    denominator = property(lambda self: 1, doc="Always 1.")


for _abstract, _concrete in (Complex, complex), (Real, float), (Integral, int):
    _abstract.register(_concrete)
del _abstract, _concrete
