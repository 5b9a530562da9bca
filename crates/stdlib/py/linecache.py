"""Lines of source files, as tracebacks show them."""

import _traceback

__all__ = ["getline", "clearcache", "checkcache", "lazycache"]

# Lines that programs put here for code that they made up: (size, time, lines, name) for each file.
cache = {}


def getline(filename, lineno, module_globals=None):
    """Return a line of a file with its line end, or an empty text."""
    if lineno < 1:
        return ""
    if filename not in cache:
        text = _traceback.source_line(filename, lineno)
        if text or not (lazycache(filename, module_globals) or _read(filename)):
            return text.rstrip("\n") + "\n" if text else ""
    lines = getlines(filename)
    return lines[lineno - 1] if lineno <= len(lines) else ""


def getlines(filename, module_globals=None):
    """Return the lines of a file."""
    if filename not in cache:
        lines = _host_lines(filename)
        if lines or not (lazycache(filename, module_globals) or _read(filename)):
            return lines
    known = cache[filename]
    if len(known) == 1:
        # What was told is a function that gives the text.
        try:
            text = known[0]()
        except (ImportError, OSError):
            text = None
        if text is None:
            del cache[filename]
            return []
        lines = [line + "\n" for line in text.splitlines()]
        cache[filename] = known = len(text), None, lines, filename
    return known[2]


def _host_lines(filename):
    # An empty line reads as no line does: the end is where very many of them follow each other.
    lines, empty = [], 0
    while empty < 200:
        text = _traceback.source_line(filename, len(lines) + 1)
        empty = 0 if text else empty + 1
        lines.append(text.rstrip("\n") + "\n")
    while lines and lines[-1] == "\n":
        lines.pop()
    return lines


def _read(filename):
    """Whether there are lines of a file that the host did not load, and that the program may read."""
    if not filename or filename.startswith("<"):
        return False
    import tokenize

    try:
        with tokenize.open(filename) as file:
            lines = file.readlines()
    except (OSError, UnicodeDecodeError, SyntaxError):
        return False
    if lines and not lines[-1].endswith("\n"):
        lines[-1] += "\n"
    cache[filename] = sum(map(len, lines)), None, lines, filename
    return True


def _told_line(filename, lineno, module_globals):
    """A line for a traceback, of a file that the host does not know."""
    if filename in cache or lazycache(filename, module_globals) or _read(filename):
        lines = getlines(filename)
        return lines[lineno - 1].rstrip("\n") if 0 < lineno <= len(lines) else ""
    return ""


def clearcache():
    """Forget the lines that were put here; the host keeps those of files."""
    cache.clear()


def checkcache(filename=None):
    """Do nothing: the host keeps the lines."""


def updatecache(filename, module_globals=None):
    """The lines of a file, looked for anew."""
    cache.pop(filename, None)
    return getlines(filename, module_globals)


def lazycache(filename, module_globals):
    """Whether there will be lines without a file: from the loader of the module whose variables these are."""
    if filename in cache:
        return len(cache[filename]) == 1
    if not filename or filename.startswith("<") and filename.endswith(">") or not module_globals:
        return False
    spec = module_globals.get("__spec__")
    name = getattr(spec, "name", None) or module_globals.get("__name__")
    loader = getattr(spec, "loader", None) or module_globals.get("__loader__")
    get_source = getattr(loader, "get_source", None)
    if not name or not get_source:
        return False
    cache[filename] = (lambda: get_source(name),)
    return True
