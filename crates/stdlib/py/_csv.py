"""The halves of `csv` that read and write rows; dialects and their registry. What tracebacks don't show of it, as of C code."""

import _csv_rows
from _types import show_module as _show_module
from _types import unbound as _unbound

QUOTE_MINIMAL, QUOTE_ALL, QUOTE_NONNUMERIC, QUOTE_NONE, QUOTE_STRINGS, QUOTE_NOTNULL = range(6)
_dialects = {}
_limit = 131072


class Error(Exception):
    """Rows that can't be read or written."""

    __module__ = "_csv"


# ---- Dialects ----

_NOT_GIVEN = object()
_DEFAULTS = {
    "delimiter": ",", "doublequote": True, "escapechar": None, "lineterminator": "\r\n", "quotechar": '"',
    "quoting": QUOTE_MINIMAL, "skipinitialspace": False, "strict": False,
}


def _character(name, value):
    optional = name != "delimiter"
    if value is None and optional:
        return None
    if not isinstance(value, str):
        raise TypeError(f'"{name}" must be string{" or None" if optional else ""}, not {type(value).__name__}')
    if len(value) != 1:
        raise TypeError(f'"{name}" must be a 1-character string')
    return value


def _check_clashes(delimiter, escapechar, quotechar, lineterminator, skipinitialspace):
    signs = {"delimiter": delimiter, "escapechar": escapechar, "quotechar": quotechar}
    for name, sign in signs.items():
        if sign is not None and (sign in "\r\n" or sign == " " and skipinitialspace and name != "delimiter"):
            raise ValueError(f"bad {name} value")
    for one, other in (("delimiter", "escapechar"), ("delimiter", "quotechar"), ("escapechar", "quotechar")):
        if signs[one] is not None and signs[one] == signs[other]:
            raise ValueError(f"bad {one} or {other} value")
    for name, sign in signs.items():
        if sign is not None and sign in lineterminator:
            raise ValueError(f"bad {name} or lineterminator value")


class Dialect:
    """How rows are written as text; it never changes."""

    __module__ = "_csv"
    __slots__ = ("_wishes",)

    def __new__(cls, dialect=None, /, **wishes):
        for name in wishes:
            if name not in _DEFAULTS and name != "dialect":
                raise TypeError(f"this function got an unexpected keyword argument {name!r}")
        dialect = wishes.pop("dialect", dialect)
        if isinstance(dialect, str):
            dialect = get_dialect(dialect)
        if isinstance(dialect, Dialect) and not wishes:
            return dialect
        # What is not wished comes from the dialect, if it says something of it.
        quoting_given = "quoting" in wishes or hasattr(dialect, "quoting")
        for name, default in _DEFAULTS.items():
            if name not in wishes:
                wishes[name] = default if dialect is None else getattr(dialect, name, default)
        for name in ("doublequote", "skipinitialspace", "strict"):
            wishes[name] = bool(wishes[name])
        quotechar = wishes["quotechar"]
        for name in ("delimiter", "escapechar", "quotechar"):
            wishes[name] = _character(name, wishes[name])
        lineterminator = wishes["lineterminator"]
        if lineterminator is None:
            raise TypeError("lineterminator must be set")
        if not isinstance(lineterminator, str):
            raise TypeError('"lineterminator" must be a string')
        quoting = wishes["quoting"]
        if type(quoting) is not int:
            raise TypeError('"quoting" must be an integer')
        if not 0 <= quoting <= 5:
            raise TypeError('bad "quoting" value')
        if quotechar is None and quoting != QUOTE_NONE:
            if quoting_given:
                raise TypeError("quotechar must be set if quoting enabled")
            wishes["quoting"] = QUOTE_NONE
        _check_clashes(*(wishes[name] for name in ("delimiter", "escapechar", "quotechar", "lineterminator", "skipinitialspace")))
        self = object.__new__(cls)
        object.__setattr__(self, "_wishes", wishes)
        return self

    def __getattr__(self, name):
        if name in _DEFAULTS:
            return self._wishes[name]
        raise AttributeError(f"'_csv.Dialect' object has no attribute {name!r}")

    def __setattr__(self, name, value):
        if name in _DEFAULTS:
            raise AttributeError(f"attribute {name!r} of '_csv.Dialect' objects is not writable")
        raise AttributeError(f"'_csv.Dialect' object has no attribute {name!r}")

    __delattr__ = lambda self, name: self.__setattr__(name, None)

    def __reduce_ex__(self, protocol):
        raise TypeError("cannot pickle 'Dialect' instances")


def register_dialect(name=_NOT_GIVEN, dialect=None, /, **wishes):
    """Keep a dialect under a name."""
    _check_count(name, ())
    if not isinstance(name, str):
        raise TypeError("dialect name must be a string")
    _dialects[name] = Dialect(dialect, **wishes)


def unregister_dialect(name):
    """Forget the dialect of a name."""
    try:
        del _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def get_dialect(name):
    """The dialect of a name."""
    try:
        return _dialects[name]
    except KeyError:
        raise Error("unknown dialect") from None


