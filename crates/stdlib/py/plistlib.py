"""Property lists as macOS has them: data in XML or in a compact form of bytes."""

import binascii
import datetime
import enum
import itertools
import os
import re
import struct
from io import BytesIO

__all__ = [
    "InvalidFileException", "FMT_XML", "FMT_BINARY", "load", "dump", "loads", "dumps", "UID",
]  # fmt: skip

PlistFormat = enum.Enum("PlistFormat", "FMT_XML FMT_BINARY", module=__name__)
globals().update(PlistFormat.__members__)

_HEAD = b"""\
<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
"""
# What no text in XML may hold.
_control = re.compile("[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f]")
_date = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<hour>\d\d)(?::(?P<minute>\d\d)(?::(?P<second>\d\d))?)?)?)?)?Z",
    re.ASCII,
)


class InvalidFileException(ValueError):
    """Bytes that are no property list."""

    def __init__(self, message="Invalid file"):
        ValueError.__init__(self, message)


class UID:
    """A number that stands for an object in archives of objects."""

    def __init__(self, data):
        if not isinstance(data, int):
            raise TypeError("data must be an int")
        if data >= 1 << 64:
            raise ValueError("UIDs cannot be >= 2**64")
        if data < 0:
            raise ValueError("UIDs must be positive")
        self.data = data

    def __index__(self):
        return self.data

    def __repr__(self):
        return f"{self.__class__.__name__}({self.data!r})"

    def __reduce__(self):
        return self.__class__, (self.data,)

    def __eq__(self, other):
        if not isinstance(other, UID):
            return NotImplemented
        return self.data == other.data

    def __hash__(self):
        return hash(self.data)


# ---- XML ----


def _escape(text):
    if _control.search(text):
        raise ValueError("strings can't contain control characters; use bytes instead")
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _read_date(text, aware):
    parts = {name: int(value) for name, value in _date.match(text).groupdict().items() if value is not None}
    return datetime.datetime(
        **{"month": 1, "day": 1} | parts, tzinfo=datetime.UTC if aware else None
    )


def _date_text(value, aware):
    if aware:
        value = value.astimezone(datetime.UTC)
    return f"{value.year:04}-{value.month:02}-{value.day:02}T{value.hour:02}:{value.minute:02}:{value.second:02}Z"


class _XmlReader:
    """Makes data of XML, element by element."""

    def __init__(self, dict_type, aware):
        self.stack, self.key, self.root = [], None, None
        self.dict_type, self.aware = dict_type, aware
        self.text = []

    def parse(self, source):
        from xml.parsers.expat import ParserCreate

        self.parser = ParserCreate()
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text.append
        data = source.read()
        if b"<!ENTITY" in data:
            # Entities are of use only to those who want to make a small file large.
            raise InvalidFileException("XML entity declarations are not supported in plist files")
        self.parser.Parse(data, True)
        return self.root

    def start(self, tag, attributes):
        self.text.clear()
        if tag == "dict":
            made = self.dict_type()
        elif tag == "array":
            made = []
        else:
            return
        self.add(made)
        self.stack.append(made)

    def end(self, tag):
        text = "".join(self.text)
        self.text.clear()
        match tag:
            case "dict":
                if self.key:
                    raise ValueError(f"missing value for key '{self.key}' at line {self.parser.CurrentLineNumber}")
                self.stack.pop()
            case "array":
                self.stack.pop()
            case "key":
                if self.key or not self.stack or not isinstance(self.stack[-1], dict):
                    raise ValueError(f"unexpected key at line {self.parser.CurrentLineNumber}")
                self.key = text
            case "true" | "false":
                self.add(tag == "true")
            case "integer":
                self.add(int(text, 16) if text.startswith(("0x", "0X")) else int(text))
            case "real":
                self.add(float(text))
            case "string":
                self.add(text)
            case "data":
                self.add(binascii.a2b_base64(text.encode("utf-8")))
            case "date":
                self.add(_read_date(text, self.aware))

    def add(self, value):
        if self.key is not None:
            if not self.stack or not isinstance(self.stack[-1], dict):
                raise ValueError(f"unexpected element at line {self.parser.CurrentLineNumber}")
            self.stack[-1][self.key] = value
            self.key = None
        elif not self.stack:
            self.root = value
        elif isinstance(self.stack[-1], list):
            self.stack[-1].append(value)
        else:
            raise ValueError(f"unexpected element at line {self.parser.CurrentLineNumber}")


