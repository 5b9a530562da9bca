"""Decimals as text: `format`, and the digits of ints however long."""

import re

from _decimals import digits_of, round_off

_SAFE_DIGITS = 4000


def int_text(n):
    """A number that isn't negative in decimal, however long it is."""
    if n.bit_length() < 13000:
        return str(n)
    half = digits_of(n) // 2
    high, low = divmod(n, 10**half)
    return int_text(high) + int_text(low).rjust(half, "0")


def text_int(text):
    """The number that digits stand for, however many there are."""
    if len(text) < _SAFE_DIGITS:
        return int(text or "0")
    half = len(text) // 2
    return text_int(text[:-half]) * 10**half + text_int(text[-half:])


def special_text(kind, sign, payload):
    """Infinity and NaNs."""
    body = "Infinity" if kind == 1 else ("sNaN" if kind == 3 else "NaN") + (int_text(payload) if payload else "")
    return "-" + body if sign else body


# ---- format ----

_spec = re.compile(
    r"(?:(?P<fill>.)?(?P<align>[<>=^]))?(?P<sign>[-+ ])?(?P<z>z)?(?P<alt>\#)?(?P<zero>0)?(?P<width>(?!0)\d+)?"
    r"(?P<comma>,)?(?:\.(?P<prec>0|(?!0)\d+))?(?P<type>[eEfFgGn%])?\Z",
    re.DOTALL,
)


def _grouped(whole, separator, width):
    """Digits in groups of three, with zeros in front up to a width."""
    def grouped(text):
        first = len(text) % 3 or 3
        return separator.join([text[:first]] + [text[i : i + 3] for i in range(first, len(text), 3)])

    result = grouped(whole)
    while len(result) < width:
        whole = "0" + whole
        longer = grouped(whole)
        # A separator is never the first character: then there is one digit more.
        if len(longer) > width and len(result) >= width:
            break
        result = longer
    return result


def format_decimal(value, text, context):
    """format(value, text)"""
    found = _spec.match(text)
    if found is None or (found["comma"] and found["type"] == "n"):
        raise ValueError("invalid format string")
    fill, align, kind = found["fill"], found["align"], found["type"]
    if found["zero"]:
        if fill is not None:
            raise ValueError("invalid format string")
        fill = "0"
        align = align or "="
    fill, align = fill or " ", align or ">"
    width = int(found["width"] or 0)
    precision = int(found["prec"]) if found["prec"] is not None else None
    sign = value._sign
    if value._kind:
        body = special_text(value._kind, 0, value._coef) + ("%" if kind == "%" else "")
        if fill == "0" and found["zero"]:
            fill, align = " ", ">" if align == "=" else align
    else:
        coef, exp = value._coef, value._exp
        if kind == "%":
            exp += 2
        if kind in ("f", "F", "%") and coef == 0:
            exp = min(exp, 0)
        rounding = context.rounding
        if kind in ("e", "E") and precision is not None:
            coef, exp = _to_digits(coef, exp, precision + 1, rounding, sign)
        elif kind in ("f", "F", "%") and precision is not None:
            coef, exp = _to_exponent(coef, exp, -precision, rounding, sign)
        elif kind in (None, "g", "G", "n") and precision is not None and digits_of(coef) > max(precision, 1):
            coef, exp = _to_digits(coef, exp, max(precision, 1), rounding, sign)
        if coef == 0 and found["z"] and sign:
            sign = 0
        digits = int_text(coef)
        left = exp + len(digits)
        if kind in ("e", "E"):
            point = 1 - precision if coef == 0 and precision is not None else 1
        elif kind in ("f", "F", "%"):
            point = left
        elif exp <= 0 and left > -6:
            point = left
        else:
            point = 1
        if point < 0:
            whole, fraction = "0", "0" * -point + digits
        elif point > len(digits):
            whole, fraction = digits + "0" * (point - len(digits)), ""
        else:
            whole, fraction = digits[:point] or "0", digits[point:]
        tail = ""
        if kind in ("e", "E") or left != point:
            letter = kind if kind in ("e", "E") else "e" if kind in ("g", "n") else "E" if context.capitals or kind == "G" else "e"
            tail = f"{letter}{left - point:+d}"
        if kind == "%":
            tail += "%"
        fraction = "." + fraction if fraction or found["alt"] else ""
        separator = found["comma"]
        if separator:
            room = width - len(fraction) - len(tail) - (1 if sign or found["sign"] in ("+", " ") else 0)
            whole = _grouped(whole, separator, room if fill == "0" and align == "=" else 0)
        body = whole + fraction + tail
    mark = "-" if sign else found["sign"] if found["sign"] in ("+", " ") else ""
    missing = width - len(mark) - len(body)
    if missing <= 0:
        return mark + body
    if align == "<":
        return mark + body + fill * missing
    if align == "=":
        return mark + fill * missing + body
    if align == "^":
        half = missing // 2
        return fill * half + mark + body + fill * (missing - half)
    return fill * missing + mark + body


def _to_digits(coef, exp, count, rounding, sign):
    """Rounded, or filled with zeros, to this many digits."""
    if coef == 0:
        return 0, exp + 0 if count == 1 else exp
    size = digits_of(coef)
    if size > count:
        coef, _ = round_off(coef, size - count, rounding, sign)
        exp += size - count
        if digits_of(coef) > count:
            coef //= 10
            exp += 1
        return coef, exp
    return coef * 10 ** (count - size), exp - (count - size)


def _to_exponent(coef, exp, wanted, rounding, sign):
    """Rounded, or filled with zeros, to this exponent."""
    if exp >= wanted:
        return coef * 10 ** (exp - wanted), wanted
    coef, _ = round_off(coef, wanted - exp, rounding, sign)
    return coef, wanted
