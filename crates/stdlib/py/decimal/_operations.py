"""The operations of decimals in a context. They are the methods of Decimal and of Context both.

The everyday ones are native (`_decimals`).
"""

from _decimals import (
    abs as op_abs, add as op_add, digits_of, divide as op_divide, divide_int as op_divide_int, divide_parts,
    divmod as op_divmod, finished as _finished, fma as op_fma, make, minus as op_minus, multiply as op_multiply,
    nans as _nans, ordering, plus as op_plus, quantize as op_quantize, remainder as op_remainder, round_off,
    subtract as op_subtract, to_integral_exact as op_to_integral_exact, to_integral_value as op_to_integral_value,
)

from . import _functions
from ._context import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_EVEN
from ._signals import (
    CLAMPED, IMPOSSIBLE, INEXACT, INVALID, ROUNDED, SUBNORMAL, SYNTAX, UNDEFINED, UNDERFLOW, ZERO_DIVISION,
)
from ._text import int_text, text_int

FINITE, INFINITE, QUIET, SIGNALLING = range(4)


def _nan(context, status):
    context.signal(status)
    return make(QUIET, 0, 0, 0)


def op_remainder_near(a, b, context):
    nan = _nans(context, a, b)
    if nan is not None:
        return nan
    if a._kind:
        return _nan(context, INVALID)
    if b._kind:
        return op_plus_exact(a, context)
    if b._coef == 0:
        return _nan(context, INVALID if a._coef else UNDEFINED)
    low = min(a._exp, b._exp)
    gap = a.adjusted() - b.adjusted()
    if a._coef and gap > context.prec + 1:
        return _nan(context, IMPOSSIBLE)
    if gap < -1 or a._coef == 0:
        return op_plus_exact(make(FINITE, a._sign, a._coef * 10 ** (a._exp - low) if a._coef else 0, low), context)
    divisor = b._coef * 10 ** (b._exp - low)
    quotient, rest = divmod(a._coef * 10 ** (a._exp - low), divisor)
    sign = a._sign
    if 2 * rest > divisor or 2 * rest == divisor and quotient & 1:
        rest, quotient, sign = divisor - rest, quotient + 1, sign ^ 1
    if quotient >= 10**context.prec:
        return _nan(context, IMPOSSIBLE)
    return _finished(a._sign if rest == 0 else sign, rest, low, context)


# ---- Comparison ----


def _of_int(n):
    return make(FINITE, int(n < 0), abs(n), 0)


def op_compare(a, b, context):
    nan = _nans(context, a, b)
    return nan if nan is not None else _of_int(ordering(a, b))


def op_compare_signal(a, b, context):
    if a._kind >= QUIET or b._kind >= QUIET:
        context.signal(INVALID)
        return _nans(context, a, b)
    return _of_int(ordering(a, b))


def total_ordering(a, b):
    """-1, 0 or 1 in the order of all representations."""
    if a._sign != b._sign:
        return -1 if a._sign else 1
    flip = -1 if a._sign else 1
    ranks = {FINITE: 0, INFINITE: 1, SIGNALLING: 2, QUIET: 3}
    left, right = ranks[a._kind], ranks[b._kind]
    if left != right and max(left, right) > 1:
        return flip * (1 if left > right else -1)
    if a._kind >= QUIET:
        return flip * ((a._coef > b._coef) - (a._coef < b._coef))
    result = ordering(a, b)
    if result or a._kind:
        return result
    return flip * ((a._exp > b._exp) - (a._exp < b._exp))


def op_compare_total(a, b, context):
    return _of_int(total_ordering(a, b))


def op_compare_total_mag(a, b, context):
    return _of_int(total_ordering(a.copy_abs(), b.copy_abs()))


def _choose(a, b, context, wants_more, magnitudes):
    if a._kind >= QUIET or b._kind >= QUIET:
        if a._kind == QUIET and b._kind < QUIET:
            return op_plus_exact(b, context)
        if b._kind == QUIET and a._kind < QUIET:
            return op_plus_exact(a, context)
        return _nans(context, a, b)
    result = ordering(a.copy_abs(), b.copy_abs()) if magnitudes else ordering(a, b)
    result = result or (ordering(a, b) if magnitudes else 0) or total_ordering(a, b)
    return op_plus_exact(a if (result > 0) == wants_more else b, context)


def op_plus_exact(a, context):
    """Rounded, the sign of a zero kept."""
    return a if a._kind else _finished(a._sign, a._coef, a._exp, context)


def op_max(a, b, context):
    return _choose(a, b, context, True, False)


def op_min(a, b, context):
    return _choose(a, b, context, False, False)


def op_max_mag(a, b, context):
    return _choose(a, b, context, True, True)


def op_min_mag(a, b, context):
    return _choose(a, b, context, False, True)


