# print: separators, ends, no arguments, any objects, flush, and files that are objects with write.
import sys
print()
print(1, "a", None, 2.5, [1], sep=", ", end="!\n")
print("a", "b", sep="")
print("a", "b", sep="\n")
print("no newline", end="")
print(" | continued")
print(end="")
print("", "", sep="x")
print(*[1, 2, 3], sep="-", end="\n\n")
print("flush", flush=True)
print("to stdout", file=sys.stdout)
print(sep="a", end="b\n")
print("none sep", "x", sep=None, end=None)
print("tab\tnul\\x", "uni é 日 😀", r"raw\n")


class Out:
    def __init__(self): self.parts = []
    def write(self, s): self.parts.append(s)
    def flush(self): self.parts.append("FLUSH")


o = Out()
print("hello", 5, sep="+", file=o)
print("x", end="", file=o, flush=True)
print(file=o)
print(o.parts)
print(sys.stdout.write("direct\n"), sys.stdout.write(""))
sys.stdout.write("no newline;")
sys.stdout.write(str(5) + "\n")
sys.stdout.flush()
sys.stdout.writelines(["l1\n", "l2\n"])


class S:
    def __str__(self): return "str"
    def __repr__(self): return "repr"


class R:
    def __repr__(self): return "only repr"


print(S(), R(), [S(), R()], {1: S()}, (R(),), str(R()), repr(S()))
for f in (lambda: print("a", sep=1), lambda: print("a", end=1), lambda: print("a", bogus=1), lambda: print("a", file=5), lambda: sys.stdout.write(5), lambda: sys.stdout.write()):
    try:
        f()
    except (TypeError, AttributeError) as e:
        print(type(e).__name__, e)
old = sys.stdout
sys.stdout = o2 = Out()
print("captured", 1)
sys.stdout = old
print(o2.parts, print("returns"), print is print)
for i in range(3): print(i, end=" " if i < 2 else "\n")
print("a" * 100, "b" * 50, sep="\n")
print("%d items" % 3, f"{4} items", "{} items".format(5), "6" + " items")
print((1,), [], {}, set(), "", b"", None, True, ..., range(2), 1e10, -0.0)
