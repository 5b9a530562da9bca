"""Streams: files of the host's, and values in memory. Bytes go through `posix`.

`_base` has what streams have in common, `_memory`, `_files`, `_buffered` and `_text` the streams; opening is here.
"""

from _types import show_module as _show_module
from _types import unbound as _unbound

from ._base import (
    DEFAULT_BUFFER_SIZE, SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation, _BufferedIOBase, _IOBase, _RawIOBase,
    _TextIOBase, _path, _save_all,
)  # fmt: skip
from ._memory import BytesIO, StringIO
from ._files import FileIO
from ._buffered import BufferedRWPair, BufferedRandom, BufferedReader, BufferedWriter
from ._text import IncrementalNewlineDecoder, TextIOWrapper, text_encoding


def open(file, mode="r", buffering=-1, encoding=None, errors=None, newline=None, closefd=True, opener=None):
    """Open a file; which kind of stream it is depends on the mode."""
    if not isinstance(file, int):
        file = _path(file)
    for value, name in ((mode, "mode"), (encoding, "encoding"), (errors, "errors")):
        if not isinstance(value, str) and (name == "mode" or value is not None):
            wanted = "str" if name == "mode" else "str or None"
            raise TypeError(f"open() argument {name!r} must be {wanted}, not {type(value).__name__}")
    letters = set(mode)
    if letters - set("axrwb+t") or len(mode) > len(letters):
        raise ValueError(f"invalid mode: {mode!r}")
    binary = "b" in letters
    if binary and "t" in letters:
        raise ValueError("can't have text and binary mode at once")
    kinds = letters & set("axrw")
    if len(kinds) > 1:
        raise ValueError("must have exactly one of create/read/write/append mode")
    if binary:
        for value, name in ((encoding, "an encoding"), (errors, "an errors"), (newline, "a newline")):
            if value is not None:
                raise ValueError(f"binary mode doesn't take {name} argument")
    if binary and buffering == 1:
        import warnings

        message = "line buffering (buffering=1) isn't supported in binary mode, the default buffer size will be used"
        warnings.warn(message, RuntimeWarning, 2)
    kind = kinds.pop() if kinds else ""
    _save_all()
    raw = FileIO(file, kind + ("+" if "+" in letters else ""), closefd, opener)
    try:
        if buffering == 0:
            if binary:
                return raw
            raise ValueError("can't have unbuffered text I/O")
        if buffering < -1:
            raise ValueError("invalid buffering size")
        size = buffering if buffering > 1 else DEFAULT_BUFFER_SIZE
        if "+" in letters:
            stream = BufferedRandom(raw, size)
        elif kind == "r":
            stream = BufferedReader(raw, size)
        else:
            stream = BufferedWriter(raw, size)
        stream._saves = stream._writes
        if binary:
            return stream
        text = TextIOWrapper(stream, encoding, errors, newline, buffering == 1)
        text.mode = mode
        text._saves = stream._writes
        return text
    except BaseException:
        raw.close()
        raise


def open_code(path):
    """Open a file with code for reading."""
    return open(path, "rb")


class _StandardOutput(BufferedWriter):
    """The bytes under `sys.stdout` and `sys.stderr`: what is written goes on at once, so that it stays in order."""

    def write(self, data, /):
        size = super().write(data)
        self.flush()
        return size


_StandardOutput.__name__ = _StandardOutput.__qualname__ = "BufferedWriter"
_show_module(_StandardOutput)


def standard_buffer(number):
    """The stream of bytes under a standard stream."""
    raw = FileIO(number, "rb" if number == 0 else "wb", closefd=False)
    raw.name = ("<stdin>", "<stdout>", "<stderr>")[number]
    return BufferedReader(raw) if number == 0 else _StandardOutput(raw)


_unbound(open, open_code, text_encoding)
