"""The class Decimal."""

import math as _math
import numbers as _numbers
from collections import namedtuple

from _types import show_as

from . import _operations as ops
from ._arith import ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_EVEN, ROUNDINGS, round_off
from ._context import MAX_EMAX, MIN_ETINY, Context, getcontext
from ._operations import FINITE, INFINITE, QUIET, SIGNALLING
from ._signals import FLOAT, INVALID, SYNTAX
from ._text import digits_of, format_decimal, int_text, parse, special_text, text_int, to_text

DecimalTuple = namedtuple("DecimalTuple", "sign digits exponent", module="decimal")

_MODULUS = 2**61 - 1
_TENTH = pow(10, -1, _MODULUS)


def _make(kind, sign, coef, exp):
    self = _new(Decimal)
    self._kind = kind
    self._sign = sign
    self._coef = coef
    self._exp = exp
    return self


_new = object.__new__
ops.make = _make


def _from_float(value):
    if not _math.isfinite(value):
        kind = QUIET if value != value else INFINITE
        return _make(kind, int(_math.copysign(1.0, value) < 0), 0, 0)
    sign = int(_math.copysign(1.0, value) < 0)
    numerator, denominator = abs(value).as_integer_ratio()
    places = denominator.bit_length() - 1
    return _make(FINITE, sign, numerator * 5**places, -places)


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


def _converted(value, context):
    """Any value that the constructor takes, exactly."""
    if isinstance(value, Decimal):
        return value
    if isinstance(value, int):
        return _make(FINITE, int(value < 0), abs(int(value)), 0)
    if isinstance(value, str):
        parts = parse(value)
        if parts is None:
            context.signal(SYNTAX)
            return _make(QUIET, 0, 0, 0)
        return _checked(_make(*parts), context)
    if isinstance(value, float):
        context.signal(FLOAT)
        return _from_float(value)
    if isinstance(value, (tuple, list)):
        return _checked(_from_tuple(tuple(value)), context)
    raise TypeError(f"conversion from {type(value).__name__} to Decimal is not supported")


def _checked(value, context):
    """A number whose exponent is not beyond all limits."""
    if not value._kind and (value.adjusted() > MAX_EMAX or value._exp < MIN_ETINY):
        context.signal(INVALID)
        return _make(QUIET, 0, 0, 0)
    return value


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


def _operator(op, reverse=False):
    def method(self, other, /):
        other = _operand(other)
        if other is None:
            return NotImplemented
        return op(other, self, getcontext()) if reverse else op(self, other, getcontext())

    return method


def _comparison(name, test, is_order):
    def method(self, other, /):
        if type(other) is not Decimal:
            self, other = _comparable(self, other, is_order)
            if other is None:
                return NotImplemented
        if self._kind >= QUIET or other._kind >= QUIET:
            if is_order or SIGNALLING in (self._kind, other._kind):
                getcontext().signal(INVALID)
            return name == "__ne__"
        return test(ops.ordering(self, other))

    method.__name__ = name
    method.__qualname__ = f"Decimal.{name}"
    return method


def _comparable(self, other, is_order):
    """Both sides of a comparison as decimals; None for what can't be compared."""
    found = _operand(other)
    if found is not None:
        return self, found
    if isinstance(other, float):
        context = getcontext()
        if is_order:
            context.signal(FLOAT)
        else:
            context._flags._bits |= FLOAT
        return self, _from_float(other)
    if isinstance(other, complex) and not is_order and other.imag == 0:
        getcontext()._flags._bits |= FLOAT
        return self, _from_float(other.real)
    if isinstance(other, _numbers.Rational):
        if self._kind:
            return self, _make(FINITE, 0, 0, 0)
        return _make(FINITE, self._sign, self._coef * other.denominator, self._exp), _operand(int(other.numerator))
    return self, None


