# Errors of codecs tell by a note which codec it was; pieces of UTF-8 that can't become characters are errors at once.
import codecs


def t(f):
    try:
        print(ascii(f()))
    except Exception as e:
        print(type(e).__name__, ascii(str(e)), getattr(e, "__notes__", None))


for f in (lambda: "\u1234".encode("cp1252"), lambda: b"\x81".decode("cp1252"), lambda: "\u1234".encode("ascii"), lambda: codecs.encode("\u1234", "ascii"), lambda: codecs.decode(b"zz", "hex"), lambda: b"zz".decode("hex"), lambda: codecs.encode("abc", "rot13"), lambda: "\u1234".encode("iso8859-2"), lambda: codecs.decode(b"\xff", "utf-8"), lambda: codecs.decode(b"\x81", "cp1252"), lambda: "a".encode("nothing"), lambda: codecs.encode("a", "nothing"), lambda: b"\\x".decode("unicode_escape")):
    t(f)
for data in (b"\xf0\x80", b"\xf0\x90", b"\xe2\x82", b"a\xffb", b"\xed\xa0", b"\xed\x9f", b"\xe0\x80", b"\xe0\xa0", b"\xf4\x90", b"\xf4\x8f\xbf", b"\xc0", b"\xc3", b"\xf5"):
    t(lambda: codecs.getincrementaldecoder("utf-8")().decode(data))
print("".join(codecs.iterdecode([bytes([byte]) for byte in "h\xe9\u20ac\U0001f600".encode()], "utf-8")) == "h\xe9\u20ac\U0001f600")