class _XmlWriter:
    """Writes data as XML."""

    def __init__(self, file, sort_keys, skipkeys, aware):
        self.file, self.sort_keys, self.skipkeys, self.aware = file, sort_keys, skipkeys, aware
        self.depth = 0

    def write(self, value):
        self.file.write(_HEAD)
        self.line('<plist version="1.0">')
        self.value(value)
        self.line("</plist>")

    def line(self, text):
        self.file.write(b"\t" * self.depth + text.encode("utf-8") + b"\n")

    def element(self, tag, text):
        self.line(f"<{tag}>{_escape(text)}</{tag}>")

    def value(self, value):
        if isinstance(value, str):
            self.element("string", value)
        elif value is True or value is False:
            self.line("<true/>" if value else "<false/>")
        elif isinstance(value, int):
            if not -1 << 63 <= value < 1 << 64:
                raise OverflowError(value)
            self.element("integer", f"{value:d}")
        elif isinstance(value, float):
            self.element("real", repr(value))
        elif isinstance(value, dict):
            self.dict(value)
        elif isinstance(value, (bytes, bytearray)):
            self.data(value)
        elif isinstance(value, datetime.datetime):
            self.element("date", _date_text(value, self.aware))
        elif isinstance(value, (tuple, list)):
            self.array(value)
        elif isinstance(value, UID):
            raise TypeError(f"unsupported type: {type(value)}")
        else:
            raise TypeError(f"unsupported type: {type(value)}")

    def inside(self, tag, write):
        self.line(f"<{tag}>")
        self.depth += 1
        write()
        self.depth -= 1
        self.line(f"</{tag}>")

    def dict(self, value):
        if not value:
            self.line("<dict/>")
            return

        def write():
            for key, item in sorted(value.items()) if self.sort_keys else value.items():
                if not isinstance(key, str):
                    if self.skipkeys:
                        continue
                    raise TypeError("keys must be strings")
                self.element("key", key)
                self.value(item)

        self.inside("dict", write)

    def array(self, value):
        if not value:
            self.line("<array/>")
            return
        self.inside("array", lambda: [self.value(item) for item in value])

    def data(self, value):
        self.line("<data>")
        # Lines as long as what stands before them leaves room for, in whole groups of three.
        room = max(16, 76 - len("\t" * self.depth) * 8) // 4 * 3
        for start in range(0, len(value), room):
            self.line(binascii.b2a_base64(value[start : start + room], newline=False).decode())
        self.line("</data>")


# ---- Bytes ----

_epoch = datetime.datetime(2001, 1, 1)


class _Undefined:
    pass


