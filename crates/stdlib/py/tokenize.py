"""Tokens of Python source, with comments and line ends: read from text, and written back."""

import re as _re
from builtins import open as _builtin_open
from codecs import BOM_UTF8, lookup
from collections import namedtuple
from io import TextIOWrapper

import token as _token
from token import *
from token import EXACT_TOKEN_TYPES

cookie_re = _re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)", _re.ASCII)
blank_re = _re.compile(rb"^[ \t\f]*(?:[#\r\n]|$)", _re.ASCII)
__all__ = _token.__all__ + ["tokenize", "generate_tokens", "detect_encoding", "untokenize", "TokenInfo", "open", "TokenError"]


class TokenInfo(namedtuple("TokenInfo", "type string start end line")):
    """A token: its kind, its text, where it begins and ends, and the line it is on."""

    def __repr__(self):
        kind = f"{self.type} ({tok_name[self.type]})"
        return "TokenInfo(type={}, string={!r}, start={!r}, end={!r}, line={!r})".format(kind, *self[1:])

    @property
    def exact_type(self):
        """Its kind; of a sign, which one it is."""
        if self.type == OP:
            return EXACT_TOKEN_TYPES.get(self.string, OP)
        return self.type


class TokenError(Exception):
    """Text that ends in the middle of something."""


# ---- Reading ----

_NUMBER = (
    r"0[xX](?:_?[\da-fA-F])+|0[bB](?:_?[01])+|0[oO](?:_?[0-7])+"
    r"|(?:\d(?:_?\d)*\.(?:\d(?:_?\d)*)?|\.\d(?:_?\d)*)(?:[eE][-+]?\d(?:_?\d)*)?[jJ]?"
    r"|\d(?:_?\d)*[eE][-+]?\d(?:_?\d)*[jJ]?|\d(?:_?\d)*[jJ]?"
)
_SIGN = "|".join(_re.escape(sign) for sign in sorted(EXACT_TOKEN_TYPES, key=len, reverse=True))
_next = _re.compile(
    r"(?P<blank>[ \t\f]+)|(?P<comment>#[^\r\n]*)|(?P<line>\r?\n)|(?P<joined>\\\r?\n)"
    r"|(?P<string>(?i:rb|br|[bru]|rf|fr|f)?(?:'''|\"\"\"|'|\"))"
    rf"|(?P<number>{_NUMBER})|(?P<name>\w+)|(?P<sign>{_SIGN}|[$?`])"
)
_blanks = _re.compile(r"[ \t\f]*")
_joined = _re.compile(r"\\\r?\n[ \t\f]*")
# What comes up to the end of a string.
_ends = {
    quote: _re.compile(r"(?:[^\\%s]|\\(?:\r\n|.))*?%s" % ("" if len(quote) == 3 else "\n", quote), _re.DOTALL)
    for quote in ("'", '"', "'''", '"""')
}


