# Lone surrogates: made, looked at, compared, encoded, decoded, printed.
import json, re, sys, unicodedata
def t(f):
    try: print(ascii(f()))
    except Exception as e: print(type(e).__name__, ascii(str(e)), getattr(e, "start", ""), getattr(e, "end", ""))
s = "\ud800"
for f in (lambda: chr(0xD800), lambda: [chr(c) for c in (0xD7FF, 0xDC00, 0xDFFF, 0xE000)], lambda: ord("\udfff"), lambda: len("a\ud800b"), lambda: "a\ud800b"[1], lambda: "a\ud800b"[::-1],
    lambda: list("\ud83d\ude00"), lambda: "\ud83d" + "\ude00" == "\U0001f600", lambda: len("\ud83d" + "\ude00"), lambda: f"{s}\ud801{s!r}\udfff{{}}", lambda: rf"\ud800{s}",
    lambda: "\U0000d800", lambda: "\N{REPLACEMENT CHARACTER}\ud800\ufffd\ud801", lambda: "\ufffd" "\ud800" r"\ud801" "\\ud802", lambda: repr("\ud800'\""), lambda: str(["\udcff"]), lambda: "%r %a %s" % (s, s, s),
    lambda: "%c" % 0xdc80, lambda: format(0xd800, "c"), lambda: "{:>3}".format(s), lambda: s.isprintable(), lambda: s.isalpha(), lambda: s.upper(), lambda: s.isidentifier(), lambda: s * 3, lambda: s in "a\ud800", lambda: "a\ud800".find(s),
    lambda: sorted(["\ue000", "\ud800", "\U00010000", "\ud7ff", "a", "\udfff", "\U0010ffff", "\uffff"]), lambda: "\ud800" < "\ue000", lambda: "\udfff" > "\U00010000", lambda: max("\udfff\ue000"), lambda: min("\ue000", "\ud800x"),
    lambda: {s: 1}["\ud800"], lambda: hash(s) == hash(chr(0xd800)), lambda: "a\ud800b".translate({0xd800: 0xdc00}), lambda: str.maketrans("\ud800", "x"), lambda: "\ud800a".partition("a"), lambda: "x\ud800y".split("\ud800"),
    lambda: unicodedata.category(s), lambda: unicodedata.name(s, None), lambda: unicodedata.bidirectional(s), lambda: unicodedata.normalize("NFC", s), lambda: unicodedata.east_asian_width(s),
    lambda: json.loads('"\\ud800"'), lambda: json.loads('"\\ud83d\\ude00\\ude00"'), lambda: json.dumps("\ud83d\ude00"), lambda: json.dumps("\ud800", ensure_ascii=False), lambda: json.loads(json.dumps(s)) == s,
    lambda: re.findall("[\ud800-\udfff]", "a\ud800\ue000\udfff\U00010000"), lambda: re.findall(r"[\ud800-\udfff]", "a\ud800\ue000\udfff"), lambda: re.findall("[^\x00-\uffff]", "a\ud800\U00010000"), lambda: re.sub("\ud800", "x", "a\ud800"), lambda: re.findall(r"[\x80-\ud900]", "a\ud800\udfff\ue000"), lambda: re.match(r"\ud800", s).span(),
    lambda: eval('"\ud800"'), lambda: eval(repr(s)) == s, lambda: compile("\ud800", "x", "eval"), lambda: int("\ud800"), lambda: float("1\ud800"), lambda: "".join(["\ud800", "\udc00"]) == "\U00010000",
    lambda: b"\\ud800".decode("unicode_escape"), lambda: "\ud800".encode("unicode_escape"), lambda: "\ud800".encode("raw_unicode_escape"), lambda: bytes("\udc80", "utf-8", "surrogateescape"), lambda: str(b"\xff", "ascii", "surrogateescape"),
    lambda: b"\xff\xfea".decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape"), lambda: "\ud800".encode("cp1252", "backslashreplace"), lambda: print("\ud800"), lambda: print("a", "b\udfff\udffe", sep="-"), lambda: sys.stdout.write("\n\ud800"), lambda: print("a", "b", end="\ud800"), lambda: print("c", "d", sep="\ud800"),
    lambda: open("\ud800"), lambda: getattr(s, "\ud800")):
    t(f)
match s:
    case "\ud800": print("matched")
samples = ("a\ud800\udc80\xe9", "a\udc80\udcff\xe9\ud800")
encodings = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "utf-32-le", "utf-32", "ascii", "latin-1")
handlers = ("strict", "surrogatepass", "surrogateescape", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace", "nope")
for encoding in encodings:
    for handler in handlers:
        for text in samples:
            t(lambda: text.encode(encoding, handler))
for encoding in encodings:
    for handler in handlers:
        for data in (b"a\0\0\xd8b", b"\x00\xd8", b"\xed\xa0\x80z", b"\xff\xfe\x00\xdc", b"\xd8\x00a", b"\x00\xd8\0\0", b"a\xe2\x82", b"\xff\xfe\xed\xb2\x80", b"\xed\xa0", b"\xf0\x9f\x98", b"\xf8\x80"):
            t(lambda: data.decode(encoding, handler))
