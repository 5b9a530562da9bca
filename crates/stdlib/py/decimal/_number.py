"""The class Decimal."""

import math as _math
import numbers as _numbers
from collections import namedtuple

import _decimals
from _contextvars import _current as _holder
from _decimals import getcontext
from _types import show_as

from . import _operations as ops
from ._context import Context, find_context
from ._operations import FINITE, INFINITE, QUIET, SIGNALLING
from ._signals import FLOAT
from ._text import format_decimal, int_text, text_int

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")
_make = _decimals.make


def _from_tuple(value):
    if len(value) != 3:
        raise ValueError("argument must be a sequence of length 3")
    sign, digits, exponent = value
    if not isinstance(sign, int) or sign not in (0, 1):
        raise ValueError("sign must be an integer with the value 0 or 1")
    kind = FINITE
    if exponent in ("F", "n", "N"):
        kind = {"F": INFINITE, "n": QUIET, "N": SIGNALLING}[exponent]
        exponent = 0
    elif isinstance(exponent, str):
        raise ValueError("string argument in the third position must be 'F', 'n' or 'N'")
    elif not isinstance(exponent, int):
        raise ValueError("exponent must be an integer")
    if not isinstance(digits, (tuple, list)):
        digits = tuple(digits)
    if not all(isinstance(digit, int) and 0 <= digit <= 9 for digit in digits):
        raise ValueError("coefficient must be a tuple of digits")
    coef = 0 if kind == INFINITE else text_int("".join(map(str, digits)))
    return _make(kind, sign, coef, exponent)


def _operand(value):
    """An operand of an operator, or None."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(FINITE, int(value < 0), abs(int(value)), 0)
    return None


def _operand_or_raise(value):
    found = _operand(value)
    if found is None:
        raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")
    return found


def _context(context):
    if context is None:
        return getcontext()
    if not isinstance(context, Context):
        raise TypeError("optional argument must be a context")
    return context


def _compared(self, other, is_order):
    """Both sides of a comparison with a number of another kind as decimals; None for what can't be compared."""
    if isinstance(other, complex) and not is_order and other.imag == 0:
        getcontext()._flags._bits |= FLOAT
        return self, Decimal.from_float(other.real)
    if isinstance(other, _numbers.Rational):
        if self._kind:
            return self, _make(FINITE, 0, 0, 0)
        return _make(FINITE, self._sign, self._coef * other.denominator, self._exp), _operand(int(other.numerator))
    return None


class Decimal:
    """A decimal number: exact, with as many digits as it is given. It never changes."""

    __module__ = "decimal"
    # (`_decimals` knows them by their order, which is that of their names.)
    __slots__ = ("_coef", "_exp", "_kind", "_sign", "__weakref__")

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float or int."""
        if isinstance(f, int):
            made = _operand(f)
        elif isinstance(f, float):
            made = _float_value(f)
        else:
            raise TypeError("argument must be int or float")
        return made if cls is Decimal else cls(made)

    # ---- Text ----

    def __format__(self, specifier, /):
        if not isinstance(specifier, str):
            raise TypeError("format argument must be str")
        return format_decimal(self, specifier, getcontext())

    def as_tuple(self):
        """Sign, digits and exponent."""
        digits = tuple(map(int, int_text(self._coef)))
        if self._kind == INFINITE:
            return DecimalTuple(self._sign, (0,), "F")
        if self._kind:
            return DecimalTuple(self._sign, digits if self._coef else (), "N" if self._kind == SIGNALLING else "n")
        return DecimalTuple(self._sign, digits, self._exp)

    # ---- Other kinds of numbers ----

    def __complex__(self):
        return complex(float(self))

    def as_integer_ratio(self):
        """The number as a fraction in lowest terms."""
        if self._kind == INFINITE:
            raise OverflowError("cannot convert Infinity to integer ratio")
        if self._kind:
            raise ValueError("cannot convert NaN to integer ratio")
        coef = -self._coef if self._sign else self._coef
        if self._exp >= 0:
            return coef * 10**self._exp, 1
        denominator = 10**-self._exp
        common = _math.gcd(coef, denominator)
        return coef // common, denominator // common

    def __reduce__(self):
        return type(self), (str(self),)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo, /):
        return self

    @property
    def real(self):
        return self

    @property
    def imag(self):
        return _make(FINITE, 0, 0, 0)

    def conjugate(self):
        """The number itself."""
        return self

    # ---- Operators ----

    def __pow__(self, other, modulo=None, /):
        other = _operand(other)
        if modulo is not None:
            modulo = _operand(modulo)
            if modulo is None:
                return NotImplemented
        return NotImplemented if other is None else ops.op_power(self, other, getcontext(), modulo)

    def __rpow__(self, other, modulo=None, /):
        other = _operand(other)
        return NotImplemented if other is None else ops.op_power(other, self, getcontext())

    # ---- Without a context ----

    def canonical(self):
        """The number itself."""
        return self

    def copy_sign(self, other, context=None):
        """With another number's sign."""
        return _make(self._kind, _operand_or_raise(other)._sign, self._coef, self._exp)

    def is_normal(self, context=None):
        return not self._kind and self._coef != 0 and self.adjusted() >= _context(context).Emin

    def is_subnormal(self, context=None):
        return not self._kind and self._coef != 0 and self.adjusted() < _context(context).Emin

    def radix(self):
        """Ten."""
        return _make(FINITE, 0, 10, 0)

    def same_quantum(self, other, context=None):
        """Whether the exponents are the same."""
        other = _operand_or_raise(other)
        if self._kind or other._kind:
            return self._kind == other._kind or self._kind >= QUIET and other._kind >= QUIET
        return self._exp == other._exp


