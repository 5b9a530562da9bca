# Strings beyond ASCII: indexing by code points, searching, casing, widths in formats, iteration, surrogates.
s = "aé日😀z"
print(len(s), [s[i] for i in range(-5, 5)], s[1:4], s[::-1], s[3:], s[:-2], s.find("😀"), s.index("z"), s.rfind("é"), s.count("日"), "日😀" in s, s.split("日"), s.replace("😀", ":)"), s.partition("é"))
print([ord(c) for c in s], [hex(ord(c)) for c in s], s.encode(), s.encode("utf-16-le").hex(), len(s.encode()), s.encode().decode() == s, [c.encode() for c in s])
print(s.upper(), s.title(), s.center(11, "·"), s.ljust(8, "é") + "|", s.rjust(8) + "|", f"{s:>8}|{s:日^9}|{s:.3}|", "%8s|%-8s|%.2s|" % (s, s, s))
mixed = "".join(chr(c) for c in (0x41, 0xFF, 0x100, 0xFFFF - 0x100, 0x10000, 0x10FFFF))
print([hex(ord(c)) for c in mixed], len(mixed), mixed[4] == "\U00010000", mixed.encode("utf-8").hex())
acc = ""
for c in ("a", "é", "日", "😀", "b"):
    acc += c
    print(acc, len(acc), acc[-1], acc[0], hash(acc) == hash("".join(list(acc))), end=" ")
print()
text = "Ünïcödé wörds äre fün — 日本語 テスト — naïve café"
print(text.split(), text.lower(), text.swapcase(), text.casefold(), [w for w in text.split() if w.isalpha()], sorted(text.split()), sorted(text.split(), key=len), max(text), min(text.replace(" ", "")))
print(text.find("日"), text[text.find("日"):][:3], text.rindex("—"), text.count("ö"), text.translate({ord("ö"): "oe", ord("ü"): "ue", ord("—"): None}), text.startswith("Ünï"), text.endswith("fé"), text.isascii(), "abc".isascii())
print("e\u0301" == "é", len("e\u0301"), "\u0130".lower() == "i̇", "ß".upper(), "ŉ".upper(), "Ǆ".title(), "ﬀ".upper(), "Σίσυφος".upper(), "ΣΊΣΥΦΟΣ".lower(), "İI".lower(), "ıi".upper(), "ẞ".lower(), "ǰ".upper() == "J̌")
print([c.isdigit() for c in "5٥²½Ⅷ"], [c.isdecimal() for c in "5٥²½Ⅷ"], [c.isnumeric() for c in "5٥²½Ⅷ日五"], int("٤٢"), float("١٫٥".replace("٫", ".")), [c.isspace() for c in " \u00a0\u2003\u200b\u3000"], [c.isprintable() for c in "a\u00a0\u200b\ue000\U0001F600\U000E0001"], [c.isidentifier() for c in "aé日_5😀"])
print("日本語".zfill(5), "日本" * 2, "日" < "月", "日本" == "日" + "本", "日本語"[1:], list("日本"), dict.fromkeys("日日本"), "・".join("日本"), {"日": 1}["日"], "日".join(["", ""]), "日本".encode("utf-8", "strict")[1:4], ascii("日é😀"), repr("\u3000\xa0日"))
for f in (lambda: "日".encode("ascii"), lambda: "aé".encode("latin-1") + "é日".encode("latin-1"), lambda: b"\xe6\x97".decode(), lambda: b"a\xff\xfe".decode(), lambda: "\ud83d".encode(), lambda: b"\xed\xa0\x80".decode(), lambda: b"\xf8\x88".decode(), lambda: b"\xc0\x80".decode(), lambda: chr(0xD800).encode("utf-8"), lambda: "日"[3]):
    try:
        print(f())
    except (UnicodeError, IndexError) as e:
        print(type(e).__name__, e)
print(len("\ud83d\ude00"), "\ud800" < "\ue000", ["\ud800"], "\ud83d" + "\ude00" == "😀", "a\x00b".split("\x00"), "a\u2028b\x85c".splitlines(), "\u3000日\u3000".strip(), "ａｂｃ".upper(), "①".isnumeric())
big = "日本語テキスト" * 3000
print(len(big), big[15000], big[-1], big.count("語"), big.find("ト", 20990), len(big.split("本")), big[::7000], sum(1 for c in big if c == "日"), len(big.replace("日本", "x")), big[10500:10507])
