"""The texts of fractions as a format specification asks for them: exact to the last digit, however many are wanted."""

import re

_START = r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ]?)"
_plain = re.compile(rf"{_START}(?P<alt>\#?)(?P<width>0|[1-9][0-9]*)?(?P<sep>[,_]?)", re.DOTALL).fullmatch
_digits = re.compile(
    rf"{_START}(?P<nonzero>z?)(?P<alt>\#?)(?P<zeros>0(?=[0-9]))?(?P<width>0|[1-9][0-9]*)?(?P<sep>[,_]?)"
    r"(?:\.(?P<precision>0|[1-9][0-9]*))?(?P<kind>[eEfFgG%])",
    re.DOTALL,
).fullmatch


def formatted(fraction, spec):
    """format(fraction, spec)"""
    if found := _plain(spec):
        return _as_quotient(fraction, found)
    found = _digits(spec)
    if not found or found["align"] and found["zeros"]:
        raise ValueError(f"Invalid format specifier {spec!r} for object of type {type(fraction).__name__!r}")
    return _as_decimal(fraction, found)


def _sign(negative, found):
    return "-" if negative else "" if found["sign"] == "-" else found["sign"]


def _aligned(sign, body, found):
    fill = (found["fill"] or " ") * (int(found["width"] or 0) - len(sign) - len(body))
    match found["align"] or ">":
        case ">":
            return fill + sign + body
        case "<":
            return sign + body + fill
        case "=":
            return sign + fill + body
    half = len(fill) // 2
    return fill[:half] + sign + body + fill[half:]


def _as_quotient(fraction, found):
    above, below, mark = fraction._numerator, fraction._denominator, found["sep"]
    body = f"{abs(above):{mark}}"
    if below > 1 or found["alt"]:
        body += f"/{below:{mark}}"
    return _aligned(_sign(above < 0, found), body, found)


def _as_decimal(fraction, found):
    above, below, kind = fraction._numerator, fraction._denominator, found["kind"]
    precision = int(found["precision"] or "6")
    if kind in "fF%":
        exponent = -precision - (2 if kind == "%" else 0)
        negative, number = _rounded(above, below, exponent, found["nonzero"])
        scientific, places = False, precision
    else:
        figures = max(precision, 1) if kind in "gG" else precision + 1
        negative, number, exponent = _with_figures(above, below, figures)
        scientific = kind in "eE" or exponent > 0 or exponent + figures <= -4
        places = figures - 1 if scientific else -exponent
    tail = "%" if kind == "%" else ""
    if scientific:
        tail = f"{'E' if kind.isupper() else 'e'}{exponent + places:+03d}"
    digits = f"{number:0{places + 1}d}"
    whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
    if kind in "gG" and not found["alt"]:
        decimals = decimals.rstrip("0")
    tail = ("." if decimals or found["alt"] else "") + decimals + tail
    sign, mark = _sign(negative, found), found["sep"]
    if found["zeros"]:
        room = int(found["width"]) - len(sign) - len(tail)
        # (Of four places, a separator takes one.)
        whole = whole.zfill(3 * room // 4 + 1 if mark else room)
    if mark:
        first = 1 + (len(whole) - 1) % 3
        whole = mark.join([whole[:first], *[whole[at : at + 3] for at in range(first, len(whole), 3)]])
    return _aligned(sign, whole + tail, found)


def _rounded(above, below, exponent, nonzero=False):
    """The multiple of a power of ten that is nearest, half to even: whether it is negative, and how many times."""
    if exponent >= 0:
        below *= 10**exponent
    else:
        above *= 10**-exponent
    number, rest = divmod(above + below // 2, below)
    if rest == 0 and below % 2 == 0:
        number &= -2
    return (number if nonzero else above) < 0, abs(number)


def _with_figures(above, below, figures):
    """The nearest number of so many figures, and the power of ten that the last of them counts."""
    if above == 0:
        return False, 0, 1 - figures
    long, short = str(abs(above)), str(below)
    exponent = len(long) - len(short) + (short <= long) - figures
    negative, number = _rounded(above, below, exponent)
    if len(str(number)) == figures + 1:
        number, exponent = number // 10, exponent + 1
    return negative, number, exponent
