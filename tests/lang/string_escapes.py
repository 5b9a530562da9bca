# repr of strings: quotes chosen, escapes, printable and unprintable characters; and its way back.
samples = ["plain", "it's", 'say "hi"', 'both \' and "', "tab\t nl\n cr\r", "back\\slash", "\x00\x01\x1f\x7f", "é", "ÿ\xa0\xad", "€", "日本", "\u200b\u2028", "😀", "\U0010ffff", "\ud800", "a\x1bz", "\x80\x9f", "\u0378", "ｱ", "\ufeff", ""]
for s in samples:
    print(repr(s), len(s), ascii(s))
print(repr(b"it's"), repr(b'"'), repr(b"'\""), b"\t\n\r\\\x00\x7f\x80\xff~ ")
print(["it's", "a\nb"], ("\\",), {"k\t": "v'"}, {"'": '"'})
print("%r %a %s" % ("é\n", "é\n", "é"), f"{'x\n'!r} {'é'!a}")
print("\N{GREEK SMALL LETTER ALPHA}\N{EURO SIGN}", "\u00e9" == "é", "e\u0301" == "é", len("e\u0301"))
print("a\
b", """one \
two
three""", r"\n" == "\\n", len(r"\\"), "\1\12\123\377".encode("latin-1"), "\08".encode())
print("".join(chr(c) for c in range(32, 127)))
print([ord(c) for c in "aé€😀"], "😀".encode(), "€".encode("utf-8").hex(), b"\xe2\x82\xac".decode())
print("Ω".lower(), "ß".upper(), "ǆ".title(), "İ".lower().encode(), "ﬁ".upper(), "Σ".casefold(), "ΑΣ".lower())
