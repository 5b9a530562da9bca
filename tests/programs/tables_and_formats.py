import string, textwrap, re, unicodedata, difflib, itertools
from string import Template

rows = [("Widget", 4, 3.5, "in stock"), ("Gizmo", 10, 12.25, None), ("Thing-o-matic", 1, 1999.999, "back\norder")]
hdr = ("Name", "Qty", "Price", "Note")
w = [max(len(str(r[i]).split("\n")[0]) for r in [hdr, *rows]) for i in range(4)]
print("+".join("-" * (n + 2) for n in w))
for r in [hdr, *rows]:
    print("|".join(f" {x!s:{'<' if isinstance(x, str) else '>'}{n}} " for x, n in zip(r, w)))
print(
    "{0:>10}|{0:<10}|{0:^10}|{1:+.2e}|{name!r:>8}|{2[0]}|{2[key]}|{3.real}".format(
        "abc", 12345.678, {0: "z", "key": "K"}, 3, name="n"
    )
)
for spec, v in [
    ("010.3f", -3.14159),
    ("+d", 5),
    (" d", 5),
    ("x", 255),
    ("#X", 255),
    ("#o", 8),
    ("#b", 5),
    (",", 1234567),
    ("_", 1234567),
    ("_x", 0xDEADBEEF),
    ("c", 65),
    ("e", 12345.6789),
    ("G", 1e-10),
    ("n", 1234),
    ("%", 0.256),
    (".0f", 0.5),
    (".0f", 1.5),
    ("*^15,.2f", 12345.678),
    ("=+10d", 42),
    ("<10", True),
    ("s", "x"),
    (".2s", "xyz"),
    (">5.1", "xyz"),
    ("z.1f", -0.01),
    ("08,d", 1234),
    ("020_d", 1234567),
    (".3g", 1234567.0),
    ("g", 0.0001),
    ("g", 1e16),
    ("", 1e16),
    ("", 1.0),
    (".10", 1 / 3),
    ("#.3g", 1.0),
    ("#x", -1),
    ("#010b", 5),
    ("-", 3),
    ("05", "ab"),
    ("^7", None),
]:
    try:
        print(f"{spec!r:>10} {v!r:>12} -> {format(v, spec)!r}")
    except (ValueError, TypeError) as e:
        print(spec, type(e).__name__, e)
for spec, v in [
    ("d", 1.5),
    ("d", "x"),
    ("s", 5),
    ("q", 5),
    (",s", "x"),
    ("=5", "x"),
    (".3d", 5),
    ("+s", "x"),
    ("10", []),
    ("5", {}),
    ("x", 1.5),
    (",x", 5),
    ("z", 5),
    ("#s", "a"),
    (",_", 5),
    ("__", 5),
    ("c", -1),
    ("c", 0x110000),
    ("%Y", 3),
    ("10.1.1", 2.0),
    (".", 2.0),
    ("0" * 5 + "99999999999999999999d", 3),
]:
    try:
        print(format(v, spec))
    except Exception as e:
        print(repr(spec), type(e).__name__, e)
print(
    "%5d|%-5d|%05d|%+d|%x|%#o|%e|%.3g|%s|%r|%a|%c|%c|%%|%10.3s|%(x)s" % (dict(x=1),)
    if False
    else "%5d|%-5d|%05d|%+d|%x|%#o|%e|%.3g|%s|%r|%a|%c|%c|%%|%10.3s|"
    % (42, 42, 42, 42, 255, 8, 12345.678, 0.00012345, "s", "r", "é", "c", 99, "abcdef")
)
print(
    "%(a)s %(b)05.1f" % {"a": 1, "b": 2.25},
    "%*d" % (6, 42),
    "%-*.*f|" % (8, 2, 3.14159),
    "%s" % (1,),
    "%s %s" % ("a", [1]),
    "%d" % 3.99,
    "%i" % True,
)
for f, a in [
    ("%d", "x"),
    ("%s %s", (1,)),
    ("%s", (1, 2)),
    ("%z", 1),
    ("%(a)s", 1),
    ("%(a)s", {}),
    ("%c", "ab"),
    ("%c", 1.5),
    ("%x", 1.5),
    ("%", 1),
    ("%d", None),
    ("%*d", ("a", 1)),
    ("%.1f", "a"),
    ("abc", 1),
    ("%5", 3),
]:
    try:
        print(f % a)
    except Exception as e:
        print(repr(f), type(e).__name__, e)
