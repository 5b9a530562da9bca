# Methods and attributes of int; bool as an int; bytes to and from.
print((255).bit_length(), (0).bit_length(), (-256).bit_length(), (2 ** 100).bit_length(), (255).bit_count(), (-7).bit_count(), (7).conjugate(), (7).real, (7).imag, (7).numerator, (7).denominator, (7).is_integer(), (5).as_integer_ratio())
print((1024).to_bytes(2), (1024).to_bytes(2, "little"), (1024).to_bytes(4, "big"), (-1).to_bytes(2, "big", signed=True), (0).to_bytes(0), (255).to_bytes(length=1, byteorder="big"), (2 ** 70).to_bytes(9, "little").hex())
print(int.from_bytes(b"\x04\x00"), int.from_bytes(b"\x04\x00", "little"), int.from_bytes(b"\xff\xfe", "big", signed=True), int.from_bytes(b""), int.from_bytes([1, 0, 0]), int.from_bytes(b"\xff" * 10, "little"))
for f in (lambda: (256).to_bytes(1), lambda: (-1).to_bytes(1), lambda: (128).to_bytes(1, signed=True), lambda: (1).to_bytes(-1), lambda: (1).to_bytes(1, "middle"), lambda: int.from_bytes("abc")):
    try:
        print(f())
    except (OverflowError, ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(bin(10), bin(-10), oct(64), oct(-8), hex(255), hex(-255), bin(0), hex(2 ** 65), bin(True), oct(0))
print(abs(-5), abs(5), abs(-2 ** 70), abs(True), pow(2, 10), pow(2, -1), pow(3, 100, 7), pow(3, -1, 7), pow(-3, 3, 5), pow(2, 3, -5), pow(0, 0), pow(5, 0, 1), pow(2, 1000, 10 ** 9 + 7))
for f in (lambda: pow(2, -1, 4), lambda: pow(2, 3, 0), lambda: pow(2.0, 3, 5), lambda: pow(0, -1), lambda: bin(1.5), lambda: hex("a"), lambda: abs("x"), lambda: pow("a", 2)):
    try:
        print(f())
    except (ValueError, TypeError, ZeroDivisionError) as e:
        print(type(e).__name__, e)
print(divmod(17, 5), divmod(-17, 5), divmod(17, -5), divmod(-17, -5), divmod(2 ** 70, 10 ** 9), divmod(-2 ** 70, 10 ** 9), divmod(5, 2 ** 70), divmod(-5, 2 ** 70), divmod(True, 2))
print(round(5), round(15, -1), round(25, -1), round(-15, -1), round(1234, -2), round(1250, -2), round(1350, -2), round(5, 3), round(2 ** 70, -5), round(49, -2), round(50, -2), round(150, -2), round(10 ** 20 + 5, -1), round(7, -5))
print(True + 1, True * 5, True == 1, (3 > 2) is True, str(True), repr(False), int(True), bool(5), bool(0), bool([]), bool("False"), True < 2, sorted([True, 0, False, 1]), {True: "a", 1: "b"}, [1, 2, 3][True], "ab"[False], True & False, True | 2, True ^ True, isinstance(True, int), hash(True), True.real, True.bit_length(), f"{True} {True:d} {True:5} {True!r:>6}", bool(), sum([True, True, False]))
print(hash(0), hash(1), hash(-1), hash(-2), hash(2 ** 61 - 1), hash(2 ** 61), hash(2 ** 61 - 2), hash(-2 ** 61), hash(2 ** 64), hash(10 ** 30), hash(-10 ** 30), hash(2 ** 62), hash(-(2 ** 61 - 1)))
print(int.__name__, type(5), type(5) is int, (5).__class__, (5).__add__(3), int.__add__(5, 3), (5).__rsub__(3), (7).__floordiv__(2), (7).__mod__(-2), (-7).__divmod__(2), (2).__pow__(3, 5), (5).__neg__(), (5).__bool__(), (5).__lt__(6), (5).__eq__(5.0), (5).__index__(), (5).__format__("03"), (3).__truediv__(2), (6).__and__(3), (1).__lshift__(4), (5).__repr__(), (5).__hash__(), (5).__float__(), (5).__ceil__(), (5).__round__(-1))
print(max(3, 2 ** 70, -5), min(3, 2 ** 70, -2 ** 70), sum([2 ** 62, 2 ** 62, -1]), sum(range(10 ** 6)), sum([0.5, 1]), sum([], 5))