class _BinaryReader:
    """Reads the form of bytes: objects that name each other by number, and a table of where they are."""

    def __init__(self, dict_type, aware):
        self.dict_type, self.aware = dict_type, aware

    def parse(self, source):
        try:
            self.file = source
            source.seek(-32, os.SEEK_END)
            tail = source.read(32)
            if len(tail) != 32:
                raise InvalidFileException
            offset_size, self.ref_size, count, top, table = struct.unpack(">6xBBQQQ", tail)
            source.seek(table)
            self.offsets = self.numbers(count, offset_size)
            self.objects = [_Undefined] * count
            return self.object(top)
        except (OSError, IndexError, struct.error, OverflowError, ValueError):
            raise InvalidFileException from None

    def numbers(self, count, size):
        data = self.file.read(size * count)
        if not size or len(data) != size * count:
            raise InvalidFileException
        return [int.from_bytes(data[at : at + size]) for at in range(0, len(data), size)]

    def size(self, low):
        if low != 15:
            return low
        width = 1 << (self.file.read(1)[0] & 3)
        return int.from_bytes(self.exactly(width))

    def exactly(self, size):
        data = self.file.read(size)
        if len(data) != size:
            raise InvalidFileException
        return data

    def object(self, ref):
        made = self.objects[ref]
        if made is not _Undefined:
            return made
        self.file.seek(self.offsets[ref])
        token = self.file.read(1)[0]
        high, low = token & 0xF0, token & 0x0F
        if token == 0x00:
            made = None
        elif token in (0x08, 0x09):
            made = token == 0x09
        elif token == 0x0F:
            made = b""
        elif high == 0x10:
            made = int.from_bytes(self.exactly(1 << low), signed=low >= 3)
        elif token == 0x22:
            made = struct.unpack(">f", self.exactly(4))[0]
        elif token == 0x23:
            made = struct.unpack(">d", self.exactly(8))[0]
        elif token == 0x33:
            seconds = struct.unpack(">d", self.exactly(8))[0]
            made = _epoch + datetime.timedelta(seconds=seconds)
            made = made.replace(tzinfo=datetime.UTC) if self.aware else made
        elif high == 0x40:
            made = self.exactly(self.size(low))
        elif high == 0x50:
            made = self.exactly(self.size(low)).decode("ascii")
        elif high == 0x60:
            made = self.exactly(self.size(low) * 2).decode("utf-16be")
        elif high == 0x80:
            made = UID(int.from_bytes(self.exactly(1 + low)))
        elif high == 0xA0:
            refs = self.numbers_or_none(self.size(low))
            made = self.objects[ref] = []
            made.extend(self.object(each) for each in refs)
        elif high == 0xD0:
            count = self.size(low)
            keys, values = self.numbers_or_none(count), self.numbers_or_none(count)
            made = self.objects[ref] = self.dict_type()
            try:
                for key, value in zip(keys, values):
                    made[self.object(key)] = self.object(value)
            except TypeError:
                raise InvalidFileException from None
        else:
            raise InvalidFileException
        self.objects[ref] = made
        return made

    def numbers_or_none(self, count):
        return self.numbers(count, self.ref_size) if count else []


def _width(number):
    """How many bytes a number takes in the table."""
    for size in (1, 2, 4, 8):
        if 0 <= number < 1 << 8 * size:
            return size
    raise OverflowError(number)