# ---- Exponents and digits ----


def op_normalize(a, context):
    if a._kind:
        return _nans(context, a) or a
    done = _finished(a._sign, a._coef, a._exp, context)
    if done._kind:
        return done
    coef, exp = done._coef, done._exp
    if coef == 0:
        return make(FINITE, done._sign, 0, 0)
    top = context.Etop() if context.clamp else context.Emax
    while coef % 10 == 0 and exp < top:
        coef //= 10
        exp += 1
    return make(FINITE, done._sign, coef, exp)


def op_logb(a, context):
    if a._kind:
        return _nans(context, a) or make(INFINITE, 0, 0, 0)
    if a._coef == 0:
        context.signal(ZERO_DIVISION)
        return make(INFINITE, 1, 0, 0)
    return op_plus(_of_int(a.adjusted()), context)


def _small_int(value, limit):
    """The int that a number is, within a limit; else None."""
    if value._kind or value._exp != 0 or value._coef > limit:
        return None
    return -value._coef if value._sign else value._coef


def op_scaleb(a, b, context):
    nan = _nans(context, a, b)
    if nan is not None:
        return nan
    step = _small_int(b, 2 * (context.Emax + context.prec))
    if step is None:
        return _nan(context, INVALID)
    return a if a._kind else _finished(a._sign, a._coef, a._exp + step, context)


def op_shift(a, b, context):
    return _moved(a, b, context, False)


def op_rotate(a, b, context):
    return _moved(a, b, context, True)


def _moved(a, b, context, rotates):
    nan = _nans(context, a, b)
    if nan is not None:
        return nan
    prec = context.prec
    count = _small_int(b, prec)
    if count is None:
        return _nan(context, INVALID)
    if a._kind:
        return a
    coef = a._coef % 10**prec
    if rotates:
        count %= prec
        high, low = divmod(coef, 10 ** (prec - count))
        coef = low * 10**count + high
    else:
        coef = coef * 10**count % 10**prec if count >= 0 else coef // 10**-count
    return make(FINITE, a._sign, coef, a._exp)


def _neighbour(a, context, up):
    """The next number up or down."""
    other = context.copy()
    other._traps._bits = 0
    other.rounding = ROUND_CEILING if up else ROUND_FLOOR
    if a._kind == INFINITE:
        if a._sign == int(not up):
            return a
        return make(FINITE, a._sign, 10**context.prec - 1, context.Etop())
    rounded = op_plus_exact(a, other)
    if ordering(rounded, a) != 0:
        return rounded
    tiny = make(FINITE, int(not up), 1, context.Etiny() - 1)
    return op_add(a, tiny, other)


def op_next_plus(a, context):
    nan = _nans(context, a)
    if nan is not None:
        return nan
    return a if a._kind and not a._sign else _neighbour(a, context, True)


def op_next_minus(a, context):
    nan = _nans(context, a)
    if nan is not None:
        return nan
    return a if a._kind and a._sign else _neighbour(a, context, False)


def op_next_toward(a, b, context):
    nan = _nans(context, a, b)
    if nan is not None:
        return nan
    result = ordering(a, b)
    if result == 0:
        return a.copy_sign(b)
    found = _neighbour(a, context, result < 0)
    status = 0
    if found._kind == INFINITE:
        from ._signals import OVERFLOW

        status = OVERFLOW | INEXACT | ROUNDED
    elif found._coef == 0 or found.adjusted() < context.Emin:
        status = UNDERFLOW | SUBNORMAL | ROUNDED | INEXACT | (0 if found._coef else CLAMPED)
    if status:
        context.signal(status)
    return found


def op_number_class(a, context):
    if a._kind >= QUIET:
        return "sNaN" if a._kind == SIGNALLING else "NaN"
    sign = "-" if a._sign else "+"
    if a._kind:
        return sign + "Infinity"
    if a._coef == 0:
        return sign + "Zero"
    return sign + ("Normal" if a.adjusted() >= context.Emin else "Subnormal")


def _bits(value, prec):
    """The last digits of a logical operand, as many as the precision, or None."""
    if value._kind or value._sign or value._exp:
        return None
    text = int_text(value._coef)
    return None if text.strip("01") else text.zfill(prec)[-prec:]


def _logical(context, combine, *values):
    digits = [_bits(value, context.prec) for value in values]
    if None in digits:
        return _nan(context, INVALID)
    return make(FINITE, 0, text_int("".join([str(combine(*map(int, pair))) for pair in zip(*digits)])), 0)


def op_logical_and(a, b, context):
    return _logical(context, lambda x, y: x & y, a, b)


def op_logical_or(a, b, context):
    return _logical(context, lambda x, y: x | y, a, b)


def op_logical_xor(a, b, context):
    return _logical(context, lambda x, y: x ^ y, a, b)


