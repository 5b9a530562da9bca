"""The signals of decimal arithmetic: exceptions, and a bit for each, as operations collect them."""


class DecimalException(ArithmeticError):
    """What all signals derive from."""

    __module__ = "decimal"


class Clamped(DecimalException):
    """An exponent was changed to fit."""

    __module__ = "decimal"


class InvalidOperation(DecimalException):
    """An operation that has no result."""

    __module__ = "decimal"


class ConversionSyntax(InvalidOperation):
    """Text that is no number."""

    __module__ = "decimal"


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A division by zero."""

    __module__ = "decimal"


class DivisionImpossible(InvalidOperation):
    """A whole quotient with more digits than the precision."""

    __module__ = "decimal"


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""

    __module__ = "decimal"


class Inexact(DecimalException):
    """Digits other than zero were dropped."""

    __module__ = "decimal"


class InvalidContext(InvalidOperation):
    """A context that an operation can't work with."""

    __module__ = "decimal"


class Rounded(DecimalException):
    """Digits were dropped."""

    __module__ = "decimal"


class Subnormal(DecimalException):
    """A number nearer to zero than the normal ones."""

    __module__ = "decimal"


class Overflow(Inexact, Rounded):
    """A number too large."""

    __module__ = "decimal"


class Underflow(Inexact, Rounded, Subnormal):
    """A number too near to zero."""

    __module__ = "decimal"


class FloatOperation(DecimalException, TypeError):
    """A float was mixed with decimals."""

    __module__ = "decimal"


INVALID, FLOAT, ZERO_DIVISION, OVERFLOW, UNDERFLOW, SUBNORMAL, INEXACT, ROUNDED, CLAMPED = (1 << i for i in range(9))
# Conditions that are reported as INVALID.
SYNTAX, IMPOSSIBLE, UNDEFINED, BAD_CONTEXT = (1 << i for i in range(9, 13))
CONDITIONS = SYNTAX | IMPOSSIBLE | UNDEFINED | BAD_CONTEXT

# In the order in which they are looked at.
SIGNALS = {
    InvalidOperation: INVALID, FloatOperation: FLOAT, DivisionByZero: ZERO_DIVISION, Overflow: OVERFLOW,
    Underflow: UNDERFLOW, Subnormal: SUBNORMAL, Inexact: INEXACT, Rounded: ROUNDED, Clamped: CLAMPED,
}
_INVALID_CONDITIONS = {
    InvalidOperation: INVALID, ConversionSyntax: SYNTAX, DivisionImpossible: IMPOSSIBLE, DivisionUndefined: UNDEFINED,
    InvalidContext: BAD_CONTEXT,
}


def exception(status):
    """The exception for these signals, with the list of what happened."""
    happened = [cls for cls, bit in _INVALID_CONDITIONS.items() if status & bit]
    cls = InvalidOperation if happened else None
    for signal, bit in SIGNALS.items():
        if signal is not InvalidOperation and status & bit:
            happened.append(signal)
            cls = cls or signal
    return cls(happened)