def _float_value(f):
    """The exact value of a float."""
    return _decimals.converted(f, _UNTRAPPED)


_UNTRAPPED = Context(traps=[])
# What all numbers look like: the slots in their order.
_model = object.__new__(Decimal)
_model._coef = 0
_model._exp = 0
_model._kind = 0
_model._sign = 0
_decimals.install(Decimal, _model, Context, _holder, find_context, _compared, _from_tuple)
_numbers.Number.register(Decimal)
show_as(Decimal, "decimal.Decimal")
show_as(Context, "decimal.Context")


# ---- The operations as methods ----


def _unary_methods(name):
    op = getattr(ops, "op_" + name)

    def of_number(self, context=None):
        return op(self, _context(context))

    def of_context(self, x, /):
        return op(_operand_or_raise(x), self)

    return of_number, of_context


def _binary_methods(name):
    op = getattr(ops, "op_" + name)

    def of_number(self, other, context=None):
        return op(self, _operand_or_raise(other), _context(context))

    def of_context(self, x, y, /):
        return op(_operand_or_raise(x), _operand_or_raise(y), self)

    return of_number, of_context


# What only contexts have, since numbers have operators for it.
_OPERATORS = {"abs", "minus", "plus", "add", "divide", "divide_int", "divmod", "multiply", "remainder", "subtract"}
for _names, _maker in (ops.UNARY, _unary_methods), (ops.BINARY, _binary_methods):
    for _name in _names:
        _methods = _maker(_name)
        for _cls, _method in zip((Decimal, Context), _methods):
            _method.__name__ = _name
            _method.__qualname__ = f"{_cls.__name__}.{_name}"
            if _cls is Context or _name not in _OPERATORS and _name not in Decimal.__dict__:
                setattr(_cls, _name, _method)


def _context_method(function):
    setattr(Context, function.__name__, function)
    function.__qualname__ = f"Context.{function.__name__}"


@_context_method
def create_decimal(self, num="0", /):
    """A number, rounded."""
    made = _decimals.parsed(num, self) if isinstance(num, str) else _decimals.converted(num, self)
    return ops.create(made, self)


@_context_method
def create_decimal_from_float(self, f, /):
    """A float's value, rounded."""
    return ops.create(Decimal.from_float(f), self)


@_context_method
def power(self, /, a, b, modulo=None):
    """a to the power of b."""
    modulo = None if modulo is None else _operand_or_raise(modulo)
    return ops.op_power(_operand_or_raise(a), _operand_or_raise(b), self, modulo)


@_context_method
def fma(self, x, y, z, /):
    """x * y + z, rounded once."""
    return ops.op_fma(_operand_or_raise(x), _operand_or_raise(y), _operand_or_raise(z), self)


@_context_method
def to_sci_string(self, x, /):
    """As text."""
    return _decimals.to_text(_operand_or_raise(x), self, False)


@_context_method
def to_eng_string(self, x, /):
    """As text, with exponents that are multiples of three."""
    return _operand_or_raise(x).to_eng_string(self)


def _passed_on(name, takes_context=False):
    def method(self, x, *more):
        x = _operand_or_raise(x)
        return getattr(x, name)(*more, self) if takes_context else getattr(x, name)(*more)

    method.__name__ = name
    _context_method(method)


for _name in ("canonical", "copy_abs", "copy_negate", "copy_sign", "is_canonical", "is_finite", "is_infinite", "is_nan",
              "is_qnan", "is_snan", "is_signed", "is_zero", "same_quantum"):
    _passed_on(_name)
for _name in ("is_normal", "is_subnormal"):
    _passed_on(_name, True)
Context.to_integral = Context.to_integral_value
Context.copy_decimal = lambda self, x, /: _operand_or_raise(x)
