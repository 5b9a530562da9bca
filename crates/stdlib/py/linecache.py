"""Lines of source files, as tracebacks show them."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# Lines that programs put here for code that they made up: (size, time, lines, name) for each file.
cache = {}


def getline(filename, lineno, module_globals=None):
    """Return a line of a file with its line end, or an empty text."""
    if lineno < 1:
        return ""
    if filename in cache:
        lines = getlines(filename)
        return lines[lineno - 1] if lineno <= len(lines) else ""
    text = _traceback.source_line(filename, lineno)
    return text.rstrip("\n") + "\n" if text else ""


def getlines(filename, module_globals=None):
    """Return the lines of a file."""
    known = cache.get(filename)
    if known is not None:
        return known[2] if len(known) != 1 else []
    # An empty line reads as no line does: the end is where very many of them follow each other.
    lines, empty = [], 0
    while empty < 200:
        text = _traceback.source_line(filename, len(lines) + 1)
        empty = 0 if text else empty + 1
        lines.append(text.rstrip("\n") + "\n")
    while lines and lines[-1] == "\n":
        lines.pop()
    return lines


def clearcache():
    """Forget the lines that were put here; the host keeps those of files."""
    cache.clear()


def checkcache(filename=None):
    """Do nothing: the host keeps the lines."""


def lazycache(filename, module_globals):
    """Whether there will be lines without a file: never."""
    return False
