# str: construction, indexing, comparison, concatenation, repetition, iteration, membership, conversion.
s = "Hello, Wörld! 日本 😀"
print(len(s), s[0], s[-1], s[7:12], s[::-1], s[::3], s[100:], s[-100:3], list(s[-4:]))
print("Wör" in s, "x" in s, "" in s, "日" in s, s.count("l"), s.index("W"), s.find("zz"), s.rfind("l"), s.rindex("o"))
print("a" + "b" * 3 + "", "ab" * 0, "ab" * -1, 3 * "xy", "a" "b", "" + "")
print("a" < "b", "a" < "B", "abc" < "abd", "" < "a", "a" == "a", "é" > "z", "10" < "9", "日" > "😀", "Z" < "a", max("hello"), min("hello"), sorted("hello"), "".join(sorted("hello", reverse=True)))
print([c for c in "abc"], list(enumerate("ab")), tuple("xy"), set("aaa"), dict.fromkeys("aba"), "-".join("abc"), [*"hi"], list(map(ord, "aé日😀")), list(reversed("abc")), list(zip("ab", "cd")))
print(str(), str(5), str(1.5), str(None), str([1, "a"]), str(b"x"), str(b"caf\xc3\xa9", "utf-8"), str(b"\xe9", encoding="latin-1"), str("s"), str(object=7), str(b"a", "ascii", "strict"), repr(str(True)))
print(hash("") == 0, hash("a") == hash("a"), hash("abc") == hash("ab" + "c"), {"k" + "1": 1}["k1"])
print(bool(""), bool(" "), not "", "x" and "y", "" or "default", "abc".__len__(), "abc".__contains__("b"), "abc".__getitem__(1), "a".__add__("b"), "a".__mul__(3), "a".__eq__("a"), "a".__eq__(1), "a".__lt__("b"))
big = "ab" * 1000
print(len(big), big.count("ab"), big.find("ba"), big[1998:], len(big * 100), big == "ab" * 1000, big < "ab" * 1001)
acc = ""
for i in range(500):
    acc += chr(97 + i % 26)
print(len(acc), acc[::50], acc[-5:])
print("tab\tnew\nline", "q'q", 'd"d', "nul\0end" == "nul\0end", len("nul\0end"), "a\u0301", len("👨‍👩‍👧"), "\u00e9" == "e\u0301")
for f in (lambda: "a" + 1, lambda: "a" + None, lambda: 1 + "a", lambda: "a" * "b", lambda: "a" * 1.5, lambda: "abc"[5], lambda: "a" < 1, lambda: 5 in "a", lambda: "a" - "b", lambda: "abc".index("z"), lambda: "a".rindex("z"), lambda: "".join([1]), lambda: "".join(["a", None]), lambda: "".join(5), lambda: str(b"\xff", "utf-8"), lambda: str("a", "utf-8"), lambda: str(5, "utf-8"), lambda: "abc".nope, lambda: "a" % 1, lambda: len("a", "b"), lambda: str(1, 2, 3, 4), lambda: "a" & "b", lambda: -"a"):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(chr(65), chr(8364), chr(0x1F600), chr(0) == "\0", ord("A"), ord("€"), ord(b"a"), ascii("é€😀\n"), [chr(i) for i in range(97, 101)])
for f in (lambda: chr(-1), lambda: chr(0x110000), lambda: ord(""), lambda: ord("ab"), lambda: ord(5), lambda: chr("a")):
    try:
        f()
    except (ValueError, TypeError, OverflowError) as e:
        print(type(e).__name__, e)
