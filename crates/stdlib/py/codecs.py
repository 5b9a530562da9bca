"""Encodings by name: the registry, error handlers, and what reads and writes encoded streams.

The machine knows the encodings of Unicode, ASCII and Latin-1 itself; for any other name, and any error handler that it does
not know, it asks the functions at the end of this module.
"""

import sys
from _types import unbound as _unbound

import encodings

__all__ = [
    "register", "lookup", "open", "EncodedFile", "BOM", "BOM_BE", "BOM_LE", "BOM32_BE", "BOM32_LE", "BOM64_BE",
    "BOM64_LE", "BOM_UTF8", "BOM_UTF16", "BOM_UTF16_LE", "BOM_UTF16_BE", "BOM_UTF32", "BOM_UTF32_LE", "BOM_UTF32_BE",
    "CodecInfo", "Codec", "IncrementalEncoder", "IncrementalDecoder", "StreamReader", "StreamWriter",
    "StreamReaderWriter", "StreamRecoder", "getencoder", "getdecoder", "getincrementalencoder",
    "getincrementaldecoder", "getreader", "getwriter", "encode", "decode", "iterencode", "iterdecode", "strict_errors",
    "ignore_errors", "replace_errors", "xmlcharrefreplace_errors", "backslashreplace_errors", "namereplace_errors",
    "register_error", "lookup_error",
]

# The same character, U+FEFF, in each of them.
BOM_UTF8, BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE = (
    "\ufeff".encode(name) for name in ("utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be")
)
BOM_LE, BOM_BE = BOM_UTF16_LE, BOM_UTF16_BE
if sys.byteorder == "little":
    BOM, BOM_UTF16, BOM_UTF32 = BOM_UTF16_LE, BOM_UTF16_LE, BOM_UTF32_LE
else:
    BOM, BOM_UTF16, BOM_UTF32 = BOM_UTF16_BE, BOM_UTF16_BE, BOM_UTF32_BE
BOM32_LE, BOM32_BE, BOM64_LE, BOM64_BE = BOM_UTF16_LE, BOM_UTF16_BE, BOM_UTF32_LE, BOM_UTF32_BE


# ---- Codecs ----


