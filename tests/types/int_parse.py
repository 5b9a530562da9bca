# int(): from strings in every base, from floats and bytes, spaces and underscores, and what it refuses.
print(int("42"), int(" -7 "), int("+5"), int("1_000"), int("\t12\n"), int("007"), int("0"), int("-0"), int("٣"), int("१२"))
print(int("ff", 16), int("0xff", 16), int("0xFF", 0), int("0b101", 0), int("0o17", 0), int("10", 0), int("z", 36), int("-1010", 2), int("0b1", 2), int("0_7", 8), int("1_0", 36))
print(int(3.99), int(-3.99), int(True), int(), int(1e18), int(1e25), int(-0.5), int(b"12"), int("9" * 30), int(2 ** 70), int(1e300) % 1000007)
print(int("1" * 50, 2), int("zz" * 20, 36), int(str(2 ** 100)), int(hex(2 ** 90), 16), int("7" * 100, 8) % 10 ** 12)
bad = [("",), (" ",), ("abc",), ("1.5",), ("1e5",), ("0x1f",), ("1__0",), ("_1",), ("1_",), ("- 1",), ("--1",), ("12a",), ("9", 8), ("2", 2), ("0x", 16), ("010", 0), ("1", 1), ("1", 37), ("1", -2), (5, 10), (1.5, 10), (None,), ([],), (float("nan"),), (float("inf"),), (b"x",), ("1\0",), ("½",), ("é",), ("'",), ("a\nb",), ("x" * 5, 10), (object,), ("1", "2")]
for args in bad:
    try:
        print(int(*args))
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
print(int("5", base=6), int(x := "7"))
for f in (lambda: int(base=10), lambda: int(x=5), lambda: int("1", 10, 2), lambda: int("1", foo=2)):
    try:
        print(f())
    except TypeError as e:
        print(e)
try:
    int("1" * 5000)
except ValueError as e:
    print(e)
try:
    str(10 ** 5000)
except ValueError as e:
    print(e)
print(len(str(10 ** 4299)), len(hex(16 ** 5000)))
