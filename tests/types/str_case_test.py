# str case methods and is* predicates on ASCII and beyond.
words = ["hello World", "HELLO", "hello", "Hello World", "hELLO wORLD", "ß straße", "ÀÉÎ", "they're bill's", "x1y2z", "ǆ ǅ", "ΑΣ Σ", "ﬁne", "İstanbul ı", "", "123", "a-b_c d", "日本語"]
for w in words:
    print([w.upper(), w.lower(), w.title(), w.capitalize(), w.swapcase(), w.casefold()])
tests = ["", " ", "a", "A", "aB", "1", "1a", "a1", "_a", "a b", "é", "É", "½", "²", "٣", "Ⅷ", "日", "\n", "\t ", "\x00", "\u2003", "a\n", "Title Case", "Title case", "for", "ａ", "١٢", "-1", "1.5", "ǅ", "\x7f", "😀", "\xa0", "\xad"]
names = ["isalpha", "isdigit", "isdecimal", "isnumeric", "isalnum", "isspace", "isupper", "islower", "istitle", "isidentifier", "isprintable", "isascii"]
print(names)
for t in tests:
    print(repr(t), "".join("T" if getattr(t, n)() else "." for n in names))
print("straße".casefold() == "STRASSE".casefold(), "Straße".upper().lower(), "i̇".upper(), "ŉ".upper(), "ΐ".upper().encode("utf-8"), "ς".upper(), "Σ".lower(), "ΣΣ".lower(), "aΣb".lower(), "aΣ b".lower())
print("HELLO".isupper(), "HELLO 1".isupper(), "1".isupper(), "hello!".islower(), "Hello Wo".istitle(), "Hello wo".istitle(), "A1b".istitle(), "def".isidentifier(), "2x".isidentifier(), "x²".isidentifier())