class CodecInfo(tuple):
    """What the registry keeps of an encoding: functions, and classes for pieces and streams."""

    _is_text_encoding = True

    def __new__(
        cls, encode, decode, streamreader=None, streamwriter=None, incrementalencoder=None, incrementaldecoder=None,
        name=None, *, _is_text_encoding=None,
    ):
        info = tuple.__new__(cls, (encode, decode, streamreader, streamwriter))
        # The tuple is what old callers take apart; all else is in attributes.
        info.encode, info.decode, info.streamreader, info.streamwriter = info
        info.incrementalencoder, info.incrementaldecoder = incrementalencoder, incrementaldecoder
        info.name = name
        if _is_text_encoding is not None:
            info._is_text_encoding = _is_text_encoding
        return info

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} object for encoding {self.name} at {id(self):#x}>"


class Codec:
    """The interface of encoders and decoders without a state."""

    def decode(self, input, errors="strict"):
        """Decode: the result, and how much of the input was used."""
        raise NotImplementedError

    def encode(self, input, errors="strict"):
        """Encode: the result, and how much of the input was used."""
        raise NotImplementedError


class IncrementalEncoder:
    """Encodes a text that comes in pieces."""

    def __init__(self, errors="strict"):
        self.errors, self.buffer = errors, ""

    def encode(self, input, final=False):
        """Encode a piece."""
        raise NotImplementedError

    def setstate(self, state):
        """Go back to a state."""

    def getstate(self):
        """The state, as an int."""
        return 0

    def reset(self):
        """Begin anew."""


class BufferedIncrementalEncoder(IncrementalEncoder):
    """An encoder that keeps back what it can't encode yet."""

    def _buffer_encode(self, input, errors, final):
        raise NotImplementedError

    def encode(self, input, final=False):
        waiting = self.buffer + input
        result, used = self._buffer_encode(waiting, self.errors, final)
        self.buffer = waiting[used:]
        return result

    def setstate(self, state):
        self.buffer = state or ""

    def getstate(self):
        return self.buffer or 0

    def reset(self):
        self.buffer = ""


class IncrementalDecoder:
    """Decodes bytes that come in pieces."""

    def reset(self):
        """Begin anew."""

    def setstate(self, state):
        """Go back to a state."""

    def getstate(self):
        """The state: bytes that wait, and an int."""
        return b"", 0

    def decode(self, input, final=False):
        """Decode a piece."""
        raise NotImplementedError

    def __init__(self, errors="strict"):
        self.errors = errors


class BufferedIncrementalDecoder(IncrementalDecoder):
    """A decoder that keeps back what it can't decode yet."""

    def __init__(self, errors="strict"):
        super().__init__(errors)
        self.buffer = b""

    def decode(self, input, final=False):
        waiting = self.buffer + input
        result, used = self._buffer_decode(waiting, self.errors, final)
        self.buffer = waiting[used:]
        return result

    def _buffer_decode(self, input, errors, final):
        raise NotImplementedError

    def setstate(self, state):
        self.buffer = state[0]

    def getstate(self):
        return self.buffer, 0

    def reset(self):
        self.buffer = b""


# ---- Streams ----


class _Around:
    """What wraps a stream: it has the stream's attributes, and closes it after a `with`."""

    def __enter__(self):
        return self

    def __getattr__(self, name):
        return getattr(self.stream, name)

    def __exit__(self, type, value, tb):
        self.stream.close()

    def __reduce_ex__(self, proto):
        raise TypeError(f"can't serialize {type(self).__name__}")


class StreamWriter(_Around, Codec):
    """Encodes what is written, into a stream of bytes."""

    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors

    def reset(self):
        """Begin anew."""

    def writelines(self, list):
        """Write several texts."""
        self.write("".join(list))

    def write(self, object):
        """Write a text."""
        data, _ = self.encode(object, self.errors)
        self.stream.write(data)

    def seek(self, offset, whence=0):
        """Go elsewhere in the stream."""
        self.stream.seek(offset, whence)
        if (offset, whence) == (0, 0):
            self.reset()


class StreamReader(_Around, Codec):
    """Decodes what is read, from a stream of bytes."""

    charbuffertype = str

    def __init__(self, stream, errors="strict"):
        self.stream, self.errors = stream, errors
        self.reset()

    def decode(self, input, errors="strict"):
        raise NotImplementedError

    def reset(self):
        """Forget what was read but not handed out."""
        self.bytebuffer = b""
        self.charbuffer = self._empty_charbuffer = self.charbuffertype()
        self.linebuffer = None

    def _unsplit(self):
        if self.linebuffer:
            self.charbuffer = self._empty_charbuffer.join(self.linebuffer)
            self.linebuffer = None

    def read(self, size=-1, chars=-1, firstline=False):
        """Read about `size` bytes, or `chars` characters, or all."""
        self._unsplit()
        if chars < 0:
            # No more characters come than bytes were asked for; the others wait.
            chars = size
        while not 0 <= chars <= len(self.charbuffer):
            fresh = self.stream.read() if size < 0 else self.stream.read(size)
            data = self.bytebuffer + fresh
            if not data:
                break
            try:
                decoded, used = self.decode(data, self.errors)
            except UnicodeDecodeError as error:
                if not firstline:
                    raise
                decoded, used = self.decode(data[: error.start], self.errors)
                if len(decoded.splitlines(keepends=True)) <= 1:
                    raise
            self.bytebuffer = data[used:]
            self.charbuffer += decoded
            if not fresh:
                break
        if chars < 0:
            result, self.charbuffer = self.charbuffer, self._empty_charbuffer
        else:
            result, self.charbuffer = self.charbuffer[:chars], self.charbuffer[chars:]
        return result

    def readline(self, size=None, keepends=True):
        """Read a line."""
        self._unsplit()
        line = self._empty_charbuffer
        step = size or 72
        while True:
            data = self.read(step, firstline=True)
            # A line end of two characters may be cut in half.
            if data and data[-1:] in ("\r", b"\r"):
                data += self.read(size=1, chars=1)
            line += data
            lines = line.splitlines(keepends=True)
            if lines and (len(lines) > 1 or lines[0].splitlines(keepends=False)[0] != lines[0]):
                self.charbuffer = self._empty_charbuffer.join(lines[1:]) + self.charbuffer
                line = lines[0]
                break
            if not data or size is not None:
                break
            step = min(step * 2, 8000)
        return line if keepends or not line else line.splitlines(keepends=False)[0]

    def readlines(self, sizehint=None, keepends=True):
        """Read all lines."""
        return self.read().splitlines(keepends)

    def seek(self, offset, whence=0):
        """Go elsewhere in the stream."""
        self.stream.seek(offset, whence)
        self.reset()

    def __iter__(self):
        return self

    def __next__(self):
        if not (line := self.readline()):
            raise StopIteration
        return line


class _Pair(_Around):
    """A reader and a writer of one stream."""

    encoding = "unknown"

    def _wrap(self, stream, reader, writer, errors):
        self.errors = errors
        self.stream = stream
        self.reader, self.writer = reader(stream, errors), writer(stream, errors)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self.reader)

    def reset(self):
        for half in (self.reader, self.writer):
            half.reset()


