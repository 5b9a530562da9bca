"""Printing exceptions, and taking their tracebacks apart."""

import sys
import _traceback

__all__ = [
    "FrameSummary", "StackSummary", "extract_tb", "format_exc", "format_exception", "format_exception_only",
    "format_list", "format_tb", "print_exc", "print_exception", "print_list", "print_tb",
]

_absent = object()


class FrameSummary:
    """One entry of a traceback: where a frame was, and the text of that line."""

    __slots__ = ("filename", "lineno", "name", "line")

    def __init__(self, filename, lineno, name, *, line=None):
        self.filename = filename
        self.lineno = lineno
        self.name = name
        self.line = line

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, (FrameSummary, tuple)):
            return tuple(self) == tuple(other)
        return NotImplemented

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """The entries of a traceback, outermost first."""

    def format(self):
        return format_list(self)


def _exception(exc, value):
    return exc if value is _absent else value


def _lines(text):
    return text.splitlines(keepends=True)


def _limited(entries, limit):
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def extract_tb(tb, limit=None):
    """Return the entries of a traceback."""
    entries = [FrameSummary(file, line, name, line=text) for file, line, name, text in _traceback.frames(tb)]
    return StackSummary(_limited(entries, limit))


def format_list(entries):
    """Return the text for entries, a string for each."""
    shown = []
    for file, line, name, text in entries:
        item = f'  File "{file}", line {line}, in {name}\n'
        if text:
            item += f"    {text.strip()}\n"
        shown.append(item)
    return shown


def print_list(entries, file=None):
    print("".join(format_list(entries)), file=file or sys.stderr, end="")


def format_tb(tb, limit=None):
    """Return the text for a traceback, a string for each entry."""
    if limit is not None:
        return format_list(extract_tb(tb, limit))
    items = []
    for line in _lines(_traceback.frames_text(tb)):
        if line.startswith(('  File "', "  [Previous line")) or not items:
            items.append(line)
        else:
            items[-1] += line
    return items


def print_tb(tb, limit=None, file=None):
    print("".join(format_tb(tb, limit)), file=file or sys.stderr, end="")


def _only(exc, text):
    """The text for a class and message, then its notes, as a list: the message is one string, and so each line of a note."""
    if isinstance(exc, SyntaxError):
        return _lines(text)
    notes = getattr(exc, "__notes__", None)
    count = 0
    if isinstance(notes, (list, tuple)):
        for note in notes:
            count += str(note).count("\n") + 1
    elif notes is not None:
        count = repr(notes).count("\n") + 1
    lines = text.split("\n")[:-1]
    head = lines[: len(lines) - count]
    return ["\n".join(head) + "\n"] + [line + "\n" for line in lines[len(head):]]


def format_exception_only(exc, /, value=_absent):
    """Return the lines for an exception's class and message."""
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    text = _traceback.message_text(exc)
    return _only(exc, text)


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True):
    """Return the whole text for an exception, as a list of strings."""
    exc = _exception(exc, value)
    if exc is None:
        return ["NoneType: None\n"]
    if limit is None:
        return _lines(_traceback.exception_text(exc, chain))
    lines = []
    if exc.__traceback__ is not None:
        lines.append("Traceback (most recent call last):\n")
        lines.extend(format_tb(exc.__traceback__, limit))
    return lines + format_exception_only(exc)


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True):
    """Print an exception with its traceback."""
    print("".join(format_exception(exc, value, tb, limit, chain)), file=file or sys.stderr, end="")


def format_exc(limit=None, chain=True):
    """Return the whole text for the exception being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)
