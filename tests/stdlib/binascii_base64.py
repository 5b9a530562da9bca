"""Bytes as text: hexadecimal, base 64, uuencoding, quoted-printable, 32, 16 and 85; checksums."""
import base64
import binascii
import io


def t(f, *a, **k):
    try:
        print(f.__name__, a, k, "->", ascii(f(*a, **k)))
    except Exception as e:
        print(f.__name__, a, k, "->", type(e).__name__, type(e).__module__, e)


a = binascii.a2b_base64
for s in [b"YWJj", b"YWI=", b"YQ==", b"YQ", b"YQ=", b"Y", b"YWJjZA", b"YW!Jj", b"=YWJj", b"YW==Jj", b"YWI=Jj", b"YWJj=",
          b"YWJj====", b"", b"====", b"Y=WJj", "YWJj", "\xe9", 5, b"YWJj\n", b" Y W J j"]:
    t(a, s)
    t(a, s, strict_mode=True)
t(binascii.b2a_base64, b"abc")
t(binascii.b2a_base64, b"abc", newline=False)
t(binascii.b2a_base64, "abc")
t(binascii.b2a_base64, b"")
h = binascii.hexlify
t(h, b"\x01\xab\xff")
t(h, b"abcdef", ":")
t(h, b"abcdef", "-", 2)
t(h, b"abcdefg", b"-", -4)
t(h, b"ab", "::")
t(h, "ab")
t(h, b"", ":")
for s in [b"01AB", b"01a", "01ab", b"0g", "zz", "\xe9", b"", 5]:
    t(binascii.unhexlify, s)
t(binascii.crc32, b"hello")
t(binascii.crc32, b"lo", binascii.crc32(b"hel"))
t(binascii.crc32, b"x", 2**40 + 7)
t(binascii.crc32, "x")
t(binascii.crc_hqx, b"hello", 0)
t(binascii.crc_hqx, b"hello", -1)
for s in [b"hello", b"", b"x" * 45, b"x" * 46, b"\0\0\xff"]:
    t(binascii.b2a_uu, s)
    t(binascii.b2a_uu, s, backtick=True)
for s in [b"%:&5L;&\\\n", b" \n", b"", b"%:&5L;&\\ \n", b"%:&5L;&\\x\n", b"%:&5L", b"%\x7f", b"#   \n", b"`\n"]:
    t(binascii.a2b_uu, s)
for s in [b"a=20b", b"a=\nb", b"a=b", b"=3D=3d", b"a_b", b"=", b"a=\r\nb", b"==41", b"=4", b"=zz"]:
    t(binascii.a2b_qp, s)
    t(binascii.a2b_qp, s, header=True)
for s in [b"hello=world", b"tab\t\nsp \n", b"\xff\x00", b"x" * 80, b"a b_c", b".\n", b"..", b"a\r\nb\n", b" ", b"x" * 75 + b"=",
          b"end\t", b"\n.\n", b"\xe9" * 40, b"x" * 76, b"x" * 76 + b"\n", b"y" * 74 + b"=\n", b"a b " * 30]:
    t(binascii.b2a_qp, s)
    t(binascii.b2a_qp, s, quotetabs=True)
    t(binascii.b2a_qp, s, istext=False)
    t(binascii.b2a_qp, s, header=True)
print(issubclass(binascii.Error, ValueError), binascii.Incomplete.__mro__)

t(base64.b64encode, "x")
t(base64.b64encode, b"\xfb\xff", b"-_")
t(base64.b64decode, "-_8=", "-_")
t(base64.b64decode, b"a!", validate=True)
t(base64.b64decode, "\xe9")
t(base64.b64decode, b"YQ==")
t(base64.b64decode, 5)
t(base64.b32encode, b"hello")
for i in range(6):
    print(base64.b32encode(b"hello"[:i]), base64.b32decode(base64.b32encode(b"hello"[:i])), base64.b32hexencode(b"hello"[:i]))
t(base64.b32decode, "NBSWY3DP")
t(base64.b32decode, b"nbswy3dp")
t(base64.b32decode, b"nbswy3dp", True)
t(base64.b32decode, b"ABC")
t(base64.b32decode, b"A=======")
t(base64.b32decode, b"1BCDEFGH")
t(base64.b32decode, b"01CDEFGH", map01="I")
t(base64.b32hexdecode, b"D1IMOR3F")
t(base64.b32decode, b"01CDEFGH", False, b"X")
t(base64.b16encode, b"\xab")
t(base64.b16decode, b"ab")
t(base64.b16decode, "ab", True)
t(base64.b16decode, b"ABC")
for d in [b"", b"a", b"ab", b"abc", b"abcd", b"\0\0\0\0", b"\0\0", b"    ", b"hello world", b"\xff" * 5, bytes(range(40))]:
    t(base64.a85encode, d)
    t(base64.a85encode, d, foldspaces=True, wrapcol=5, pad=True, adobe=True)
    t(base64.b85encode, d)
    t(base64.b85encode, d, True)
    t(base64.z85encode, d)
    print(base64.a85decode(base64.a85encode(d)) == base64.b85decode(base64.b85encode(d)) == base64.z85decode(base64.z85encode(d)) == d)
t(base64.a85decode, b'<~87cURD]i,"Ebo80~>', adobe=True)
t(base64.a85decode, b"z")
t(base64.a85decode, b"y", foldspaces=True)
t(base64.a85decode, b"y")
t(base64.a85decode, b"azz")
t(base64.a85decode, b"87", adobe=True)
t(base64.a85decode, b's8W-"')
t(base64.a85decode, b"a b\tc\n")
t(base64.a85decode, b"a~b")
t(base64.a85decode, "87cUR")
t(base64.a85decode, b"ayb", foldspaces=True)
t(base64.b85decode, b"~~~~~")
t(base64.b85decode, b"a b")
t(base64.b85decode, "abcde")
t(base64.z85decode, b"HelloWorld")
t(base64.z85decode, b'"')
t(base64.z85decode, b"#####")
t(base64.encodebytes, b"x" * 100)
t(base64.decodebytes, b"YQ==\n")
t(base64.encodebytes, "x")
t(base64.decodebytes, "x")
t(base64.standard_b64encode, b"a")
t(base64.urlsafe_b64encode, b"\xfb\xff")
t(base64.urlsafe_b64decode, "-_8=")
t(base64.standard_b64decode, "YQ==")
out = io.BytesIO()
base64.encode(io.BytesIO(b"0123456789" * 20), out)
print(out.getvalue())
back = io.BytesIO()
base64.decode(io.BytesIO(out.getvalue()), back)
print(back.getvalue())
