"""Encodings by name, error handlers, pieces and streams."""
import codecs
import encodings.aliases
import io


def t(f, *a, **k):
    try:
        print(f.__name__, a, k, "->", ascii(f(*a, **k)))
    except Exception as e:
        print(f.__name__, a, k, "->", type(e).__name__, type(e).__module__, e)


for name in ["utf8", "latin1", "cp1252", "rot13", "ISO-8859-15", "hex", "u8", "utf-16", "us-ascii", "base64", "utf-8-sig",
             "raw_unicode_escape", "punycode", "utf-16-le", "Windows-1251", "KOI8-R", "mac roman", "unicode-escape", "idna"]:
    print(name, codecs.lookup(name).name)
t(codecs.lookup, "nope")
t(codecs.encode, "Hello", "rot13")
t(codecs.decode, b"6162", "hex")
t(codecs.encode, b"ab", "hex")
t(codecs.encode, b"ab" * 40, "base64")
t(codecs.encode, b"a=b\xff", "quopri")
t(codecs.encode, b"data" * 20, "uu")
print(codecs.decode(codecs.encode(b"data" * 20, "uu"), "uu"))
t("abc".encode, "rot13")
t(b"abc".decode, "hex")
t(b"zz".decode, "nope")
t("zz".encode, "nope")
t(codecs.decode, b"zz", "hex")
t("\xe9\u20ac".encode, "cp1252")
t("\u0416".encode, "cp1252")
t(b"\x81".decode, "cp1252")
t(b"a\x81b".decode, "cp1252", "replace")
t(b"a\x81b".decode, "cp1252", "ignore")
t("a\u0416b".encode, "cp1252", "replace")
t("a\u0416b".encode, "cp1252", "ignore")
t("a\u0416b".encode, "cp1252", "xmlcharrefreplace")
t("a\u0416b".encode, "ascii", "namereplace")
t("x\xe9".encode, "ascii", "foo")
t("x".encode, "ascii", "foo")
t(codecs.lookup_error, "foo")
for enc in ["cp437", "cp850", "cp866", "cp1250", "cp1251", "cp1253", "iso8859-2", "iso8859-5", "iso8859-15", "koi8-r", "koi8-u",
            "mac-roman", "cp037", "cp1140"]:
    data = bytes(range(256))
    text = data.decode(enc, "replace")
    print(enc, ascii(text[120:140]), text.replace("\ufffd", "").encode(enc) == bytes(b for b, c in zip(data, text) if c != "\ufffd"))
t(codecs.encode, "a\n\\\t'\xe9\u1234\U0001f600\x00", "unicode_escape")
t(codecs.decode, rb"a\n\xe9\u1234\N{BULLET}\101\U0001f600\\", "unicode_escape")
t(codecs.decode, b"\\u12", "unicode_escape")
t(codecs.decode, b"\\x1", "unicode_escape")
t(codecs.decode, b"\\U00110000", "unicode_escape")
t(codecs.decode, b"\\N{nope}", "unicode_escape")
t(codecs.decode, b"abc\\", "unicode_escape")
t(codecs.decode, b"a\\x1b\\u12", "unicode_escape", "replace")
t(codecs.encode, "\xe9\u1234", "raw_unicode_escape")
t(codecs.decode, b"\\u1234\xe9\\n", "raw_unicode_escape")
for word in ["b\xfccher", "abc", "\u4ed6\u4eec\u4e3a\u4ec0\u4e48", "a\xe9b\xe8", ""]:
    data = word.encode("punycode")
    print(data, ascii(data.decode("punycode")))
t(codecs.encode, "b\xfccher.de", "idna")
t(codecs.decode, b"xn--bcher-kva.de", "idna")
t(codecs.encode, 5, "utf-8")
t(codecs.encode, "x", 5)
t(codecs.utf_8_decode, b"a\xe2\x82")
t(codecs.utf_8_decode, b"a\xe2\x82", "strict", True)
t(codecs.charmap_encode, "a", "strict", {97: 98})
t(codecs.charmap_encode, "b", "strict", {97: 98})
t(codecs.charmap_decode, b"a", "strict", "x" * 97 + "y")
t(codecs.getencoder("utf-8"), "\xe9")
t(codecs.register, 5)
t(codecs.register_error, "x", 5)
print(codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF32_BE, encodings.aliases.aliases["windows_1252"])