class StreamReaderWriter(_Pair):
    """A stream that is decoded when read and encoded when written."""

    def __init__(self, stream, Reader, Writer, errors="strict"):
        self._wrap(stream, Reader, Writer, errors)

    def writelines(self, list):
        return self.writer.writelines(list)

    def write(self, data):
        return self.writer.write(data)

    def read(self, size=-1):
        return self.reader.read(size)

    def readline(self, size=None, keepends=True):
        return self.reader.readline(size, keepends)

    def readlines(self, sizehint=None):
        return self.reader.readlines(sizehint)

    def seek(self, offset, whence=0):
        self.stream.seek(offset, whence)
        # What was read ahead lies elsewhere now; what was written begins anew only with the stream.
        self.reader.reset()
        if (offset, whence) == (0, 0):
            self.writer.reset()


class StreamRecoder(_Pair):
    """A stream of bytes in one encoding that is seen as bytes in another."""

    data_encoding = "unknown"
    file_encoding = "unknown"

    def __init__(self, stream, encode, decode, Reader, Writer, errors="strict"):
        self._wrap(stream, Reader, Writer, errors)
        self.encode, self.decode = encode, decode

    def _encoded(self, text):
        return self.encode(text, self.errors)[0]

    def read(self, size=-1):
        return self._encoded(self.reader.read(size))

    def readline(self, size=None):
        return self._encoded(self.reader.readline() if size is None else self.reader.readline(size))

    def readlines(self, sizehint=None):
        return self._encoded(self.reader.read()).splitlines(keepends=True)

    def __next__(self):
        return self._encoded(next(self.reader))

    def write(self, data):
        return self.writer.write(self.decode(data, self.errors)[0])

    def writelines(self, list):
        self.write(b"".join(list))

    def seek(self, offset, whence=0):
        self.reader.seek(offset, whence)
        self.writer.seek(offset, whence)


def open(filename, mode="r", encoding=None, errors="strict", buffering=-1):
    """Open a file whose content is encoded."""
    import builtins

    if encoding is not None and "b" not in mode:
        mode += "b"
    file = builtins.open(filename, mode, buffering)
    if encoding is None:
        return file
    info = lookup(encoding)
    stream = StreamReaderWriter(file, info.streamreader, info.streamwriter, errors)
    stream.encoding = encoding
    return stream


def EncodedFile(file, data_encoding, file_encoding=None, errors="strict"):
    """See a stream of bytes in one encoding as one in another."""
    if file_encoding is None:
        file_encoding = data_encoding
    data, inside = lookup(data_encoding), lookup(file_encoding)
    stream = StreamRecoder(file, data.encode, data.decode, inside.streamreader, inside.streamwriter, errors)
    stream.data_encoding = data_encoding
    stream.file_encoding = file_encoding
    return stream


# ---- The registry ----

_searchers = [encodings.search_function]
_known = {}


def register(search_function, /):
    """Add a function that returns the CodecInfo of a name, or None."""
    if not callable(search_function):
        raise TypeError("argument must be callable")
    _searchers.append(search_function)


def unregister(search_function, /):
    """Remove a function that register added."""
    if search_function in _searchers:
        _searchers.remove(search_function)
        _known.clear()


