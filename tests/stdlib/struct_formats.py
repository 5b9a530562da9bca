"""Values as bytes: every letter, byte order, alignment, and what goes wrong."""
import struct


def t(f, *a):
    try:
        print(getattr(f, "__name__", f), a, "->", f(*a))
    except Exception as e:
        print(getattr(f, "__name__", f), a, "->", type(e).__name__, e)


pack, unpack, calcsize = struct.pack, struct.unpack, struct.calcsize
for letter in "bBhHiIlLqQnNP":
    for order in ("", "<", ">", "=", "!"):
        for v in (0, 1, -1, 127, -129, 2**31, 2**63, 2**70, "x", None, 1.5):
            if order == "" or v in (1, -129, 2**70):
                t(pack, order + letter, v)
for order in "<>":
    for letter in "bhilq":
        data = pack(order + letter, -2)
        print(data, unpack(order + letter, data), unpack(order + letter.upper(), data))
for fmt, v in [("?", "x"), ("?", []), ("c", b"ab"), ("c", "a"), ("c", b""), ("c", b"q"), ("s", "a"), ("3s", b"abcdef"),
               ("3s", b"a"), ("p", b"abc"), ("5p", b"abcdefgh"), ("0p", b""), ("<f", "x"), ("<f", 1e300), ("f", 1e300),
               ("e", 1e10), ("d", "x"), ("e", 65519.99), ("d", 10**400), ("f", None), ("f", True), ("10s", bytearray(b"xx"))]:
    t(pack, fmt, v)
print(pack("300p", b"x" * 300)[:3], len(pack("300p", b"x" * 300)))
for fmt in ["z", "3", "3 ", "i3", "-1i", "3x2", "@ i", "i@", "", "=", "<>i", "99999999999999999999i",
            "9223372036854775807i", " i i ", "i\n", "<n", ">P", 5, b"<i", None, "i\0", "\xe9", "@bi", "=bi", "bl",
            "bq0i", "b0q", "xh", "3s2xd", "iiq", "cq", "?d", "bP"]:
    t(calcsize, fmt)
t(pack, "ii", 1)
t(pack, "i", 1, 2)
t(pack, "", 1)
t(pack, "3x", 1)
t(pack, "2x2b", 1, 2)
t(unpack, "i", b"abc")
t(unpack, "i", "abcd")
t(unpack, "i", b"abcde")
t(unpack, "c?", b"a\x02")
t(unpack, "<3sxh", b"abc\0\1\2")
t(unpack, "5p", b"\x09abcd")
t(unpack, "5p", b"\x02abcd")
t(unpack, "0s", b"")
t(unpack, "0i", b"")
t(unpack, "<QqIiHhBb", b"\xff" * 30)
t(struct.unpack_from, "i", b"abc")
t(struct.unpack_from, "i", b"abcdef", 3)
t(struct.unpack_from, "i", b"abcdef", -2)
t(struct.unpack_from, "i", b"abcdef", -9)
t(struct.unpack_from, "i", b"abcdef", 1)
t(struct.unpack_from, "i", b"abcdef", -5)
b = bytearray(6)
t(struct.pack_into, "i", b, 3, 1)
t(struct.pack_into, "i", b, -3, 1)
t(struct.pack_into, "i", b, -9, 1)
t(struct.pack_into, "i", b"abcd", 0, 1)
t(struct.pack_into, "i", b, 1, 7)
t(struct.pack_into, "i", b, 1)
t(struct.iter_unpack, "i", b"abc")
t(struct.iter_unpack, "", b"abc")
print(list(struct.iter_unpack("<hb", b"abcdef")), list(struct.iter_unpack("3x", b"")))
S = struct.Struct("<ih")
print(S.format, S.size, S.pack(1, 2), S.unpack(b"abcdef"), list(S.iter_unpack(b"abcdefabcdef")), struct.Struct(b"i").format)
S.pack_into(b, 0, 5, 6)
print(b, S.unpack_from(b, 0), S.unpack_from(buffer=b, offset=0))
t(S.pack, 1)
t(S.unpack, b"ab")
t(struct.Struct, 5)
t(struct.Struct, "z")
print(struct.error, struct.error.__mro__, sorted(struct.__all__))
for x in [0.0, -0.0, 1.5, 65504.0, 6e-8, 5.96e-8, 2.98e-8, float("inf"), float("nan"), 1e-10, 0.1, 2.0**-24 * 1.5, 3.14159]:
    for letter in "efd":
        data = pack("<" + letter, x)
        print(letter, x, data, unpack("<" + letter, data)[0], pack(">" + letter, x) == data[::-1])
class Index:
    def __index__(self):
        return 7
class Float:
    def __float__(self):
        return 2.5
print(pack("<if", Index(), Float()), pack("<f", Index()))
