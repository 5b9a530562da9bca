"""Regular expressions.

Patterns are read and run by the native module _re; here are the classes that programs see. Lone surrogates apart, what
matches is what CPython's re matches.
"""

import _re
from _types import show_module as _show_module
from _re import install as _install, match as _match

_GenericAlias = type(list[int])

__all__ = [
    "match", "fullmatch", "search", "sub", "subn", "split", "findall", "finditer", "compile", "purge", "escape", "error",
    "Pattern", "Match", "A", "I", "L", "M", "S", "X", "U", "ASCII", "IGNORECASE", "LOCALE", "MULTILINE", "DOTALL", "VERBOSE",
    "UNICODE", "NOFLAG", "PatternError", "RegexFlag",
]

_SEARCH, _MATCH, _FULL = 0, 1, 2
# In the order in which patterns show them; flags by themselves have another.
_NAMES = ((2, "IGNORECASE"), (4, "LOCALE"), (8, "MULTILINE"), (16, "DOTALL"), (32, "UNICODE"), (64, "VERBOSE"),
          (128, "DEBUG"), (256, "ASCII"))
_FLAG_NAMES = (_NAMES[7], *_NAMES[:2], _NAMES[4], *_NAMES[2:4], *_NAMES[5:7])


class RegexFlag(int):
    """Flags of patterns: numbers that show their names."""

    __slots__ = ()

    @property
    def name(self):
        """The names of the flags; None if there is none."""
        return "|".join(name for bit, name in _FLAG_NAMES if int(self) & bit) or ("NOFLAG" if not self else None)

    @property
    def value(self):
        """The number."""
        return int(self)

    def __repr__(self):
        if not self:
            return "re.NOFLAG"
        names = [f"re.{name}" for bit, name in _FLAG_NAMES if int(self) & bit]
        rest = int(self) & ~510
        if not names:
            return f"re.RegexFlag({rest})"
        return "|".join(names + [hex(rest)] if rest else names)

    __str__ = __repr__

    def __format__(self, spec):
        return format(repr(self), spec)

    def __or__(self, other):
        return RegexFlag(int(self) | int(other)) if isinstance(other, int) else NotImplemented

    def __and__(self, other):
        return RegexFlag(int(self) & int(other)) if isinstance(other, int) else NotImplemented

    def __xor__(self, other):
        return RegexFlag(int(self) ^ int(other)) if isinstance(other, int) else NotImplemented

    __ror__, __rand__, __rxor__ = __or__, __and__, __xor__

    def __invert__(self):
        return RegexFlag(511 & ~int(self))

    def __reduce_ex__(self, protocol):
        return RegexFlag, (int(self),)


NOFLAG = RegexFlag.NOFLAG = RegexFlag(0)
for _bit, _name in _NAMES:
    globals()[_name] = RegexFlag(_bit)
    setattr(RegexFlag, _name, globals()[_name])
I, L, M, S, U, X, A = IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, ASCII
RegexFlag.I, RegexFlag.L, RegexFlag.M, RegexFlag.S, RegexFlag.U, RegexFlag.X, RegexFlag.A = I, L, M, S, U, X, A


class PatternError(Exception):
    """A pattern or a replacement is wrong: msg says why, pos where in pattern; lineno and colno are counted from 1."""

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            place = f" at position {pos}"
            if newline in pattern:
                place += f" (line {self.lineno}, column {self.colno})"
            msg += place
        super().__init__(msg)


error = PatternError


