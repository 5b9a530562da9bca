"""Decimal arithmetic: every operation over a grid of operands, in several contexts, with the signals it gives."""
import decimal
from decimal import *

values = ["0", "-0", "1", "-1", "2", "0.5", "10", "1E+3", "-7.25", "3.14159265358979", "1E-9", "123456789.987654321", "9.999999999",
          "Infinity", "-Infinity", "NaN", "sNaN", "NaN123", "1E+30", "-1E-30", "0E-5", "0E+7", "101", "11"]
unary = ["abs", "exp", "ln", "log10", "logb", "logical_invert", "minus", "next_minus", "next_plus", "normalize", "plus", "sqrt",
         "to_integral_exact", "to_integral_value", "number_class", "copy_abs", "copy_negate", "is_finite", "is_normal",
         "is_subnormal", "is_zero", "is_signed", "is_qnan", "to_sci_string", "to_eng_string"]
binary = ["add", "compare", "compare_signal", "compare_total", "compare_total_mag", "divide", "divide_int", "divmod",
          "logical_and", "logical_or", "logical_xor", "max", "max_mag", "min", "min_mag", "multiply", "next_toward", "quantize",
          "remainder", "remainder_near", "rotate", "scaleb", "shift", "subtract", "power", "same_quantum", "copy_sign"]
contexts = [
    Context(prec=9, rounding=ROUND_HALF_EVEN, Emin=-99, Emax=99, traps=[]),
    Context(prec=4, rounding=ROUND_FLOOR, Emin=-9, Emax=9, clamp=1, traps=[], capitals=0),
]


def flags(c):
    shown = "".join(s.__name__[0] + s.__name__[-1] for s, on in c.flags.items() if on)
    c.clear_flags()
    return shown


for c in contexts:
    print(c)
    for v in values:
        a = Decimal(v)
        line = []
        for name in unary:
            line.append(f"{name}={getattr(c, name)(a)}:{flags(c)}")
        print(v, *line)
    step = 1 if c.prec == 9 else 2
    for x in values[::step]:
        for y in values[::2] if c.prec == 9 else values[1::3]:
            a, b = Decimal(x), Decimal(y)
            line = []
            for name in binary:
                if name == "power" and c.rounding == ROUND_FLOOR:
                    continue  # which is not rounded correctly elsewhere, if not to the nearest
                result = getattr(c, name)(a, b)
                line.append(f"{' '.join(map(str, result)) if isinstance(result, tuple) else result}:{flags(c)}")
            print(x, y, *line)
for rounding in (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN, ROUND_05UP):
    c = Context(prec=3, rounding=rounding, traps=[])
    print(rounding, [str(c.create_decimal(s)) for s in ("1.2345", "-1.2345", "1.235", "-1.235", "1.245", "9.995", "1.2301", "1.205", "9.99E+999999", "1E-1000050", "12345")], flags(c))
    print([str(Decimal(s).quantize(Decimal("0.1"), rounding=rounding)) for s in ("0.25", "0.35", "-0.25", "0.05", "0.01")],
          [str(Decimal(s).to_integral_value(rounding)) for s in ("0.5", "1.5", "-2.5", "2.51")])