def lookup(encoding, /):
    """Return the CodecInfo of an encoding."""
    if not isinstance(encoding, str):
        raise TypeError(f"lookup() argument must be str, not {type(encoding).__name__}")
    name = encoding.lower().replace(" ", "_")
    found = _known.get(name)
    if found is not None:
        return found
    for search in _searchers:
        found = search(name)
        if found is None:
            continue
        if not isinstance(found, tuple) or len(found) != 4:
            raise TypeError("codec search functions must return 4-tuples")
        _known[name] = found
        return found
    raise LookupError(f"unknown encoding: {encoding}")


def _check_names(function, encoding, errors):
    for what, value in ("encoding", encoding), ("errors", errors):
        if not isinstance(value, str):
            raise TypeError(f"{function}() argument {what!r} must be str, not {type(value).__name__}")


def _noted(convert, obj, errors, note):
    """What a codec's function makes of something; its errors tell which codec it was."""
    try:
        return convert(obj, errors)[0]
    except Exception as error:
        error.add_note(note)
        raise


def encode(obj, encoding="utf-8", errors="strict"):
    """Encode with any codec."""
    _check_names("encode", encoding, errors)
    return _noted(lookup(encoding)[0], obj, errors, f"encoding with {encoding!r} codec failed")


def decode(obj, encoding="utf-8", errors="strict"):
    """Decode with any codec."""
    _check_names("decode", encoding, errors)
    return _noted(lookup(encoding)[1], obj, errors, f"decoding with {encoding!r} codec failed")


# Pickles of bytes for Python 2 name these.
encode.__module__ = decode.__module__ = "_codecs"


def getdecoder(encoding):
    """The function that decodes."""
    return lookup(encoding).decode


def getencoder(encoding):
    """The function that encodes."""
    return lookup(encoding).encode


def getwriter(encoding):
    """The class that writes streams."""
    return lookup(encoding).streamwriter


def getreader(encoding):
    """The class that reads streams."""
    return lookup(encoding).streamreader


def _found(cls, encoding):
    # Not all codecs can do it in pieces.
    if cls is None:
        raise LookupError(encoding)
    return cls


def getincrementalencoder(encoding):
    """The class that encodes in pieces."""
    return _found(lookup(encoding).incrementalencoder, encoding)


def getincrementaldecoder(encoding):
    """The class that decodes in pieces."""
    return _found(lookup(encoding).incrementaldecoder, encoding)


def iterencode(iterator, encoding, errors="strict", **kwargs):
    """Encode the items of an iterator."""
    encode = getincrementalencoder(encoding)(errors, **kwargs).encode
    for piece in iterator:
        if data := encode(piece):
            yield data
    if data := encode("", True):
        yield data


def iterdecode(iterator, encoding, errors="strict", **kwargs):
    """Decode the items of an iterator."""
    decode = getincrementaldecoder(encoding)(errors, **kwargs).decode
    for piece in iterator:
        if text := decode(piece):
            yield text
    if text := decode(b"", True):
        yield text


def make_identity_dict(rng):
    """A dict of numbers to themselves."""
    return {i: i for i in rng}


def make_encoding_map(decoding_map):
    """The inverse of a map; None where several things map to one."""
    encoding_map = {}
    for key, value in decoding_map.items():
        encoding_map[value] = key if value not in encoding_map else None
    return encoding_map


# ---- Error handlers ----


def _bad_error(error):
    raise TypeError(f"don't know how to handle {type(error).__name__} in error callback")


def strict_errors(error, /):
    """Raise the error."""
    if isinstance(error, BaseException):
        raise error
    raise TypeError("codec must pass exception instance")


def ignore_errors(error, /):
    """Leave out what can't be converted."""
    if not isinstance(error, (UnicodeEncodeError, UnicodeDecodeError, UnicodeTranslateError)):
        _bad_error(error)
    return "", error.end


def replace_errors(error, /):
    """Put a question mark in its place, or U+FFFD."""
    if isinstance(error, UnicodeEncodeError):
        return "?" * (error.end - error.start), error.end
    if isinstance(error, UnicodeDecodeError):
        return "\ufffd", error.end
    if isinstance(error, UnicodeTranslateError):
        return "\ufffd" * (error.end - error.start), error.end
    _bad_error(error)


