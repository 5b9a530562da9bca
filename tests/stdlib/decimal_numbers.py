"""Decimals as Python numbers: making, text, format, comparison with other kinds, conversion, contexts, errors."""
import copy
import decimal
import math
from decimal import *
from fractions import Fraction


def t(f, *a, **k):
    try:
        print(f(*a, **k))
    except Exception as e:
        print(type(e).__module__, type(e).__name__, e)


D = Decimal
for v in ["1.10", "  12 ", "1_000.5", "-0", "+5", ".5", "5.", "1e5", "1E-10", "inf", "-Infinity", "nan", "sNaN5", "NaN007", "\u0663.\u0664",
          "", ".", "abc", "1e", "--1", "0x1", "1 2", "e5", "1e999999999999999999999"]:
    t(lambda: repr(D(v)))
for v in [5, -3, True, 1.5, 0.1, float("inf"), float("nan"), (0, (1, 2, 3), -2), (1, (), 5), (0, (), "F"), (1, (4, 5), "n"), [0, [1], 2], None,
          b"5", 2j, Fraction(1, 2), (0, (1, 10), 0), (2, (1,), 0), (0, (1,), "x"), (0, (1,)), 10**30]:
    t(lambda: repr(D(v)))
for v in ["0", "1", "123", "1E+5", "123E-2", "123E-10", "0E-7", "0E-8", "-12.50", "1E-6", "1E-7", "0E+3", "12345678E+10"]:
    print(D(v), D(v).to_eng_string(), D(v).as_tuple(), D(v).adjusted(), D(v).normalize())
