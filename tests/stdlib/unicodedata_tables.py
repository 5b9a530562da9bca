"""What Unicode says of characters: properties, numbers, names, normal forms."""
import unicodedata as u


def t(f, *a):
    try:
        print(f.__name__, ascii(a), "->", ascii(f(*a)))
    except Exception as e:
        print(f.__name__, ascii(a), "->", type(e).__name__, e)


for f in (u.name, u.digit, u.numeric, u.decimal):
    for a in (("a",), ("\n",), ("\n", None), ("ab",), (5,), ("5",), ("\u00b2",), ("\u00bd",), ("\u0665",), ("\u2460",), ("\u4e00",)):
        t(f, *a)
for name in ["nope", "LATIN SMALL LETTER GHA", "latin small letter a", "HANGUL SYLLABLE GA", "CJK UNIFIED IDEOGRAPH-4E2D",
             "LATIN  SMALL LETTER A", "", "BULLET", "GREEK SMALL LETTER ALPHA", "SNOWMAN"]:
    t(u.lookup, name)
t(u.normalize, "NFX", "a")
t(u.normalize, "NFC", 5)
for form in ("NFC", "NFD", "NFKC", "NFKD"):
    for text in ["\xe9", "e\u0301", "\u1e9b\u0323", "\ufb01", "\ud55c\uad6d\uc5b4", "\u2460\u00bd", "abc", "\u0344", "\u212b"]:
        t(u.normalize, form, text)
        t(u.is_normalized, form, text)
for f in (u.category, u.bidirectional, u.combining, u.east_asian_width, u.mirrored, u.decomposition):
    for c in "a1 \n\t(\u0301\u05d0\u4e2d\xe9\ufb01\u2190\U0001f600\u200d\ue000\u0378\U0010ffff\xbd\uac00\xa0":
        t(f, c)
    t(f, "")
    t(f, 5)
    t(f, b"a")
counts = {}
check = 0
# (Characters that hold lone surrogates are left out: docs/differences.md.)
for i in [*range(0x500), *range(0x500, 0x10f000, 97), *range(0x10f800, 0x110000, 97)]:
    if 0xD800 <= i < 0xE000:
        continue
    c = chr(i)
    key = u.category(c)
    counts[key] = counts.get(key, 0) + 1
    if i < 0x3000 or i % 5 == 0:
        check = (check * 31 + hash((u.combining(c), u.mirrored(c), len(u.decomposition(c)), u.numeric(c, -1)))) % (2**61 - 1)
print(sorted(counts.items()))
print(check, u.unidata_version)
