"""Lines of source files, as tracebacks show them."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]


def getline(filename, lineno, module_globals=None):
    """Return a line of a file with its line end, or an empty text."""
    if lineno < 1:
        return ""
    text = _traceback.source_line(filename, lineno)
    return text.rstrip("\n") + "\n" if text else ""


def getlines(filename, module_globals=None):
    """Return the lines of a file."""
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
    """Do nothing: the host keeps the lines."""


def checkcache(filename=None):
    """Do nothing: the host keeps the lines."""


def lazycache(filename, module_globals):
    """Whether there will be lines without a file: never."""
    return False
