# Format specs for ints: sign, fill, align, width, grouping, bases, alternate forms, precision refused, float kinds.
for spec in ("", "d", "5", "<5", ">5", "^5", "05", "+", "+5", " ", " 5", "-5", "=5", "+=8", "08d", "+08d", "x<8", "*^9", "#x", "#X", "x", "X", "b", "#b", "#010b", "o", "#o", "c", "n", ",", "_", "10,", "_x", "_b", "e", "E", ".2e", "f", ".1f", "g", ".3g", "%", ".0%", "<08", ">08", "=+10", "#06x", "0>10", "é^7"):
    print(spec, *[f"[{v:{spec}}]" for v in (65, 1234)], end=" ")
    if spec != "c":
        print(f"[{-42:{spec}}]", f"[{0:{spec}}]")
    else:
        print()
print(f"{1234567:,} {1234567:_} {-1234567:,} {123:,} {1234567:012,} {1234567:+,} {0xDEADBEEF:_x} {0b11110000:_b} {10 ** 20:,} {12345:>15,} {1234:08,}")
print(f"{2 ** 100} {2 ** 100:x} {2 ** 100:,} {2 ** 70:b} {-2 ** 70:#o} {2 ** 100:e} {2 ** 100:.3g} {2 ** 70:40} {2 ** 70:<40}|")
for spec in ("s", "5s", ".3", ".3d", "z", "dd", "5.2x", ",x", ",b", "_c", "+c", "#c", "q", "1,,", "_,", "<<5", "5c5", "!", "yy"):
    try:
        print(format(5, spec))
    except (ValueError, OverflowError) as e:
        print(repr(spec), e)
for v in (-1, 1114112):
    try:
        print(f"{v:c}")
    except (OverflowError, ValueError) as e:
        print(type(e).__name__, e)
print("%d %5d|%-5d|%05d %+d % d %x %X %#x %o %#o %c %i %u %s %r %e %.2f %%" % (1, 2, 3, 4, 5, 6, 255, 255, 255, 8, 8, 65, 7, 8, 9, 10, 11, 12))
print("%5.3d|%-8.4d|%+.2d|%x|%d" % (7, 42, 5, 2 ** 70, -2 ** 70), "%*d|%-*d|" % (5, 42, 5, 42), "%.3x %#.4o" % (10, 8), "%d" % 3.99, "%d" % True, "%c%c" % (8364, "z"))
print(format(True, "d"), format(True), format(False, "5"), f"{True:05}", f"{7:>{3}}", "{:>{w}}".format(7, w=4), str(5).rjust(3, "0"), repr(-5))