class Match:
    """What a pattern matched: its groups and where they are."""

    __slots__ = ("re", "string", "pos", "endpos", "_spans")
    __class_getitem__ = classmethod(_GenericAlias)
    # Its groups are asked for one by one.
    __iter__ = None

    def __init__(self, re, string, pos, endpos, spans):
        self.re = re
        self.string = string
        self.pos = pos
        self.endpos = endpos
        self._spans = spans

    def _place(self, group):
        """Where a group's start is in the spans."""
        if isinstance(group, str) or not hasattr(group, "__index__"):
            group = self.re.groupindex.get(group, -1) if isinstance(group, (str, bytes)) else -1
        else:
            group = group.__index__()
        if 0 <= group <= self.re.groups:
            return group * 2
        raise IndexError("no such group")

    def _text(self, place, default=None):
        start = self._spans[place]
        if start < 0:
            return default
        part = self.string[start:self._spans[place + 1]]
        return part if isinstance(part, (str, bytes)) else bytes(part)

    # What `group` does when the text or the groups are not plain.
    def _group(self, *groups):
        if not groups:
            return self._text(0)
        if len(groups) == 1:
            return self._text(self._place(groups[0]))
        return tuple([self._text(self._place(group)) for group in groups])

    # What `groups` does then.
    def _groups(self, default=None):
        return tuple([self._text(place, default) for place in range(2, len(self._spans) - 1, 2)])

    def groupdict(self, default=None):
        """The texts of named groups by name."""
        return {name: self._text(group * 2, default) for name, group in self.re.groupindex.items()}

    def start(self, group=0):
        """Where a group starts; -1 if it did not match."""
        return self._spans[self._place(group) if group != 0 else 0]

    def end(self, group=0):
        """Where a group ends; -1 if it did not match."""
        return self._spans[self._place(group) + 1 if group != 0 else 1]

    def span(self, group=0):
        """Start and end of a group."""
        place = self._place(group)
        return self._spans[place:place + 2]

    @property
    def regs(self):
        spans = self._spans
        return tuple([spans[place:place + 2] for place in range(0, len(spans) - 1, 2)])

    @property
    def lastindex(self):
        return self._spans[-1]

    @property
    def lastgroup(self):
        return self.re._names.get(self._spans[-1])

    def expand(self, template):
        """A template with the groups filled in."""
        empty = template[:0]
        parts = []
        for part in self.re._template(template):
            parts.append(self._text(part * 2, empty) if isinstance(part, int) else part)
        return empty.join(parts)

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __repr__(self):
        return f"<re.Match object; span={self.span()!r}, match={self.group()!r}>"


_install(Match)
_show_module(Match)


