"""Tables as text, with fields between commas or other signs."""

import re as _re

import _csv
from _csv import (
    QUOTE_ALL, QUOTE_MINIMAL, QUOTE_NONE, QUOTE_NONNUMERIC, QUOTE_NOTNULL, QUOTE_STRINGS, Error, field_size_limit, get_dialect,
    list_dialects, reader, register_dialect, unregister_dialect, writer,
)

__all__ = [
    "QUOTE_MINIMAL", "QUOTE_ALL", "QUOTE_NONNUMERIC", "QUOTE_NONE", "QUOTE_STRINGS", "QUOTE_NOTNULL", "Error", "Dialect",
    "excel", "excel_tab", "field_size_limit", "reader", "writer", "register_dialect", "get_dialect", "list_dialects",
    "Sniffer", "unregister_dialect", "DictReader", "DictWriter", "unix_dialect",
]
__version__ = "1.0"


class Dialect:
    """A base of dialects that are written as classes."""

    _name, _valid = "", False
    delimiter = quotechar = escapechar = doublequote = skipinitialspace = lineterminator = quoting = None

    def __init__(self):
        if self.__class__ is not Dialect:
            self._valid = True
        try:
            _csv.Dialect(self)
        except TypeError as wrong:
            raise Error(str(wrong)) from None


class excel(Dialect):
    """As Excel writes it."""

    delimiter, quotechar, lineterminator = ",", '"', "\r\n"
    quoting, doublequote, skipinitialspace = QUOTE_MINIMAL, True, False


class excel_tab(excel):
    """As Excel writes it, with tabs."""

    delimiter = "\t"


class unix_dialect(excel):
    """Everything in quotes, lines end in one sign."""

    lineterminator = "\n"
    quoting = QUOTE_ALL


register_dialect("excel", excel)
register_dialect("excel-tab", excel_tab)
register_dialect("unix", unix_dialect)


def _kept(names):
    """Names that can be gone through more than once."""
    return list(names) if names is not None and iter(names) is names else names


class DictReader:
    """Rows as dicts, with names from the first row unless they are given."""

    def __init__(self, f, fieldnames=None, restkey=None, restval=None, dialect="excel", *args, **kwds):
        self._fieldnames = _kept(fieldnames)
        self.restkey, self.restval, self.dialect = restkey, restval, dialect
        self.reader, self.line_num = reader(f, dialect, *args, **kwds), 0

    def __next__(self):
        if self.line_num == 0:
            # The first row may be that of the names.
            self._get_fieldnames()
        row = []
        while not row:
            row = next(self.reader)
            self.line_num = self.reader.line_num
        names = self.fieldnames
        made = dict(zip(names, row))
        if len(row) > len(names):
            made[self.restkey] = row[len(names) :]
        else:
            for name in names[len(row) :]:
                made[name] = self.restval
        return made

    def _get_fieldnames(self):
        names = self._fieldnames
        if names is None:
            names = self._fieldnames = next(self.reader, None)
        self.line_num = self.reader.line_num
        return names

    def _set_fieldnames(self, value):
        self._fieldnames = value

    fieldnames = property(_get_fieldnames, _set_fieldnames, doc="The names of the columns.")

    def __iter__(self):
        return self

    __class_getitem__ = classmethod(type(list[int]))


class DictWriter:
    """Writes dicts as rows."""

    def __init__(self, f, fieldnames, restval="", extrasaction="raise", dialect="excel", *args, **kwds):
        self.fieldnames, self.restval, self.extrasaction = _kept(fieldnames), restval, extrasaction.lower()
        if self.extrasaction not in ("raise", "ignore"):
            raise ValueError("extrasaction (%s) must be 'raise' or 'ignore'" % self.extrasaction)
        self.writer = writer(f, dialect, *args, **kwds)

    def writeheader(self):
        """Write the names."""
        return self.writerow(dict(zip(self.fieldnames, self.fieldnames)))

    def writerows(self, rowdicts):
        """Write many rows."""
        return self.writer.writerows(map(self._dict_to_list, rowdicts))

    def writerow(self, rowdict):
        """Write a row."""
        return self.writer.writerow(self._dict_to_list(rowdict))

    def _dict_to_list(self, rowdict):
        if self.extrasaction == "raise" and (extra := rowdict.keys() - self.fieldnames):
            raise ValueError("dict contains fields not in fieldnames: " + ", ".join(map(repr, extra)))
        return (rowdict.get(name, self.restval) for name in self.fieldnames)

    __class_getitem__ = classmethod(type(list[int]))


