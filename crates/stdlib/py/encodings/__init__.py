"""The encodings that there are. Few of them are modules of their own: most are rows of tables."""


class CodecRegistryError(LookupError, SystemError):
    """A codec that is broken."""


# Names of the encodings that the machine knows itself, and what their codecs are called.
_NATIVE = {
    "utf_8": "utf-8", "utf_8_sig": "utf-8-sig", "ascii": "ascii", "latin_1": "iso8859-1", "utf_16": "utf-16",
    "utf_16_le": "utf-16-le", "utf_16_be": "utf-16-be", "utf_32": "utf-32", "utf_32_le": "utf-32-le",
    "utf_32_be": "utf-32-be",
}


def normalize_encoding(encoding):
    """A name with everything that is no letter, digit or dot turned into underscores."""
    if isinstance(encoding, bytes):
        encoding = str(encoding, "ascii")
    chars = []
    gap = False
    for c in encoding:
        if c.isalnum() or c == ".":
            if gap and chars:
                chars.append("_")
            if c.isascii():
                chars.append(c)
            gap = False
        else:
            gap = True
    return "".join(chars)


def search_function(encoding):
    """The CodecInfo of an encoding, or None."""
    name = normalize_encoding(encoding)
    if name not in _NATIVE:
        from encodings.aliases import aliases

        name = aliases.get(name) or aliases.get(name.replace(".", "_")) or name
    if name in _NATIVE:
        return _native(name)
    from encodings import _tables

    if name in _tables.TABLES:
        from encodings._charmap import table_codec

        return table_codec(name, _tables.TABLES[name])
    from encodings import _transforms

    maker = _transforms.CODECS.get(name)
    return maker() if maker else None


# What the byte behind one of these is at least, and less than.
_SECOND = {0xE0: (0xA0, 0xC0), 0xF0: (0x90, 0xC0), 0xF4: (0x80, 0x90)}


def _cut_off(data):
    """How many bytes at the end of UTF-8 are the beginning of a character."""
    for back in range(1, min(4, len(data) + 1)):
        byte = data[-back]
        if byte >= 0xC0:
            needed = 2 if byte < 0xE0 else 3 if byte < 0xF0 else 4
            if not 0xC2 <= byte < 0xF5 or back >= needed:
                return 0
            if back > 1:
                # The first bytes of the longer ones leave less to the second.
                low, high = _SECOND.get(byte, (0x80, 0xC0))
                if not low <= data[1 - back] < high:
                    return 0
            return back
        if byte < 0x80:
            return 0
    return 0


def _native(name):
    """A codec around what str and bytes do by themselves."""
    shown = _NATIVE[name]
    wide = 2 if "16" in name else 4 if "32" in name else 0
    marked = name in ("utf_16", "utf_32", "utf_8_sig")

    def encode(input, errors="strict"):
        if not isinstance(input, str):
            raise TypeError(f"{name}_encode() argument 1 must be str, not {type(input).__name__}")
        return input.encode(shown, errors), len(input)

    def decode(input, errors="strict"):
        return bytes(input).decode(shown, errors), len(input)

    encode.__name__, decode.__name__ = f"{name}_encode", f"{name}_decode"

    def usable(data, kind=name):
        """How many bytes of a piece can be decoded before more comes; `kind` is what its mark has said."""
        if wide:
            size = len(data) - len(data) % wide
            if wide == 2 and size >= 2:
                unit = int.from_bytes(data[size - 2 : size], "big" if kind.endswith("be") else "little")
                if 0xD800 <= unit < 0xDC00:
                    size -= 2
            return size
        return len(data) - _cut_off(data) if name.startswith("utf_8") else len(data)

    return _codec(shown, encode, decode, usable, _after_mark(name) if marked else None)


def _after_mark(name):
    """How to go on behind a byte-order mark: to write, and to read if the mark was this."""
    if name == "utf_8_sig":
        return {b"": "utf-8", b"\xef\xbb\xbf": "utf-8"}, "utf-8", 3
    size = 2 if name == "utf_16" else 4
    marks = {b"\xff\xfe".ljust(size, b"\0"): f"{shown_name(name)}-le", b"\xfe\xff".rjust(size, b"\0"): f"{shown_name(name)}-be"}
    return marks, f"{shown_name(name)}-le", size


def shown_name(name):
    return name.replace("_", "-")


def _codec(shown, encode, decode, usable=len, mark=None, is_text=None, piece=str):
    """All the classes of a codec, from two functions, and one that says how much of a piece can be decoded."""
    import codecs

    class Codec(codecs.Codec):
        def encode(self, input, errors="strict"):
            return encode(input, errors)

        def decode(self, input, errors="strict"):
            return decode(input, errors)

    class IncrementalEncoder(codecs.IncrementalEncoder):
        started = False

        def encode(self, input, final=False):
            if mark and self.started:
                return input.encode(mark[1], self.errors)
            self.started = True
            return encode(input, self.errors)[0]

        def reset(self):
            self.started = False

        def getstate(self):
            return 0 if self.started or not mark else 2

        def setstate(self, state):
            self.started = not state

    class IncrementalDecoder(codecs.BufferedIncrementalDecoder):
        behind = None

        def _buffer_decode(self, input, errors, final):
            if mark and self.behind is None:
                marks, plain, size = mark
                if len(input) < size and not final and (plain != "utf-8" or b"\xef\xbb\xbf".startswith(input)):
                    return "", 0
                self.behind = marks.get(bytes(input[:size]), plain)
                skipped = size if bytes(input[:size]) in marks else 0
                text, used = self._buffer_decode(input[skipped:], errors, final)
                return text, used + skipped
            if self.behind:
                size = len(input) if final else usable(input, self.behind)
                return bytes(input[:size]).decode(self.behind, errors), size
            size = len(input) if final else usable(input)
            return decode(input[:size], errors)[0], size

        def reset(self):
            super().reset()
            self.behind = None

        # The number tells what the mark said: nothing yet, the order of this machine, or the other.
        def getstate(self):
            state = super().getstate()
            if not mark:
                return state
            unmarked = 1 if mark[1] == "utf-8" else 2
            return state[0], unmarked if self.behind is None else int(self.behind.endswith("be"))

        def setstate(self, state):
            super().setstate(state)
            if mark:
                unmarked = 1 if mark[1] == "utf-8" else 2
                order = mark[1].replace("-le", "-be") if state[1] else mark[1]
                self.behind = None if state[1] == unmarked else order

    class StreamWriter(Codec, codecs.StreamWriter):
        def __init__(self, stream, errors="strict"):
            super().__init__(stream, errors)
            self._encoder = IncrementalEncoder(errors)

        def encode(self, input, errors="strict"):
            return self._encoder.encode(input), len(input)

        def reset(self):
            self._encoder.reset()

    class StreamReader(Codec, codecs.StreamReader):
        _behind = None
        charbuffertype = piece

        def decode(self, input, errors="strict"):
            decoder = IncrementalDecoder(errors)
            decoder.behind = self._behind
            text, used = decoder._buffer_decode(input, errors, False)
            self._behind = decoder.behind
            return text, used

        def reset(self):
            super().reset()
            self._behind = None

    for cls in (Codec, IncrementalEncoder, IncrementalDecoder, StreamWriter, StreamReader):
        cls.__module__ = f"encodings.{shown.replace('-', '_')}"
        cls.__qualname__ = cls.__name__
    return codecs.CodecInfo(
        encode, decode, StreamReader, StreamWriter, IncrementalEncoder, IncrementalDecoder, shown,
        _is_text_encoding=is_text,
    )
