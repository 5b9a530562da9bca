"""Square roots, logarithms, exponentials and powers.

Values are integers that stand for fractions with so many bits; a result counts when both ends of the interval that it must
be in are rounded alike, else it is computed again with more bits.
"""

from math import isqrt

from _decimals import digits_of

# ln 10 and how many bits behind the point it has.
_ln10_known = [0, 0]


def _ln_of(num, den, bits):
    """ln(num / den) for a quotient from 1 to 10."""
    steps = max(8, isqrt(bits) // 2)
    work = bits + 2 * steps + 20
    y = (num << work) // den
    for _ in range(steps):
        y = isqrt(y << work)
    one = 1 << work
    z = ((y - one) << work) // (y + one)
    square = z * z >> work
    total, power, n = 0, z, 1
    while power:
        total += power // n
        power = power * square >> work
        n += 2
    return total << steps + 1 >> work - bits


def _ln10(bits):
    known, have = _ln10_known
    if have < bits:
        _ln10_known[:] = known, have = _ln_of(10, 1, bits + 10), bits + 10
    return known >> have - bits


def ln_fixed(coef, exp, bits):
    """ln(coef * 10**exp), a few units off in the last bits."""
    size = digits_of(coef)
    adjusted = exp + size - 1
    return _ln_of(coef, 10 ** (size - 1), bits) + adjusted * _ln10(bits + abs(adjusted).bit_length()) // (
        1 << abs(adjusted).bit_length()
    )


def exp_fixed(x, bits):
    """e**x for a number with so many bits: (mantissa with as many bits, power of ten)."""
    extra = 12
    log = _ln10(bits + extra + max(0, x.bit_length() - bits))
    n = (x << extra + max(0, x.bit_length() - bits)) // log
    shift = max(0, x.bit_length() - bits)
    rest = ((x << extra + shift) - n * log) >> shift
    bits += extra
    # The rest is below ln 10; it is halved so often that the series needs few terms.
    halvings = max(4, isqrt(bits) // 2)
    work = bits + 2 * halvings + 10
    y = rest << work - bits >> halvings
    total = term = 1 << work
    k = 1
    while term:
        term = (term * y >> work) // k
        total += term
        k += 1
    for _ in range(halvings):
        total = total * total >> work
    return total >> work - bits + extra, n


def _settled(value, error, bits, ten, prec):
    """(coefficient, exponent) with two digits more than the precision and a mark that there is more; None if it is open."""
    low, high = value - error, value + error
    if low <= 0:
        return None
    # About the digits of the number before the point.
    size = int((value.bit_length() - bits) * 0.30103) + 1
    scale = prec + 3 - size
    def scaled(v):
        return v * 10**scale >> bits if scale >= 0 else v // (10**-scale << bits)
    low = scaled(low)
    if low != scaled(high):
        return None
    return low * 10 + 1, ten - scale - 1


def refine(compute, prec):
    """A number from approximations: `compute` takes bits and gives (value, error, power of ten), or None if they are too few.

    A number that is exact after all comes out as what it is, rounded: (coefficient, exponent).
    """
    bits = int(prec * 3.33) + 30
    for _ in range(4):
        value, error, ten = compute(bits)
        settled = _settled(value, error, bits, ten, prec)
        if settled:
            return settled
        bits += 20 + bits // 2
    value, _, ten = compute(bits)
    size = int((value.bit_length() - bits) * 0.30103) + 1
    scale = prec + 3 - size
    coef = (value * 10**scale + (1 << bits - 1)) >> bits if scale >= 0 else value // (10**-scale << bits)
    # A little less precise, so that an end in nines is what it should be.
    coef = (coef + 5) // 10
    return coef * 10, ten - scale


def ln(coef, exp, prec):
    """(sign, coefficient, exponent) of ln(coef * 10**exp)."""
    below = coef < 10**-exp if exp < 0 else False
    sign = int(below)

    def compute(bits):
        value = ln_fixed(coef, exp, bits)
        value = -value if sign else value
        return (value, 1 << 8, 0) if value >> 20 else None

    return sign, *refine_small(compute, prec)


def log10(coef, exp, prec):
    """(sign, coefficient, exponent) of log10(coef * 10**exp)."""
    below = coef < 10**-exp if exp < 0 else False
    sign = int(below)

    def compute(bits):
        value = (ln_fixed(coef, exp, bits) << bits) // _ln10(bits)
        value = -value if sign else value
        return (value, 1 << 9, 0) if value >> 20 else None

    return sign, *refine_small(compute, prec)


def refine_small(compute, prec):
    """As refine, for numbers that may be near zero: bits are added until there is something to see."""
    bits = int(prec * 3.33) + 30
    while True:
        made = compute(bits)
        if made is not None:
            settled = _settled(made[0], made[1], bits, made[2], prec)
            if settled:
                return settled
        bits += 20 + bits // 2


def _fixed(sign, coef, exp, bits):
    value = (coef * 10**exp << bits) if exp >= 0 else (coef << bits) // 10**-exp
    return -value if sign else value


def exp(sign, coef, exponent, prec):
    """(coefficient, exponent) of e ** (coef * 10**exponent), for numbers whose result is neither too large nor too small."""

    def compute(bits):
        value, ten = exp_fixed(_fixed(sign, coef, exponent, bits), bits)
        return value, 1 << 10, ten

    return refine(compute, prec)


def power(coef, exponent, ysign, ycoef, yexponent, prec):
    """(coefficient, exponent) of a power with a positive base, or None if it is far out; then its rough power of ten."""

    def compute(bits):
        more = max(0, digits_of(ycoef) + yexponent) * 4 + 10
        log = ln_fixed(coef, exponent, bits + more)
        x = log * ycoef
        x = x * 10**yexponent if yexponent >= 0 else x // 10**-yexponent
        x >>= more
        value, ten = exp_fixed(-x if ysign else x, bits)
        return value, 1 << 12, ten

    return refine(compute, prec)


def power_magnitude(coef, exponent, ysign, ycoef, yexponent):
    """About the power of ten of a power, as an int."""
    log = ln_fixed(coef, exponent, 64)
    x = log * ycoef
    x = x * 10 ** min(yexponent, 40) if yexponent >= 0 else x // 10 ** min(-yexponent, 60)
    x = x // _ln10(64)
    return -x if ysign else x


def square_root(coef, exp, prec):
    """(coefficient, exponent, exact) of the root."""
    half = exp >> 1
    size = digits_of(coef)
    if exp & 1:
        coef *= 10
        length = (size >> 1) + 1
    else:
        length = size + 1 >> 1
    shift = prec + 1 - length
    if shift >= 0:
        coef *= 100**shift
        rest = 0
    else:
        coef, rest = divmod(coef, 100**-shift)
    root = isqrt(coef)
    if rest == 0 and root * root == coef:
        if shift >= 0:
            return root // 10**shift if root % 10**shift == 0 else root, half if root % 10**shift == 0 else half - shift, True
        return root * 10**-shift, half, True
    if root % 5 == 0:
        root += 1
    return root, half - shift, False
