# split, rsplit, splitlines, partition, join, with and without separators and limits.
s = "  a b   c  d "
print(s.split(), s.split(" "), s.split(None, 1), s.split(None, 2), s.rsplit(None, 1), s.rsplit(None, 2), s.split(maxsplit=0), s.rsplit(maxsplit=0))
print("a,b,,c,".split(","), "a,b,,c,".split(",", 2), "a,b,,c,".rsplit(",", 2), "a,b".split(",", 0), "a,b".split(",", -1), "".split(), "".split(","), "   ".split(), ",".split(","), "abc".split("abc"), "aXXbXXc".split("XX"), "aXXXb".split("XX"), "aXXXb".rsplit("XX"), "a\tb\nc\x0bd\u2003e\xa0f".split())
print("one\ntwo\r\nthree\rfour\n\nfive".splitlines(), "a\nb\n".splitlines(), "a\nb\n".splitlines(True), "".splitlines(), "\n".splitlines(), "a\x0bb\x0cc\x1cd\x85e\u2028f".splitlines(), "no newline".splitlines(keepends=True), "a\n\rb".splitlines())
print("key=value=x".partition("="), "key".partition("="), "=v".partition("="), "key=value=x".rpartition("="), "key".rpartition("="), "".partition("x"), "a--b--c".partition("--"), "a--b--c".rpartition("--"))
print(",".join(["a", "b", "c"]), ",".join([]), ",".join(["x"]), ", ".join(str(i) for i in range(4)), "".join(("a", "b")), "-".join({"k": 1, "j": 2}), "ab".join("xyz"), "\n".join(["l1", "l2"]), "".join(map(chr, range(97, 102))))
for f in (lambda: "a".split(""), lambda: "a".rsplit(""), lambda: "a".partition(""), lambda: "a".rpartition(""), lambda: "a".split(5), lambda: "a".split(",", "x"), lambda: "a".partition(None), lambda: ",".join([1, 2]), lambda: ",".join(["a", 2, "c"]), lambda: ",".join(None), lambda: "a".split(sep=",", foo=1), lambda: "a".split(",", 1, 2), lambda: "a".partition(), lambda: "x".join("a", "b")):
    try:
        print(f())
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
line = "2024-01-15 INFO  server started on port 8080"
date, level, *rest = line.split()
print(date, level, rest, date.split("-"), " ".join(w.capitalize() for w in line.split()), line.split(" ", 2)[2], line.rsplit(" ", 1))
print([kv.split("=") for kv in "a=1;b=2;c=3".split(";")], dict(kv.split("=") for kv in "a=1;b=2".split(";")), [int(x) for x in "3 1 4 1 5".split()], sum(map(int, "1,2,3".split(","))))
print("日本,語".split(","), "a😀b😀c".split("😀"), "é".join("abc"), "αβγαδ".split("α"), "x" .join([]), "  x ".split("x"))
text = "the quick brown fox jumps over the lazy dog the end"
counts = {}
for w in text.split():
    counts[w] = counts.get(w, 0) + 1
print(counts, sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3], text.split("the"), len(text.split(" ")))
big = ",".join(str(i) for i in range(2000))
print(len(big), len(big.split(",")), sum(map(int, big.split(","))), big.split(",", 3)[:3], big.rsplit(",", 1)[1])
