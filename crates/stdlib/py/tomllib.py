"""TOML documents as dicts."""

import re
from datetime import date, datetime, time, timedelta, timezone

__all__ = ["loads", "load", "TOMLDecodeError"]


class TOMLDecodeError(ValueError):
    """Not TOML: what is wrong, and where."""


_NUMBER = re.compile(
    r"(?P<special>[+-]?(?:inf|nan))|0(?:x[0-9A-Fa-f](?:_?[0-9A-Fa-f])*|b[01](?:_?[01])*|o[0-7](?:_?[0-7])*)"
    r"|[+-]?(?:0|[1-9](?:_?[0-9])*)(?P<float>(?:\.[0-9](?:_?[0-9])*)?(?:[eE][+-]?[0-9](?:_?[0-9])*)?)"
)
_TIME = r"([01][0-9]|2[0-3]):([0-5][0-9]):([0-5][0-9])(?:\.([0-9]{1,6})[0-9]*)?"
_LOCAL_TIME = re.compile(_TIME)
_DATETIME = re.compile(
    r"([0-9]{4})-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])"
    rf"(?:[Tt ]{_TIME}(?:([Zz])|([+-])([01][0-9]|2[0-3]):([0-5][0-9]))?)?"
)
_BARE = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_")
_ESCAPES = {"b": "\b", "t": "\t", "n": "\n", "f": "\f", "r": "\r", '"': '"', "\\": "\\"}
_ILLEGAL = frozenset(chr(i) for i in range(32)) | {chr(127)}


def load(fp, /, *, parse_float=float):
    """The document in a binary file."""
    data = fp.read()
    try:
        text = data.decode()
    except AttributeError:
        raise TypeError("File must be opened in binary mode, e.g. use `open('foo.toml', 'rb')`") from None
    return loads(text, parse_float=parse_float)


def loads(s, /, *, parse_float=float):
    """The document in a text."""
    return _Parser(s.replace("\r\n", "\n"), parse_float).document()


