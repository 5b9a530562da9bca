# Conversions among the built-in types, round trips, and numeric tower mixing.
print(int("12") + float("1.5"), str(12) + "3", list("12"), tuple([1]), set([1, 1]), dict([("a", 1)]), bool("0"), bytes([1]), float("1e3"), int(12.9), int("-0"), str(1e100), float(str(0.1)) == 0.1, int(str(2 ** 80)) == 2 ** 80)
vals = [0, 1, -5, 2 ** 70, 0.0, 1.5, -2.7, 1e20, True, False, "7", " 8 ", "x", "", "1.5", None, [], [1, 2], (), (1, "a"), {}, {"k": 1}, set(), b"9", b"", range(3), "None", "abc"]
for conv in (int, float, str, bool, list, tuple, bytes, repr, len, abs, hash):
    out = []
    for v in vals:
        try:
            r = conv(v)
            out.append("ok" if conv is hash else repr(r) if not isinstance(r, str) else r)
        except Exception as e:
            out.append(type(e).__name__[0] + "E")
    print(conv.__name__, out)
for conv in (set, frozenset, dict, sorted, sum, max, iter, reversed):
    out = []
    for v in vals:
        try:
            r = conv(v)
            out.append(len(r) if hasattr(r, "__len__") else type(r).__name__)
        except Exception as e:
            out.append(type(e).__name__[0] + "E")
    print(conv.__name__, out)
nums = [2, 2.5, True, 2 ** 65]
for op in ("+", "-", "*", "/", "//", "%", "**"):
    row = []
    for a in nums:
        for b in (3, 0.5, True):
            r = {"+": lambda: a + b, "-": lambda: a - b, "*": lambda: a * b, "/": lambda: a / b, "//": lambda: a // b, "%": lambda: a % b, "**": lambda: a ** b}[op]()
            row.append(f"{r!r}:{type(r).__name__[0]}")
    print(op, *row)
