"""Decimal arithmetic, as IEEE 854 and the General Decimal Arithmetic Specification describe it.

`_number` has the class, `_operations` the operations in a context, `_functions` what they compute with, `_text` formats. What
programs do all the time is native: `_decimals`.
"""

from _decimals import getcontext

from ._context import (
    MAX_EMAX, MAX_PREC, MIN_EMIN, MIN_ETINY, ROUND_05UP, ROUND_CEILING, ROUND_DOWN, ROUND_FLOOR, ROUND_HALF_DOWN,
    ROUND_HALF_EVEN, ROUND_HALF_UP, ROUND_UP, BasicContext, Context, DefaultContext, ExtendedContext, localcontext,
    setcontext,
)
from ._number import Decimal, DecimalTuple
from ._signals import (
    Clamped, ConversionSyntax, DecimalException, DivisionByZero, DivisionImpossible, DivisionUndefined, FloatOperation,
    Inexact, InvalidContext, InvalidOperation, Overflow, Rounded, Subnormal, Underflow,
)

HAVE_THREADS = True
HAVE_CONTEXTVAR = True
__version__ = "1.70"
__libmpdec_version__ = "2.5.1"
