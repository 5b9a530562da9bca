"""How wide what a pattern matches can be. Patterns are compiled elsewhere, by the machine; this reads them once more, for
programs that ask before they match.
"""

import re as _re

from ._constants import MAXGROUPS, MAXREPEAT, error

MAXWIDTH = 1 << 64

_number = _re.compile(r"\{(\d*)(,?)(\d*)\}")
_escape = _re.compile(
    r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|0[0-7]{0,2}|[1-3][0-7][0-7]|(?P<group>[1-9]\d?)|.)",
    _re.DOTALL,
)
_flags = _re.compile(r"\(\?([aiLmsux]*)(?:-([imsx]+))?([:)])")
_open = _re.compile(r"\((?:\?(?:P<(?P<name>\w+)>|(?P<kind>[:=!>]|<[=!])|P=(?P<back>\w+)\)|\#[^)]*\)|\((?P<cond>\w+)\)))?")


class SubPattern:
    """A pattern that was read: what `parse` returns."""

    def __init__(self, width, groups):
        self._width = width
        self.groups = groups

    def getwidth(self):
        """The fewest and the most characters that the pattern matches."""
        return self._width


def parse(str, flags=0, state=None):
    """Read a pattern."""
    text = str.decode("latin-1") if isinstance(str, bytes) else str
    compiled = _re.compile(str, flags)
    reader = _Reader(text, bool(compiled.flags & _re.VERBOSE))
    low, high = reader.alternatives()
    return SubPattern((min(low, MAXWIDTH), min(high, MAXWIDTH)), compiled.groups)


class _Reader:
    """Reads a pattern that is known to be well formed, and adds up widths."""

    def __init__(self, text, verbose):
        self.text = text
        self.at = 0
        self.verbose = verbose
        self.groups = {}
        self.count = 0

    def alternatives(self):
        low, high = self.sequence()
        while self.text.startswith("|", self.at):
            self.at += 1
            other = self.sequence()
            low, high = min(low, other[0]), max(high, other[1])
        return low, high

    def sequence(self):
        low = high = 0
        while self.at < len(self.text) and self.text[self.at] not in "|)":
            first, last = self.repeated(self.atom())
            low, high = low + first, high + last
        return low, high

    def repeated(self, width):
        while self.at < len(self.text):
            if width is None or self.verbose and self.text[self.at].isspace():
                return width or (0, 0)
            sign = self.text[self.at]
            if sign in "*+?":
                self.at += 1
                least, most = {"*": (0, MAXREPEAT), "+": (1, MAXREPEAT), "?": (0, 1)}[sign]
            elif sign == "{" and (found := _number.match(self.text, self.at)) and (found[1] or found[3] or found[2]):
                self.at = found.end()
                least = int(found[1] or 0)
                most = int(found[3]) if found[3] else MAXREPEAT if found[2] else least
            else:
                return width
            if self.at < len(self.text) and self.text[self.at] in "?+":
                self.at += 1
            unbounded = most == MAXREPEAT and width[1]
            width = width[0] * least, MAXWIDTH if unbounded else width[1] * most
        return width or (0, 0)

    def atom(self):
        """The width of one thing; None for what can't be repeated."""
        c = self.text[self.at]
        if c == "\\":
            found = _escape.match(self.text, self.at)
            self.at = found.end()
            if found["group"]:
                return self.groups.get(int(found["group"]), (0, 0))
            return (0, 0) if found[0][1] in "AbBZ" else (1, 1)
        if c == "[":
            return self.characters()
        if c == "(":
            return self.group()
        self.at += 1
        if c in "^$":
            return 0, 0
        if self.verbose and c.isspace():
            return None
        if self.verbose and c == "#":
            end = self.text.find("\n", self.at)
            self.at = len(self.text) if end < 0 else end + 1
            return None
        return 1, 1

    def characters(self):
        self.at += 1
        if self.text.startswith("^", self.at):
            self.at += 1
        start = self.at
        while self.text[self.at] != "]" or self.at == start:
            self.at += 2 if self.text[self.at] == "\\" else 1
        self.at += 1
        return 1, 1

    def group(self):
        found = _flags.match(self.text, self.at)
        if found:
            self.at = found.end()
            if found[3] == ")":
                return None
            saved = self.verbose
            self.verbose = "x" in found[1] or self.verbose and "x" not in (found[2] or "")
            width = self.closed()
            self.verbose = saved
            return width
        found = _open.match(self.text, self.at)
        self.at = found.end()
        if found[0].startswith("(?#"):
            return None
        if found["back"]:
            return self.groups.get(found["back"], (0, 0))
        if found["cond"]:
            yes = self.sequence()
            no = (0, 0)
            if self.text.startswith("|", self.at):
                self.at += 1
                no = self.sequence()
            self.at += 1
            return min(yes[0], no[0]), max(yes[1], no[1])
        kind = found["kind"]
        if kind:
            width = self.closed()
            return width if kind in (":", ">") else (0, 0)
        self.count += 1
        number = self.count
        width = self.closed()
        self.groups[number] = width
        if found["name"]:
            self.groups[found["name"]] = width
        return width

    def closed(self):
        width = self.alternatives()
        self.at += 1
        return width
