"""The signals of decimal arithmetic: exceptions, and a bit for each, as operations collect them."""

# The package is where these say that they are from.
__name__ = "decimal"


class DecimalException(ArithmeticError):
    """What all signals derive from."""


class Clamped(DecimalException):
    """An exponent was changed to fit."""


class InvalidOperation(DecimalException):
    """An operation that has no result."""


class ConversionSyntax(InvalidOperation):
    """Text that is no number."""


class DivisionByZero(DecimalException, ZeroDivisionError):
    """A division by zero."""


class DivisionImpossible(InvalidOperation):
    """A whole quotient with more digits than the precision."""


class DivisionUndefined(InvalidOperation, ZeroDivisionError):
    """Zero divided by zero."""


class Inexact(DecimalException):
    """Digits other than zero were dropped."""


class InvalidContext(InvalidOperation):
    """A context that an operation can't work with."""


class Rounded(DecimalException):
    """Digits were dropped."""


class Subnormal(DecimalException):
    """A number nearer to zero than the normal ones."""


class Overflow(Inexact, Rounded):
    """A number too large."""


class Underflow(Inexact, Rounded, Subnormal):
    """A number too near to zero."""


class FloatOperation(DecimalException, TypeError):
    """A float was mixed with decimals."""


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
