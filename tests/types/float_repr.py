# float repr: shortest text that reads back, switch to exponents, specials, and strings read as floats.
values = [0.0, -0.0, 1.0, -1.5, 0.1, 0.2 + 0.1, 1 / 3, 2 / 3, 100.0, 1e15, 1e16, 1e17, 123456789012345680.0, 9999999999999998.0, 1e-4, 1e-5, 0.00012345, 1.5e-10, 1e22, 1e23, 1e100, 1e308, 1.7976931348623157e308, 5e-324, 2.2250738585072014e-308, 4.35, 0.57, 1e21 + 1, 123.456, 3.14, 2.675, 1.1, 2 ** 53 + 0.0, 2.0 ** 70, 2.0 ** -20, 1e-7 / 3, 12345.678e10, float("inf"), float("-inf"), float("nan"), -1e-300, 0.1 + 0.7, 4.9e-324, 1.0000000000000002, 9007199254740993.0, 72057594037927945.0]
for v in values:
    print(repr(v), str(v), [v], v == float(repr(v)))
for s in ("1.5", " -2e3 ", "1_000.5", "inf", "-Infinity", "NaN", "+1", ".5", "5.", "1e-400", "1e400", "-0", "8", "1E5", "123456789012345678901234567890", "0.1e1", "٣.٥", "infinity", "-nan", "00.1", "1e+05", "4.35", "2.2250738585072011e-308"):
    print(repr(s), float(s), end="; ")
print()
for s in ("", "abc", "1.5.2", "1e", "e5", "1,5", "0x10", "1__0.5", "--1", "1 2", "inf1", ".", "+-1", None, [], "1_", "\0"):
    try:
        print(float(s))
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(float(), float(5), float(True), float(2 ** 60), float(10 ** 22), float(10 ** 23), float(b"2.5"), float(2 ** 53 + 1), float(-2 ** 1000))
x = 0.0
for i in range(10):
    x += 0.1
print(x, x == 1.0, sum([0.1] * 10), sum([0.1] * 3), sum([1e16, 1.0, -1e16]), 0.1 * 3, 1 - 0.9, 1e16 + 1.0, 0.1 + 0.2 - 0.3)
print(1e400, -1e400, 1e308 * 10, 1e-320, 1e-320 / 10, 1e-320 / 1e10, float("inf") - float("inf"), float("inf") * 0, 5e-324 / 2)
print({1.0: "a", 1: "b"}, hash(1.0) == hash(1), hash(0.5), hash(-0.0), hash(1.5), hash(1e300), hash(float("inf")), hash(-float("inf")), hash(2.0 ** 61), hash(0.1), hash(-1.0), hash(3.14), hash(1e-10))