class Pattern:
    """A regular expression that was read."""

    __slots__ = ("pattern", "flags", "groups", "groupindex", "_program", "_bytes", "_templates", "_names", "__weakref__")
    __class_getitem__ = classmethod(_GenericAlias)

    def __init__(self, pattern, flags):
        self.pattern = pattern
        self._bytes = not isinstance(pattern, str)
        self._program, self.flags, self.groups, names = _re.compile(pattern, flags, PatternError)
        self.groupindex = dict(names)
        self._names = {group: name for name, group in names}
        self._templates = {}

    def _run(self, string, pos, endpos, mode):
        spans = _re.match(self._program, self._bytes, string, pos, endpos, mode)
        if spans is None:
            return None
        size = len(string)
        if pos == 0 and endpos is None:
            return Match(self, string, 0, size, spans)
        pos = max(0, min(pos, size))
        return Match(self, string, pos, size if endpos is None else max(pos, min(endpos, size)), spans)

    def search(self, string, pos=0, endpos=None):
        """The first match in a text, or None."""
        if pos or endpos is not None:
            return self._run(string, pos, endpos, _SEARCH)
        spans = _match(self._program, self._bytes, string, 0, None, _SEARCH)
        return None if spans is None else Match(self, string, 0, len(string), spans)

    def match(self, string, pos=0, endpos=None):
        """The match at the start of a text, or None."""
        if pos or endpos is not None:
            return self._run(string, pos, endpos, _MATCH)
        spans = _match(self._program, self._bytes, string, 0, None, _MATCH)
        return None if spans is None else Match(self, string, 0, len(string), spans)

    def fullmatch(self, string, pos=0, endpos=None):
        """The match of all of a text, or None."""
        return self._run(string, pos, endpos, _FULL)

    def findall(self, string, pos=0, endpos=None):
        """The texts of all matches, or of their groups."""
        return _re.findall(self._program, self._bytes, string, pos, endpos)

    def finditer(self, string, pos=0, endpos=None):
        """All matches, one after the other."""
        spans = _re.spans(self._program, self._bytes, string, pos, endpos, 0)
        size = len(string)
        return _matches(self, string, pos, size if endpos is None else min(endpos, size), spans)

    def split(self, string, maxsplit=0):
        """The text between matches."""
        return _re.split(self._program, self._bytes, string, maxsplit)

    def scanner(self, string, pos=0, endpos=None):
        """What looks for one match after the other, each time it is asked."""
        return _Scanner(self, string, pos, endpos)

    def _template(self, template):
        if not isinstance(template, (str, bytes)):
            return _re.template(template, self.groups, self.groupindex, PatternError)
        parts = self._templates.get(template)
        if parts is None:
            parts = _re.template(template, self.groups, self.groupindex, PatternError)
            if len(self._templates) >= 50:
                self._templates.clear()
            self._templates[template] = parts
        return parts

    def subn(self, repl, string, count=0):
        """The text with matches replaced, and how many there were."""
        if not callable(repl):
            if isinstance(repl, str) is self._bytes:
                self._refuse(repl, string)
            return _re.substitute(self._program, self._bytes, string, self._template(repl), count)
        size = len(string)
        done = 0
        parts = []
        spans = _re.spans(self._program, self._bytes, string, 0, None, count)
        for span in spans:
            if done < span[0]:
                parts.append(string[done:span[0]])
            made = repl(Match(self, string, 0, size, span))
            if made is not None:
                parts.append(made)
            done = span[1]
        if not spans:
            return string, 0
        parts.append(string[done:])
        return string[:0].join(parts), len(spans)

    def _refuse(self, repl, string):
        """A replacement of the other type than the text's is noticed where the parts are joined."""
        found = self.search(string)
        if found is not None:
            wanted, kind = ("a bytes-like object", "str") if self._bytes else ("str instance", type(repl).__name__)
            raise TypeError(f"sequence item {int(found.start() > 0)}: expected {wanted}, {kind} found")

    def sub(self, repl, string, count=0):
        """The text with matches replaced by a template, or by what a function gives for each."""
        return self.subn(repl, string, count)[0]

    def __eq__(self, other):
        if not isinstance(other, Pattern):
            return NotImplemented
        return self.flags == other.flags and self.pattern == other.pattern and self._bytes == other._bytes

    def __hash__(self):
        return hash((self.flags, self.pattern))

    def __copy__(self):
        return self

    def __deepcopy__(self, memo):
        return self

    def __reduce__(self):
        return _compile, (self.pattern, self.flags)

    def __repr__(self):
        flags = self.flags
        if not self._bytes:
            flags &= ~32
        names = ["re." + name for bit, name in _NAMES if flags & bit]
        if flags & ~510:
            names.append(hex(flags & ~510))
        names = "|".join(names)
        return f"re.compile({repr(self.pattern)[:200]}{', ' if names else ''}{names})"


_show_module(Pattern)


class _Scanner:
    """Goes over a text match by match."""

    def __init__(self, pattern, string, pos, endpos):
        self.pattern, self._string, self._pos, self._end = pattern, string, pos, endpos
        self._not_empty = False

    def _next(self, mode):
        found = None
        if self._pos is not None:
            run = self.pattern.search if mode == _SEARCH else self.pattern.match
            found = run(self._string, self._pos, self._end)
            if found is not None and self._not_empty and found.end() == self._pos:
                # An empty match right behind the last one: what comes next may not be empty here.
                found = self._longer(mode)
        if found is None:
            self._pos = None
        else:
            self._pos, self._not_empty = found.end(), found.start() == found.end()
        return found

    def _longer(self, mode):
        for found in self.pattern.finditer(self._string, self._pos, self._end):
            if found.end() != self._pos:
                return found if mode == _SEARCH or found.start() == self._pos else None
        return None

    def match(self):
        """The match right here, or None."""
        return self._next(_MATCH)

    def search(self):
        """The next match, or None."""
        return self._next(_SEARCH)


def _matches(pattern, string, pos, endpos, spans):
    for span in spans:
        yield Match(pattern, string, pos, endpos, span)


_known = {}


def _compile(pattern, flags):
    """What a pattern that was written away is read by."""
    return compile(pattern, flags)


