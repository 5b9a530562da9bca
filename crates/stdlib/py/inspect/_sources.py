"""Where an object is written down: its documentation, file and lines."""

import sys
from linecache import getlines

from ._kinds import _none, isclass, iscode, isframe, isfunction, ismethod, ismodule, istraceback, unwrap

# The package is where these say that they are from.
__name__ = "inspect"


def cleandoc(doc):
    """Return a docstring without the indentation of its lines."""
    lines = doc.expandtabs().split("\n")
    margin = min((len(line) - len(line.lstrip(" ")) for line in lines[1:] if line.strip(" ")), default=sys.maxsize)
    if margin < sys.maxsize:
        lines[1:] = [line[margin:] for line in lines[1:]]
    lines[0] = lines[0].lstrip(" ")
    filled = [number for number, line in enumerate(lines) if line]
    return "\n".join(lines[filled[0] : filled[-1] + 1]) if filled else ""


def _find_doc(obj):
    if isclass(obj):
        for base in obj.__mro__:
            if base is not object and base.__doc__ is not None:
                return base.__doc__
        return None
    name = getattr(obj, "__name__", None)
    if ismethod(obj):
        cls = obj.__self__ if isclass(obj.__self__) else type(obj.__self__)
    elif isfunction(obj):
        module = sys.modules.get(obj.__module__)
        cls = module
        for part in obj.__qualname__.split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    elif isinstance(obj, property):
        name = name or getattr(obj.fget, "__name__", None)
        cls = sys.modules.get(getattr(obj.fget, "__module__", None))
        for part in getattr(obj.fget, "__qualname__", "").split(".")[:-1]:
            cls = getattr(cls, part, None)
        if not isclass(cls):
            return None
    else:
        return None
    for base in cls.__mro__:
        found = getattr(base, name, None)
        if found is not None and found.__doc__ is not None:
            return found.__doc__
    return None


def getdoc(object):
    """Return the documentation of an object, or what it inherits, with its indentation cleaned up."""
    doc = getattr(object, "__doc__", _none)
    if doc is None:
        try:
            doc = _find_doc(object)
        except (AttributeError, TypeError):
            return None
    return cleandoc(doc) if isinstance(doc, str) else None


def getmodule(object, _filename=None):
    """Return the module that an object was defined in, or None."""
    if ismodule(object):
        return object
    name = getattr(object, "__module__", None)
    if name is None and hasattr(object, "f_globals"):
        name = object.f_globals.get("__name__")
    return sys.modules.get(name)


def getmodulename(path):
    """Return the name of a source file's module, or None."""
    name = path.replace("\\", "/").rsplit("/", 1)[-1]
    return name[:-3] if name.endswith(".py") else None


# Sources


# What leads from one thing to another that is nearer to the code, in the order in which it is followed.
_INWARDS = ((ismethod, "__func__"), (isfunction, "__code__"), (istraceback, "tb_frame"), (isframe, "f_code"))


def _innermost(object):
    """The code object that something runs, or what comes nearest to one."""
    for is_such, inner in _INWARDS:
        if is_such(object):
            object = getattr(object, inner)
    return object


def getfile(object):
    """Return the file in which an object was defined."""
    if ismodule(object):
        if getattr(object, "__file__", None):
            return object.__file__
        raise TypeError(f"{object!r} is a built-in module")
    if isclass(object):
        file = getattr(sys.modules.get(object.__module__), "__file__", None)
        if file:
            return file
        if object.__module__ == "__main__":
            raise OSError("source code not available")
        raise TypeError(f"{object!r} is a built-in class")
    code = _innermost(object)
    if not iscode(code):
        raise TypeError(
            "module, class, method, function, traceback, frame, or code object was expected, got "
            f"{type(code).__name__}"
        )
    return code.co_filename


def getsourcefile(object):
    name = getfile(object)
    return None if name.startswith("<") else name


def getabsfile(object, _filename=None):
    return getfile(object)


def getblock(lines):
    """Return the lines of the definition that they begin with."""
    first = next((i for i, line in enumerate(lines) if not line.lstrip().startswith("@")), 0)
    indent = len(lines[first]) - len(lines[first].lstrip())
    depth, end, in_header, quote = 0, len(lines), True, None
    last = first
    for number, line in enumerate(lines):
        text = line.strip()
        if number > first and not in_header and depth == 0 and quote is None and text:
            if len(line) - len(line.lstrip()) <= indent:
                if text.startswith("#"):
                    continue
                end = last + 1
                break
        if text or quote is not None:
            last = number
        depth, quote = _nesting(line, depth, quote)
        if number >= first and in_header and depth == 0 and quote is None:
            code = text.split("#")[0].rstrip() if '"' not in text and "'" not in text else text
            if code.endswith(":"):
                in_header = False
            elif ":" in code or lines[first].lstrip()[:1] not in "cda":
                # Everything on one line, or a lambda.
                return lines[: number + 1]
    return lines[: min(end, last + 1)]


def _nesting(line, depth, quote):
    i = 0
    while i < len(line):
        c = line[i]
        if quote is not None:
            if c == "\\":
                i += 1
            elif line.startswith(quote, i):
                i += len(quote) - 1
                quote = None
        elif c in "\"'":
            quote = c * 3 if line.startswith(c * 3, i) else c
            i += len(quote) - 1
        elif c == "#":
            break
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
        i += 1
    if quote is not None and len(quote) == 1:
        quote = None
    return depth, quote


def _first_line(object):
    if isclass(object):
        return object.__firstlineno__
    return object.tb_lineno if istraceback(object) else _innermost(object).co_firstlineno


def findsource(object):
    """Return all lines of the source file of an object, and the index of the first of the object."""
    file = getsourcefile(object)
    lines = getlines(file) if file else []
    if not lines:
        raise OSError("could not get source code")
    return (lines, 0) if ismodule(object) else (lines, _first_line(object) - 1)


def getsourcelines(object):
    """Return the lines of an object's source, and the number of the first."""
    object = unwrap(object)
    lines, start = findsource(object)
    if ismodule(object):
        return lines, 0
    return getblock(lines[start:]), start + 1


def getsource(object):
    """Return the source text of an object."""
    return "".join(getsourcelines(object)[0])


def getcomments(object):
    lines, start = findsource(object)
    found = []
    while start > 0 and lines[start - 1].lstrip().startswith("#"):
        start -= 1
        found.insert(0, lines[start].lstrip())
    return "".join(found) or None


class ClassFoundException(Exception):
    """Kept for programs that name it."""