for f, a, k in [
    ("{}", (), {}),
    ("{0} {}", (1, 2), {}),
    ("{a}", (), {}),
    ("{0.x}", (1,), {}),
    ("{0[x]}", ([1],), {}),
    ("{", (), {}),
    ("}", (), {}),
    ("{!z}", (1,), {}),
    ("{:{}}", (1,), {}),
    ("{0[}", (1,), {}),
    ("{a.b[c]}", (), {"a": 1}),
    ("{:d}", ("x",), {}),
    ("{!r", (1,), {}),
    ("{}}", (1,), {}),
    ("{0!}", (1,), {}),
    ("{1}", (1,), {}),
]:
    try:
        print(f.format(*a, **k))
    except Exception as e:
        print(repr(f), type(e).__name__, e)
t = Template("$who owes ${amount}$$ to $whom, $who!")
print(t.safe_substitute(who="A"), t.get_identifiers(), t.is_valid())
try:
    t.substitute(who="A")
except KeyError as e:
    print(repr(e))
try:
    Template("bad $ 5").substitute()
except ValueError as e:
    print(e)
print(
    string.capwords("hello  wORLD foo"),
    string.ascii_letters,
    string.punctuation,
    repr(string.whitespace),
    string.Formatter().format("{0}{x}", 1, x=2),
)
s = "Straße ǅ ñ İ ﬁ Ⅷ ٣ ½"
print(
    s.upper(),
    s.lower(),
    s.casefold(),
    s.title(),
    s.swapcase(),
    s.capitalize(),
    [c.isdigit() for c in "٣½²5"],
    [c.isnumeric() for c in "٣½²5"],
    [c.isdecimal() for c in "٣½²5"],
    unicodedata.normalize("NFKD", "ﬁé½"),
    [unicodedata.name(c) for c in "é½☃"],
    unicodedata.category("a"),
    "\N{SNOWMAN}",
    ascii("é☃😀"),
    len("👩‍👧"),
    "é" == "e\u0301",
    "ß".encode("latin-1"),
    "☃".encode("utf-16"),
    b"\xe2\x98\x83".decode(),
    "a\u200bb".isprintable(),
    repr("\x00\x7f\x85\u2028\ud800"),
)
print(
    "a,b,,c".split(","),
    "  a b ".split(),
    "a b c d".split(" ", 2),
    "a b c d".rsplit(None, 1),
    "a\nb\r\nc\x0bd\u2028e".splitlines(),
    "abc".partition("b"),
    "a.b.c".rpartition("."),
    "xxabcxx".strip("x"),
    "prefix-x".removeprefix("prefix-"),
    "x.py".removesuffix(".py"),
    "abc".center(10, "*"),
    "42".zfill(5),
    "-42".zfill(5),
    "a\tb".expandtabs(4),
    "hello".translate(str.maketrans("el", "ip", "o")),
    "abcabc".find("c", 3),
    "aXbXc".replace("X", "-", 1),
    "abc" * 0,
    "ab".join("123"),
    "abc"[::-1],
    "x" in "xyz",
    "abc" < "abd",
    max("hello"),
    sorted("hello"),
    "Hello World".count("o"),
    "abc".index("c"),
    "a-b_c".isidentifier(),
    "ABC".istitle(),
    "Abc".istitle(),
    "".isalpha(),
    "12".isalnum(),
)
for l in difflib.unified_diff("one two three".split(), "one 2 three four".split(), "a", "b", lineterm=""):
    print(l)
print(
    difflib.get_close_matches("appel", ["ape", "apple", "peach"]),
    round(difflib.SequenceMatcher(None, "abcd", "bcde").ratio(), 3),
    list(difflib.ndiff(["a", "b"], ["a", "c"])),
    difflib.SequenceMatcher(None, "qabxcd", "abycdf").get_opcodes(),
)
print(
    textwrap.wrap("This is a very-long-hyphenated sentence with averyveryverylongwordthatexceeds limits.", 20),
    textwrap.wrap("x y", 1),
    textwrap.TextWrapper(width=20, max_lines=2, placeholder="…").fill("the quick brown fox jumps over the lazy dog"),
)
