"""What `cmath` has. Where a part is infinite or no number, the C standard's tables of special values say what comes out."""

import math as _math
from _types import unbound as _unbound

e, pi, tau, inf, nan = _math.e, _math.pi, _math.tau, _math.inf, _math.nan
infj, nanj = complex(0.0, inf), complex(0.0, nan)
_LARGE = 1.7976931348623157e308 / 4
_SMALL = 2.2250738585072014e-308
_LN2 = 0.6931471805599453


def _hypot(x, y):
    return abs(complex(x, y))


def _complex(z):
    if type(z) is complex:
        return z
    if isinstance(z, (str, bytes)):
        raise TypeError(f"must be real number, not {type(z).__name__}")
    for name in ("__complex__", "__float__", "__index__"):
        if hasattr(type(z), name):
            return complex(z)
    raise TypeError(f"must be real number, not {type(z).__name__}")


_sign = _math.copysign
_finite = _math.isfinite


# A row for each kind of real part, a column for each kind of imaginary part: -inf, negative, -0, 0, positive, inf, nan.
# Where both are ordinary numbers there is nothing to look up.


def _kind(part):
    if part != part:
        return 6
    if part in (inf, -inf):
        return 5 if part > 0 else 0
    if part == 0:
        return 3 if _sign(1.0, part) > 0 else 2
    return 4 if part > 0 else 1


def _table(text):
    """A table of complex numbers, written in words: `p` is pi, fractions and signs stand before it."""
    words = {
        "i": inf, "-i": -inf, "n": nan, "0": 0.0, "-0": -0.0, "1": 1.0, "-1": -1.0, "p": pi, "-p": -pi, "h": pi / 2, "-h": -pi / 2,
        "q": pi / 4, "-q": -pi / 4, "t": 0.75 * pi, "-t": -0.75 * pi, "u": None,
    }
    rows = []
    for row in text.strip().splitlines():
        cells = []
        for cell in row.split():
            if cell == "u":
                cells.append(None)
            else:
                real, _, imag = cell.partition(",")
                cells.append(complex(words[real], words[imag]))
        rows.append(cells)
    return rows


_tables = {}


def _special(name, z):
    table = _tables.get(name)
    if table is None:
        table = _tables[name] = _table(_SPECIAL[name])
    return table[_kind(z.real)][_kind(z.imag)]