def list_dialects():
    """The names of all dialects."""
    return list(_dialects)


def field_size_limit(limit=_NOT_GIVEN, /):
    """How long a field that is read may be; set another limit."""
    global _limit
    old = _limit
    if limit is not _NOT_GIVEN:
        if not isinstance(limit, int):
            raise TypeError("limit must be an integer")
        _limit = limit
    return old


# ---- Reading ----

# Where in a row the reader stands.
_START_ROW, _START_FIELD, _IN_FIELD, _IN_QUOTES, _AFTER_QUOTE, _ESCAPED, _ESCAPED_IN_QUOTES, _ROW_DONE, _AFTER_ESCAPED_END = range(9)


class Reader:
    """Makes rows of lines."""

    __module__ = "_csv"

    def __init__(self, lines, dialect):
        self._lines = iter(lines)
        self.dialect = dialect
        self.line_num = 0
        self._delimiter = dialect.delimiter
        self._quote = dialect.quotechar if dialect.quoting != QUOTE_NONE else None
        self._escape = dialect.escapechar
        self._quoting = dialect.quoting
        self._strict = dialect.strict
        # Whether a line that is a whole row is a matter of delimiters and quotes alone.
        self._is_simple = (
            self._escape is None and dialect.doublequote and not dialect.skipinitialspace and not dialect.strict
            and dialect.quoting in (0, 1, 3)
        )

    def __iter__(self):
        return self

    def __next__(self):
        line = next(self._lines)
        if self._is_simple and type(line) is str and len(line) <= _limit:
            row = _csv_rows.split(line, self._delimiter, self._quote)
            if row is not None:
                self.line_num += 1
                return row
        self._row = []
        self._field = []
        self._unquoted = False
        state = _START_ROW
        while True:
            if not isinstance(line, str):
                raise Error(f"iterator should return strings, not {type(line).__name__} (the file should be opened in text mode)")
            self.line_num += 1
            state = self._read(line, state)
            if state in (_START_ROW, _ROW_DONE):
                return self._row
            line = next(self._lines, None)
            if line is None:
                if not self._field and state != _IN_QUOTES or self._strict:
                    if self._strict:
                        raise Error("unexpected end of data")
                    raise StopIteration
                self._save()
                return self._row

    def _save(self):
        text = "".join(self._field)
        self._field = []
        quoting = self._quoting
        if self._unquoted and quoting > 1 and quoting != QUOTE_NONE:
            if not text and quoting >= QUOTE_STRINGS:
                text = None
            elif quoting != QUOTE_NOTNULL and text:
                text = float(text)
        self._row.append(text)

    def _add(self, sign):
        if len(self._field) >= _limit:
            raise Error(f"field larger than field limit ({_limit})")
        self._field.append(sign)

    def _read(self, line, state):
        """Take a line; tell where the row stands behind it."""
        for sign in line:
            state = self._take(sign, state)
        # The end of the line, whether or not it has a sign for it.
        return self._end(state)

    def _end(self, state):
        if state in (_START_FIELD, _IN_FIELD, _AFTER_QUOTE):
            if state == _START_FIELD:
                self._unquoted = True
            self._save()
            return _ROW_DONE
        if state in (_ESCAPED, _ESCAPED_IN_QUOTES):
            self._add("\n")
            return _IN_FIELD if state == _ESCAPED else _IN_QUOTES
        return state

    def _take(self, sign, state):
        if state == _START_ROW:
            if sign in "\r\n":
                return _ROW_DONE
            state = _START_FIELD
        elif state == _AFTER_ESCAPED_END:
            # As in a field, but the line's end is not the row's as long as ordinary signs follow.
            after = self._go_on(sign)
            return _AFTER_ESCAPED_END if after == _IN_FIELD else after
        if state == _START_FIELD:
            return self._begin(sign)
        if state == _IN_FIELD:
            return self._go_on(sign)
        if state == _IN_QUOTES:
            if sign == self._escape:
                return _ESCAPED_IN_QUOTES
            if sign == self._quote:
                return _AFTER_QUOTE if self.dialect.doublequote else _IN_FIELD
            self._add(sign)
            return _IN_QUOTES
        if state == _AFTER_QUOTE:
            return self._behind_quote(sign)
        if state == _ESCAPED:
            self._add(sign)
            return _AFTER_ESCAPED_END if sign in "\r\n" else _IN_FIELD
        if state == _ESCAPED_IN_QUOTES:
            self._add(sign)
            return _IN_QUOTES
        if sign not in "\r\n":
            raise Error("new-line character seen in unquoted field - do you need to open the file with newline=''?")
        return state

    def _begin(self, sign):
        if sign == self._quote:
            self._unquoted = False
            return _IN_QUOTES
        if sign == " " and self.dialect.skipinitialspace:
            return _START_FIELD
        self._unquoted = True
        return self._go_on(sign)

    def _go_on(self, sign):
        if sign == self._delimiter:
            self._save()
            return _START_FIELD
        if sign in "\r\n":
            self._save()
            return _ROW_DONE
        if sign == self._escape:
            return _ESCAPED
        self._add(sign)
        return _IN_FIELD

    def _behind_quote(self, sign):
        if sign == self._quote:
            self._add(sign)
            return _IN_QUOTES
        if sign == self._delimiter or sign in "\r\n":
            return self._go_on(sign)
        if self._strict:
            raise Error(f"{self._delimiter!r} expected after {self._quote!r}")
        self._add(sign)
        return _IN_FIELD


