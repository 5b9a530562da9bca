# Format specs for floats: fixed, exponent, general, percent, grouping, signs, widths, specials.
vals = [0.0, -0.0, 1.0, 3.14159265, -2.5, 1234567.891, 1e-5, 0.000123456, 1e16, 123456789.0, 1e100, 0.5, 2.5, 1e22]
for spec in ("", "f", ".0f", ".1f", ".3f", "e", ".0e", ".2E", "g", ".3g", ".10g", "G", "%", ".1%", "10.2f", "<10.2f", "^12.3f", "+.2f", " .2f", "010.2f", "+010.1f", ",.2f", "_.1f", "#.0f", "#g", ".15g", ".17g", "n", "12", "<8", "=+10.1f", "*>12.2e", ",", "015,.2f", ".20f", ".3", ".0", ".1", "z.1f"):
    print(spec.ljust(8), *[format(v, spec) for v in vals], sep="|")
inf, nan = float("inf"), float("nan")
for spec in ("", "f", ".2f", "e", "g", "%", "10", "010", "+", "<6", "F", "E", "G"):
    print(spec, format(inf, spec), format(-inf, spec), format(nan, spec), sep="|", end="  ")
print()
print("%f %.2f %e %.3E %g %G %10.3f|%-10.2f|%+.1f % .1f %05.1f %.0f %#.0f %%" % (1.5, 2.675, 12345.678, 0.00012, 1e-5, 1e20, 3.14159, 2.5, 1.0, 1.0, 2.5, 0.5, 3.0))
print("%s %r %d %5.1f%% %i" % (1.0, 1e16, 2.9, 45.25, -2.9), "%.3s|%5s|" % (1.23456, 2.5), "%f %g %e" % (inf, nan, -inf), "%.15g %.17g %.10f" % (0.1, 0.1, 0.1))
for v in (0.5, 1.5, 2.5, 3.5, -0.5, -1.5):
    print(f"{v:.0f}", end=" ")
for v in (0.125, 0.375, 1.005, 2.675, 1.115, 8.345, 0.045):
    print(f"{v:.2f}", end=" ")
print()
for spec in ("d", "x", "s", "c", "b", ".", "5.f.", "..2", ".-1f", "q", "10,_f", ",,"):
    try:
        print(format(1.5, spec))
    except ValueError as e:
        print(repr(spec), e)
print(f"{1e15} {1e16} {123456.789e3} {1e-4} {1e-5} {0.1 + 0.2} {100.0} {1e2:g} {1e5:g} {1e6:g} {1e7:g} {1234567.0:g} {0.0001:g} {0.00001:g}")
print(str(1.0), repr(1e5), format(1e6), format(0.1, ".30f"), format(1 / 3, ".25g"), format(2.0 ** 0.5, "40.35f"), format(1e300, ".1f")[:30], format(123456789.123456789, ",.4f"), format(5e-324, ".3e"))