class _BinaryWriter:
    """Writes the form of bytes. What is equal and of one type is written once; containers, once each."""

    def __init__(self, file, sort_keys, skipkeys, aware):
        self.file, self.sort_keys, self.skipkeys, self.aware = file, sort_keys, skipkeys, aware

    def write(self, value):
        self.all, self.by_value, self.by_id = [], {}, {}
        self.number(value)
        count = len(self.all)
        self.ref_size = _width(count)
        self.file.write(b"bplist00")
        offsets = []
        at = 8
        for each in self.all:
            offsets.append(at)
            data = self.encoded(each)
            self.file.write(data)
            at += len(data)
        size = _width(at)
        for offset in offsets:
            self.file.write(offset.to_bytes(size))
        self.file.write(struct.pack(">5xBBBQQQ", 0, size, self.ref_size, count, self.by_key(value), at))

    def by_key(self, value):
        if isinstance(value, (str, int, float, datetime.datetime, bytes, bytearray)):
            return self.by_value[type(value), bytes(value) if isinstance(value, bytearray) else value]
        return self.by_id[id(value)]

    def number(self, value):
        if isinstance(value, (str, int, float, datetime.datetime, bytes, bytearray)):
            key = type(value), bytes(value) if isinstance(value, bytearray) else value
            if key in self.by_value:
                return
            self.by_value[key] = len(self.all)
        elif id(value) in self.by_id:
            return
        else:
            self.by_id[id(value)] = len(self.all)
        self.all.append(value)
        if isinstance(value, dict):
            keys, values = self.items(value)
            for each in itertools.chain(keys, values):
                self.number(each)
        elif isinstance(value, (list, tuple)):
            for each in value:
                self.number(each)

    def items(self, value):
        pairs = []
        for key, item in sorted(value.items()) if self.sort_keys else value.items():
            if isinstance(key, str):
                pairs.append((key, item))
            elif not self.skipkeys:
                raise TypeError("keys must be strings")
        return [key for key, _ in pairs], [item for _, item in pairs]

    def head(self, token, size):
        if size < 15:
            return bytes([token | size])
        width = _width(size)
        return bytes([token | 0xF, 0x10 | (width.bit_length() - 1)]) + size.to_bytes(width)

    def refs(self, values):
        return b"".join(self.by_key(each).to_bytes(self.ref_size) for each in values)

    def encoded(self, value):
        if value is None:
            return b"\x00"
        if value is False or value is True:
            return b"\x09" if value else b"\x08"
        if isinstance(value, int):
            if value < 0:
                if value < -1 << 63:
                    raise OverflowError(value)
                return b"\x13" + value.to_bytes(8, signed=True)
            if value >= 1 << 64:
                raise OverflowError(value)
            if value >= 1 << 63:
                return b"\x14" + value.to_bytes(16)
            width = _width(value)
            return bytes([0x10 | (width.bit_length() - 1)]) + value.to_bytes(width)
        if isinstance(value, float):
            return struct.pack(">Bd", 0x23, value)
        if isinstance(value, datetime.datetime):
            if self.aware:
                value = value.astimezone(datetime.UTC).replace(tzinfo=None)
            return struct.pack(">Bd", 0x33, (value - _epoch).total_seconds())
        if isinstance(value, (bytes, bytearray)):
            return self.head(0x40, len(value)) + value
        if isinstance(value, str):
            if value.isascii():
                return self.head(0x50, len(value)) + value.encode("ascii")
            data = value.encode("utf-16be")
            return self.head(0x60, len(data) // 2) + data
        if isinstance(value, UID):
            width = _width(value.data)
            return bytes([0x80 | (width - 1)]) + value.data.to_bytes(width)
        if isinstance(value, (list, tuple)):
            return self.head(0xA0, len(value)) + self.refs(value)
        if isinstance(value, dict):
            keys, values = self.items(value)
            return self.head(0xD0, len(keys)) + self.refs(keys) + self.refs(values)
        raise TypeError(value)


# ---- Both ----

_xml_starts = (b"<?xml", b"<plist")
_marks = {"utf-8": b"\xef\xbb\xbf", "utf-16-be": b"\xfe\xff", "utf-16-le": b"\xff\xfe"}


def _is_xml(head):
    if head.startswith(_xml_starts):
        return True
    return any(
        head.startswith(mark + start.decode("ascii").encode(name))
        for name, mark in _marks.items()
        for start in _xml_starts
    )


def load(fp, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a property list from a binary file; its form is seen if it isn't said."""
    if fmt is None:
        head = fp.read(32)
        fp.seek(0)
        if _is_xml(head):
            fmt = FMT_XML
        elif head[:8] == b"bplist00":
            fmt = FMT_BINARY
        else:
            raise InvalidFileException
    reader = _XmlReader if fmt is FMT_XML else _BinaryReader
    return reader(dict_type, aware_datetime).parse(fp)


def loads(value, *, fmt=None, dict_type=dict, aware_datetime=False):
    """Read a property list from bytes, or from text in XML."""
    if isinstance(value, str):
        if fmt == FMT_BINARY:
            raise TypeError("value must be bytes-like object when fmt is FMT_BINARY")
        value = value.encode()
    return load(BytesIO(value), fmt=fmt, dict_type=dict_type, aware_datetime=aware_datetime)


def dump(value, fp, *, fmt=FMT_XML, sort_keys=True, skipkeys=False, aware_datetime=False):
    """Write a property list to a binary file."""
    if fmt not in PlistFormat.__members__.values():
        raise ValueError(f"Unsupported format: {fmt!r}")
    writer = _XmlWriter if fmt is FMT_XML else _BinaryWriter
    writer(fp, sort_keys, skipkeys, aware_datetime).write(value)


def dumps(value, *, fmt=FMT_XML, skipkeys=False, sort_keys=True, aware_datetime=False):
    """A property list as bytes."""
    fp = BytesIO()
    dump(value, fp, fmt=fmt, skipkeys=skipkeys, sort_keys=sort_keys, aware_datetime=aware_datetime)
    return fp.getvalue()