def compile(pattern, flags=0):
    """The pattern object for a regular expression."""
    known = _known.get((pattern, flags))
    if known is not None:
        return known
    if isinstance(pattern, Pattern):
        if flags:
            raise ValueError("cannot process flags argument with a compiled pattern")
        return pattern
    if not isinstance(pattern, (str, bytes)):
        raise TypeError("first argument must be string or compiled pattern")
    if len(_known) >= 512:
        _known.clear()
    known = _known[pattern, flags] = Pattern(pattern, flags)
    return known


def purge():
    """Forget the patterns that were read."""
    _known.clear()


def search(pattern, string, flags=0):
    """The first match in a text, or None."""
    known = _known.get((pattern, flags)) or compile(pattern, flags)
    return known.search(string)


def match(pattern, string, flags=0):
    """The match at the start of a text, or None."""
    known = _known.get((pattern, flags)) or compile(pattern, flags)
    return known.match(string)


def fullmatch(pattern, string, flags=0):
    """The match of all of a text, or None."""
    known = _known.get((pattern, flags)) or compile(pattern, flags)
    return known.fullmatch(string)


def findall(pattern, string, flags=0):
    """The texts of all matches, or of their groups."""
    return compile(pattern, flags).findall(string)


def finditer(pattern, string, flags=0):
    """All matches, one after the other."""
    return compile(pattern, flags).finditer(string)


def _by_position(called, name, first, args, limit, flags):
    """The limit and the flags, of which some are among further positional arguments."""
    if limit:
        raise TypeError(f"{called}() got multiple values for argument {name!r}")
    if len(args) > 2:
        raise TypeError(
            f"{called}() takes from {first} to {first + 2} positional arguments but {first + len(args)} were given"
        )
    if len(args) == 2:
        if flags:
            raise TypeError(f"{called}() got multiple values for argument 'flags'")
        flags = args[1]
    import warnings

    warnings.warn(f"{name!r} is passed as positional argument", DeprecationWarning, stacklevel=3)
    return args[0], flags


def split(pattern, string, *args, maxsplit=0, flags=0):
    """The text between matches."""
    if args:
        maxsplit, flags = _by_position("split", "maxsplit", 2, args, maxsplit, flags)
    return compile(pattern, flags).split(string, maxsplit)


def sub(pattern, repl, string, *args, count=0, flags=0):
    """The text with matches replaced by a template, or by what a function gives for each."""
    if args:
        count, flags = _by_position("sub", "count", 3, args, count, flags)
    return compile(pattern, flags).sub(repl, string, count)


def subn(pattern, repl, string, *args, count=0, flags=0):
    """As sub, with how many matches there were."""
    if args:
        count, flags = _by_position("subn", "count", 3, args, count, flags)
    return compile(pattern, flags).subn(repl, string, count)


split.__text_signature__ = "(pattern, string, maxsplit=0, flags=0)"
sub.__text_signature__ = subn.__text_signature__ = "(pattern, repl, string, count=0, flags=0)"
_SPECIAL = {ord(c): "\\" + c for c in "()[]{}?*+-|^$\\.&~# \t\n\r\v\f"}


def escape(pattern):
    """The pattern that matches just this text."""
    if isinstance(pattern, str):
        return pattern.translate(_SPECIAL)
    return str(pattern, "latin1").translate(_SPECIAL).encode("latin1")


class Scanner:
    """Cuts a text into pieces by patterns, the first that matches, and calls what belongs to the pattern."""

    def __init__(self, lexicon, flags=0):
        self.lexicon = lexicon
        self._patterns = [(compile(pattern, flags), action) for pattern, action in lexicon]

    def scan(self, string):
        """What the calls gave, and the rest of the text that no pattern matches."""
        result = []
        at = 0
        while True:
            for pattern, action in self._patterns:
                self.match = match = pattern.match(string, at)
                if match is not None:
                    break
            else:
                break
            if match.end() == at:
                break
            if callable(action):
                action = action(self, match[0])
            if action is not None:
                result.append(action)
            at = match.end()
        return result, string[at:]