class Decimal:
    """A decimal number: exact, with as many digits as it is given. It never changes."""

    __module__ = "decimal"
    __slots__ = ("_kind", "_sign", "_coef", "_exp", "__weakref__")

    def __new__(cls, value="0", context=None):
        made = _converted(value, _context(context))
        if cls is Decimal:
            return made if type(made) is Decimal else _make(made._kind, made._sign, made._coef, made._exp)
        self = _new(cls)
        self._kind, self._sign, self._coef, self._exp = made._kind, made._sign, made._coef, made._exp
        return self

    @classmethod
    def from_float(cls, f, /):
        """The exact value of a float or int."""
        if isinstance(f, int):
            made = _operand(f)
        elif isinstance(f, float):
            made = _from_float(f)
        else:
            raise TypeError("argument must be int or float")
        return made if cls is Decimal else cls(made)

    # ---- Text ----

    def __str__(self):
        if self._kind:
            return special_text(self._kind, self._sign, self._coef)
        return to_text(self._sign, self._coef, self._exp, getcontext().capitals)

    def __repr__(self):
        return f"Decimal('{self}')"

    def to_eng_string(self, context=None):
        """As text, with exponents that are multiples of three."""
        if self._kind:
            return special_text(self._kind, self._sign, self._coef)
        return to_text(self._sign, self._coef, self._exp, _context(context).capitals, True)

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

    def _check_finite(self, what):
        if self._kind == INFINITE:
            raise OverflowError(f"cannot convert Infinity to {what}")
        if self._kind:
            raise ValueError(f"cannot convert NaN to {what}")

    def __int__(self):
        self._check_finite("integer")
        coef = self._coef * 10**self._exp if self._exp >= 0 else round_off(self._coef, -self._exp, ROUND_DOWN, 0)[0]
        return -coef if self._sign else coef

    __trunc__ = __int__

    def _rounded(self, rounding):
        self._check_finite("integer")
        if self._exp >= 0:
            return int(self)
        coef, _ = round_off(self._coef, -self._exp, rounding, self._sign)
        return -coef if self._sign else coef

    def __floor__(self):
        return self._rounded(ROUND_FLOOR)

    def __ceil__(self):
        return self._rounded(ROUND_CEILING)

    def __round__(self, n=None, /):
        if n is None:
            return self._rounded(ROUND_HALF_EVEN)
        if not isinstance(n, int):
            raise TypeError("optional arg must be an integer")
        return ops.op_quantize(self, _make(FINITE, 0, 1, -n), getcontext(), ROUND_HALF_EVEN)

    def __float__(self):
        if self._kind >= QUIET:
            if self._kind == SIGNALLING:
                raise ValueError("cannot convert signaling NaN to float")
            return -_math.nan if self._sign else _math.nan
        return float(str(self))

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

    def __bool__(self):
        return bool(self._kind or self._coef)

    def __hash__(self):
        if self._kind == SIGNALLING:
            raise TypeError("Cannot hash a signaling NaN value")
        if self._kind == QUIET:
            return object.__hash__(self)
        if self._kind:
            return -314159 if self._sign else 314159
        power = pow(10, self._exp, _MODULUS) if self._exp >= 0 else pow(_TENTH, -self._exp, _MODULUS)
        result = self._coef * power % _MODULUS
        result = -result if self._sign else result
        return -2 if result == -1 else result

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

    def __neg__(self):
        return ops.op_minus(self, getcontext())

    def __pos__(self):
        return ops.op_plus(self, getcontext())

    def __abs__(self):
        return ops.op_abs(self, getcontext())

    __add__, __radd__ = _operator(ops.op_add), _operator(ops.op_add, True)
    __sub__, __rsub__ = _operator(ops.op_subtract), _operator(ops.op_subtract, True)
    __mul__, __rmul__ = _operator(ops.op_multiply), _operator(ops.op_multiply, True)
    __truediv__, __rtruediv__ = _operator(ops.op_divide), _operator(ops.op_divide, True)
    __floordiv__, __rfloordiv__ = _operator(ops.op_divide_int), _operator(ops.op_divide_int, True)
    __mod__, __rmod__ = _operator(ops.op_remainder), _operator(ops.op_remainder, True)
    __divmod__, __rdivmod__ = _operator(ops.op_divmod), _operator(ops.op_divmod, True)

    def __pow__(self, other, modulo=None, /):
        other = _operand(other)
        if modulo is not None:
            modulo = _operand(modulo)
            if modulo is None:
                return NotImplemented
        return NotImplemented if other is None else ops.op_power(self, other, getcontext(), modulo)

    __rpow__ = _operator(ops.op_power, True)
    __eq__ = _comparison("__eq__", lambda order: order == 0, False)
    __ne__ = _comparison("__ne__", lambda order: order != 0, False)
    __lt__ = _comparison("__lt__", lambda order: order < 0, True)
    __le__ = _comparison("__le__", lambda order: order <= 0, True)
    __gt__ = _comparison("__gt__", lambda order: order > 0, True)
    __ge__ = _comparison("__ge__", lambda order: order >= 0, True)

    # ---- Without a context ----

    def adjusted(self):
        """The exponent of the first digit."""
        return 0 if self._kind else self._exp + digits_of(self._coef) - 1

    def canonical(self):
        """The number itself."""
        return self

    def copy_abs(self):
        """Without a sign."""
        return _make(self._kind, 0, self._coef, self._exp)

    def copy_negate(self):
        """With the other sign."""
        return _make(self._kind, self._sign ^ 1, self._coef, self._exp)

    def copy_sign(self, other, context=None):
        """With another number's sign."""
        return _make(self._kind, _operand_or_raise(other)._sign, self._coef, self._exp)

    def is_canonical(self):
        return True

    def is_finite(self):
        return self._kind == FINITE

    def is_infinite(self):
        return self._kind == INFINITE

    def is_nan(self):
        return self._kind >= QUIET

    def is_qnan(self):
        return self._kind == QUIET

    def is_snan(self):
        return self._kind == SIGNALLING

    def is_signed(self):
        return bool(self._sign)

    def is_zero(self):
        return not self._kind and self._coef == 0

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

    # ---- With a rounding of their own ----

    def quantize(self, exp, rounding=None, context=None):
        """The number with another's exponent."""
        return ops.op_quantize(self, _operand_or_raise(exp), _context(context), _rounding(rounding))

    def to_integral_value(self, rounding=None, context=None):
        """Rounded to a whole number."""
        return ops.op_to_integral_value(self, _context(context), _rounding(rounding))

    to_integral = to_integral_value

    def to_integral_exact(self, rounding=None, context=None):
        """Rounded to a whole number, telling of it."""
        return ops.op_to_integral_exact(self, _context(context), _rounding(rounding))

    def fma(self, other, third, context=None):
        """self * other + third, rounded once."""
        return ops.op_fma(self, _operand_or_raise(other), _operand_or_raise(third), _context(context))


def _rounding(rounding):
    if rounding is not None and rounding not in ROUNDINGS:
        raise TypeError(
            "valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n"
            "   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]"
        )
    return rounding


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
    """A number, rounded. Text has no spaces around it here, nor underscores."""
    if isinstance(num, str) and (num != num.strip() or "_" in num):
        num = ""
    return ops.create(_converted(num, self), self)


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
    x = _operand_or_raise(x)
    if x._kind:
        return special_text(x._kind, x._sign, x._coef)
    return to_text(x._sign, x._coef, x._exp, self.capitals)


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
