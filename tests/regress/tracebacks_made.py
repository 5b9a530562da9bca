# Tracebacks and cells that a program makes itself, frames as text, and what copies of exceptions keep.
import copy
import pickle
import re
import sys
import types


def fail():
    inside = 1
    raise KeyError("x")


try:
    fail()
except KeyError as error:
    entry = error.__traceback__.tb_next
made = types.TracebackType(None, entry.tb_frame, entry.tb_lasti, entry.tb_lineno)
print(made.tb_lineno == entry.tb_lineno, made.tb_frame is entry.tb_frame, made.tb_next)
outer = types.TracebackType(made, sys._getframe(), 0, 14)
print(outer.tb_next is made, outer.tb_lineno, outer.tb_frame.f_code.co_name)
try:
    raise ValueError("again").with_traceback(outer)
except ValueError as error:
    names = []
    at = error.__traceback__
    while at:
        names.append((at.tb_frame.f_code.co_name, at.tb_lineno))
        at = at.tb_next
    print(names)
for arguments in ((1, entry.tb_frame, 0, 1), (None, 1, 0, 1), (None, entry.tb_frame, "a", 1)):
    try:
        types.TracebackType(*arguments)
    except TypeError as error:
        print(error)
print(re.sub("0x[0-9a-f]+|'.*?'", "...", repr(entry.tb_frame)))
print(entry.tb_frame.f_locals)
entry.tb_frame.clear()
print(entry.tb_frame.f_locals)
try:
    sys._getframe().clear()
except RuntimeError as error:
    print(error)

cell = types.CellType(3)
print(cell.cell_contents)
try:
    types.CellType().cell_contents
except ValueError as error:
    print(error)


def outside():
    value = 1

    def inside():
        return value

    return inside


again = types.FunctionType(outside().__code__, globals(), "again", None, (types.CellType("given"),))
print(again())

for error in (
    ImportError("text", name="module", path="file"),
    AttributeError("text", name="attribute", obj=3),
    OSError(2, "text", "file"),
    OSError(2, "text", "from", None, "to"),
    KeyError("key"),
):
    error.note = 5
    for other in (copy.copy(error), pickle.loads(pickle.dumps(error))):
        kept = {name: getattr(other, name, None) for name in ("name", "path", "filename", "filename2", "note")}
        print(type(other).__name__, other.args, {name: value for name, value in kept.items() if value is not None})

error = ImportError("text", name="module")
error.__init__()
print(error.args, error.msg, error.name)
error.__setstate__({"args": (1, 2), "more": 3})
print(error.args, error.more)
try:
    error.__setstate__(42)
except TypeError as problem:
    print(problem)
module = types.ModuleType("module")
print(module.__annotations__, "__annotations__" in vars(module))
module.__annotations__["x"] = int
del module.__annotations__
print(module.__annotations__)


def template(a, b=2, *, c=3):
    return a, b, c


code = template.__code__
print(types.FunctionType(code, globals(), "copy", (5,), None, {"c": 6})(1), types.FunctionType(code, {}).__name__)
inside = outside()
for arguments in (
    (1, {}),
    (code, 1),
    (code, {}, 1),
    (code, {}, None, 1),
    (code, {}, None, None, 1),
    (inside.__code__, {}),
    (inside.__code__, {}, None, None, ()),
    (inside.__code__, {}, None, None, (1,)),
    (code, {}, None, None, (types.CellType(1),)),
    (code, {}, None, None, None, 1),
):
    try:
        types.FunctionType(*arguments)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
