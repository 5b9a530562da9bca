# Operations on numbers of all sizes in contexts of all kinds: results, flags and exceptions.
import math
import random
from decimal import *

DRAW = random.Random(20)
ROUNDINGS = [ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP]
SPECIAL = "NaN -NaN sNaN NaN123 -sNaN99 Infinity -Infinity 0 -0 0E+5 -0E-7 1 -1 10 1E+3".split()


def number():
    if DRAW.random() < 0.1:
        return Decimal(DRAW.choice(SPECIAL))
    size = DRAW.choice([1, 2, 3, 5, 9, 10, 18, 19, 20, 28, 29, 38, 39, 40, 60, 90])
    digits = "".join(DRAW.choice("0123456789" if DRAW.random() < 0.8 else "09") for _ in range(size))
    if DRAW.random() < 0.2:
        digits = digits[: max(1, size // 2)] + "0" * (size - size // 2)
    exponent = DRAW.choice([0, 0, -1, -2, -size, -size // 2, DRAW.randint(-30, 30), DRAW.randint(-400, 400)])
    return Decimal(f"{DRAW.choice(['', '', '-'])}{digits}E{exponent}")


def other():
    if DRAW.random() < 0.75:
        return number()
    return DRAW.choice([0, 1, -1, 10**30, -(10**18), 7, True, 0.5, -1.25, 1e300, math.inf, "1", None, 2j, 1.5 + 0j])


def context():
    return Context(
        prec=DRAW.choice([1, 2, 3, 9, 16, 28, 28, 50]), rounding=DRAW.choice(ROUNDINGS), Emin=-DRAW.choice([5, 99, 383, 999999]),
        Emax=DRAW.choice([5, 99, 384, 999999]), capitals=DRAW.randint(0, 1), clamp=DRAW.randint(0, 1),
        traps=DRAW.choice([[], [], [InvalidOperation, DivisionByZero, Overflow], [Inexact], [FloatOperation], [Subnormal, Clamped]]),
    )


OPERATORS = "add sub mul truediv floordiv mod divmod radd rsub rmul rtruediv rfloordiv rmod eq lt le gt ge ne".split()
PAIRS = "add subtract multiply divide divide_int divmod remainder remainder_near compare compare_signal max min quantize".split()
ALONE = (
    "plus minus abs normalize to_integral_value to_integral_exact sqrt to_sci_string to_eng_string create_decimal "
    "next_plus next_minus number_class copy_abs copy_negate is_nan is_zero is_signed is_finite logb"
).split()
FORMATS = ["", "f", ".2f", ",.2f", "+.3e", "010.1f", ">20", "%", ".0f", "g", "z.1f"]
CONVERSIONS = [int, bool, str, repr, round, math.trunc, math.floor, math.ceil, abs, lambda a: -a, lambda a: +a, hash, float,
               lambda a: round(a, 2), lambda a: a.adjusted(), lambda a: a.as_tuple(), lambda a: a.to_eng_string()]
ADJUSTED = 300

for turn in range(900):
    here = context()
    setcontext(here)
    kind = turn % 5
    try:
        a = number()
        if kind == 0:
            name, result = "operator", getattr(a, f"__{DRAW.choice(OPERATORS)}__")(other())
        elif kind == 1:
            name, result = "pair", getattr(here, DRAW.choice(PAIRS))(a, number())
        elif kind == 2:
            name, result = "alone", getattr(here, DRAW.choice(ALONE))(a)
        elif kind == 3:
            name, result = "fma", here.fma(a, number(), number())
            print(format(a, DRAW.choice(FORMATS)), end=" ")
        elif a.is_nan() or a.adjusted() > ADJUSTED:
            name, result = "quantize", a.quantize(Decimal((0, (1,), DRAW.randint(-9, 9))), rounding=DRAW.choice(ROUNDINGS))
        else:
            name, result = "conversion", DRAW.choice(CONVERSIONS)(a)
        print(turn, name, repr(result), end=" ")
    except Exception as error:
        print(turn, type(error).__name__, error, end=" ")
    print(*[signal.__name__ for signal, on in here.flags.items() if on])

# ---- Texts ----
setcontext(Context(prec=5, traps=[]))
for text in ["1_000.5", "  12 ", "1E-999999999999999999", "1e9999999999999999999", "", "+.5", "-5.", "NaN1x", "snan5", "-iNfinity", "١٢.٣"]:
    print(repr(Decimal(text)), repr(getcontext().create_decimal(text)))

# ---- Classes of a program's own ----


class Plain(Decimal):
    pass


class Slotted(Decimal):
    __slots__ = ("unit",)

    def __new__(cls, value, unit):
        self = super().__new__(cls, value)
        self.unit = unit
        return self

    def __add__(self, value):
        return Slotted(super().__add__(value), self.unit)

    def __eq__(self, value):
        return super().__eq__(value)

    __hash__ = Decimal.__hash__


a, b = Plain("1.50"), Slotted("2.25", "km")
a.note = "kept"
print(a, a.note, type(a), type(a + 1), type(+a), Plain(a) is a, type(Decimal(a)), Decimal(a) is a)
print(b, b.unit, (b + 1).unit, b + a, a + b, a < b, b == Decimal("2.25"), hash(b) == hash(2.25), {b: 1}[Decimal("2.25")])
print(Plain.from_float(0.5), type(Plain.from_float(0.5)), isinstance(a, Decimal), Plain.__mro__)
for call in [lambda: Decimal.__new__(int), lambda: Decimal(object()), lambda: Decimal(1, 2), lambda: a + "1"]:
    try:
        print(call())
    except Exception as error:
        print(type(error).__name__, error)
with localcontext(prec=4, rounding=ROUND_UP) as inner:
    print(Decimal(1) / 3, getcontext() is inner, getcontext().prec)
print(Decimal(1) / 3, Context(prec=7).divide(1, 3))