def op_logical_invert(a, context):
    return _logical(context, lambda x: 1 - x, a)


# ---- Functions ----


def op_sqrt(a, context):
    nan = _nans(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return _nan(context, INVALID) if a._sign else a
    if a._coef == 0:
        return _finished(a._sign, 0, a._exp >> 1, context)
    if a._sign:
        return _nan(context, INVALID)
    coef, exp, exact = _functions.square_root(a._coef, a._exp, context.prec)
    if exact:
        ideal = a._exp >> 1
        while exp < ideal and coef % 10 == 0:
            coef //= 10
            exp += 1
        while exp > ideal and digits_of(coef) < context.prec:
            coef *= 10
            exp -= 1
    return _rounded_half_even(0, coef, exp, context)


def _inexact(sign, coef, exp, context):
    """A result that has more digits than any precision."""
    return _rounded_half_even(sign, coef, exp, context, INEXACT | ROUNDED)


def _rounded_half_even(sign, coef, exp, context, status=0):
    return _finished(sign, coef, exp, context, status, ROUND_HALF_EVEN)


def op_exp(a, context):
    nan = _nans(context, a)
    if nan is not None:
        return nan
    if a._kind:
        return make(FINITE, 0, 0, 0) if a._sign else a
    if a._coef == 0:
        return make(FINITE, 0, 1, 0)
    adjusted = a.adjusted()
    # Beyond e**(10**adjusted) the result is out of the range of exponents.
    if adjusted > len(str(max(context.Emax, -context.Etiny()) + context.prec)) + 2:
        return _inexact(0, 1, context.Etiny() - 5, context) if a._sign else _inexact(0, 1, context.Emax + 5, context)
    if adjusted < -context.prec - 2:
        # One and next to nothing.
        nines = 10 ** (context.prec + 3)
        return _inexact(0, nines - 1 if a._sign else nines + 1, -context.prec - 3, context)
    return _inexact(0, *_functions.exp(a._sign, a._coef, a._exp, context.prec), context)


def _log_edge(a, context):
    """What logarithms have in common: a result, or None if there is something to compute."""
    nan = _nans(context, a)
    if nan is not None:
        return nan
    if not a._kind and a._coef == 0:
        return make(INFINITE, 1, 0, 0)
    if a._sign:
        return _nan(context, INVALID)
    return a if a._kind else None


def op_ln(a, context):
    edge = _log_edge(a, context)
    if edge is not None:
        return edge
    if ordering(a, make(FINITE, 0, 1, 0)) == 0:
        return make(FINITE, 0, 0, 0)
    return _inexact(*_functions.ln(a._coef, a._exp, context.prec), context)


def op_log10(a, context):
    edge = _log_edge(a, context)
    if edge is not None:
        return edge
    text = int_text(a._coef)
    if text.strip("0") == "1" and text[0] == "1":
        return op_plus(_of_int(a.adjusted()), context)
    return _inexact(*_functions.log10(a._coef, a._exp, context.prec), context)


def op_power(a, b, context, modulo=None):
    if modulo is not None:
        return _power_modulo(a, b, modulo, context)
    nan = _nans(context, a, b)
    if nan is not None:
        return nan
    b_is_int = not b._kind and (b._coef == 0 or b._exp >= 0 or b._coef % 10 ** min(-b._exp, digits_of(b._coef)) == 0
                                and -b._exp <= digits_of(b._coef))
    b_is_odd = b_is_int and b._coef and (
        b._exp == 0 and b._coef & 1 or b._exp < 0 and b._coef // 10**-b._exp & 1
    )
    a_is_zero, b_is_zero = not a._kind and a._coef == 0, not b._kind and b._coef == 0
    if b_is_zero:
        return _nan(context, INVALID) if a_is_zero else make(FINITE, 0, 1, 0)
    sign = int(bool(a._sign and b_is_odd))
    if a._sign and not b_is_int and not a_is_zero:
        return _nan(context, INVALID)
    if a_is_zero:
        if b._sign:
            return make(INFINITE, sign, 0, 0)
        return make(FINITE, sign, 0, 0)
    if a._kind:
        return make(FINITE, sign, 0, 0) if b._sign else make(INFINITE, sign, 0, 0)
    one = ordering(a.copy_abs(), make(FINITE, 0, 1, 0))
    if b._kind:
        if one == 0:
            return _finished(0, 10 ** (context.prec - 1), 1 - context.prec, context, INEXACT | ROUNDED)
        return make(FINITE, 0, 0, 0) if (one > 0) == bool(b._sign) else make(INFINITE, 0, 0, 0)
    if one == 0:
        return _power_of_one(a, b, b_is_int, sign, context)
    magnitude = _functions.power_magnitude(a._coef, a._exp, b._sign, b._coef, b._exp)
    if magnitude > context.Emax + 2:
        return _finished(sign, 1, context.Emax + 5, context)
    if magnitude < context.Etiny() - 3:
        context.signal(UNDERFLOW | SUBNORMAL | INEXACT | ROUNDED | CLAMPED)
        return make(FINITE, sign, 0, context.Etiny())
    if b_is_int:
        exact = _whole_power(a, b, context)
        if exact is not None:
            if b._coef * 10**b._exp == 1:
                return _finished(sign, *exact, context)
            coef, exp, status = _nearly(*exact, context.prec + digits_of(b._coef) + b._exp + 2)
            return _finished(sign, coef, exp, context, status)
        coef, exp = _functions.power(a._coef, a._exp, b._sign, b._coef, b._exp, context.prec + 10)
        coef, exp, _ = _nearly(coef, exp, context.prec + digits_of(b._coef) + b._exp + 2)
        return _finished(sign, coef, exp, context, INEXACT | ROUNDED)
    prec = max(context.prec, digits_of(a._coef)) + 23
    coef, exp = _functions.power(a._coef, a._exp, b._sign, b._coef, b._exp, prec + 6)
    coef, exp, _ = _nearly(coef, exp, prec)
    return _finished(0, coef, exp, context, INEXACT | ROUNDED)


def _nearly(coef, exp, digits):
    """Rounded half to even to a few digits more than are wanted: powers are computed so, and then rounded as the context says."""
    excess = digits_of(coef) - digits
    if excess <= 0:
        return coef, exp, 0
    coef, inexact = round_off(coef, excess, ROUND_HALF_EVEN, 0)
    return coef, exp + excess, INEXACT | ROUNDED if inexact else ROUNDED


def _power_of_one(a, b, b_is_int, sign, context):
    """One to any power, with as many zeros as the exponent says."""
    if not b_is_int:
        return _finished(0, 10 ** (context.prec - 1), 1 - context.prec, context, INEXACT | ROUNDED)
    if b._sign:
        exp = 0
        if a._exp < 0:
            exp = max(1 - context.prec, 0)
        return make(FINITE, sign, 1, 0) if exp == 0 else make(FINITE, sign, 10**-exp, exp)
    times = b._coef * 10**b._exp if b._exp >= 0 else b._coef // 10**-b._exp
    exp = a._exp * times
    status = 0
    if exp < 1 - context.prec:
        exp = 1 - context.prec
        status = ROUNDED
    if status:
        context.signal(status)
    return make(FINITE, sign, 10**-exp if exp < 0 else 1, min(exp, 0))


def _whole_power(a, b, context):
    """An exact whole power as (coefficient, exponent), or one that rounds like it; None if it is too long to make."""
    times = b._coef * 10**b._exp if b._exp >= 0 else b._coef // 10**-b._exp
    if digits_of(a._coef) * times > 12 * context.prec + 2000:
        return None
    coef, exp = a._coef**times, a._exp * times
    if b._sign:
        return divide_parts(1, 0, coef, exp, context)
    return coef, exp


def _power_modulo(a, b, modulo, context):
    for signals in (True, False):
        for value in (a, b, modulo):
            if value._kind == SIGNALLING or value._kind == QUIET and not signals:
                return _nans(context, value)
    def whole(value):
        return not value._kind and (value._exp >= 0 or value._coef % 10**-value._exp == 0)
    def as_int(value):
        return value._coef * 10**value._exp if value._exp >= 0 else value._coef // 10**-value._exp
    if not (whole(a) and whole(b) and whole(modulo)) or b._sign or modulo._coef == 0:
        return _nan(context, INVALID)
    divisor = as_int(modulo)
    if digits_of(divisor) > context.prec or a._coef == 0 and b._coef == 0:
        return _nan(context, INVALID)
    sign = int(bool(a._sign and as_int(b) & 1))
    return make(FINITE, sign, pow(as_int(a), as_int(b), divisor), 0)


def create(value, context):
    """A number rounded to a context."""
    if value._kind >= QUIET and value._coef and digits_of(value._coef) > context.prec - context.clamp:
        return _nan(context, SYNTAX)
    return value if value._kind else _finished(value._sign, value._coef, value._exp, context)


UNARY = ("abs", "exp", "ln", "log10", "logb", "logical_invert", "minus", "next_minus", "next_plus", "normalize", "plus",
         "sqrt", "to_integral_exact", "to_integral_value", "number_class")
BINARY = ("add", "compare", "compare_signal", "compare_total", "compare_total_mag", "divide", "divide_int", "divmod",
          "logical_and", "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag", "multiply", "next_toward",
          "quantize", "remainder", "remainder_near", "rotate", "scaleb", "shift", "subtract")
