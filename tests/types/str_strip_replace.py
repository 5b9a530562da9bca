# strip, replace, prefix and suffix, translate, expandtabs, padding, startswith and endswith, find with bounds.
s = "  xx hello xx \n"
print([s.strip(), s.lstrip(), s.rstrip(), s.strip(" x\n"), s.strip(""), "xxhixx".strip("x"), "abcba".strip("ab"), "abc".lstrip("cab"), "\t\u2003a\xa0".strip(), "aaa".strip("a"), "hello".rstrip("lo"), "".strip(), "www.example.com".strip("cmowz.")])
print("banana".replace("a", "o"), "banana".replace("a", "o", 2), "banana".replace("an", ""), "banana".replace("", "-"), "abc".replace("", "-", 2), "".replace("", "x"), "".replace("a", "x"), "aaa".replace("aa", "b"), "abc".replace("z", "y"), "a.b.c".replace(".", "::"), "abc".replace("b", "b", 0), "abc".replace("a", "x", -1), "x".replace("x", "日本"), "banana".replace("a", "o", count=1))
print("prefix-body".removeprefix("prefix-"), "body".removeprefix("x"), "file.txt".removesuffix(".txt"), "file.txt".removesuffix(""), "aaa".removeprefix("a"), "a".removesuffix("aa"))
t = str.maketrans("abc", "xyz", "d")
print("aabbccdd".translate(t), "hello".translate({ord("l"): "L", ord("o"): None, 104: 72}), "abc".translate(str.maketrans({"a": "1", "b": "22", "c": None})), str.maketrans("a", "b"), "é".translate({233: "e"}), "x".translate({}))
print(["a\tb".expandtabs(), "a\tbc\td".expandtabs(4), "\t".expandtabs(0), "12345678\t9".expandtabs(), "a\n\tb".expandtabs(2), "a\tb".expandtabs(tabsize=1)])
print(["ab".center(6), "ab".center(7, "*"), "abc".center(6, "-"), "abc".center(2), "ab".ljust(5, "."), "ab".rjust(5), "ab".zfill(5), "-5".zfill(4), "+5".zfill(4), "".zfill(2), "--5".zfill(5), "é".center(3, "日"), "a".ljust(0)])
print("hello".startswith("he"), "hello".startswith("lo", 3), "hello".endswith("lo"), "hello".endswith("l", 0, 4), "hello".startswith(("x", "he")), "hello".endswith(()), "".startswith(""), "a".startswith("", 1), "a".startswith("", 2), "hello".startswith("ell", 1, 3), "hello".startswith("ell", 1, 4), "hello".startswith("h", -5), "hello".endswith(("lo", "x")))
print("hello".find("l"), "hello".find("l", 3), "hello".find("l", 4), "hello".find("", 5), "hello".find("", 6), "hello".find("lo", -2), "hello".rfind("l", 0, 3), "hello".index("l", 1, -1), "hello".count("l", 0, 3), "hello".count(""), "aaaa".count("aa"), "hello".find("xyz"), "hello".rfind(""), "日本日本".find("本", 2), "日本日本".rfind("日"), "a😀b😀".index("😀", 2), "mississippi".count("ss"), "mississippi".rfind("ss"), "abc".find("c", None, None))
for f in (lambda: "a".center("x"), lambda: "a".center(5, "ab"), lambda: "a".ljust(5, ""), lambda: "a".strip(5), lambda: "a".replace("a"), lambda: "a".replace(1, 2), lambda: "a".startswith(5), lambda: "a".startswith(["a"]), lambda: "a".startswith(("a", 5)) or "a".startswith(("b", 5)), lambda: str.maketrans("ab", "c"), lambda: str.maketrans({"ab": "c"}), lambda: str.maketrans(5), lambda: "a".translate(5), lambda: "a".find(), lambda: "a".find(5), lambda: "a".index("b", 5), lambda: "a".zfill("1"), lambda: "a".removeprefix(5), lambda: "a".count(1), lambda: "ab".translate({97: 1.5})):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)
rot13 = str.maketrans("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", "nopqrstuvwxyzabcdefghijklmNOPQRSTUVWXYZABCDEFGHIJKLM")
print("Hello, World".translate(rot13), "Hello, World".translate(rot13).translate(rot13))
