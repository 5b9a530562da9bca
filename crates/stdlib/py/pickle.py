"""Objects as bytes and back, by a small language for a machine with a stack.

Reading runs code that the bytes name: only data from those whom one trusts may be read.
"""

import _pickle
import codecs
import io
import struct
import sys
from _types import show_module as _show_module
from _types import unbound as _unbound

from copyreg import _extension_cache, _extension_registry, _inverted_registry, _slotnames, dispatch_table

__all__ = [
    "PickleError", "PicklingError", "UnpicklingError", "Pickler", "Unpickler", "dump", "dumps", "load", "loads",
    "HIGHEST_PROTOCOL", "DEFAULT_PROTOCOL", "PickleBuffer",
]

format_version = "5.0"
compatible_formats = ["1.0", "1.1", "1.2", "1.3", "2.0", "3.0", "4.0", "5.0"]
HIGHEST_PROTOCOL = 5
DEFAULT_PROTOCOL = 4
bytes_types = (bytes, bytearray)


class PickleError(Exception):
    """What the errors here have in common."""

    __module__ = "_pickle"


class PicklingError(PickleError):
    """An object that can't be written."""

    __module__ = "_pickle"


class UnpicklingError(PickleError):
    """Bytes that are no pickle."""

    __module__ = "_pickle"


class PickleBuffer:
    """Bytes that may be passed on beside a pickle."""

    def __init__(self, buffer):
        self._buffer = buffer

    def raw(self):
        return self._buffer

    def release(self):
        self._buffer = None


# The instructions.
_CODES = dict(
    MARK=b"(", STOP=b".", POP=b"0", POP_MARK=b"1", DUP=b"2", FLOAT=b"F", INT=b"I", BININT=b"J", BININT1=b"K", LONG=b"L",
    BININT2=b"M", NONE=b"N", PERSID=b"P", BINPERSID=b"Q", REDUCE=b"R", STRING=b"S", BINSTRING=b"T", SHORT_BINSTRING=b"U",
    UNICODE=b"V", BINUNICODE=b"X", APPEND=b"a", BUILD=b"b", GLOBAL=b"c", DICT=b"d", EMPTY_DICT=b"}", APPENDS=b"e", GET=b"g",
    BINGET=b"h", INST=b"i", LONG_BINGET=b"j", LIST=b"l", EMPTY_LIST=b"]", OBJ=b"o", PUT=b"p", BINPUT=b"q", LONG_BINPUT=b"r",
    SETITEM=b"s", TUPLE=b"t", EMPTY_TUPLE=b")", SETITEMS=b"u", BINFLOAT=b"G", PROTO=b"\x80", NEWOBJ=b"\x81", EXT1=b"\x82",
    EXT2=b"\x83", EXT4=b"\x84", TUPLE1=b"\x85", TUPLE2=b"\x86", TUPLE3=b"\x87", NEWTRUE=b"\x88", NEWFALSE=b"\x89",
    LONG1=b"\x8a", LONG4=b"\x8b", BINBYTES=b"B", SHORT_BINBYTES=b"C", SHORT_BINUNICODE=b"\x8c", BINUNICODE8=b"\x8d",
    BINBYTES8=b"\x8e", EMPTY_SET=b"\x8f", ADDITEMS=b"\x90", FROZENSET=b"\x91", NEWOBJ_EX=b"\x92", STACK_GLOBAL=b"\x93",
    MEMOIZE=b"\x94", FRAME=b"\x95", BYTEARRAY8=b"\x96",
)
globals().update(_CODES)
__all__ += list(_CODES)
_FRAME_LEAST = 4
_FRAME_MOST = 64 * 1024
_BATCH = 1000


def encode_long(x):
    """An int as few bytes, lowest first, with its sign."""
    if x == 0:
        return b""
    size = (x.bit_length() >> 3) + 1
    data = x.to_bytes(size, "little", signed=True)
    if x < 0 and size > 1 and data[-1] == 0xFF and data[-2] & 0x80:
        data = data[:-1]
    return data


def decode_long(data):
    """The int that bytes stand for."""
    return int.from_bytes(data, "little", signed=True)