class Sniffer:
    """Guesses the dialect of a text, and whether it has a row of names."""

    def __init__(self):
        self.preferred = [",", "\t", ";", " ", ":"]

    def sniff(self, sample, delimiters=None):
        """The dialect that a text seems to be in."""
        quotechar, doublequote, delimiter, skipinitialspace = self._by_quotes(sample, delimiters)
        if not delimiter:
            delimiter, skipinitialspace = self._by_counts(sample, delimiters)
        if delimiter in (None, ""):
            raise Error("Could not determine delimiter")
        found = {
            "delimiter": delimiter, "skipinitialspace": skipinitialspace, "doublequote": doublequote,
            # Even without quotes in the sample there may be some later.
            "quotechar": quotechar or excel.quotechar,
            "lineterminator": excel.lineterminator, "quoting": excel.quoting, "_name": "sniffed",
            "__module__": __name__, "__qualname__": "Sniffer.sniff.<locals>.dialect",
        }  # fmt: skip
        return type("dialect", (Dialect,), found)

    _SIGN = r"(?P<delim>[^\w\n\"'])(?P<space> ?)"
    _QUOTED = r"(?P<quote>[\"']).*?(?P=quote)"
    # Where a text in quotes can stand: between signs, behind a line's start, before its end, alone on a line.
    _SHAPES = (
        _SIGN + _QUOTED + "(?P=delim)",
        r"(?:^|\n)" + _QUOTED + _SIGN,
        _SIGN + _QUOTED + r"(?:$|\n)",
        r"(?:^|\n)" + _QUOTED + r"(?:$|\n)",
    )

    def _by_quotes(self, sample, delimiters):
        for shape in self._SHAPES:
            found = list(_re.finditer(shape, sample, _re.DOTALL | _re.MULTILINE))
            if found:
                break
        else:
            return "", False, None, False
        quotes, signs, spaces = {}, {}, 0
        for match in found:
            parts = match.groupdict()
            quotes[parts["quote"]] = quotes.get(parts["quote"], 0) + 1
            sign = parts.get("delim")
            if sign and (delimiters is None or sign in delimiters):
                signs[sign] = signs.get(sign, 0) + 1
            spaces += bool(parts.get("space"))
        quote = max(quotes, key=quotes.get)
        if signs:
            sign = max(signs, key=signs.get)
            skip = signs[sign] == spaces
            if sign == "\n":
                sign = ""
        else:
            sign, skip = "", False
        between = _re.escape(sign)
        # A third quote before the field is over.
        inside = quote + rf"[^{between}\n]*"
        doubled = _re.compile(rf"({between}|^)\W*{inside}{inside}{quote}\W*({between}|$)", _re.MULTILINE)
        return quote, bool(doubled.search(sample)), sign, skip

    def _by_counts(self, sample, delimiters):
        """The sign that stands equally often in nearly all lines."""
        lines = [line for line in sample.split("\n") if line]
        counts = {}
        candidates = {}
        size = min(10, len(lines))
        seen = 0
        for start in range(0, len(lines), max(size, 1)):
            piece = lines[start : start + size]
            seen += len(piece)
            for sign in map(chr, range(127)):
                times = counts.setdefault(sign, {})
                for line in piece:
                    often = line.count(sign)
                    times[often] = times.get(often, 0) + 1
            candidates = self._steady(counts, seen, delimiters)
            if len(candidates) == 1:
                break
        return self._preferred(candidates, lines)

    @staticmethod
    def _steady(counts, seen, delimiters):
        modes = {}
        for sign, times in counts.items():
            if list(times) == [0]:
                continue
            often = max(times, key=times.get)
            rest = seen - times[often] if len(times) > 1 else 0
            modes[sign] = (often, times[often] - rest)
        share = 1.0
        while True:
            found = {
                sign: mode
                for sign, mode in modes.items()
                if mode[0] > 0 and mode[1] > 0 and mode[1] / seen >= share and (delimiters is None or sign in delimiters)
            }
            if found or share <= 0.9:
                return found
            share -= 0.01

    def _preferred(self, candidates, lines):
        if not candidates:
            return "", 0
        skips = lambda sign: bool(lines) and lines[0].count(sign) == lines[0].count(sign + " ")
        if len(candidates) > 1:
            for sign in self.preferred:
                if sign in candidates:
                    return sign, skips(sign)
        # The one that most lines agree on; of several the last in order.
        sign = max(candidates, key=lambda sign: (candidates[sign], sign))
        return sign, skips(sign)

    def has_header(self, sample):
        """Whether the first row seems to hold names: the others are numbers or of one length, and it is not."""
        from io import StringIO

        rows = reader(StringIO(sample), self.sniff(sample))
        header = next(rows)
        kinds = dict.fromkeys(range(len(header)))
        for checked, row in enumerate(rows):
            if checked > 20:
                break
            if len(row) != len(header):
                continue
            for column in list(kinds):
                kind = complex
                try:
                    complex(row[column])
                except (ValueError, OverflowError):
                    kind = len(row[column])
                if kinds[column] is None:
                    kinds[column] = kind
                elif kinds[column] != kind:
                    del kinds[column]
        votes = 0
        for column, kind in kinds.items():
            if isinstance(kind, int):
                votes += 1 if len(header[column]) != kind else -1
            else:
                try:
                    kind(header[column])
                except (ValueError, TypeError):
                    votes += 1
                else:
                    votes -= 1
        return votes > 0
