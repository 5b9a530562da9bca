"""What is told of objects: their documentation as text."""

import inspect
import sys

__all__ = ["help"]

topics = {}
help = help


def getdoc(object):
    """The documentation of an object, or the comment before it."""
    found = inspect.getdoc(object)
    return found.rstrip() if found else ""


def splitdoc(doc):
    """The first line of a documentation and the rest."""
    lines = doc.strip().split("\n")
    if len(lines) == 1:
        return lines[0], ""
    if not lines[1].rstrip():
        return lines[0], "\n".join(lines[2:])
    return "", "\n".join(lines)


def locate(path, forceload=0):
    """The object that a dotted name stands for; None if there is none."""
    import builtins
    import importlib

    parts = [part for part in path.split(".") if part]
    found, used = None, 0
    while used < len(parts):
        try:
            found = importlib.import_module(".".join(parts[: used + 1]))
        except ModuleNotFoundError:
            break
        used += 1
    found = found or builtins
    for part in parts[used:]:
        try:
            found = getattr(found, part)
        except AttributeError:
            return None
    return found


def describe(thing):
    """What kind of thing an object is."""
    name = getattr(thing, "__name__", "")
    if inspect.ismodule(thing):
        return f"{'package' if hasattr(thing, '__path__') else 'module'} {name}"
    if inspect.isbuiltin(thing):
        return f"built-in function {name}"
    if inspect.isclass(thing):
        return f"class {name}"
    if inspect.isfunction(thing):
        return f"function {name}"
    if inspect.ismethod(thing):
        return f"method {name}"
    return type(thing).__name__


def _signature(thing):
    try:
        return str(inspect.signature(thing))
    except (TypeError, ValueError):
        return "(...)"


def _indented(text):
    return "\n".join([f"    {line}".rstrip() for line in text.split("\n")])


def render_doc(thing, title="Python Library Documentation: %s", forceload=0, renderer=None):
    """What is told of an object, as text."""
    if isinstance(thing, str):
        found = locate(thing)
        if found is None:
            raise ImportError(f"No Python documentation found for {thing!r}.")
        thing = found
    described = describe(thing)
    module = inspect.getmodule(thing)
    if module is not None and module is not thing:
        described += f" in module {module.__name__}"
    head = getattr(thing, "__name__", type(thing).__name__)
    if callable(thing) and not inspect.isclass(thing):
        signature = _signature(thing)
        if head == "<lambda>":
            signature = f" lambda {signature[1:-1]}"
        owner = getattr(thing, "__self__", None)
        if owner is not None and not inspect.ismodule(owner):
            kind = owner if inspect.isclass(owner) else type(owner)
            of = f"method of {kind.__module__}.{kind.__qualname__}"
            signature += f" class {of}" if kind is owner else f" {of} instance"
        head += signature
    elif inspect.isclass(thing):
        head = f"class {head}{_signature(thing)}"
    doc = getdoc(thing)
    return f"{title % described}\n\n{head}\n" + (_indented(doc) + "\n" if doc else "")


def doc(thing, title="Python Library Documentation: %s", forceload=0, output=None):
    """Show what is told of an object."""
    print(render_doc(thing, title), file=output or sys.stdout)


def plain(text):
    """The text without letters that are struck twice."""
    import re

    return re.sub(".\b", "", text)


def _help(thing=None):
    """What the function `help` does."""
    if thing is None:
        print("Type help(object) for help about object.")
    else:
        pager(render_doc(thing, "Help on %s:") + "\n")


def pager(text, title=""):
    """Show a text."""
    sys.stdout.write(plain(text))


plainpager = pager
