# A program that ends in a note.
def outer():
    try:
        inner()
    except KeyError as e:
        raise ValueError("outer").with_traceback(None) from e
def inner():
    try:
        [][1]
    except IndexError:
        raise KeyError("inner")
try:
    outer()
except ValueError as e:
    e.__cause__.__context__ = None
    e.add_note("a note")
    raise