_SPECIAL = {
    "acos": """
        t,i  p,i  p,i  p,-i  p,-i  t,-i  n,i
        h,i  u    u    u     u     h,-i  n,n
        h,i  u    u    u     u     h,-i  h,n
        h,i  u    u    u     u     h,-i  h,n
        h,i  u    u    u     u     h,-i  n,n
        q,i  0,i  0,i  0,-i  0,-i  q,-i  n,i
        n,i  n,n  n,n  n,n   n,n   n,-i  n,n""",
    "acosh": """
        i,-t  i,-p  i,-p  i,p  i,p  i,t  i,n
        i,-h  u     u     u    u    i,h  n,n
        i,-h  u     u     u    u    i,h  n,n
        i,-h  u     u     u    u    i,h  n,n
        i,-h  u     u     u    u    i,h  n,n
        i,-q  i,-0  i,-0  i,0  i,0  i,q  i,n
        i,n   n,n   n,n   n,n  n,n  i,n  n,n""",
    "asinh": """
        -i,-q -i,-0 -i,-0 -i,0 -i,0 -i,q -i,n
        -i,-h u     u     u    u    -i,h n,n
        -i,-h u     u     u    u    -i,h n,n
        i,-h  u     u     u    u    i,h  n,n
        i,-h  u     u     u    u    i,h  n,n
        i,-q  i,-0  i,-0  i,0  i,0  i,q  i,n
        i,n   n,n   n,-0  n,0  n,n  i,n  n,n""",
    "atanh": """
        -0,-h -0,-h -0,-h -0,h -0,h -0,h -0,n
        -0,-h u     u     u    u    -0,h n,n
        -0,-h u     u     u    u    -0,h -0,n
        0,-h  u     u     u    u    0,h  0,n
        0,-h  u     u     u    u    0,h  n,n
        0,-h  0,-h  0,-h  0,h  0,h  0,h  0,n
        0,-h  n,n   n,n   n,n  n,n  0,h  n,n""",
    "cosh": """
        i,n  u    i,0  i,-0  u    i,n  i,n
        n,n  u    u    u     u    n,n  n,n
        n,0  u    u    u     u    n,0  n,0
        n,0  u    u    u     u    n,0  n,0
        n,n  u    u    u     u    n,n  n,n
        i,n  u    i,-0 i,0   u    i,n  i,n
        n,n  n,n  n,0  n,0   n,n  n,n  n,n""",
    "exp": """
        0,0  u    0,-0 0,0  u    0,0  0,0
        n,n  u    u    u    u    n,n  n,n
        n,n  u    u    u    u    n,n  n,n
        n,n  u    u    u    u    n,n  n,n
        n,n  u    u    u    u    n,n  n,n
        i,n  u    i,-0 i,0  u    i,n  i,n
        n,n  n,n  n,-0 n,0  n,n  n,n  n,n""",
    "log": """
        i,-t  i,-p  i,-p   i,p   i,p  i,t  i,n
        i,-h  u     u      u     u    i,h  n,n
        i,-h  u     -i,-p  -i,p  u    i,h  n,n
        i,-h  u     -i,-0  -i,0  u    i,h  n,n
        i,-h  u     u      u     u    i,h  n,n
        i,-q  i,-0  i,-0   i,0   i,0  i,q  i,n
        i,n   n,n   n,n    n,n   n,n  i,n  n,n""",
    "sinh": """
        i,n  u    -i,-0 -i,0 u    i,n  i,n
        n,n  u    u     u    u    n,n  n,n
        0,n  u    u     u    u    0,n  0,n
        0,n  u    u     u    u    0,n  0,n
        n,n  u    u     u    u    n,n  n,n
        i,n  u    i,-0  i,0  u    i,n  i,n
        n,n  n,n  n,-0  n,0  n,n  n,n  n,n""",
    "sqrt": """
        i,-i 0,-i 0,-i  0,i  0,i  i,i  n,i
        i,-i u    u     u    u    i,i  n,n
        i,-i u    u     u    u    i,i  n,n
        i,-i u    u     u    u    i,i  n,n
        i,-i u    u     u    u    i,i  n,n
        i,-i i,-0 i,-0  i,0  i,0  i,i  i,n
        i,-i n,n  n,n   n,n  n,n  i,i  n,n""",
    "tanh": """
        -1,0 u    -1,-0 -1,0 u    -1,0 -1,0
        n,n  u    u     u    u    n,n  n,n
        -0,n u    u     u    u    -0,n n,n
        0,n  u    u     u    u    0,n  n,n
        n,n  u    u     u    u    n,n  n,n
        1,0  u    1,-0  1,0  u    1,0  1,0
        n,n  n,n  n,-0  n,0  n,n  n,n  n,n""",
}


def _ordinary(z):
    return _finite(z.real) and _finite(z.imag)


def _checked(value):
    """A result that should be finite."""
    if not _ordinary(value):
        raise OverflowError("math range error")
    return value


# ---- Exponents and angles ----


def exp(z, /):
    """e to the power of a number."""
    if type(z) is complex and -708.0 < z.real < 708.0 and -1e300 < z.imag < 1e300:
        size, angle = _math.exp(z.real), z.imag
        return complex(size * _math.cos(angle), size * _math.sin(angle))
    z = _complex(z)
    x, y = z.real, z.imag
    if not _ordinary(z):
        if x in (inf, -inf) and _finite(y) and y != 0:
            size = inf if x > 0 else 0.0
            return complex(_sign(size, _math.cos(y)), _sign(size, _math.sin(y)))
        if y in (inf, -inf) and (_finite(x) or x == inf):
            raise ValueError("math domain error")
        return _special("exp", z)
    if x > 708.0:
        size = _math.exp(x - 1.0)
        return _checked(complex(size * _math.cos(y) * e, size * _math.sin(y) * e))
    size = _math.exp(x)
    return _checked(complex(size * _math.cos(y), size * _math.sin(y)))


def cosh(z, /):
    """The hyperbolic cosine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _ordinary(z):
        if x in (inf, -inf) and _finite(y) and y != 0:
            value = complex(_sign(inf, _math.cos(y)), _sign(inf, _math.sin(y)))
            return value if x > 0 else complex(value.real, -value.imag)
        if y in (inf, -inf) and x == x:
            raise ValueError("math domain error")
        return _special("cosh", z)
    if abs(x) > 708.0:
        one = x - _sign(1.0, x)
        return _checked(complex(_math.cos(y) * _math.cosh(one) * e, _math.sin(y) * _math.sinh(one) * e))
    return _checked(complex(_math.cos(y) * _math.cosh(x), _math.sin(y) * _math.sinh(x)))


def sinh(z, /):
    """The hyperbolic sine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _ordinary(z):
        if x in (inf, -inf) and _finite(y) and y != 0:
            value = complex(_sign(inf, _math.cos(y)), _sign(inf, _math.sin(y)))
            return value if x > 0 else complex(-value.real, value.imag)
        if y in (inf, -inf) and x == x:
            raise ValueError("math domain error")
        return _special("sinh", z)
    if abs(x) > 708.0:
        one = x - _sign(1.0, x)
        return _checked(complex(_math.cos(y) * _math.sinh(one) * e, _math.sin(y) * _math.cosh(one) * e))
    return _checked(complex(_math.cos(y) * _math.sinh(x), _math.sin(y) * _math.cosh(x)))