print(D("1.1") + D("2.2"), D(1) / 3, D(2) ** D("0.5"), D(7) // 2, D(-7) // 2, D(-7) % 3, divmod(D(7), 2), 3 - D("1.5"), 2 ** D(3), 10 % D(3), -D("0"), +D("1.0"))
for f in (lambda: D(1) + 1.5, lambda: D(1) + "x", lambda: 1.5 * D(2), lambda: D(1) / 0, lambda: D(0) / 0, lambda: D(5) % 0, lambda: D(1) // 0,
          lambda: D(-1).sqrt(), lambda: D("sNaN") + 1, lambda: D(0) ** 0, lambda: D("1e999999") * 10, lambda: D(-8) ** D("0.5"),
          lambda: D("inf") - D("inf"), lambda: D(1).quantize(D("1e-30")), lambda: D(1) < D("nan"), lambda: D(1) < "x", lambda: D("1e40") // 1,
          lambda: int(D("nan")), lambda: int(D("inf")), lambda: float(D("snan")), lambda: hash(D("snan")), lambda: D("inf").as_integer_ratio(),
          lambda: D("nan").as_integer_ratio(), lambda: D(1).ln() + D(10).log10(), lambda: D(5).compare("x"), lambda: D(1) + None,
          lambda: round(D("1.5"), 0.5), lambda: D.from_float("x"), lambda: D(1).quantize(1.5), lambda: D(1).quantize(D(1), rounding="x"),
          lambda: D(1).sqrt(5), lambda: math.floor(D("inf")), lambda: pow(D(3), 4, 5), lambda: pow(D(3), -1, 5), lambda: pow(D(3), 4, "x")):
    t(f)
print(D("0.1") == 0.1, D("0.5") == 0.5, D(2) == 2, D(2) == Fraction(2), D("0.5") < Fraction(2, 3), 0.3 < D("0.5") <= 1, D(1) == "1", D("nan") == D("nan"),
      D("nan") != 1, D(1) == 1 + 0j, D(1) == True, D("inf") > 10**400, 5 in [D(5)])
for v in ["0", "1", "-1", "0.5", "1e20", "123.456", "inf", "-inf", "1e-5", "2305843009213693951", "0.1"]:
    x = D(v)
    print(v, hash(x) == hash(Fraction(v)) if "inf" not in v else hash(x) == hash(float(v)), float(x), bool(x), x.is_zero())
print(int(D("-3.99")), math.trunc(D("3.7")), math.floor(D("-3.5")), math.ceil(D("3.2")), round(D("2.5")), round(D("3.5")), round(D("2.345"), 2),
      round(D("1234"), -2), complex(D("1.5")), D("0.125").as_integer_ratio(), D("-1e3").as_integer_ratio(), abs(D("-2")), D("1.5").real, D("1.5").imag)
print(D.from_float(0.1), D.from_float(3), D(0.1), D("3.14").conjugate(), D("5").fma(2, 3), D(10).scaleb(3), D("12.3").logb())
specs = ["", "f", ".2f", ".0f", "10.3f", "<10", ">10", "^10", "=+10", "010.2f", ",", ",.2f", "_", "e", ".3e", "E", "g", ".3g", "G", "%", ".1%", "n", "+", " ",
         "*^12.1f", "012,.2f", "z.1f", "#.0f", "s", "x", "5s", ".f", "+,.3f", "020,", "08,"]
for spec in specs:
    for v in ["0", "1234567.891", "-0.05", "1E+10", "1E-10", "-1234", "NaN", "-Infinity", "0E-3", "99.995"]:
        t(lambda: f"{spec!r} {v} -> {format(D(v), spec)!r}")
print("%s %r" % (D("1.5"), D("1.5")), "{:>8} {!r}".format(D("2.50"), D("2.50")), f"{D('3.14159'):.2f}")

c = getcontext()
print(c)
print(c.prec, c.rounding, c.flags[Inexact], c.traps[DivisionByZero], c.Etiny(), c.Etop(), c.radix())
with localcontext() as ctx:
    ctx.prec = 5
    print(D(1) / 7, ctx.flags[Inexact], ctx.flags)
    with localcontext(prec=3, rounding=ROUND_UP):
        print(D(1) / 7)
print(D(1) / 7)
with localcontext(Context(prec=50)):
    print(D(2).sqrt(), D(1).exp(), D(10).ln(), D(3).log10(), D(2) ** D("1.5"), D("1.0000001").ln(), D("1e-20").exp())
with localcontext(prec=150):
    print(D(2).sqrt(), D(-3).exp(), D("1.5").ln(), D(7) ** D("-0.3"))
with localcontext(traps=[Inexact]):
    t(lambda: D(1) / 3)
with localcontext(traps=[FloatOperation]):
    t(lambda: D(1.5))
    t(lambda: D(1) == 1.5)
    t(lambda: D(1) < 1.5)
for bad in (dict(prec=0), dict(prec="x"), dict(rounding="x"), dict(Emin=1), dict(Emax=-1), dict(capitals=2), dict(clamp=5), dict(traps=[5]),
            dict(foo=1)):
    t(lambda: Context(**bad))
t(lambda: localcontext(5))
t(lambda: localcontext(foo=5))
t(lambda: setcontext(5))
t(lambda: setattr(c, "foo", 1))
t(lambda: c.flags["x"])
d = Context(prec=6, capitals=0, flags=[Rounded], traps=[])
print(d, d.copy(), copy.copy(d).prec, d.create_decimal("1234567.8"), d.create_decimal_from_float(0.1), d.flags, d.to_sci_string(D("1E+9")))
d.clear_flags()
print(d.divide(1, 3), d.flags[Inexact], d.is_normal(D(1)), d.sqrt(2), d.power(2, 10), d.add(1, 2), d.compare(1, 2))
t(lambda: d.add(1, "x"))
t(lambda: d.add(1, 2.5))
print(BasicContext, ExtendedContext, DefaultContext.prec, MAX_PREC, MIN_EMIN, MIN_ETINY)
print(DivisionByZero.__mro__, Underflow.__mro__[:4], FloatOperation.__mro__[:4], issubclass(InvalidOperation, ArithmeticError))
print(D("1.50").same_quantum(D("0.01")), D(5).max(D(7)), D(5).compare_total(D("5.0")), D("-5").copy_abs(), D(5).copy_sign(D(-1)), D(1).next_plus(), D(1).next_minus())
print(sum([D("0.1")] * 10), max(D(1), D("1.5")), sorted([D("3"), D("-1"), D("2.5")]), {D("1.0"): 1}[1], [D(i) for i in range(3)], math.isnan(D("nan")))
print(copy.copy(D("1.5")), copy.deepcopy([D("2.5")]), D("1.5").__reduce__(), isinstance(D(1), D))


class Money(Decimal):
    def __repr__(self):
        return f"Money({self})"


m = Money("1.5")
print(m, repr(m), type(m + 1), m == D("1.5"), Money(m), type(Money.from_float(0.5)), hash(m) == hash(1.5))
total = D("19.99") * 3 * (1 + D("8.25") / 100)
print(total, total.quantize(D("0.01"), ROUND_HALF_UP))
big = D(7) ** 300
print(D("1" * 5000).adjusted(), len(str(D("9" * 5000))), big, D(3) ** 50, D(3) ** -3, D("1.01") ** 1000, D("0.99") ** D("123.5"), D(2) ** 1000000)
