# str.format: positions, names, attributes, items, conversions, nested specs, escapes, errors; format_map.
class P:
    x = 5

    def __init__(self): self.d = {"k": [10, 20]}

    def __repr__(self): return "P!"


p = P()
print("{} {} {}".format(1, "a", None), "{1} {0} {1}".format("a", "b"), "{x} {y}".format(x=1, y=2), "{0} {k}".format("p", k="kw"), "{{}} {{{}}}".format(5), "".format(), "plain".format(1, 2))
print("{0.x} {0.d[k]} {0.d[k][1]} {1[0]} {1[1][2]} {2[key]} {n.x}".format(p, [1, [2, 3, 4]], {"key": "v"}, n=p), "{[0]} {.x}".format([7], p), "{0[1]}{0[0]}".format("ab"), "{a[0 b]}".format(a={"0 b": 1}))
print("{!r} {!s} {!a}".format("é", "é", "é"), "{0!r:>6}|{0!s:<6}|{0:^6}|".format("ab"), "{:>5}|{:<5}|{:^5}|{:*^7}|{:.2}|{:5.1}|".format("a", "b", "c", "d", "long", "xyz"))
print("{:d} {:x} {:08.3f} {:,} {:%} {:+} {:e}".format(5, 255, 3.14159, 10 ** 6, 0.5, 3, 12345.678), "{:{}} {:{w}.{p}f}|".format("a", 5, 3.14159, w=8, p=2), "{0:{1}{2}}|".format("x", ">", 4), "{:{fill}{align}{width}}".format("q", fill="*", align="^", width=5))
print("{:s} {:5s} {:>5s} {:.1s}".format("abc", "ab", "cd", "xyz"), "{} {:} {!s:}".format(p, p, p), "{0} {0!r}".format(None), "{:>10}".format(True), "{:5}|{:<5}|".format(True, False), "{:5}|".format(1), "{}".format([1, "a"]), "{}".format({"a": (1,)}))
for args in (("{} {}", 1), ("{0} {1}", 1), ("{x}",), ("{", 1), ("}", 1), ("{} {0}", 1), ("{0} {}", 1), ("{!z}", 1), ("{:d}", "s"), ("{:s}", 5), ("{0.nope}", 5), ("{0[5]}", [1]), ("{0[k]}", {}), ("{0[k]}", [1]), ("{:5.}", 1.0), ("{!}", 1), ("{0!r", 1), ("{:{}}", 1), ("{a.b}",), ("{0[}", [1]), ("{0[]}", [1]), ("{:>}", []), ("{:5}", []), ("{:=5}", "s"), ("{0.}", 1)):
    try:
        print(args[0].format(*args[1:]))
    except (IndexError, KeyError, ValueError, AttributeError, TypeError) as e:
        print(type(e).__name__, e)
class Default(dict):
    def __missing__(self, k): return f"<{k}>"
print("{a} {b}".format_map(Default(a=1)), "{x[0]}".format_map({"x": [5]}), "{a}".format_map({"a": "m"}))
print("{:é^7}|{:日<4}|{:😀>3}".format("a", "b", "c"), "{:<<5} {:>>5} {:^^5}".format("a", "b", "c"))
row = "{:<10}|{:>8}|{:^6}"
for r in (("name", "price", "qty"), ("apple", 1.5, 10), ("kiwi", 12.25, 3)):
    print(row.format(*r))
print(format("abc", "5"), format("abc", "*^9"), format("abc", ".2"), format(""), format("x", ""), format("é", ">3"), format("abc", "s"), format("abc", "<2"), format("abc", "06"), format("a", "0"))