def tanh(z, /):
    """The hyperbolic tangent."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _ordinary(z):
        if x in (inf, -inf) and _finite(y) and y != 0:
            return complex(_sign(1.0, x), _sign(0.0, 2.0 * _math.sin(y) * _math.cos(y)))
        if y in (inf, -inf) and _finite(x):
            raise ValueError("math domain error")
        return _special("tanh", z)
    if abs(x) > 708.0:
        return complex(_sign(1.0, x), 4.0 * _math.sin(y) * _math.cos(y) * _math.exp(-2.0 * abs(x)))
    tx, ty = _math.tanh(x), _math.tan(y)
    cx = 1.0 / _math.cosh(x)
    both = tx * ty
    under = 1.0 + both * both
    return complex(tx * (1.0 + ty * ty) / under, (ty / under) * cx * cx)


def cos(z, /):
    """The cosine."""
    z = _complex(z)
    return cosh(complex(-z.imag, z.real))


def _turned(hyperbolic, z):
    """A circular function by its hyperbolic one: the plane turned by a quarter, and back."""
    z = _complex(z)
    there = hyperbolic(complex(-z.imag, z.real))
    return complex(there.imag, -there.real)


def sin(z, /):
    """The sine."""
    return _turned(sinh, z)


def tan(z, /):
    """The tangent."""
    return _turned(tanh, z)


# ---- Roots and logarithms ----


def sqrt(z, /):
    """The square root."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _ordinary(z):
        return _special("sqrt", z)
    if x == 0 and y == 0:
        return complex(0.0, y)
    ax, ay = abs(x), abs(y)
    if ax < _SMALL and ay < _SMALL and (ax > 0 or ay > 0):
        # Both are so small that halves of them lose bits.
        ax = _math.ldexp(ax, 53)
        size = _math.ldexp(_math.sqrt(ax + _hypot(ax, _math.ldexp(ay, 53))), -27)
    else:
        ax /= 8.0
        size = 2.0 * _math.sqrt(ax + _hypot(ax, ay / 8.0))
    other = ay / (2.0 * size)
    return complex(size, _sign(other, y)) if x >= 0 else complex(other, _sign(size, y))


def _ln(z):
    x, y = z.real, z.imag
    if not _ordinary(z):
        return _special("log", z)
    ax, ay = abs(x), abs(y)
    if ax > _LARGE or ay > _LARGE:
        real = _math.log(_hypot(ax / 2.0, ay / 2.0)) + _LN2
    elif ax < _SMALL and ay < _SMALL:
        if ax == 0 and ay == 0:
            raise ValueError("math domain error")
        real = _math.log(_hypot(_math.ldexp(ax, 53), _math.ldexp(ay, 53))) - 53 * _LN2
    else:
        size = _hypot(ax, ay)
        if 0.71 <= size <= 1.73:
            # Near 1 the logarithm is small, and what is lost in the size would be much of it.
            most, least = max(ax, ay), min(ax, ay)
            real = _math.log1p((most - 1) * (most + 1) + least * least) / 2.0
        else:
            real = _math.log(size)
    return complex(real, _math.atan2(y, x))


_no_base = object()


def log(z, base=_no_base, /):
    """The logarithm, to base e unless another is given."""
    value = _ln(_complex(z))
    if base is _no_base:
        return value
    under = _ln(_complex(base))
    if under == 0:
        raise ZeroDivisionError("complex division by zero")
    return value / under


def log10(z, /):
    """The logarithm to base 10."""
    value = _ln(_complex(z))
    return complex(value.real / 2.302585092994046, value.imag / 2.302585092994046)


# ---- Inverse functions ----


def acos(z, /):
    """The arc cosine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _ordinary(z):
        return _special("acos", z)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _math.log(_hypot(x / 2.0, y / 2.0)) + 2 * _LN2
        return complex(_math.atan2(abs(y), x), -_sign(size, y) if x < 0 else _sign(size, -y))
    one, other = sqrt(complex(1.0 - x, -y)), sqrt(complex(1.0 + x, y))
    real = 2.0 * _math.atan2(one.real, other.real)
    return complex(real, _math.asinh(other.real * one.imag - other.imag * one.real))


def acosh(z, /):
    """The inverse of the hyperbolic cosine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _ordinary(z):
        return _special("acosh", z)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        return complex(_math.log(_hypot(x / 2.0, y / 2.0)) + 2 * _LN2, _math.atan2(y, x))
    one, other = sqrt(complex(x - 1.0, y)), sqrt(complex(x + 1.0, y))
    real = _math.asinh(one.real * other.real + one.imag * other.imag)
    return complex(real, 2.0 * _math.atan2(one.imag, other.real))