class _Reader:
    """Reads tokens of a text."""

    def __init__(self, lines):
        self.text = "".join(lines)
        self.text = self.text.removeprefix("\ufeff")
        self.starts = [0]
        for match in _re.finditer("\n", self.text):
            self.starts.append(match.end())
        self.row = 0
        self.at = 0
        self.open = []
        # The f-strings that are being read: quote, whether it is raw, and how many brackets were open at each field.
        self.strings = []

    def place(self, at):
        """Line and column of a place that is not before the last one that was asked for."""
        while self.row + 1 < len(self.starts) and self.starts[self.row + 1] <= at:
            self.row += 1
        return self.row + 1, at - self.starts[self.row]

    def lines(self, start, end):
        """The lines that a token is on."""
        return self.text[self.starts[start - 1] : self.starts[end] if end < len(self.starts) else len(self.text)]

    def token(self, kind, start, end, string=None):
        begin = self.place(start)
        if kind in (NL, NEWLINE):
            finish = begin[0], begin[1] + end - start
        else:
            finish = self.place(end) if end > start else begin
        self.at = end
        return TokenInfo(kind, self.text[start:end] if string is None else string, begin, finish, self.lines(begin[0], finish[0]))

    def tokens(self):
        indents = [0]
        text = self.text
        fresh = True
        while self.at < len(text):
            if fresh and not self.open:
                yield from self.line_start(indents)
                if self.at >= len(text):
                    break
            fresh = False
            match = _next.match(text, self.at)
            if match is None and not text[self.at].isascii():
                yield self.token(NAME, self.at, self.name_end(self.at))
                continue
            if match is None:
                self.fail("invalid syntax")
            kind = match.lastgroup
            if kind in ("blank", "joined"):
                self.at = match.end()
                if kind == "joined" and self.at >= len(text):
                    self.fail("unexpected EOF in multi-line statement")
            elif kind == "line":
                yield self.token(NL if self.open else NEWLINE, match.start(), match.end())
                fresh = not self.open
            elif kind == "comment":
                yield self.token(COMMENT, match.start(), match.end())
            elif kind == "string":
                yield from self.string(match)
            elif kind == "sign":
                yield from self.sign(match)
            elif kind == "number":
                yield self.token(NUMBER, match.start(), match.end())
            else:
                yield self.token(NAME, match.start(), self.name_end(match.end()))
        if self.open:
            self.at = len(text)
            row, column = self.place(self.at)
            if column:
                yield TokenInfo(NL, "", (row, column), (row, column + 1), self.lines(row, row))
            raise TokenError("unexpected EOF in multi-line statement", (row, 0))
        yield from self.finish(indents, fresh)

    def name_end(self, at):
        """Where a name ends. Whether it may have its characters beyond ASCII is not asked before a program is compiled."""
        text = self.text
        while at < len(text) and (not text[at].isascii() or text[at].isalnum() or text[at] == "_"):
            at += 1
        return at

    def finish(self, indents, fresh):
        row = len(self.starts)
        if not self.text.endswith("\n") and self.text:
            if not fresh:
                column = len(self.text) - self.starts[-1]
                yield TokenInfo(NEWLINE, "", (row, column), (row, column + 1), self.lines(row, row))
            row += 1
        for _ in indents[1:]:
            yield TokenInfo(DEDENT, "", (row, 0), (row, 0), "")
        yield TokenInfo(ENDMARKER, "", (row, 0), (row, 0), "")

    def line_start(self, indents):
        """What is at the beginnings of lines: empty ones, comments, and changes of the indentation."""
        text = self.text
        while self.at < len(text):
            match = _blanks.match(text, self.at)
            at = match.end()
            if text.startswith("#", at):
                comment = _next.match(text, at)
                yield self.token(COMMENT, at, comment.end())
                at = comment.end()
                if at >= len(text):
                    row, column = self.place(at)
                    yield TokenInfo(NL, "", (row, column), (row, column + 1), self.lines(row, row))
                    return
            if text.startswith(("\n", "\r\n"), at):
                yield self.token(NL, at, at + (2 if text[at] == "\r" else 1))
                continue
            if at >= len(text):
                self.at = at
                return
            if text.startswith("\\", at) and (joined := _joined.match(text, at)) and at == self.at:
                at = joined.end()
            break
        else:
            return
        width = self.width(match[0])
        if width > indents[-1]:
            indents.append(width)
            yield self.token(INDENT, match.start(), match.end())
        while width < indents[-1]:
            if width not in indents:
                row, _ = self.place(at)
                line = self.lines(row, row).rstrip("\r\n")
                place = ("<string>", row, len(line) + 1, line, None, None)
                raise IndentationError("unindent does not match any outer indentation level", place)
            indents.pop()
            yield self.token(DEDENT, at, at)
        self.at = at

    @staticmethod
    def width(blanks):
        width = 0
        for sign in blanks:
            width = width + 1 if sign == " " else (width // 8 + 1) * 8 if sign == "\t" else 0
        return width

    def fail(self, message):
        raise TokenError(message, self.place(self.at))

    def sign(self, match):
        sign = match[0]
        start = match.start()
        if self.strings and self.strings[-1][2] and self.strings[-1][2][-1] == len(self.open):
            # At the level of an f-string's field: what ends it, and what begins its format.
            if sign[0] == ":":
                yield self.token(OP, start, start + 1)
                self.strings[-1][3] += 1
                yield from self.middle(True)
                return
            if sign[0] == "!" and sign != "!=":
                yield self.token(OP, start, start + 1)
                return
            if sign == "}":
                yield self.token(OP, start, start + 1)
                yield from self.field_done()
                return
        if sign in "([{":
            self.open.append(sign)
        elif sign in ")]}" and self.open:
            self.open.pop()
        yield self.token(OP, start, match.end())

    def field_done(self):
        state = self.strings[-1]
        state[2].pop()
        self.open.pop()
        # Inside of a format the format goes on.
        yield from self.middle(bool(state[2]), True)

    def string(self, match):
        start = match.start()
        prefix = match[0].rstrip("'\"").lower()
        quote = match[0][len(prefix) :]
        if "f" in prefix:
            yield self.token(FSTRING_START, start, match.end())
            self.strings.append([quote, "r" in prefix, [], 0])
            self.open.append("f")
            yield from self.middle(False)
            return
        end = _ends[quote].match(self.text, match.end())
        if end is None:
            self.at = start
            row, column = self.place(start)
            if len(quote) == 3:
                raise TokenError("EOF in multi-line string", (row, column + 1))
            raise TokenError(f"unterminated string literal (detected at line {row})", (row, column + 1))
        yield self.token(STRING, start, end.end())

    def middle(self, in_format, after_field=False):
        """The text of an f-string up to a field or its end."""
        text = self.text
        quote, raw, fields, _ = self.strings[-1]
        start = at = self.at
        while True:
            if at >= len(text) or len(quote) == 1 and text[at] == "\n" and not in_format:
                self.fail("unterminated f-string literal" if len(quote) == 1 else "unterminated triple-quoted f-string literal")
            sign = text[at]
            if sign == "\\" and not (raw and text[at + 1 : at + 2] in "{}"):
                if text.startswith("N{", at + 1) and not raw:
                    at = text.index("}", at) + 1
                    yield self.token(FSTRING_MIDDLE, start, at)
                    start = at
                    continue
                at += 1 if text[at + 1 : at + 2] in "{}" else 2
            elif sign == "{":
                if text.startswith("{{", at) and not in_format:
                    yield self.token(FSTRING_MIDDLE, start, at + 1)
                    start = at = at + 2
                    self.at = at
                    continue
                if at > start:
                    yield self.token(FSTRING_MIDDLE, start, at)
                yield self.token(OP, at, at + 1)
                self.open.append("{")
                fields.append(len(self.open))
                return
            elif sign == "}":
                if in_format:
                    if at > start or after_field:
                        yield self.token(FSTRING_MIDDLE, start, at)
                    yield self.token(OP, at, at + 1)
                    self.strings[-1][3] -= 1
                    yield from self.field_done()
                    return
                yield self.token(FSTRING_MIDDLE, start, at + 1)
                start = at = at + 2
                self.at = at
            elif text.startswith(quote, at) and not in_format:
                if at > start:
                    yield self.token(FSTRING_MIDDLE, start, at)
                yield self.token(FSTRING_END, at, at + len(quote))
                self.strings.pop()
                self.open.pop()
                return
            else:
                at += 1


def _all_lines(readline):
    while True:
        try:
            line = readline()
        except StopIteration:
            return
        if not line:
            return
        yield line


def tokenize(readline):
    """The tokens of what a function gives line by line, as bytes; the first one names the encoding."""
    encoding, read = detect_encoding(readline)
    lines = [line.decode(encoding) for line in (*read, *_all_lines(readline))]
    if encoding == "utf-8-sig":
        encoding = "utf-8"
    yield TokenInfo(ENCODING, encoding, (0, 0), (0, 0), "")
    yield from _Reader(lines).tokens()


def generate_tokens(readline):
    """The tokens of what a function gives line by line, as text."""
    return _Reader(_all_lines(readline)).tokens()


# ---- Encodings ----


def _usual_name(name):
    start = name[:12].lower().replace("_", "-")
    if start == "utf-8" or start.startswith("utf-8-"):
        return "utf-8"
    latin = ("latin-1", "iso-8859-1", "iso-latin-1")
    return "iso-8859-1" if start in latin or start.startswith(tuple(one + "-" for one in latin)) else name


def detect_encoding(readline):
    """The encoding that the first two lines tell of, and the lines that were read for that."""
    filename = getattr(getattr(readline, "__self__", None), "name", None)
    marked = False
    default = "utf-8"

    def read():
        try:
            return readline()
        except StopIteration:
            return b""

    def cookie(line):
        try:
            text = line.decode("utf-8")
        except UnicodeDecodeError:
            message = "invalid or missing encoding declaration"
            raise SyntaxError(f"{message} for {filename!r}" if filename is not None else message) from None
        match = cookie_re.match(text)
        if match is None:
            return None
        encoding = _usual_name(match[1])
        try:
            codec = lookup(encoding)
        except LookupError:
            raise SyntaxError(f"unknown encoding for {filename!r}: {encoding}" if filename is not None else f"unknown encoding: {encoding}") from None
        if not marked:
            return encoding
        if encoding != "utf-8":
            raise SyntaxError(f"encoding problem for {filename!r}: utf-8" if filename is not None else "encoding problem: utf-8")
        return "utf-8-sig"

    first = read()
    if first.startswith(BOM_UTF8):
        marked = True
        first = first[3:]
        default = "utf-8-sig"
    if not first:
        return default, []
    encoding = cookie(first)
    if encoding:
        return encoding, [first]
    if not blank_re.match(first):
        return default, [first]
    second = read()
    if not second:
        return default, [first]
    return cookie(second) or default, [first, second]


def open(filename):
    """Open a file of source in the encoding that it tells of."""
    buffer = _builtin_open(filename, "rb")
    try:
        encoding, _ = detect_encoding(buffer.readline)
        buffer.seek(0)
        reader = TextIOWrapper(buffer, encoding, line_buffering=True)
        reader.mode = "r"
        return reader
    except BaseException:
        buffer.close()
        raise


# ---- Writing ----


def _doubled(text):
    """The text of an f-string's piece as it stands in the source: with its braces twice, except in names of characters."""
    parts = _re.split(r"(\\N\{[^{}]*\})", text)
    return "".join(part if place % 2 else part.replace("{", "{{").replace("}", "}}") for place, part in enumerate(parts))


class Untokenizer:
    """Writes tokens as text."""

    def __init__(self):
        self.tokens = []
        self.row, self.column = 1, 0
        self.previous = None
        self.encoding = None

    def go_to(self, place):
        row, column = place
        if (row, column) < (self.row, self.column):
            raise ValueError(f"start ({row},{column}) precedes previous end ({self.row},{self.column})")
        if row > self.row:
            self.tokens.append("\\\n" * (row - self.row))
            self.row, self.column = row, 0
        self.tokens.append(" " * (column - self.column))

    def untokenize(self, iterable):
        """The text: exact for tokens with places, else one that gives the same kinds and texts."""
        iterable = iter(iterable)
        indents = []
        at_start = False
        for token in iterable:
            if len(token) == 2:
                self.without_places(token, iterable)
                break
            kind, text, start, end, line = token
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind == ENDMARKER:
                break
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                self.row, self.column = end
                continue
            if kind in (NEWLINE, NL):
                at_start = True
            elif at_start and indents:
                if start[1] >= len(indents[-1]):
                    self.tokens.append(indents[-1])
                    self.column = len(indents[-1])
                at_start = False
            if kind == FSTRING_MIDDLE and ("{" in text or "}" in text):
                text = _doubled(text)
                self.go_to(start)
                self.tokens.append(text)
                lines = text.split("\n")
                self.row = start[0] + len(lines) - 1
                self.column = len(lines[-1]) + (start[1] if len(lines) == 1 else 0)
                continue
            self.go_to(start)
            self.tokens.append(text)
            self.row, self.column = end
            if kind in (NEWLINE, NL):
                self.row, self.column = self.row + 1, 0
        return "".join(self.tokens)

    def without_places(self, first, rest):
        indents = []
        out = self.tokens.append
        at_start = first[0] in (NEWLINE, NL)
        after_string = False
        in_string = 0
        for kind, text, *_ in (first, *rest):
            if kind == ENCODING:
                self.encoding = text
                continue
            if kind in (NAME, NUMBER):
                text += " "
            if kind == STRING:
                if after_string:
                    text = " " + text
                after_string = True
            elif kind == FSTRING_START:
                if after_string and not in_string:
                    text = " " + text
                in_string += 1
            elif kind == FSTRING_END:
                in_string -= 1
                after_string = True
            else:
                after_string = False
            if text == "{" and in_string and self.tokens[-1:] == ["{"]:
                # Without a blank, the two would be one brace of the text.
                text = " {"
            if kind == INDENT:
                indents.append(text)
                continue
            if kind == DEDENT:
                indents.pop()
                continue
            if kind in (NEWLINE, NL):
                at_start = True
            elif at_start and indents:
                out(indents[-1])
                at_start = False
            if kind == FSTRING_MIDDLE:
                text = _doubled(text)
            out(text)


def untokenize(iterable):
    """The text that tokens stand for; bytes, if one of them names an encoding."""
    writer = Untokenizer()
    text = writer.untokenize(iterable)
    return text if writer.encoding is None else text.encode(writer.encoding)
