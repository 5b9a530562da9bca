"""A mapping from bytes to bytes in two files: `.dat` holds the values, `.dir` tells where."""

import ast
import collections.abc
import io
import os

__all__ = ["error", "open"]
error = OSError
_BLOCK = 512


def _bytes(value, what):
    if isinstance(value, str):
        return value.encode("utf-8")
    if not isinstance(value, (bytes, bytearray)):
        raise TypeError(f"{what} must be bytes or strings")
    return bytes(value)


class _Database(collections.abc.MutableMapping):
    """The mapping. Keys and values may be given as text."""

    def __init__(self, filebasename, mode, flag="c"):
        name = os.fsdecode(filebasename)
        self._readonly = flag == "r"
        self._dir, self._dat, self._bak = name + ".dir", name + ".dat", name + ".bak"
        self._index, self._changed = {}, False
        if flag == "n" or not os.path.exists(self._dat):
            if flag not in ("c", "n"):
                raise FileNotFoundError(2, "No such file or directory", self._dat)
            io.open(self._dat, "wb").close()
            self._changed = True
        if flag != "n" and os.path.exists(self._dir):
            with io.open(self._dir, encoding="Latin-1") as file:
                for line in file:
                    key, place = ast.literal_eval(line.rstrip())
                    self._index[key.encode("Latin-1")] = place

    def _open(self):
        if self._index is None:
            raise error("DBM object has already been closed")
        return self._index

    def _check_writable(self):
        if self._readonly:
            raise error("The database is opened for reading only")

    def sync(self):
        """Write what is new."""
        self._open()
        if not self._changed or self._readonly:
            return
        if os.path.exists(self._dir):
            os.replace(self._dir, self._bak)
        with io.open(self._dir, "w", encoding="Latin-1") as file:
            for key, place in self._index.items():
                file.write(f"{key.decode('Latin-1')!r}, {place!r}\n")
        self._changed = False

    def __getitem__(self, key):
        start, size = self._open()[_bytes(key, "keys")]
        with io.open(self._dat, "rb") as file:
            file.seek(start)
            return file.read(size)

    def __setitem__(self, key, value):
        self._check_writable()
        key, value = _bytes(key, "keys"), _bytes(value, "values")
        known = self._open().get(key)
        with io.open(self._dat, "rb+") as file:
            if known is not None and -(-len(value) // _BLOCK) <= -(-known[1] // _BLOCK):
                start = known[0]
                file.seek(start)
            else:
                end = file.seek(0, 2)
                start = -(-end // _BLOCK) * _BLOCK
                file.write(b"\0" * (start - end))
            file.write(value)
        self._index[key] = (start, len(value))
        self._changed = True

    def __delitem__(self, key):
        self._check_writable()
        del self._open()[_bytes(key, "keys")]
        self._changed = True
        self.sync()

    def keys(self):
        """All keys."""
        return list(self._open())

    def items(self):
        """Keys with values."""
        return [(key, self[key]) for key in self._open()]

    def __contains__(self, key):
        return _bytes(key, "keys") in self._open()

    def __iter__(self):
        return iter(self._open())

    iterkeys = __iter__

    def __len__(self):
        return len(self._open())

    def close(self):
        """Write what is new, and close."""
        if self._index is not None:
            try:
                self.sync()
            finally:
                self._index = None

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def open(file, flag="c", mode=0o666):
    """Open the files."""
    if flag not in ("r", "w", "c", "n"):
        raise ValueError("Flag must be one of 'r', 'w', 'c', or 'n'")
    return _Database(file, mode, flag=flag)
