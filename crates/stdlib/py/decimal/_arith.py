"""Arithmetic on coefficients: rounding to a context, and the four operations.

Numbers are triples (sign, coefficient, exponent) here; what happened is collected as the bits of `_signals`.
"""

from ._signals import CLAMPED, INEXACT, OVERFLOW, ROUNDED, SUBNORMAL, UNDERFLOW
from ._text import digits_of

ROUND_UP, ROUND_DOWN = "ROUND_UP", "ROUND_DOWN"
ROUND_CEILING, ROUND_FLOOR = "ROUND_CEILING", "ROUND_FLOOR"
ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN = "ROUND_HALF_UP", "ROUND_HALF_DOWN", "ROUND_HALF_EVEN"
ROUND_05UP = "ROUND_05UP"
ROUNDINGS = (
    ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP,
)


def round_off(coef, drop, rounding, sign):
    """The coefficient without its last digits, rounded, and whether they were anything but zeros."""
    if drop > 0 and digits_of(coef) < drop - 1:
        # Less than a tenth of a unit: only what it is not zero counts, and no huge power is needed.
        kept, rest, half = 0, coef, coef + 1
    else:
        power = 10**drop
        kept, rest = divmod(coef, power)
        half = power // 2
    if rest == 0:
        return kept, False
    if rounding == ROUND_HALF_EVEN:
        up = rest > half or rest == half and kept & 1
    elif rounding == ROUND_HALF_UP:
        up = rest >= half
    elif rounding == ROUND_HALF_DOWN:
        up = rest > half
    elif rounding == ROUND_DOWN:
        up = False
    elif rounding == ROUND_UP:
        up = True
    elif rounding == ROUND_CEILING:
        up = not sign
    elif rounding == ROUND_FLOOR:
        up = sign
    else:
        up = kept % 5 == 0
    return kept + 1 if up else kept, True


def overflow(sign, context):
    """The result that is too large: None for infinity, else the largest coefficient and exponent."""
    rounding = context.rounding
    if (
        rounding in (ROUND_DOWN, ROUND_05UP)
        or rounding == (ROUND_CEILING if sign else ROUND_FLOOR)
    ):
        return 10**context.prec - 1, context.Emax - context.prec + 1
    return None


def finish(sign, coef, exp, context):
    """A number rounded to a context: (coefficient, exponent, status); the coefficient is None for infinity."""
    prec, emin, emax = context.prec, context.Emin, context.Emax
    tiny = emin - prec + 1
    top = emax - prec + 1
    status = 0
    if coef == 0:
        highest = top if context.clamp else emax
        if exp < tiny:
            return 0, tiny, CLAMPED
        if exp > highest:
            return 0, highest, CLAMPED
        return 0, exp, 0
    size = digits_of(coef)
    lowest = size + exp - prec
    if lowest > top:
        largest = overflow(sign, context)
        status = OVERFLOW | INEXACT | ROUNDED
        return (*largest, status) if largest else (None, 0, status)
    subnormal = lowest < tiny
    if subnormal:
        lowest = tiny
        status = SUBNORMAL
    if exp < lowest:
        coef, inexact = round_off(coef, lowest - exp, context.rounding, sign)
        exp = lowest
        if coef >= 10**prec:
            coef //= 10
            exp += 1
        status |= ROUNDED
        if inexact:
            status |= INEXACT
            if subnormal:
                status |= UNDERFLOW
        if coef == 0:
            status |= CLAMPED
        if exp > top:
            largest = overflow(sign, context)
            status |= OVERFLOW | INEXACT | ROUNDED
            return (*largest, status) if largest else (None, 0, status)
        return coef, exp, status
    if context.clamp and exp > top:
        status |= CLAMPED
        coef *= 10 ** (exp - top)
        exp = top
    return coef, exp, status


def add(sign, coef, exp, sign2, coef2, exp2, context):
    """The exact sum, or one that rounds to the same: (sign, coefficient, exponent)."""
    if coef == 0 or coef2 == 0:
        low = min(exp, exp2)
        if coef == 0 and coef2 == 0:
            negative = sign and sign2 or sign != sign2 and context.rounding == ROUND_FLOOR
            return int(negative), 0, low
        if coef == 0:
            sign, coef, exp = sign2, coef2, exp2
        # As many zeros as there is room for.
        low = max(low, exp - context.prec - 1)
        return (sign, coef, exp) if low >= exp else (sign, coef * 10 ** (exp - low), low)
    if exp < exp2:
        sign, coef, exp, sign2, coef2, exp2 = sign2, coef2, exp2, sign, coef, exp
    # The first has the larger exponent. What is far below its last digit that counts may as well be a one there.
    size, size2 = digits_of(coef), digits_of(coef2)
    floor = exp + min(-1, size - context.prec - 2)
    if size2 + exp2 - 1 < floor:
        coef2, exp2 = 1, floor
    coef *= 10 ** (exp - exp2)
    total = (-coef if sign else coef) + (-coef2 if sign2 else coef2)
    if total == 0:
        return int(context.rounding == ROUND_FLOOR and sign != sign2), 0, exp2
    return int(total < 0), abs(total), exp2


def divide(coef, exp, coef2, exp2, context):
    """A quotient that rounds as the exact one does: (coefficient, exponent)."""
    shift = digits_of(coef2) - digits_of(coef) + context.prec + 1
    exponent = exp - exp2 - shift
    if shift >= 0:
        quotient, rest = divmod(coef * 10**shift, coef2)
    else:
        quotient, rest = divmod(coef, coef2 * 10**-shift)
    if rest:
        # A last digit that says that there is more.
        if quotient % 5 == 0:
            quotient += 1
        return quotient, exponent
    ideal = exp - exp2
    while exponent < ideal and quotient % 10 == 0:
        quotient //= 10
        exponent += 1
    return quotient, exponent
