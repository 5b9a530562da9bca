# Exceptions made by hand check what they are given.
def show(make, *args):
    try:
        error = make(*args)
        print(repr(error), "|", error)
    except Exception as error:
        print(type(error).__name__, error)


for args in [(), ("a",), ("a", (1,)), ("a", 5), ("a", ("f", 1, 2, "t")), ("a", ["f", 1, 2, "t"]), ("a", "fghi"), ("a", "abc"),
             ("a", None), ("a", ("f", 1, 2, "t", 3)), ("a", ("f", 1, 2, "t", 3, 4)), ("a", (1, 2, 3, 4, 5, 6, 7)), ("a", 1, 2)]:
    show(SyntaxError, *args)
    show(IndentationError, *args)
print(SyntaxError("a", "fghi").filename, SyntaxError("a", ["f", 1, 2, "t"]).lineno)
for args in [(), (1,), ("a", b"b", 0, 1, "c"), ("a", "b", 0, 1, "c"), (1, b"b", 0, 1, "c"), ("a", b"b", 0, 1, 3), ("a", b"b", "x", 1, "c"),
             ("a", b"b", 10**20, 1, "c"), ("a", bytearray(b"b"), 0, 1, "c"), ("a", None, 0, 1, None), ("a", b"b", 5, 9, "c")]:
    show(UnicodeDecodeError, *args)
    show(UnicodeEncodeError, *args)
show(UnicodeTranslateError, "a", 0, 1, "c")
show(UnicodeTranslateError, b"a", 0, 1, "c")
show(UnicodeTranslateError, "a", 0, 1)


class Mine(UnicodeDecodeError):
    def __init__(self):
        self.extra = 1


print(Mine().extra)
print(type(OSError(True, "x")).__name__)
