"""Warnings: messages on standard error that don't stop the program, unless a filter says so."""

import sys
from _types import unbound as _unbound

__all__ = [
    "warn", "warn_explicit", "showwarning", "formatwarning", "filterwarnings", "simplefilter", "resetwarnings",
    "catch_warnings", "deprecated",
]

# (action, text that the message begins with, category, module, line), the newest first.
filters = [
    ("default", None, DeprecationWarning, "__main__", 0),
    ("ignore", None, DeprecationWarning, None, 0),
    ("ignore", None, PendingDeprecationWarning, None, 0),
    ("ignore", None, ImportWarning, None, 0),
    ("ignore", None, ResourceWarning, None, 0),
]
_shown = set()
_NO_REGISTRY = object()
_records = None


class WarningMessage:
    """A warning as `catch_warnings(record=True)` keeps it."""

    def __init__(self, message, category, filename, lineno, file=None, line=None, source=None):
        self.message, self.category, self.source = message, category, source
        self.filename, self.lineno, self.file, self.line = filename, lineno, file, line

    def __str__(self):
        return (
            f"{{message : {self.message!r}, category : {self.category.__name__!r}, filename : {self.filename!r}, "
            f"lineno : {self.lineno}, line : {self.line!r}}}"
        )


def _source_line(filename, lineno):
    try:
        from linecache import getline
    except ImportError:
        return ""
    return getline(filename, lineno)


def formatwarning(message, category, filename, lineno, line=None):
    """Return the text of a warning."""
    text = f"{filename}:{lineno}: {category.__name__}: {message}\n"
    line = (_source_line(filename, lineno) if line is None else line).strip()
    return f"{text}  {line}\n" if line else text


def showwarning(message, category, filename, lineno, file=None, line=None):
    """Write a warning to a file, standard error by default."""
    file = sys.stderr if file is None else file
    if file is not None:
        file.write(formatwarning(message, category, filename, lineno, line))


_original_show = showwarning


def _place(level):
    """The file, the line and the module of a caller."""
    getframe = getattr(sys, "_getframe", None)
    if getframe is not None:
        try:
            frame = getframe(level)
            return frame.f_code.co_filename, frame.f_lineno, frame.f_globals.get("__name__", "<string>")
        except (ValueError, AttributeError):
            pass
    return "sys", 1, "__main__"


def warn(message, category=None, stacklevel=1, source=None, *, skip_file_prefixes=()):
    """Issue a warning, or what the filters make of it."""
    if isinstance(message, Warning):
        category = message.__class__
    elif category is None:
        category = UserWarning
    if not (isinstance(category, type) and issubclass(category, Warning)):
        raise TypeError(f"category must be a Warning subclass, not '{type(category).__name__}'")
    filename, lineno, module = _place(max(stacklevel, 1) + 1)
    warn_explicit(message, category, filename, lineno, module, source=source)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    """Issue a warning for a place."""
    if not isinstance(message, Warning):
        text, message = message, category(message)
    else:
        text, category = str(message), message.__class__
    for action, begins, kind, where, line in filters:
        if (
            issubclass(category, kind)
            and (begins is None or text.lower().startswith(begins.lower()))
            and (where is None or where == module)
            and line in (0, lineno)
        ):
            break
    else:
        action = "default"
    if action == "ignore":
        return
    if action == "error":
        raise message
    key = None if registry is _NO_REGISTRY else {
        "once": (text, category), "module": (text, category, filename), "default": (text, category, filename, lineno),
    }.get(action)
    if key is not None:
        if key in _shown:
            return
        _shown.add(key)
    if _records is not None:
        _records.append(WarningMessage(message, category, filename, lineno, source=source))
    else:
        showwarning(message, category, filename, lineno)


def _warn_of_source(text, filename, lineno):
    """A warning of the compiler: it is told each time."""
    module = filename.removesuffix(".py") or "<unknown>"
    warn_explicit(text, SyntaxWarning, filename, lineno, module, _NO_REGISTRY)


def _deprecated(name, message="{name!r} is deprecated and slated for removal in Python {remove}", *, remove):
    """Warn that something of the library will be gone in the version that `remove` names."""
    warn(message.format(name=name, remove=f"{remove[0]}.{remove[1]}"), DeprecationWarning, stacklevel=3)


def _check_action(action):
    if action not in ("error", "ignore", "always", "all", "default", "module", "once"):
        raise ValueError(f"invalid action: {action!r}")


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    """Add a rule for warnings whose message begins with a text."""
    _check_action(action)
    _insert((action, message.lstrip("^").removesuffix(".*") or None, category, module or None, lineno), append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    """Add a rule for all warnings of a category."""
    _check_action(action)
    _insert((action, None, category, None, lineno), append)


def _insert(rule, append):
    if rule in filters:
        if append:
            return
        filters.remove(rule)
    filters.append(rule) if append else filters.insert(0, rule)
    _shown.clear()


def resetwarnings():
    """Forget all rules."""
    filters.clear()


class catch_warnings:
    """Keeps changes of the rules to a block, and records warnings there if asked to."""

    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._rule = None if action is None else (action, category, lineno, append)

    def __enter__(self):
        global _records
        self._saved = filters[:], _records, set(_shown)
        _shown.clear()
        if self._rule is not None:
            simplefilter(*self._rule)
        if self._record:
            _records = []
            return _records

    def __exit__(self, *exc_info):
        global _records
        filters[:], _records, shown = self._saved
        _shown.clear()
        _shown.update(shown)


class deprecated:
    """A decorator: using the function or class warns."""

    def __init__(self, message, /, *, category=DeprecationWarning, stacklevel=1):
        self.message = message
        self.category = category
        self.stacklevel = stacklevel

    def __call__(self, thing, /):
        message, category, stacklevel = self.message, self.category, self.stacklevel
        if category is None:
            thing.__deprecated__ = message
            return thing
        from functools import wraps

        if isinstance(thing, type):
            original = thing.__init__

            @wraps(original)
            def __init__(self, *args, **kwargs):
                if type(self) is thing:
                    warn(message, category=category, stacklevel=stacklevel + 1)
                original(self, *args, **kwargs)

            thing.__init__ = __init__
            thing.__deprecated__ = message
            return thing

        @wraps(thing)
        def wrapper(*args, **kwargs):
            warn(message, category=category, stacklevel=stacklevel + 1)
            return thing(*args, **kwargs)

        wrapper.__deprecated__ = message
        return wrapper

_unbound(warn, warn_explicit)