def asinh(z, /):
    """The inverse of the hyperbolic sine."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _ordinary(z):
        return _special("asinh", z)
    if abs(x) > _LARGE or abs(y) > _LARGE:
        size = _math.log(_hypot(x / 2.0, y / 2.0)) + 2 * _LN2
        return complex(_sign(size, x) if y >= 0 else -_sign(size, -x), _math.atan2(y, abs(x)))
    one, other = sqrt(complex(1.0 + y, -x)), sqrt(complex(1.0 - y, x))
    real = _math.asinh(one.real * other.imag - other.real * one.imag)
    return complex(real, _math.atan2(y, one.real * other.real - one.imag * other.imag))


def asin(z, /):
    """The arc sine."""
    return _turned(asinh, z)


def atanh(z, /):
    """The inverse of the hyperbolic tangent."""
    z = _complex(z)
    x, y = z.real, z.imag
    if not _ordinary(z):
        return _special("atanh", z)
    if x < 0.0 or x == 0.0 and _sign(1.0, x) < 0.0:
        # It is an odd function.
        return -atanh(-z)
    ay = abs(y)
    root = _math.sqrt(_LARGE)
    if x > root or ay > root:
        size = _hypot(x / 2.0, y / 2.0)
        return complex(x / 4.0 / size / size, -_sign(pi / 2.0, -y))
    if x == 1.0 and ay < _math.sqrt(_SMALL):
        if ay == 0.0:
            raise ValueError("math domain error")
        return complex(-_math.log(_math.sqrt(ay) / _math.sqrt(_hypot(ay, 2.0))), _sign(_math.atan2(2.0, -ay) / 2, y))
    real = _math.log1p(4.0 * x / ((1 - x) * (1 - x) + ay * ay)) / 4.0
    return complex(real, -_math.atan2(-2.0 * y, (1 - x) * (1 + x) - ay * ay) / 2.0)


def atan(z, /):
    """The arc tangent."""
    return _turned(atanh, z)


# ---- Polar form and questions ----


def phase(z, /):
    """The angle from the axis of real numbers."""
    z = _complex(z)
    return _math.atan2(z.imag, z.real)


def polar(z, /):
    """Size and angle of a number."""
    z = _complex(z)
    return abs(z), _math.atan2(z.imag, z.real)


def rect(r, phi, /):
    """The number of a size and an angle."""
    r, phi = float(r), float(phi)
    if not _finite(r) or not _finite(phi):
        if r in (inf, -inf) and _finite(phi) and phi != 0:
            value = complex(_sign(inf, _math.cos(phi)), _sign(inf, _math.sin(phi)))
            return value if r > 0 else complex(-value.real, -value.imag)
        if phi in (inf, -inf) and r != 0 and r == r:
            raise ValueError("math domain error")
        if r == 0:
            return complex(0.0, 0.0)
        if r != r:
            return complex(nan, phi if phi == 0 else nan)
        return complex(r, (phi if r > 0 else -phi) if phi == 0 else nan) if phi == phi else complex(abs(r) if r in (inf, -inf) else nan, nan)
    if phi == 0:
        return complex(r, r * phi)
    return complex(r * _math.cos(phi), r * _math.sin(phi))


def isfinite(z, /):
    """Whether both parts are finite."""
    return _ordinary(_complex(z))


def isnan(z, /):
    """Whether a part is no number."""
    z = _complex(z)
    return z.real != z.real or z.imag != z.imag


def isinf(z, /):
    """Whether a part is infinite."""
    z = _complex(z)
    return z.real in (inf, -inf) or z.imag in (inf, -inf)


def isclose(a, b, *, rel_tol=1e-09, abs_tol=0.0):
    """Whether two numbers are close to each other."""
    a, b = _complex(a), _complex(b)
    if rel_tol < 0.0 or abs_tol < 0.0:
        raise ValueError("tolerances must be non-negative")
    if a == b:
        return True
    if isinf(a) or isinf(b):
        return False
    distance = abs(a - b)
    return distance <= rel_tol * abs(b) or distance <= rel_tol * abs(a) or distance <= abs_tol

_unbound(
    acos, acosh, asin, asinh, atan, atanh, cos, cosh, exp, isclose, isfinite, isinf, isnan, log, log10, phase, polar,
    rect, sin, sinh, sqrt, tan, tanh,
)