Reader.__name__ = Reader.__qualname__ = "reader"


def reader(lines=_NOT_GIVEN, dialect=None, /, *more, **wishes):
    """Read rows from lines of text."""
    _check_count(lines, more)
    return Reader(lines, Dialect(dialect, **wishes))


def _check_count(first, more):
    if first is _NOT_GIVEN:
        raise TypeError(" expected at least 1 argument, got 0")
    if more:
        raise TypeError(f" expected at most 2 arguments, got {2 + len(more)}")


# ---- Writing ----


class Writer:
    """Writes rows as text."""

    __module__ = "_csv"

    def __init__(self, write, dialect):
        self._write = write
        self.dialect = dialect
        self._quoting = dialect.quoting
        self._quote = dialect.quotechar
        self._delimiter = dialect.delimiter
        self._end = dialect.lineterminator
        # The signs that a field without quotes can't have.
        signs = (dialect.delimiter, dialect.escapechar, dialect.quotechar, "\r", "\n", *dialect.lineterminator)
        self._special = tuple(dict.fromkeys(sign for sign in signs if sign is not None))
        self._blank = dialect.delimiter == " " and dialect.skipinitialspace
        text = "".join(self._special)
        is_simple = dialect.quoting == QUOTE_MINIMAL and dialect.doublequote and dialect.escapechar is None and not self._blank
        self._signs = text if is_simple and text.isascii() else None

    def writerow(self, row, /):
        """Write a row; return what the file's `write` does."""
        if self._signs is not None:
            text = _csv_rows.join(row, self._delimiter, self._quote, self._signs, self._end)
            if text is not None:
                return self._write(text)
        try:
            row = iter(row)
        except TypeError:
            raise Error(f"iterable expected, not {type(row).__name__}") from None
        fields = [self._text(field) for field in row]
        if len(fields) == 1 and fields[0] == "":
            if self._quoting == QUOTE_NONE or self._quoting in (QUOTE_STRINGS, QUOTE_NOTNULL):
                raise Error("single empty field record must be quoted")
            fields[0] = self._quote * 2
        return self._write(self._delimiter.join(fields) + self._end)

    def writerows(self, rows, /):
        """Write many rows."""
        for row in rows:
            self.writerow(row)

    def _text(self, field):
        quoting = self._quoting
        quoted = quoting == QUOTE_ALL
        if type(field) is str:
            text = field
            quoted = quoted or quoting in (QUOTE_NONNUMERIC, QUOTE_STRINGS, QUOTE_NOTNULL)
        elif field is None:
            text = ""
            quoted = quoted or quoting == QUOTE_NONNUMERIC
        else:
            text = str(field)
            if quoting == QUOTE_NONNUMERIC:
                quoted = type(field) is not complex and not hasattr(type(field), "__float__") and not hasattr(type(field), "__index__")
            elif quoting == QUOTE_STRINGS:
                quoted = isinstance(field, str)
            elif quoting == QUOTE_NOTNULL:
                quoted = True
        if not text and self._blank:
            if quoting == QUOTE_NONE or field is None and quoting >= QUOTE_STRINGS:
                raise Error("empty field must be quoted if delimiter is a space and skipinitialspace is true")
            quoted = True
        for sign in self._special:
            if sign in text:
                text, quoted = self._guarded(text, quoted)
                break
        return self._quote + text + self._quote if quoted else text

    def _guarded(self, text, quoted):
        """A field with signs that mean something, and whether it needs quotes."""
        dialect = self.dialect
        escape, quote = dialect.escapechar, self._quote
        parts = []
        for sign in text:
            if sign in self._special:
                escaped = False
                if self._quoting == QUOTE_NONE or sign == escape:
                    escaped = True
                elif sign == quote:
                    if dialect.doublequote:
                        parts.append(quote)
                        quoted = True
                    else:
                        escaped = True
                else:
                    quoted = True
                if escaped:
                    if escape is None:
                        raise Error("need to escape, but no escapechar set")
                    parts.append(escape)
            parts.append(sign)
        return "".join(parts), quoted


Writer.__name__ = Writer.__qualname__ = "writer"


def writer(file=_NOT_GIVEN, dialect=None, /, *more, **wishes):
    """Write rows to a file."""
    _check_count(file, more)
    write = getattr(file, "write", None)
    if not callable(write):
        raise TypeError('argument 1 must have a "write" method')
    return Writer(write, Dialect(dialect, **wishes))

_unbound(field_size_limit, get_dialect, list_dialects, reader, register_dialect, unregister_dialect, writer)
_show_module(Error, Dialect, Reader, Writer)