def xmlcharrefreplace_errors(error, /):
    """Put XML's references in their place."""
    if not isinstance(error, UnicodeEncodeError):
        _bad_error(error)
    return "".join([f"&#{ord(c)};" for c in error.object[error.start : error.end]]), error.end


def _escaped(c):
    code = ord(c)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def backslashreplace_errors(error, /):
    """Put escapes in their place."""
    if isinstance(error, UnicodeDecodeError):
        return "".join([f"\\x{byte:02x}" for byte in error.object[error.start : error.end]]), error.end
    if not isinstance(error, (UnicodeEncodeError, UnicodeTranslateError)):
        _bad_error(error)
    return "".join(map(_escaped, error.object[error.start : error.end])), error.end


def namereplace_errors(error, /):
    """Put escapes with their names in their place."""
    if not isinstance(error, UnicodeEncodeError):
        _bad_error(error)
    from unicodedata import name

    text = error.object[error.start : error.end]
    return "".join([f"\\N{{{name(c)}}}" if name(c, None) else _escaped(c) for c in text]), error.end


_widths = {"utf8": 3, "utf16": 2, "utf16le": 2, "utf16be": 2, "utf32": 4, "utf32le": 4, "utf32be": 4}


def surrogateescape_errors(error, /):
    """Put lone surrogates in the place of bytes, and bytes in theirs."""
    if isinstance(error, UnicodeEncodeError):
        codes = [ord(c) for c in error.object[error.start : error.end]]
        if not all(0xDC80 <= code <= 0xDCFF for code in codes):
            raise error
        return bytes([code - 0xDC00 for code in codes]), error.end
    if not isinstance(error, UnicodeDecodeError):
        _bad_error(error)
    text = ""
    for byte in error.object[error.start : min(error.end, error.start + 4)]:
        if byte < 128:
            break
        text += chr(0xDC00 + byte)
    if not text:
        raise error
    return text, error.start + len(text)


def surrogatepass_errors(error, /):
    """Take lone surrogates for characters."""
    encoding = error.encoding.lower().replace("-", "").replace("_", "") if isinstance(error, UnicodeError) else ""
    if isinstance(error, UnicodeEncodeError):
        text = error.object[error.start : error.end]
        if encoding not in _widths or not all(0xD800 <= ord(c) <= 0xDFFF for c in text):
            raise error
        return text.encode("utf-16-le" if encoding == "utf16" else error.encoding, "surrogatepass"), error.end
    if not isinstance(error, UnicodeDecodeError):
        _bad_error(error)
    width = _widths.get(encoding)
    if width is None:
        raise error
    piece = error.object[error.start : error.start + width]
    try:
        text = piece.decode("utf-16-le" if encoding == "utf16" else error.encoding, "surrogatepass")
    except UnicodeDecodeError:
        raise error from None
    if len(text) != 1 or not 0xD800 <= ord(text) <= 0xDFFF:
        raise error
    return text, error.start + width


_handlers = {
    "strict": strict_errors, "ignore": ignore_errors, "replace": replace_errors,
    "xmlcharrefreplace": xmlcharrefreplace_errors, "backslashreplace": backslashreplace_errors,
    "namereplace": namereplace_errors, "surrogateescape": surrogateescape_errors,
    "surrogatepass": surrogatepass_errors,
}


def register_error(errors, handler, /):
    """Give a name to a function that takes an error and returns a replacement and where to go on."""
    if not callable(handler):
        raise TypeError("handler must be callable")
    _handlers[errors] = handler


def lookup_error(name, /):
    """The error handler with this name."""
    handler = _handlers.get(name)
    if handler is None:
        raise LookupError(f"unknown error handler name {name!r}")
    return handler


# ---- What the machine asks ----


def _encode_text(text, encoding, errors):
    """text.encode(encoding, errors)"""
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"{encoding!r} is not a text encoding; use codecs.encode() to handle arbitrary codecs")
    made = _noted(info[0], text, errors or "strict", f"encoding with {encoding!r} codec failed")
    if not isinstance(made, (bytes, bytearray)):
        raise TypeError(
            f"{encoding!r} encoder returned {type(made).__name__!r} instead of 'bytes'; "
            "use codecs.encode() to encode to arbitrary types"
        )
    return made