d = codecs.getincrementaldecoder("utf-8")()
print(ascii(d.decode(b"a\xe2\x82")), d.getstate(), ascii(d.decode(b"\xac")), d.getstate())
t(d.decode, b"\xe2", True)
e = codecs.getincrementalencoder("utf-16")()
print(e.encode("a"), e.encode("b"))
d = codecs.getincrementaldecoder("utf-16")()
print([d.decode(bytes([b])) for b in "a\U0001f600z".encode("utf-16")])
d = codecs.getincrementaldecoder("utf-8-sig")()
print([d.decode(bytes([b])) for b in b"\xef\xbb\xbfab"])
print(list(codecs.iterencode(["a", "", "\xe9"], "utf-8")), list(codecs.iterdecode([b"\xc3", b"\xa9", b"x"], "utf-8")))
print("".join(codecs.iterdecode([b"\xe9", b"\x80"], "cp1252")))


def handler(e):
    print(type(e), e.start, e.end, e.object, e.reason, e.encoding)
    return "<%d>" % (e.end - e.start), e.end


codecs.register_error("my", handler)
t("a\xe9\u20acb\xe9".encode, "ascii", "my")
t(b"a\xffb\xe2\x82".decode, "utf-8", "my")
t("a\u0416b".encode, "cp1252", "my")
t("a\u0416b".encode, "latin1", "my")
t(b"a\x81b".decode, "cp1252", "my")
codecs.register_error("bad", lambda e: 5)
t("\xe9".encode, "ascii", "bad")
t(b"\xe9".decode, "ascii", "bad")
codecs.register_error("bad2", lambda e: ("\xe9", e.end))
t("\xe9".encode, "ascii", "bad2")
codecs.register_error("raw", lambda e: (b"raw", e.end))
t("x\xe9y".encode, "ascii", "raw")
codecs.register_error("far", lambda e: ("x", 99))
t("\xe9".encode, "ascii", "far")
t(b"\xff".decode, "ascii", "far")
codecs.register_error("back", lambda e: ("?", e.start - len(e.object) + 1))
t("\xe9abc".encode, "ascii", "back")
errors = [UnicodeEncodeError("ascii", "\xe9\u20acx", 0, 2, "r"), UnicodeDecodeError("ascii", b"\xe9x", 0, 1, "r"),
          UnicodeTranslateError("\xe9x", 0, 1, "r"), 5]
for name in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "strict"):
    for error in errors:
        try:
            print(name, ascii(codecs.lookup_error(name)(error)))
        except Exception as e:
            print(name, type(e).__name__, e)


def search(name):
    if name == "shout":
        return codecs.CodecInfo(lambda s, errors="strict": (s.upper().encode(), len(s)),
                                lambda b, errors="strict": (bytes(b).decode().lower(), len(b)), name="shout")
    return None


codecs.register(search)
print("abc".encode("shout"), b"ABC".decode("SHOUT"), codecs.lookup("shout").name, codecs.encode("x", "shout"))

raw = io.BytesIO()
w = codecs.getwriter("utf-8")(raw)
w.write("h\xe9llo\n")
w.writelines(["a\n", "b"])
print(raw.getvalue())
raw.seek(0)
r = codecs.getreader("utf-8")(raw)
print(ascii(r.readline()), r.readlines())
r = codecs.getreader("utf-16")(io.BytesIO("one\ntwo\r\nthree".encode("utf-16")))
print([line for line in r])
r = codecs.getreader("latin-1")(io.BytesIO(b"\xe9\xe8\xe7abc"))
print(ascii(r.read(chars=2)), ascii(r.read()))
f = codecs.EncodedFile(io.BytesIO(b"\xe9\n"), "utf-8", "latin-1")
print(f.read())
rw = codecs.StreamReaderWriter(io.BytesIO(b"x\xc3\xa9"), codecs.getreader("utf-8"), codecs.getwriter("utf-8"))
print(ascii(rw.read()))
