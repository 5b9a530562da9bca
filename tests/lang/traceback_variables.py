# What the frames of a traceback tell of their variables, and where lines of source come from that are in no file.
import linecache
import re
import sys
import traceback
import types


def shown(error):
    entry = error.__traceback__
    while entry:
        frame = entry.tb_frame
        if frame.f_code.co_name != "<module>":
            variables = {name: "inner" if name == "inner" else value for name, value in frame.f_locals.items()}
            print(frame.f_code.co_name, entry.tb_lineno, dict(sorted(variables.items())))
        entry = entry.tb_next


def attempt(call, *args):
    try:
        call(*args)
    except Exception as error:
        shown(error.with_traceback(error.__traceback__.tb_next))


def outer(a, *rest, key=3):
    total = a + key

    def inner(x):
        nonlocal total
        total += x
        return x / 0

    for item in rest:
        if item > 1:
            late = item
            inner(item)
    never = 1
    return never


def branches(flag):
    if flag:
        one = 1
    else:
        one = 2
    raise ValueError


def stale(flag):
    if flag:
        leftover = [1, 2, 3]
        return leftover
    try:
        {}["x"]
    finally:
        print(end="")


def generator(n):
    for i in range(n):
        yield i
    raise KeyError(n)


class Thing:
    def __init__(self, size):
        self.size = size

    def grow(self, by):
        return self.nothing + by

    def __repr__(self):
        return f"Thing({self.size})"


def in_class():
    class Body:
        member = 1
        other = member / 0


def reraised(x):
    y = x
    try:
        raise LookupError
    except LookupError:
        print(y)
        raise


stale(True)
attempt(outer, 1, 0, 2)
attempt(branches, True)
attempt(branches, False)
attempt(stale, False)
attempt(lambda n: list(generator(n)), 2)
attempt(Thing(3).grow, 4)
attempt(in_class)
attempt(reraised, 5)


def handles(a):
    b = a
    try:
        1 / 0
    except ZeroDivisionError as error:
        print(sorted(error.__traceback__.tb_frame.f_locals))


handles(1)


def caller():
    mine = 1
    callee()
    later = 2


def callee():
    print(sys._getframe(1).f_locals)


caller()
try:
    outer(1, 2)
except ZeroDivisionError as error:
    text = "".join(traceback.TracebackException.from_exception(error, capture_locals=True).format())
    print(re.sub(" at 0x[0-9a-f]+", "", text[text.index("in outer") :]))

source = "def divide(x):\n    return x / 0\n"
linecache.cache["<made up>"] = len(source), None, source.splitlines(True), "<made up>"
made = {}
exec(compile(source, "<made up>", "exec"), made)


class Loader:
    def get_source(self, name):
        print("asked for", name)
        return source


module = types.ModuleType("made")
module.__loader__ = Loader()
exec(compile(source, "made up elsewhere", "exec"), module.__dict__)
for function in (made["divide"], module.divide, module.divide):
    try:
        function(1)
    except ZeroDivisionError:
        print(traceback.format_exc())
print(linecache.getline("made up elsewhere", 2), linecache.getlines("made up elsewhere"))