def _decode_bytes(data, encoding, errors):
    """data.decode(encoding, errors)"""
    info = lookup(encoding)
    if not getattr(info, "_is_text_encoding", True):
        raise LookupError(f"{encoding!r} is not a text encoding; use codecs.decode() to handle arbitrary codecs")
    made = _noted(info[1], data, errors or "strict", f"decoding with {encoding!r} codec failed")
    if not isinstance(made, str):
        raise TypeError(
            f"{encoding!r} decoder returned {type(made).__name__!r} instead of 'str'; "
            "use codecs.decode() to decode to arbitrary types"
        )
    return made


def _handle_error(name, error):
    """The replacement and the place that an error handler gives."""
    answer = lookup_error(name)(error)
    encodes = isinstance(error, UnicodeEncodeError)
    if (
        not isinstance(answer, tuple) or len(answer) != 2 or not isinstance(answer[1], int)
        or not isinstance(answer[0], (str, bytes) if encodes else str)
    ):
        kind = "encoding error handler must return (str/bytes, int)" if encodes else (
            "decoding error handler must return (str, int)"
        )
        raise TypeError(f"{kind} tuple")
    return answer


# ---- Functions by encoding, for those who wrap them ----


def _checked_text(function, text):
    if not isinstance(text, str):
        raise TypeError(f"{function}() argument 1 must be str, not {type(text).__name__}")
    return text


def utf_8_encode(str, errors=None, /):
    """Encode as UTF-8."""
    return _checked_text("utf_8_encode", str).encode("utf-8", errors or "strict"), len(str)


def utf_8_decode(data, errors=None, final=False, /):
    """Decode UTF-8; what is cut off at the end waits, unless this is the end."""
    used = len(data) if final else len(data) - encodings._cut_off(data)
    return bytes(data[:used]).decode("utf-8", errors or "strict"), used


def ascii_encode(str, errors=None, /):
    """Encode as ASCII."""
    return _checked_text("ascii_encode", str).encode("ascii", errors or "strict"), len(str)


def ascii_decode(data, errors=None, /):
    """Decode ASCII."""
    return bytes(data).decode("ascii", errors or "strict"), len(data)


def latin_1_encode(str, errors=None, /):
    """Encode as Latin-1."""
    return _checked_text("latin_1_encode", str).encode("latin-1", errors or "strict"), len(str)


def latin_1_decode(data, errors=None, /):
    """Decode Latin-1."""
    return bytes(data).decode("latin-1", errors or "strict"), len(data)


def charmap_encode(str, errors=None, mapping=None, /):
    """Encode with a map of characters."""
    from encodings._charmap import encode_map

    return encode_map(str, errors or "strict", mapping)


def charmap_decode(data, errors=None, mapping=None, /):
    """Decode with a map, or a text that has a character for each byte."""
    from encodings._charmap import decode_map

    return decode_map(data, errors or "strict", mapping)


def charmap_build(map):
    """The inverse of a text that has a character for each byte."""
    return {ord(c): byte for byte, c in enumerate(map) if c != "\ufffe"}


def escape_decode(data, errors=None, /):
    """The bytes that escapes in bytes stand for."""
    from encodings._escapes import unescape_bytes

    return unescape_bytes(data.encode() if isinstance(data, str) else data, errors or "strict"), len(data)


def escape_encode(data, errors=None, /):
    """Bytes with escapes."""
    return repr(data)[2:-1].replace('"', '\\"' if "'" in repr(data)[2:-1] else '"').encode(), len(data)


def unicode_escape_encode(str, errors=None, /):
    """Text as it is written in source text."""
    from encodings._escapes import escape

    return escape(str), len(str)


def unicode_escape_decode(data, errors=None, final=True, /):
    """The text that escapes in Latin-1 stand for."""
    from encodings._escapes import unescape

    return unescape(data.encode() if isinstance(data, str) else bytes(data), errors or "strict"), len(data)

_unbound(
    register, unregister, lookup, encode, decode, register_error, lookup_error, utf_8_encode, utf_8_decode,
    ascii_encode, ascii_decode, latin_1_encode, latin_1_decode, charmap_encode, charmap_decode, charmap_build,
)