def whichmodule(obj, name):
    """The module that an object is found in by its name."""
    found = getattr(obj, "__module__", None)
    if found is not None:
        return found
    for module_name, module in sys.modules.copy().items():
        if module_name in ("__main__", "__mp_main__") or module is None:
            continue
        try:
            found = _attribute(module, name)
        except AttributeError:
            continue
        if found is obj:
            return module_name
    return "__main__"


def _attribute(obj, name):
    for part in name.split("."):
        if part == "<locals>":
            raise AttributeError(f"Can't get local attribute {name!r} on {obj!r}")
        obj = getattr(obj, part)
    return obj


# What modules were called in Python 2, for the protocols it knew.
_OLD_NAMES = {"builtins": "__builtin__", "copyreg": "copy_reg", "queue": "Queue", "configparser": "ConfigParser"}
_NEW_NAMES = {old: new for new, old in _OLD_NAMES.items()}


class Pickler:
    """Writes objects to a file."""

    __module__ = "_pickle"

    def __init__(self, file, protocol=None, *, fix_imports=True, buffer_callback=None):
        protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        if protocol < 0:
            protocol = HIGHEST_PROTOCOL
        elif protocol > HIGHEST_PROTOCOL:
            raise ValueError(f"pickle protocol must be <= {HIGHEST_PROTOCOL}")
        if not hasattr(file, "write"):
            raise TypeError("file must have a 'write' attribute")
        self._file = file
        self.proto, self.bin, self.fast = int(protocol), protocol >= 1, 0
        self.fix_imports = fix_imports and protocol < 3
        self.memo = {}
        self._pieces = []
        self._size = 0
        self._is_native = False

    def clear_memo(self):
        """Forget which objects were written."""
        self.memo.clear()

    def dump(self, obj):
        """Write an object."""
        out = self._file.write
        if self.proto >= 2:
            out(PROTO + bytes([self.proto]))
        self._pieces, self._size = [], 0
        # What nobody has a say in is written natively, up to objects that only their classes know.
        self._is_native = (
            self.proto >= 2 and not self.fast and getattr(self.persistent_id, "__func__", None) is Pickler.persistent_id
            and not hasattr(self, "reducer_override")
        )
        self._save(obj)
        self._put(STOP)
        self._flush()

    # ---- Output, in frames ----

    def _put(self, data):
        self._pieces.append(data)
        self._size += len(data)

    def _flush(self):
        data = b"".join(self._pieces)
        self._pieces, self._size = [], 0
        if self.proto >= 4 and len(data) >= _FRAME_LEAST:
            self._file.write(FRAME + struct.pack("<Q", len(data)))
        self._file.write(data)

    def _put_large(self, head, data):
        """Large data stand between frames."""
        if self.proto >= 4 and len(data) >= _FRAME_MOST:
            if self._size:
                self._flush()
            self._file.write(head)
            self._file.write(data)
        else:
            self._put(head + data)

    def _commit(self):
        if self.proto >= 4 and self._size >= _FRAME_MOST:
            self._flush()

    # ---- The memo ----

    def memoize(self, obj):
        """Note that an object was written."""
        if self.fast:
            return
        index = len(self.memo)
        self.memo[id(obj)] = index, obj
        if self.proto >= 4:
            self._put(MEMOIZE)
        elif self.bin:
            self._put(BINPUT + bytes([index]) if index < 256 else LONG_BINPUT + struct.pack("<I", index))
        else:
            self._put(PUT + str(index).encode() + b"\n")

    def _get(self, index):
        if self.bin:
            return BINGET + bytes([index]) if index < 256 else LONG_BINGET + struct.pack("<I", index)
        return GET + str(index).encode() + b"\n"

    # ---- Objects ----

    def persistent_id(self, obj):
        """A name by which the reader finds the object elsewhere; None if it is to be written."""
        return None

    def _save(self, obj, save_persistent=True):
        if self._is_native:
            return _pickle.write(self, obj, self.memo, self.proto)
        self._commit()
        if save_persistent:
            name = self.persistent_id(obj)
            if name is not None:
                return self._save_persistent(name)
        known = self.memo.get(id(obj))
        if known is not None:
            return self._put(self._get(known[0]))
        override = getattr(self, "reducer_override", None)
        if override is not None:
            parts = override(obj)
            if parts is not NotImplemented:
                return self._save_parts(obj, parts)
        self._save_other(obj)

    def _is_plain(self, cls):
        """Whether there is nothing to an instance but its class and its attributes, of which it has a dict."""
        return (
            cls.__reduce_ex__ is object.__reduce_ex__ and cls.__reduce__ is object.__reduce__
            and cls.__getstate__ is object.__getstate__ and cls.__getattribute__ is object.__getattribute__
            and not hasattr(cls, "__getnewargs_ex__") and not hasattr(cls, "__getnewargs__")
            and cls not in getattr(self, "dispatch_table", dispatch_table) and not _slotnames(cls)
            and not any("__class__" in base.__dict__ for base in cls.__mro__[:-1])
        )

    def _save_other(self, obj):
        """Save an object that is not in the memo."""
        cls = type(obj)
        saver = _savers.get(cls)
        if saver is not None:
            return saver(self, obj)
        table = getattr(self, "dispatch_table", dispatch_table)
        reducer = table.get(cls)
        if reducer is not None:
            parts = reducer(obj)
        elif issubclass(cls, type):
            return self._save_global(obj)
        else:
            reducer = getattr(obj, "__reduce_ex__", None)
            if reducer is None:
                raise PicklingError(f"Can't pickle {cls.__name__!r} object: {obj!r}")
            parts = reducer(self.proto)
        self._save_parts(obj, parts)

    def _save_parts(self, obj, parts):
        if isinstance(parts, str):
            return self._save_global(obj, parts)
        if not isinstance(parts, tuple):
            raise PicklingError(f"__reduce__ must return a string or tuple")
        if not 2 <= len(parts) <= 6:
            raise PicklingError("tuple returned by __reduce__ must contain 2 through 6 elements")
        function, arguments, state, items, pairs, setter = (*parts, None, None, None, None)[:6]
        if not isinstance(arguments, tuple):
            raise PicklingError("second item of the tuple returned by __reduce__ must be a tuple, not " + type(arguments).__name__)
        if not callable(function):
            raise PicklingError("first item of the tuple returned by __reduce__ must be callable")
        name = getattr(function, "__name__", "")
        if self.proto >= 2 and name == "__newobj_ex__" and len(arguments) == 3:
            cls, positional, keywords = arguments
            if self.proto >= 4:
                self._save(cls)
                self._save(positional)
                self._save(keywords)
                self._put(NEWOBJ_EX)
            else:
                import functools

                self._save(functools.partial(cls.__new__, cls, *positional, **keywords))
                self._save(())
                self._put(REDUCE)
        elif self.proto >= 2 and name == "__newobj__":
            cls = arguments[0]
            if not hasattr(cls, "__new__"):
                raise PicklingError("args[0] from __newobj__ args has no __new__")
            if obj is not None and cls is not obj.__class__:
                raise PicklingError("args[0] from __newobj__ args has the wrong class")
            self._save(cls)
            self._save(arguments[1:])
            self._put(NEWOBJ)
        else:
            self._save(function)
            self._save(arguments)
            self._put(REDUCE)
        if obj is not None:
            if id(obj) in self.memo:
                # It contains itself, and was written on the way.
                self._put(POP + self._get(self.memo[id(obj)][0]))
            else:
                self.memoize(obj)
        if items is not None:
            self._append_all(items)
        if pairs is not None:
            self._set_all(pairs)
        if state is not None:
            if setter is None:
                self._save(state)
                self._put(BUILD)
            else:
                self._save(setter)
                self._save(obj)
                self._save(state)
                self._put(TUPLE2 + REDUCE + POP)

    save = _save

    def _save_persistent(self, name):
        if self.bin:
            self._save(name, False)
            self._put(BINPERSID)
        else:
            self._put(PERSID + str(name).encode("ascii") + b"\n")

    def _save_none(self, obj):
        self._put(NONE)

    def _save_bool(self, obj):
        if self.proto >= 2:
            self._put(NEWTRUE if obj else NEWFALSE)
        else:
            self._put(b"I01\n" if obj else b"I00\n")

    def _save_int(self, obj):
        if self.bin:
            if 0 <= obj < 256:
                return self._put(BININT1 + bytes([obj]))
            if 0 <= obj < 65536:
                return self._put(BININT2 + struct.pack("<H", obj))
            if -(2**31) <= obj < 2**31:
                return self._put(BININT + struct.pack("<i", obj))
        if self.proto >= 2:
            data = encode_long(obj)
            return self._put((LONG1 + bytes([len(data)]) if len(data) < 256 else LONG4 + struct.pack("<i", len(data))) + data)
        if -(2**31) <= obj < 2**31:
            return self._put(INT + repr(obj).encode() + b"\n")
        self._put(LONG + repr(obj).encode() + b"L\n")

    def _save_float(self, obj):
        self._put(BINFLOAT + struct.pack(">d", obj) if self.bin else FLOAT + repr(obj).encode() + b"\n")

    def _save_bytes(self, obj):
        size = len(obj)
        if self.proto < 3:
            if not obj:
                return self._save_parts(obj, (bytes, ()))
            return self._save_parts(obj, (codecs.encode, (str(obj, "latin-1"), "latin1")))
        if size < 256:
            self._put(SHORT_BINBYTES + bytes([size]) + obj)
        elif size > 0xFFFFFFFF and self.proto >= 4:
            self._put_large(BINBYTES8 + struct.pack("<Q", size), obj)
        else:
            self._put_large(BINBYTES + struct.pack("<I", size), obj)
        self.memoize(obj)

    def _save_bytearray(self, obj):
        if self.proto < 5:
            return self._save_parts(obj, (bytearray, (bytes(obj),) if obj else ()))
        self._put_large(BYTEARRAY8 + struct.pack("<Q", len(obj)), bytes(obj))
        self.memoize(obj)

    def _save_str(self, obj):
        if not self.bin:
            text = obj.replace("\\", "\\u005c").replace("\0", "\\u0000").replace("\n", "\\u000a")
            text = text.replace("\r", "\\u000d").replace("\x1a", "\\u001a")
            self._put(UNICODE + text.encode("raw-unicode-escape") + b"\n")
        else:
            data = obj.encode("utf-8", "surrogatepass")
            size = len(data)
            if size < 256 and self.proto >= 4:
                self._put(SHORT_BINUNICODE + bytes([size]) + data)
            elif size > 0xFFFFFFFF and self.proto >= 4:
                self._put_large(BINUNICODE8 + struct.pack("<Q", size), data)
            else:
                self._put_large(BINUNICODE + struct.pack("<I", size), data)
        self.memoize(obj)

    def _save_tuple(self, obj):
        size = len(obj)
        if size == 0:
            return self._put(EMPTY_TUPLE if self.bin else MARK + TUPLE)
        short = size <= 3 and self.proto >= 2
        if not short:
            self._put(MARK)
        for item in obj:
            self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            # It contains itself: what is on the stack is dropped for it.
            back = self._get(known[0])
            return self._put(POP * size + back if short else (POP_MARK if self.bin else POP * (size + 1)) + back)
        self._put((TUPLE1, TUPLE2, TUPLE3)[size - 1] if short else TUPLE)
        self.memoize(obj)

    def _save_list(self, obj):
        self._put(EMPTY_LIST if self.bin else MARK + LIST)
        self.memoize(obj)
        self._append_all(obj)

    def _batches(self, items, one, many):
        """Save items in batches, as their makers say: `one` after a single one, a mark and `many` around several."""
        items = iter(items)
        while True:
            batch = []
            for item in items:
                batch.append(item)
                if len(batch) == _BATCH:
                    break
            if len(batch) > 1:
                self._put(MARK)
                yield from batch
                self._put(many)
            elif batch:
                yield batch[0]
                self._put(one)
            if len(batch) < _BATCH:
                return

    def _append_all(self, items):
        if not self.bin:
            for item in items:
                self._save(item)
                self._put(APPEND)
            return
        for item in self._batches(items, APPEND, APPENDS):
            self._save(item)

    def _save_dict(self, obj):
        self._put(EMPTY_DICT if self.bin else MARK + DICT)
        self.memoize(obj)
        self._set_all(obj.items())

    def _set_all(self, pairs):
        if not self.bin:
            for name, value in pairs:
                self._save(name)
                self._save(value)
                self._put(SETITEM)
            return
        for name, value in self._batches(pairs, SETITEM, SETITEMS):
            self._save(name)
            self._save(value)

    def _save_set(self, obj):
        if self.proto < 4:
            return self._save_parts(obj, (set, (list(obj),)))
        self._put(EMPTY_SET)
        self.memoize(obj)
        items = list(obj)
        for i in range(0, len(items), _BATCH):
            self._put(MARK)
            for item in items[i : i + _BATCH]:
                self._save(item)
            self._put(ADDITEMS)

    def _save_frozenset(self, obj):
        if self.proto < 4:
            return self._save_parts(obj, (frozenset, (list(obj),)))
        self._put(MARK)
        for item in obj:
            self._save(item)
        known = self.memo.get(id(obj))
        if known is not None:
            return self._put(POP_MARK + self._get(known[0]))
        self._put(FROZENSET)
        self.memoize(obj)

    def _save_type(self, obj):
        for value in (None, NotImplemented, ...):
            if obj is type(value):
                return self._save_parts(obj, (type, (value,)))
        self._save_global(obj)

    def _save_global(self, obj, name=None):
        if name is None:
            name = getattr(obj, "__qualname__", None) or obj.__name__
        module_name = whichmodule(obj, name)
        try:
            __import__(module_name, level=0)
            found = _attribute(sys.modules[module_name], name)
        except (ImportError, KeyError, AttributeError) as error:
            if "<locals>" in name:
                raise AttributeError(f"Can't get local object {name!r}") from None
            raise PicklingError(f"Can't pickle {obj!r}: attribute lookup {name} on {module_name} failed") from None
        if found is not obj:
            raise PicklingError(f"Can't pickle {obj!r}: it's not the same object as {module_name}.{name}")
        if self.proto >= 2:
            code = _extension_registry.get((module_name, name))
            if code:
                data = bytes([code]) if code < 256 else struct.pack("<H" if code < 65536 else "<i", code)
                return self._put((EXT1 if code < 256 else EXT2 if code < 65536 else EXT4) + data)
        if self.proto >= 4:
            self._save(module_name)
            self._save(name)
            self._put(STACK_GLOBAL)
        elif "." in name:
            owner, _, last = name.rpartition(".")
            self._save_parts(obj, (getattr, (_attribute(sys.modules[module_name], owner), last)))
            return
        else:
            if self.fix_imports:
                module_name = _OLD_NAMES.get(module_name, module_name)
            self._put(GLOBAL + module_name.encode() + b"\n" + name.encode() + b"\n")
        self.memoize(obj)


