"""Data as text in lines of limited width."""

import sys

__all__ = ["pprint", "pformat", "isreadable", "isrecursive", "saferepr", "PrettyPrinter", "pp"]


def pprint(object, stream=None, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Print data."""
    PrettyPrinter(
        stream=stream, indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pprint(object)


def pformat(object, indent=1, width=80, depth=None, *, compact=False, sort_dicts=True, underscore_numbers=False):
    """Return data as text."""
    return PrettyPrinter(
        indent=indent, width=width, depth=depth, compact=compact, sort_dicts=sort_dicts,
        underscore_numbers=underscore_numbers,
    ).pformat(object)


def pp(object, *args, sort_dicts=False, **kwargs):
    """Print data, dicts in their own order."""
    pprint(object, *args, sort_dicts=sort_dicts, **kwargs)


def _facts(object):
    """(a repr that bears recursion, whether it could be read back, whether there is recursion)."""
    return PrettyPrinter()._safe_repr(object, {}, None, 0)


def isrecursive(object):
    """Whether the data contain themselves."""
    return _facts(object)[2]


def isreadable(object):
    """Whether the text could be read back."""
    return _facts(object)[1]


def saferepr(object):
    """Return a repr that bears recursion."""
    return _facts(object)[0]


class _SafeKey:
    """Puts everything in some order: what can't be compared, by type."""

    __slots__ = ("obj",)

    def __init__(self, obj, /):
        self.obj = obj

    def __lt__(self, other):
        try:
            return self.obj < other.obj
        except TypeError:
            return (str(type(self.obj)), id(self.obj)) < (str(type(other.obj)), id(other.obj))


def _pair_key(item):
    return _SafeKey(item[0]), _SafeKey(item[1])


def _recursion(object):
    return f"<Recursion on {type(object).__name__} with id={id(object)}>"


_table = {}


def _writers():
    """The names of methods of PrettyPrinter, by the `__repr__` of classes."""
    if not _table:
        import collections
        import types

        for cls, name in (
            (dict, "dict"), (list, "list"), (tuple, "tuple"), (set, "set"), (frozenset, "set"), (str, "str"),
            (bytes, "bytes"), (bytearray, "bytearray"), (types.MappingProxyType, "proxy"),
            (types.SimpleNamespace, "namespace"), (collections.OrderedDict, "ordered_dict"),
            (collections.defaultdict, "defaultdict"), (collections.Counter, "counter"), (collections.deque, "deque"),
            (collections.ChainMap, "chain"), (collections.UserDict, "wrapped"), (collections.UserList, "wrapped"),
            (collections.UserString, "wrapped"),
        ):  # fmt: skip
            _table[cls.__repr__] = "_write_" + name
    return _table


class PrettyPrinter:
    """Prints data as its options say."""

    def __init__(
        self, indent=1, width=80, depth=None, stream=None, *, compact=False, sort_dicts=True, underscore_numbers=False
    ):
        indent, width = int(indent), int(width)
        for wrong, wanted in (
            (indent < 0, "indent must be >= 0"),
            (depth is not None and depth <= 0, "depth must be > 0"),
            (width == 0, "width must be != 0"),
        ):
            if wrong:
                raise ValueError(wanted)
        self._indent_per_level = indent
        self._width = width
        self._depth = depth
        self._stream = sys.stdout if stream is None else stream
        self._compact = compact
        self._sort_dicts = sort_dicts
        self._underscore_numbers = underscore_numbers

    def pprint(self, object):
        # There is no standard output to a program that has closed its own.
        if self._stream is not None:
            self._stream.write(self.pformat(object) + "\n")

    def pformat(self, object):
        out = []
        self._format(object, out, 0, 0, {}, 0)
        return "".join(out)

    def isrecursive(self, object):
        return self.format(object, {}, 0, 0)[2]

    def isreadable(self, object):
        _, readable, recursive = self.format(object, {}, 0, 0)
        return readable and not recursive

    def format(self, object, context, maxlevels, level):
        """Return the repr, whether it can be read back, and whether the data contain themselves."""
        return self._safe_repr(object, context, maxlevels, level)

    def _repr(self, object, context, level):
        return self.format(object, context.copy(), self._depth, level)[0]

    def _format(self, object, out, indent, allowance, context, level):
        key = id(object)
        if key in context:
            out.append(_recursion(object))
            return
        text = self._repr(object, context, level)
        if len(text) > self._width - indent - allowance:
            writer = self._writer(object)
            if writer is not None:
                context[key] = 1
                writer(object, out, indent, allowance, context, level + 1)
                del context[key]
                return
        out.append(text)

    def _writer(self, object):
        """The method that breaks an object into lines, by what writes it in one: a class with a repr of its own has none."""
        cls = type(object)
        name = _writers().get(cls.__repr__)
        if name is not None:
            return getattr(self, name)
        if (
            hasattr(cls, "__dataclass_fields__")
            and cls.__dataclass_params__.repr
            and hasattr(cls.__repr__, "__wrapped__")
        ):
            return self._write_dataclass
        return None

    def _write_dict(self, object, out, indent, allowance, context, level):
        out.append("{")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        if object:
            items = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            self._write_pairs(list(items), out, indent, allowance + 1, context, level)
        out.append("}")

    def _write_pairs(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        separator = ",\n" + " " * indent
        last = len(items) - 1
        for index, (key, value) in enumerate(items):
            text = self._repr(key, context, level)
            out.append(text + ": ")
            self._format(value, out, indent + len(text) + 2, allowance if index == last else 1, context, level)
            if index != last:
                out.append(separator)

    def _write_ordered_dict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "(")
        self._format(list(object.items()), out, indent + len(name) + 1, allowance + 1, context, level)
        out.append(")")

    def _write_defaultdict(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        factory = self._repr(object.default_factory, context, level)
        name = type(object).__name__
        indent += len(name) + 1
        out.append(f"{name}({factory},\n{' ' * indent}")
        self._write_dict(object, out, indent, allowance + 1, context, level)
        out.append(")")

    def _write_counter(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "({")
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        self._write_pairs(object.most_common(), out, indent + len(name) + 1, allowance + 2, context, level)
        out.append("})")

    def _write_list(self, object, out, indent, allowance, context, level):
        out.append("[")
        self._write_items(object, out, indent, allowance + 1, context, level)
        out.append("]")

    def _write_tuple(self, object, out, indent, allowance, context, level):
        out.append("(")
        end = ",)" if len(object) == 1 else ")"
        self._write_items(object, out, indent, allowance + len(end), context, level)
        out.append(end)

    def _write_set(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        cls = type(object)
        if cls is set:
            begin, end = "{", "}"
        else:
            begin, end = cls.__name__ + "({", "})"
            indent += len(cls.__name__) + 1
        out.append(begin)
        self._write_items(sorted(object, key=_SafeKey), out, indent, allowance + len(end), context, level)
        out.append(end)

    def _write_deque(self, object, out, indent, allowance, context, level):
        if not object:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        out.append("[")
        if object.maxlen is None:
            self._write_items(object, out, indent, allowance + 2, context, level)
            out.append("])")
        else:
            self._write_items(object, out, indent, 2, context, level)
            out.append(f"],\n{' ' * indent}maxlen={self._repr(object.maxlen, context, level)})")

    def _write_items(self, items, out, indent, allowance, context, level):
        indent += self._indent_per_level
        if self._indent_per_level > 1:
            out.append((self._indent_per_level - 1) * " ")
        between = ",\n" + " " * indent
        separator = ""
        items = list(items)
        width = room = self._width - indent + 1
        for index, item in enumerate(items):
            last = index == len(items) - 1
            if last:
                room -= allowance
                width -= allowance
            if self._compact:
                text = self._repr(item, context, level)
                size = len(text) + 2
                if room < size:
                    room = width
                    if separator:
                        separator = between
                if room >= size:
                    room -= size
                    out.append(separator + text)
                    separator = ", "
                    continue
            out.append(separator)
            separator = between
            self._format(item, out, indent, allowance if last else 1, context, level)

    def _write_attributes(self, items, out, indent, allowance, context, level):
        separator = ",\n" + " " * indent
        last = len(items) - 1
        for index, (name, value) in enumerate(items):
            out.append(name + "=")
            if id(value) in context:
                out.append("...")
            else:
                self._format(value, out, indent + len(name) + 1, allowance if index == last else 1, context, level)
            if index != last:
                out.append(separator)

    def _write_dataclass(self, object, out, indent, allowance, context, level):
        name = type(object).__name__
        indent += len(name) + 1
        items = [
            (field.name, getattr(object, field.name))
            for field in type(object).__dataclass_fields__.values()
            if field.repr and field._field_type.name == "_FIELD"
        ]
        out.append(name + "(")
        self._write_attributes(items, out, indent, allowance, context, level)
        out.append(")")

    def _write_namespace(self, object, out, indent, allowance, context, level):
        cls = type(object)
        name = "namespace" if cls.__module__ == "types" else cls.__name__
        indent += len(name) + 1
        out.append(name + "(")
        self._write_attributes(list(object.__dict__.items()), out, indent, allowance, context, level)
        out.append(")")

    def _write_str(self, object, out, indent, allowance, context, level):
        lines = object.splitlines(keepends=True)
        if not lines:
            out.append(repr(object))
            return
        # At the top, parentheses stand around what takes several lines.
        begin, end = ("(", ")") if level == 1 else ("", "")
        indent, allowance = indent + len(begin), allowance + len(end)
        room = self._width - indent
        chunks = []
        for line in lines[:-1]:
            chunks += [repr(line)] if len(repr(line)) <= room else _cut(line, room, room)
        last = lines[-1]
        chunks += [repr(last)] if len(repr(last)) <= room - allowance else _cut(last, room, room - allowance)
        if len(chunks) == 1:
            out.append(repr(last))
        else:
            out.append(begin + ("\n" + " " * indent).join(chunks) + end)

    def _write_bytes(self, object, out, indent, allowance, context, level):
        if len(object) <= 4:
            out.append(repr(object))
            return
        begin, end = ("(", ")") if level == 1 else ("", "")
        indent, allowance = indent + len(begin), allowance + len(end)
        chunks = _cut_bytes(object, self._width - indent, self._width - indent - allowance)
        out.append(begin + ("\n" + " " * indent).join(chunks) + end)

    def _write_bytearray(self, object, out, indent, allowance, context, level):
        out.append("bytearray(")
        self._write_bytes(bytes(object), out, indent + 10, allowance + 1, context, level + 1)
        out.append(")")

    def _write_proxy(self, object, out, indent, allowance, context, level):
        out.append("mappingproxy(")
        self._format(object.copy(), out, indent + 13, allowance + 1, context, level)
        out.append(")")

    def _write_wrapped(self, object, out, indent, allowance, context, level):
        self._format(object.data, out, indent, allowance, context, level - 1)

    def _write_chain(self, object, out, indent, allowance, context, level):
        if not object.maps:
            out.append(repr(object))
            return
        name = type(object).__name__
        out.append(name + "(")
        indent += len(name) + 1
        for part in object.maps[:-1]:
            self._format(part, out, indent, 1, context, level)
            out.append(",\n" + " " * indent)
        self._format(object.maps[-1], out, indent, allowance + 1, context, level)
        out.append(")")

    def _safe_repr(self, object, context, maxlevels, level):
        cls = type(object)
        if cls is int and self._underscore_numbers:
            return f"{object:_d}", True, False
        if cls in (str, int, float, complex, bool, bytes, type(None)):
            return repr(object), True, False
        method = cls.__repr__
        if issubclass(cls, dict) and method is dict.__repr__:
            begin, end, items = "{", "}", None
        elif issubclass(cls, list) and method is list.__repr__:
            begin, end, items = "[", "]", object
        elif issubclass(cls, tuple) and method is tuple.__repr__:
            begin, end, items = "(", ",)" if len(object) == 1 else ")", object
        else:
            text = repr(object)
            return text, bool(text) and not text.startswith("<"), False
        if not object:
            return repr(object), True, False
        key = id(object)
        if maxlevels and level >= maxlevels:
            return f"{begin}...{')' if begin == '(' else end}", False, key in context
        if key in context:
            return _recursion(object), False, True
        context[key] = 1
        readable, recursive = True, False
        parts = []

        def show(value):
            nonlocal readable, recursive
            text, can_read, recurs = self.format(value, context, maxlevels, level + 1)
            readable = readable and can_read
            recursive = recursive or recurs
            return text

        if items is None:
            pairs = sorted(object.items(), key=_pair_key) if self._sort_dicts else object.items()
            parts = [f"{show(name)}: {show(value)}" for name, value in pairs]
        else:
            parts = [show(item) for item in items]
        del context[key]
        return begin + ", ".join(parts) + end, readable, recursive


def _words(line):
    """The words of a line, each with the space behind it."""
    parts = []
    at = 0
    while at < len(line):
        begin = at
        while at < len(line) and not line[at].isspace():
            at += 1
        while at < len(line) and line[at].isspace():
            at += 1
        parts.append(line[begin:at])
    return parts


def _cut(line, room, last_room):
    """The reprs of a line's words, as many together as fit; the last one may have less room."""
    words = _words(line)
    pieces = [""]
    for place, word in enumerate(words, 1):
        longer = pieces[-1] + word
        if len(repr(longer)) <= (room if place < len(words) else last_room):
            pieces[-1] = longer
        else:
            pieces.append(word)
    return [repr(piece) for piece in pieces if piece]


def _cut_bytes(data, room, last_room):
    """The reprs of parts of bytes, each of a multiple of four and as long as fits; the last one may have less room."""
    chunks = []
    piece = b""
    last = len(data) // 4 * 4
    for place in range(0, len(data), 4):
        if place == last:
            room = last_room
        longer = piece + data[place : place + 4]
        if piece and len(repr(longer)) > room:
            chunks.append(repr(piece))
            longer = data[place : place + 4]
        piece = longer
    return [*chunks, repr(piece)] if piece else chunks
