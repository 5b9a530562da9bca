"""Files of the host as streams without a buffer."""

from _types import show_module as _show_module
import posix as _posix

from ._base import SEEK_CUR, SEEK_END, SEEK_SET, UnsupportedOperation, _RawIOBase, _fill, _limit, _path, _room, cannot_pickle

# The package is where these say that they are from.
__name__ = "_io"


class FileIO(_RawIOBase):
    """A file of the host's, without a buffer."""

    __reduce__ = __reduce_ex__ = cannot_pickle

    def __init__(self, file, mode="r", closefd=True, opener=None):
        self._closed = True
        if not isinstance(mode, str):
            raise TypeError(f"FileIO() argument 'mode' must be str, not {type(mode).__name__}")
        kinds = [c for c in mode if c in "rwax"]
        if set(mode) - set("rwaxb+") or mode.count("+") > 1:
            raise ValueError(f"invalid mode: {mode}")
        if len(kinds) != 1:
            raise ValueError("Must have exactly one of create/read/write/append mode and at most one plus")
        kind = kinds[0]
        self._readable = kind == "r" or "+" in mode
        self._writable = kind != "r" or "+" in mode
        self._appending = kind == "a"
        self.mode = {"r": "rb", "w": "wb", "a": "ab", "x": "xb"}[kind] + ("+" if "+" in mode else "")
        if "+" in mode and kind != "x" and kind != "a":
            self.mode = "rb+"
        self.name = file
        self.closefd = closefd
        bits = (1 if self._readable else 0) | (2 if self._writable else 0)
        bits |= {"r": 0, "w": 8 | 32, "a": 4 | 8, "x": 16}[kind]
        if isinstance(file, int) and not isinstance(file, bool):
            if file < 0:
                raise ValueError("negative file descriptor")
            self._fd = file
        elif opener is not None:
            flags = {1: 0, 2: 1, 3: 2}[bits & 3] | 0o2000000
            flags |= {"r": 0, "w": 0o1100, "a": 0o2100, "x": 0o300}[kind]
            self._fd = opener(file, flags)
            if not isinstance(self._fd, int):
                raise TypeError("expected integer from opener")
            if self._fd < 0:
                raise ValueError(f"opener returned {self._fd}")
        else:
            text = _path(file)
            if isinstance(text, bytes):
                text = text.decode("utf-8", "replace")
            if "\0" in text:
                raise ValueError("embedded null byte")
            if not closefd:
                raise ValueError("Cannot use closefd=False with file name")
            self._fd = _posix.open(text, bits, 0o666, file)
        self._closed = False
        if self._appending:
            _posix.lseek(self._fd, 0, SEEK_END)

    def fileno(self):
        self._check_open()
        return self._fd

    def readable(self):
        self._check_open()
        return self._readable

    def writable(self):
        self._check_open()
        return self._writable

    def seekable(self):
        self._check_open()
        return self._fd > 2

    def _check_open(self):
        if self._closed:
            raise ValueError("I/O operation on closed file")

    def _check_readable(self):
        self._check_open()
        if not self._readable:
            raise UnsupportedOperation("File not open for reading")

    def _check_writable(self):
        self._check_open()
        if not self._writable:
            raise UnsupportedOperation("File not open for writing")

    def read(self, size=-1, /):
        self._check_readable()
        size = _limit(size)
        if self._fd == 0:
            return _posix.read_stdin(size)
        return _posix.read(self._fd, size)

    def readall(self):
        if self._fd == 0:
            parts = []
            while data := self.read(-1):
                parts.append(data)
            return b"".join(parts)
        return self.read(-1)

    def readinto(self, buffer, /):
        data = self.read(_room(buffer))
        return _fill(buffer, data)

    def write(self, data, /):
        self._check_writable()
        if isinstance(data, str):
            raise TypeError("a bytes-like object is required, not 'str'")
        data = bytes(data)
        if self._fd == 1:
            return _posix.write_stdout(data)
        if self._fd == 2:
            import sys

            sys.__stderr__.write(data.decode("utf-8", "replace"))
            return len(data)
        return _posix.write(self._fd, data)

    def seek(self, offset, whence=SEEK_SET, /):
        self._check_open()
        if self._fd <= 2:
            raise OSError(29, "Illegal seek")
        return _posix.lseek(self._fd, offset, whence)

    def tell(self):
        return self.seek(0, SEEK_CUR)

    def truncate(self, size=None, /):
        self._check_writable()
        if size is None:
            size = self.tell()
        _posix.ftruncate(self._fd, size)
        return size

    def isatty(self):
        self._check_open()
        return False

    def close(self):
        if not self._closed:
            self._closed = True
            if self.closefd and self._fd > 2:
                _posix.close(self._fd)

    def __repr__(self):
        if self._closed:
            return "<_io.FileIO [closed]>"
        return f"<_io.FileIO name={self.name!r} mode={self.mode!r} closefd={self.closefd}>"


_show_module(FileIO)