class _Parser:
    """One document on its way."""

    def __init__(self, text, parse_float):
        self.text, self.at = text, 0
        if parse_float is not float:
            given = parse_float

            def parse_float(number):
                value = given(number)
                if isinstance(value, (dict, list)):
                    raise ValueError("parse_float must not return dicts or lists")
                return value

        self.parse_float = parse_float
        self.root = {}
        # Paths of tables: written as a header, closed for good, or arrays of tables.
        self.declared, self.frozen, self.arrays, self.dotted = set(), set(), set(), set()
        self.header = ()

    def error(self, message, at=None):
        at = self.at if at is None else at
        if at >= len(self.text):
            where = "end of document"
        else:
            line = self.text.count("\n", 0, at) + 1
            column = at + 1 if line == 1 else at - self.text.rindex("\n", 0, at)
            where = f"line {line}, column {column}"
        return TOMLDecodeError(f"{message} (at {where})")

    def peek(self):
        return self.text[self.at : self.at + 1]

    def skip(self, chars=" \t"):
        while self.at < len(self.text) and self.text[self.at] in chars:
            self.at += 1

    def comment(self):
        if self.peek() != "#":
            return
        end = self.text.find("\n", self.at)
        end = len(self.text) if end < 0 else end
        for place in range(self.at + 1, end):
            if self.text[place] in _ILLEGAL and self.text[place] != "\t":
                raise self.error(f"Found invalid character {self.text[place]!r}", place)
        self.at = end

    def skip_all(self):
        """Spaces, line ends and comments."""
        while True:
            before = self.at
            self.skip(" \t\n")
            self.comment()
            if self.at == before:
                return

    def document(self):
        while True:
            self.skip()
            c = self.peek()
            if not c:
                return self.root
            if c == "\n":
                self.at += 1
                continue
            if c == "[":
                self.table_header()
                self.skip()
            elif c in _BARE or c in "\"'":
                self.pair(self.table_at(self.header), self.header)
                self.skip()
            elif c != "#":
                raise self.error("Invalid statement")
            self.comment()
            c = self.peek()
            if not c:
                return self.root
            if c != "\n":
                raise self.error("Expected newline or end of document after a statement")
            self.at += 1

    def table_at(self, path):
        table = self.root
        for part in path:
            table = table[part]
            if isinstance(table, list):
                table = table[-1]
        return table

    def table_header(self):
        is_array = self.text.startswith("[[", self.at)
        self.at += 2 if is_array else 1
        self.skip()
        key = self.key()
        what = f"Cannot declare {key} twice" if not is_array else f"Cannot mutate immutable namespace {key}"
        if is_array:
            if key in self.frozen:
                raise self.error(what)
            for known in (self.declared, self.frozen, self.arrays, self.dotted):
                known.difference_update([path for path in known if path[: len(key)] == key and len(path) > len(key)])
        elif key in self.declared or key in self.arrays or self.is_frozen(key):
            raise self.error(what)
        table = self.root
        for place, part in enumerate(key):
            if key[: place + 1] in self.frozen and place + 1 < len(key):
                raise self.error(f"Cannot mutate immutable namespace {key}")
            last = place == len(key) - 1
            if last and is_array:
                found = table.setdefault(part, [])
                if not isinstance(found, list) or key in self.declared or found and key not in self.arrays:
                    raise self.error("Cannot overwrite a value")
                found.append({})
                table = found[-1]
                break
            found = table.setdefault(part, {})
            if isinstance(found, list) and found and isinstance(found[-1], dict) and not (last and not is_array):
                found = found[-1]
            if not isinstance(found, dict):
                raise self.error("Cannot overwrite a value")
            table = found
        if is_array:
            self.arrays.add(key)
        else:
            self.declared.add(key)
        self.header = key
        close = "]]" if is_array else "]"
        if not self.text.startswith(close, self.at):
            kind = "an array" if is_array else "a table"
            raise self.error(f"Expected {close!r} at the end of {kind} declaration")
        self.at += len(close)

    def is_frozen(self, key):
        """Whether a key, or what it lies in, was given as a value."""
        return any(key[:count] in self.frozen for count in range(1, len(key) + 1))

    def key(self):
        parts = [self.key_part()]
        self.skip()
        while self.peek() == ".":
            self.at += 1
            self.skip()
            parts.append(self.key_part())
            self.skip()
        return tuple(parts)

    def key_part(self):
        c = self.peek()
        if c and c in _BARE:
            start = self.at
            while self.at < len(self.text) and self.text[self.at] in _BARE:
                self.at += 1
            return self.text[start : self.at]
        if c == "'":
            return self.literal()
        if c == '"':
            return self.basic()
        raise self.error("Invalid initial character for a key part")

    def pair(self, table, base, inline=False):
        key = self.key()
        if self.peek() != "=":
            raise self.error("Expected '=' after a key in a key/value pair")
        self.at += 1
        self.skip()
        value = self.value()
        for place, part in enumerate(key[:-1], 1):
            path = base + key[:place]
            if not inline and path in self.declared and path not in self.dotted:
                raise self.error(f"Cannot redefine namespace {path}")
            if path in self.frozen:
                raise self.error(f"Cannot mutate immutable namespace {path}")
            table = table.setdefault(part, {})
            if not isinstance(table, dict):
                raise self.error("Cannot overwrite a value")
            if not inline:
                self.declared.add(path)
                self.dotted.add(path)
        if key[-1] in table:
            raise self.error(f"Duplicate inline table key {key[-1]!r}" if inline else "Cannot overwrite a value")
        if isinstance(value, (dict, list)):
            self.frozen.add(base + key)
        table[key[-1]] = value

    def value(self):
        c = self.peek()
        text = self.text
        if c == '"':
            return self.multiline('"') if text.startswith('"""', self.at) else self.basic()
        if c == "'":
            return self.multiline("'") if text.startswith("'''", self.at) else self.literal()
        for word, value in (("true", True), ("false", False)):
            if text.startswith(word, self.at):
                self.at += len(word)
                return value
        if c == "[":
            return self.array()
        if c == "{":
            return self.inline_table()
        match = _DATETIME.match(text, self.at)
        if match:
            value = self.moment(match)
            self.at = match.end()
            return value
        match = _LOCAL_TIME.match(text, self.at)
        if match:
            self.at = match.end()
            return self.time(match.groups())
        match = _NUMBER.match(text, self.at)
        if match:
            self.at = match.end()
            if match["special"] or match["float"]:
                return self.parse_float(match[0])
            return int(match[0], 0)
        raise self.error("Invalid value")

    def time(self, groups):
        hour, minute, second, micro = groups
        return time(int(hour), int(minute), int(second), int((micro or "0").ljust(6, "0")))

    def moment(self, match):
        year, month, day, hour, minute, second, micro, zulu, sign, off_hour, off_minute = match.groups()
        try:
            day = date(int(year), int(month), int(day))
        except ValueError:
            raise self.error("Invalid date or datetime") from None
        if hour is None:
            return day
        zone = None
        if zulu:
            zone = timezone.utc
        elif sign:
            offset = timedelta(hours=int(off_hour), minutes=int(off_minute))
            zone = timezone(-offset if sign == "-" else offset)
        return datetime.combine(day, self.time((hour, minute, second, micro)), zone)

    def array(self):
        self.at += 1
        values = []
        self.skip_all()
        while self.peek() != "]":
            values.append(self.value())
            self.skip_all()
            if self.peek() == ",":
                self.at += 1
                self.skip_all()
            elif self.peek() != "]":
                raise self.error("Unclosed array")
        self.at += 1
        return values

    def inline_table(self):
        self.at += 1
        table = {}
        frozen, self.frozen = self.frozen, set()
        self.skip()
        if self.peek() == "}":
            self.at += 1
            self.frozen = frozen
            return table
        while True:
            self.pair(table, (), True)
            self.skip()
            c = self.peek()
            if c == "}":
                self.at += 1
                self.frozen = frozen
                return table
            if c != ",":
                raise self.error("Unclosed inline table")
            self.at += 1
            self.skip()

    def literal(self):
        start = self.at + 1
        end = start
        while self.text[end : end + 1] != "'":
            self.check(end, '"\'"')
            end += 1
        self.at = end + 1
        return self.text[start:end]

    def check(self, place, expected):
        c = self.text[place : place + 1]
        if not c:
            raise self.error(f"Expected {expected}" if expected != '"' else "Unterminated string", place)
        if c in _ILLEGAL and c != "\t":
            if expected == '"':
                raise self.error(f"Illegal character {c!r}", place)
            raise self.error(f"Found invalid character {c!r}", place)

    def basic(self):
        self.at += 1
        pieces = []
        while True:
            c = self.peek()
            if c == '"':
                self.at += 1
                return "".join(pieces)
            if c == "\\":
                pieces.append(self.escape())
                continue
            self.check(self.at, '"')
            pieces.append(c)
            self.at += 1

    def escape(self):
        c = self.text[self.at + 1 : self.at + 2]
        if c in _ESCAPES and c:
            self.at += 2
            return _ESCAPES[c]
        if c in ("u", "U"):
            size = 4 if c == "u" else 8
            digits = self.text[self.at + 2 : self.at + 2 + size]
            if len(digits) != size or any(d not in "0123456789abcdefABCDEF" for d in digits):
                self.at += 2
                raise self.error("Invalid hex value")
            self.at += 2 + size
            code = int(digits, 16)
            if not (code <= 0xD7FF or 0xE000 <= code <= 0x10FFFF):
                raise self.error("Escaped character is not a Unicode scalar value")
            return chr(code)
        self.at += 2
        raise self.error("Unescaped '\\' in a string" if c else "Unterminated string")

    def multiline(self, quote):
        self.at += 3
        if self.peek() == "\n":
            self.at += 1
        pieces = []
        while True:
            if self.text.startswith(quote * 3, self.at):
                self.at += 3
                # One or two more quotes belong to the string.
                for _ in range(2):
                    if self.peek() == quote:
                        pieces.append(quote)
                        self.at += 1
                return "".join(pieces)
            c = self.peek()
            if not c:
                raise self.error("Unterminated string" if quote == '"' else "Expected \"'''\"")
            if c == "\\" and quote == '"':
                rest = re.compile(r"\\[ \t]*\n[ \t\n]*").match(self.text, self.at)
                if rest:
                    self.at = rest.end()
                else:
                    pieces.append(self.escape())
                continue
            if c in _ILLEGAL and c not in "\t\n":
                raise self.error(f"Illegal character {c!r}" if quote == '"' else f"Found invalid character {c!r}")
            pieces.append(c)
            self.at += 1
