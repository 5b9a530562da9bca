# Fractions in every format; operators with other rational and complex numbers; copies of subclasses.
import copy, numbers
from fractions import Fraction as F

values = (F(0), F(1, 3), F(-2, 3), F(22, 7), F(1234567, 100), F(-1, 2000), F(10**12), F(999999, 1000), F(5, 2), F(-5, 1000), F(10) ** -1000)
specs = ("", "f", ".2f", ".0f", "#.0f", "e", ".3e", ".0E", "g", ".3g", "#g", "G", "%", ".1%", ",", "_", ",.2f", "010.2f", "010,.2f", "_.3f", "+.1f", " .1f", "-.1f", "z.2f", "<12.1f", "^12.1f", ">12.1f", "=12.1f", "*^14.2e", "=+10", "^12", "*<12", "+", "#", "#,", "012", "x", "d", "06", "<06f", ".02f", "s", "n", "1_0f", "z", "..2f", "10.3g", "015,g")
for spec in specs:
    row = []
    for value in values:
        try:
            row.append(format(value, spec))
        except Exception as e:
            row.append(f"{type(e).__name__}: {e}")
    print(repr(spec), *(row if len(set(row)) > 1 else row[:1]), sep=" | ")


class Sub(F):
    pass


def t(f):
    try:
        print(repr(f()))
    except Exception as e:
        print(type(e).__name__, e)


half = F(1, 2)
for f in (lambda: half % 1j, lambda: 1j // half, lambda: half * 1j, lambda: 1j + half, lambda: half ** 0.5, lambda: 2 ** half, lambda: divmod(half, 1j), lambda: 0.5 - half, lambda: half < 1j, lambda: F("3 / 4"), lambda: F(" -3/4 "), lambda: F("3/ -4"), lambda: F.from_decimal(1j), lambda: type(copy.copy(Sub(1, 2))), lambda: type(copy.deepcopy(Sub(1, 2))), lambda: copy.copy(half) is half, lambda: bool(half), lambda: isinstance(half, numbers.Rational), lambda: f"{half:.3f} {half!s:>6} {F(7):5}"):
    t(f)
