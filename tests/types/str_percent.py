# The % operator on strings: every conversion, flags, widths, mappings, and the errors.
print("%s %r %a %d %i %u %x %X %o %e %E %f %F %g %G %c %%" % ("s", "r", "é", 1, 2, 3, 255, 255, 8, 1.5, 1.5, 2.5, 2.5, 0.001, 1e-9, "c"))
print("%5s|%-5s|%05d|%+d|% d|%#x|%#o|%.2f|%8.3f|%-8.1f|%08.2f|%.3s|%5.1s|%*d|%-*s|%.*f" % ("a", "b", 42, 5, 5, 255, 8, 3.14159, 2.71828, 1.5, -3.14, "abcdef", "xyz", 6, 42, 4, "z", 2, 1.23456))
print("%(name)s is %(age)d, %(name)r %(h).1f%% %(age)05d" % {"name": "Bob", "age": 30, "h": 1.75, "extra": 0}, "%(a b)s %()s" % {"a b": 1, "": 2}, "%(x)s %%" % {"x": (1, 2)})
print("%s" % 5, "%s" % None, "%s" % [1, 2], "%s" % (1,), "%s" % ((1, 2),), "%s %s" % ("a", (1, 2)), "%s" % {"k": 1}, "%d%%" % 50, "no args" % (), "no args" % {}, "%s" % "")
print("%s|%10s|%-10s|%.1s" % (True, None, [1], (1, 2)), "%r" % "it's", "%a" % "日", "%c" % 65, "%c" % "é", "%5c|%-5c|" % ("x", 121), "%x" % -255, "%#X" % 255, "%+x" % 10, "%o" % -8, "%e" % 0, "%g" % 100000, "%g" % 1000000, "%.3g" % 1234.5, "%.0e" % 15000)
print("%d" % 2.9, "%d" % -2.9, "%d" % True, "%x" % True, "%f" % 1, "%s" % 1.0, "%d" % 10 ** 25, "%5d|%-5d|%+5d|%05d" % (-3, -3, 3, -3), "%.5d" % 42, "%+.3d" % 7, "%#.3x" % 5, "%ld %hd %Ld" % (1, 2, 3))
bad = [("%d", "x"), ("%d", None), ("%d", "5"), ("%x", 1.5), ("%f", "a"), ("%c", "ab"), ("%c", 1.5), ("%c", -1), ("%s %s", ("a",)), ("%s", ("a", "b")), ("%s", ()), ("plain", 5), ("plain", ("a",)), ("%(a)s", 5), ("%(a)s", {}), ("%z", 1), ("%", 1), ("%5", 1), ("%(a", {"a": 1}), ("%*d", ("a", 1)), ("%s%", "a"), ("%d %s", (1,)), ("%.f%y", (1, 2)), ("%o", "8"), ("%i", [])]
for fmt, arg in bad:
    try:
        print(fmt % arg)
    except (TypeError, ValueError, KeyError, OverflowError) as e:
        print(repr(fmt), type(e).__name__, e)
class C:
    def __str__(self): return "C-str"
    def __repr__(self): return "C-repr"
    def __int__(self): return 3
    def __float__(self): return 1.5
    def __index__(self): return 9
    def __getitem__(self, k): return f"item {k}"
c = C()
print("%s %r %a %d %x %f" % (c, c, c, c, c, c), "%(key)s" % c, "%s" % c)
print(b"%d %s %x" % (5, b"bytes", 255), b"%5.1f|%c|%%" % (2.5, 65), b"%(a)s" % {b"a": b"v"}, b"%b" % b"z", b"%a" % "x")