def _function():
    pass


_savers = {
    type(None): Pickler._save_none, bool: Pickler._save_bool, int: Pickler._save_int, float: Pickler._save_float,
    bytes: Pickler._save_bytes, bytearray: Pickler._save_bytearray, str: Pickler._save_str, tuple: Pickler._save_tuple,
    list: Pickler._save_list, dict: Pickler._save_dict, set: Pickler._save_set, frozenset: Pickler._save_frozenset,
    type: Pickler._save_type, type(_function): Pickler._save_global,
}


class Unpickler:
    """Reads objects from a file."""

    __module__ = "_pickle"

    def __init__(self, file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
        if not hasattr(file, "read") or not hasattr(file, "readline"):
            raise TypeError("file must have 'read' and 'readline' attributes")
        self._file = file
        self.encoding = encoding
        self.errors = errors
        self.fix_imports = fix_imports
        self.memo = {}
        self.proto = 0
        self._source, self._data, self._at = file, b"", 0

    def persistent_load(self, pid):
        """The object that a name stands for."""
        raise UnpicklingError(
            "A load persistent id instruction was encountered, but no persistent_load function was specified."
        )

    def find_class(self, module_name, name, /):
        """The class or function that a pickle names."""
        if self.proto < 3 and self.fix_imports:
            module_name = _NEW_NAMES.get(module_name, module_name)
        __import__(module_name, level=0)
        module = sys.modules[module_name]
        if self.proto < 4:
            return getattr(module, name)
        try:
            return _attribute(module, name)
        except AttributeError:
            raise AttributeError(f"Can't get attribute {name!r} on {module!r}") from None

    def load(self):
        """Read an object."""
        file = self._file
        if type(file) is not io.BytesIO:
            return _pickle.read(self, self.memo)
        # All there is can be had at once.
        self._source, self._data, self._at = None, file.getvalue(), file.tell()
        try:
            return _pickle.read(self, self.memo)
        finally:
            file.seek(self._at)

    def _carry_out(self, code):
        """An instruction that is not carried out natively."""
        loader = _loaders.get(code)
        if loader is None:
            raise UnpicklingError(f"invalid load key, {_shown(code)}.")
        try:
            loader(self)
        except IndexError:
            raise UnpicklingError("unpickling stack underflow") from None

    def _utf8(self, data):
        return data.decode("utf-8", "surrogatepass")

    def _read(self, size):
        end = self._at + size
        data = self._data[self._at : end]
        self._at = min(end, len(self._data))
        if len(data) < size and self._source is not None:
            data += self._source.read(size - len(data))
        if len(data) < size:
            raise EOFError("Ran out of input") if not data and size == 1 else UnpicklingError("pickle data was truncated")
        return data

    def _line(self):
        end = self._data.find(b"\n", self._at) + 1 or len(self._data)
        line = self._data[self._at : end]
        self._at = end
        if line[-1:] != b"\n" and self._source is not None:
            line += self._source.readline()
        if line[-1:] != b"\n":
            raise UnpicklingError("pickle data was truncated")
        return line[:-1]

    def _number(self, format):
        return struct.unpack(format, self._read(struct.calcsize(format)))[0]

    def _size(self, format):
        size = self._number(format)
        if size < 0 or size > sys.maxsize:
            raise UnpicklingError(f"data size exceeds system's maximum size of {sys.maxsize} bytes")
        return size

    def _push(self, value):
        self._stack.append(value)

    def _pop_mark(self):
        if not self._marks:
            raise UnpicklingError("could not find MARK")
        items = self._stack
        self._stack = self._marks.pop()
        return items

    def _text(self, data):
        return data if self.encoding == "bytes" else data.decode(self.encoding, self.errors)

    def _load_proto(self):
        self.proto = self._read(1)[0]
        if self.proto > HIGHEST_PROTOCOL:
            raise ValueError(f"unsupported pickle protocol: {self.proto}")

    def _load_int(self):
        line = self._line()
        self._push(False if line == b"00" else True if line == b"01" else int(line, 0))

    def _load_long(self):
        line = self._line()
        self._push(int(line.rstrip(b"L"), 0))

    def _load_string(self):
        line = self._line()
        if len(line) < 2 or line[0] != line[-1] or line[0] not in b"\"'":
            raise UnpicklingError("the STRING opcode argument must be quoted")
        self._push(self._text(codecs.escape_decode(line[1:-1])[0]))

    def _load_global(self):
        module_name = self._line().decode("utf-8")
        self._push(self.find_class(module_name, self._line().decode("utf-8")))

    def _load_stack_global(self):
        name = self._stack.pop()
        module_name = self._stack.pop()
        if type(name) is not str or type(module_name) is not str:
            raise UnpicklingError("STACK_GLOBAL requires str")
        self._push(self.find_class(module_name, name))

    def _load_extension(self, format):
        code = self._number(format)
        if code not in _extension_cache:
            if code not in _inverted_registry:
                if code <= 0:
                    raise UnpicklingError("EXT specifies code <= 0")
                raise ValueError(f"unregistered extension code {code}")
            _extension_cache[code] = self.find_class(*_inverted_registry[code])
        self._push(_extension_cache[code])

    def _load_inst(self):
        module_name = self._line().decode("ascii")
        cls = self.find_class(module_name, self._line().decode("ascii"))
        arguments = self._pop_mark()
        self._push(cls(*arguments))

    def _load_obj(self):
        cls, *arguments = self._pop_mark()
        self._push(cls(*arguments))

    def _load_reduce(self):
        arguments = self._stack.pop()
        self._stack[-1] = self._stack[-1](*arguments)

    def _load_newobj(self):
        arguments = self._stack.pop()
        cls = self._stack[-1]
        self._stack[-1] = cls.__new__(cls, *arguments)

    def _load_newobj_ex(self):
        keywords = self._stack.pop()
        arguments = self._stack.pop()
        cls = self._stack[-1]
        self._stack[-1] = cls.__new__(cls, *arguments, **keywords)

    def _load_build(self):
        state = self._stack.pop()
        made = self._stack[-1]
        setter = getattr(made, "__setstate__", None)
        if setter is not None:
            return setter(state)
        slots = None
        if isinstance(state, tuple) and len(state) == 2:
            state, slots = state
        if state:
            attributes = made.__dict__
            for name, value in state.items():
                attributes[sys.intern(name) if type(name) is str else name] = value
        if slots:
            for name, value in slots.items():
                setattr(made, name, value)

    def _load_mark(self):
        self._marks.append(self._stack)
        self._stack = []

    def _load_tuple(self):
        items = self._pop_mark()
        self._push(tuple(items))

    def _load_list(self):
        items = self._pop_mark()
        self._push(items)

    def _load_dict(self):
        items = self._pop_mark()
        self._push({items[i]: items[i + 1] for i in range(0, len(items), 2)})

    def _load_frozenset(self):
        items = self._pop_mark()
        self._push(frozenset(items))

    def _load_short_tuple(self, count):
        self._stack[-count:] = [tuple(self._stack[-count:])]

    def _load_appends(self, items=None):
        items = self._pop_mark()
        target = self._stack[-1]
        extend = getattr(target, "extend", None)
        if extend is not None:
            return extend(items)
        for item in items:
            target.append(item)

    def _load_setitem(self):
        value = self._stack.pop()
        name = self._stack.pop()
        self._stack[-1][name] = value

    def _load_setitems(self):
        items = self._pop_mark()
        target = self._stack[-1]
        for i in range(0, len(items), 2):
            target[items[i]] = items[i + 1]

    def _load_additems(self):
        items = self._pop_mark()
        target = self._stack[-1]
        if isinstance(target, set):
            return target.update(items)
        for item in items:
            target.add(item)

    def _load_append(self):
        value = self._stack.pop()
        self._stack[-1].append(value)

    def _load_pop(self):
        if self._stack:
            del self._stack[-1]
        else:
            self._pop_mark()

    def _load_get(self, index):
        if index not in self.memo:
            raise UnpicklingError(f"Memo value not found at index {index}")
        self._push(self.memo[index])

    def _load_put(self, index):
        if index < 0:
            raise ValueError("negative PUT argument")
        self.memo[index] = self._stack[-1]

    def _load_long_binary(self, format):
        size = self._number(format)
        if size < 0:
            raise UnpicklingError("LONG pickle has negative byte count")
        self._push(decode_long(self._read(size)))

    def _load_persid(self):
        line = self._line()
        if not line.isascii():
            raise UnpicklingError("persistent IDs in protocol 0 must be ASCII strings")
        self._push(self.persistent_load(line.decode("ascii")))


def _shown(code):
    return repr(chr(code[0])) if 32 <= code[0] < 127 else f"'\\x{code[0]:02x}'"


_loaders = {
    PROTO: Unpickler._load_proto,
    FRAME: lambda self: self._read(8),
    NONE: lambda self: self._push(None),
    NEWTRUE: lambda self: self._push(True),
    NEWFALSE: lambda self: self._push(False),
    INT: Unpickler._load_int,
    BININT: lambda self: self._push(self._number("<i")),
    BININT1: lambda self: self._push(self._number("<B")),
    BININT2: lambda self: self._push(self._number("<H")),
    LONG: Unpickler._load_long,
    LONG1: lambda self: self._load_long_binary("<B"),
    LONG4: lambda self: self._load_long_binary("<i"),
    FLOAT: lambda self: self._push(float(self._line())),
    BINFLOAT: lambda self: self._push(self._number(">d")),
    STRING: Unpickler._load_string,
    BINSTRING: lambda self: self._push(self._text(self._read(self._size("<i")))),
    SHORT_BINSTRING: lambda self: self._push(self._text(self._read(self._size("<B")))),
    UNICODE: lambda self: self._push(self._line().decode("raw-unicode-escape")),
    BINUNICODE: lambda self: self._push(self._read(self._size("<I")).decode("utf-8", "surrogatepass")),
    SHORT_BINUNICODE: lambda self: self._push(self._read(self._size("<B")).decode("utf-8", "surrogatepass")),
    BINUNICODE8: lambda self: self._push(self._read(self._size("<Q")).decode("utf-8", "surrogatepass")),
    BINBYTES: lambda self: self._push(bytes(self._read(self._size("<I")))),
    SHORT_BINBYTES: lambda self: self._push(bytes(self._read(self._size("<B")))),
    BINBYTES8: lambda self: self._push(bytes(self._read(self._size("<Q")))),
    BYTEARRAY8: lambda self: self._push(bytearray(self._read(self._size("<Q")))),
    EMPTY_TUPLE: lambda self: self._push(()),
    TUPLE: Unpickler._load_tuple,
    TUPLE1: lambda self: self._load_short_tuple(1),
    TUPLE2: lambda self: self._load_short_tuple(2),
    TUPLE3: lambda self: self._load_short_tuple(3),
    EMPTY_LIST: lambda self: self._push([]),
    LIST: Unpickler._load_list,
    APPEND: Unpickler._load_append,
    APPENDS: Unpickler._load_appends,
    EMPTY_DICT: lambda self: self._push({}),
    DICT: Unpickler._load_dict,
    SETITEM: Unpickler._load_setitem,
    SETITEMS: Unpickler._load_setitems,
    EMPTY_SET: lambda self: self._push(set()),
    ADDITEMS: Unpickler._load_additems,
    FROZENSET: Unpickler._load_frozenset,
    MARK: Unpickler._load_mark,
    POP: Unpickler._load_pop,
    POP_MARK: lambda self: self._pop_mark(),
    DUP: lambda self: self._push(self._stack[-1]),
    GET: lambda self: self._load_get(int(self._line())),
    BINGET: lambda self: self._load_get(self._number("<B")),
    LONG_BINGET: lambda self: self._load_get(self._number("<I")),
    PUT: lambda self: self._load_put(int(self._line())),
    BINPUT: lambda self: self._load_put(self._number("<B")),
    LONG_BINPUT: lambda self: self._load_put(self._number("<I")),
    MEMOIZE: lambda self: self._load_put(len(self.memo)),
    GLOBAL: Unpickler._load_global,
    STACK_GLOBAL: Unpickler._load_stack_global,
    EXT1: lambda self: self._load_extension("<B"),
    EXT2: lambda self: self._load_extension("<H"),
    EXT4: lambda self: self._load_extension("<i"),
    INST: Unpickler._load_inst,
    OBJ: Unpickler._load_obj,
    REDUCE: Unpickler._load_reduce,
    NEWOBJ: Unpickler._load_newobj,
    NEWOBJ_EX: Unpickler._load_newobj_ex,
    BUILD: Unpickler._load_build,
    PERSID: Unpickler._load_persid,
    BINPERSID: lambda self: self._push(self.persistent_load(self._stack.pop())),
}


def dump(obj, file, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Write an object to a file."""
    Pickler(file, protocol, fix_imports=fix_imports).dump(obj)


def dumps(obj, protocol=None, *, fix_imports=True, buffer_callback=None):
    """Return an object as bytes."""
    file = io.BytesIO()
    Pickler(file, protocol, fix_imports=fix_imports).dump(obj)
    return file.getvalue()


def load(file, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """Read an object from a file."""
    return Unpickler(file, fix_imports=fix_imports, encoding=encoding, errors=errors).load()


def loads(data, /, *, fix_imports=True, encoding="ASCII", errors="strict", buffers=None):
    """The object that bytes stand for."""
    if isinstance(data, str):
        raise TypeError("a bytes-like object is required, not 'str'")
    return Unpickler(io.BytesIO(data), fix_imports=fix_imports, encoding=encoding, errors=errors).load()


# What the machine's own half is called where there is another.
_Pickler, _Unpickler, _dump, _dumps, _load, _loads = Pickler, Unpickler, dump, dumps, load, loads

_unbound(dump, dumps, load, loads)
_show_module(PickleBuffer, Pickler, Unpickler)
