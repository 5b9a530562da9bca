"""Objects kept in a file by names: a mapping whose values are pickled."""

import collections.abc
from io import BytesIO
from pickle import DEFAULT_PROTOCOL, Pickler, Unpickler

__all__ = ["Shelf", "BsdDbShelf", "DbfilenameShelf", "open"]


class _ClosedDict(collections.abc.MutableMapping):
    """Stands in the place of a mapping that was closed."""

    def _closed(self, *args):
        raise ValueError("invalid operation on closed shelf")

    __iter__ = __len__ = __getitem__ = __setitem__ = __delitem__ = keys = _closed

    def __repr__(self):
        return "<Closed Dictionary>"


class Shelf(collections.abc.MutableMapping):
    """Keeps pickled objects in a mapping of bytes. With `writeback`, objects that were asked for are written again at the end."""

    def __init__(self, dict, protocol=None, writeback=False, keyencoding="utf-8"):
        self.dict = dict
        self._protocol = DEFAULT_PROTOCOL if protocol is None else protocol
        self.writeback = writeback
        self.cache = {}
        self.keyencoding = keyencoding

    def __iter__(self):
        for key in self.dict.keys():
            yield key.decode(self.keyencoding)

    def __len__(self):
        return len(self.dict)

    def __contains__(self, key):
        return key.encode(self.keyencoding) in self.dict

    def get(self, key, default=None):
        """An object, or what stands for none."""
        return self[key] if key.encode(self.keyencoding) in self.dict else default

    def __getitem__(self, key):
        if key in self.cache:
            return self.cache[key]
        value = Unpickler(BytesIO(self.dict[key.encode(self.keyencoding)])).load()
        if self.writeback:
            self.cache[key] = value
        return value

    def __setitem__(self, key, value):
        if self.writeback:
            self.cache[key] = value
        file = BytesIO()
        Pickler(file, self._protocol).dump(value)
        self.dict[key.encode(self.keyencoding)] = file.getvalue()

    def __delitem__(self, key):
        del self.dict[key.encode(self.keyencoding)]
        self.cache.pop(key, None)

    def __enter__(self):
        return self

    def __exit__(self, type, value, traceback):
        self.close()

    def close(self):
        """Write what is new, and close."""
        if self.dict is None or isinstance(self.dict, _ClosedDict):
            return
        try:
            self.sync()
            close = getattr(self.dict, "close", None)
            if close is not None:
                close()
        finally:
            self.dict = _ClosedDict()

    def sync(self):
        """Write what is new."""
        if self.writeback and self.cache:
            cache, self.cache = self.cache, {}
            self.writeback = False
            for key, value in cache.items():
                self[key] = value
            self.writeback = True
        if hasattr(self.dict, "sync"):
            self.dict.sync()


class BsdDbShelf(Shelf):
    """A shelf over a mapping that one can go through in both directions."""

    def _step(self, name, *args):
        key, value = getattr(self.dict, name)(*args)
        return key.decode(self.keyencoding), Unpickler(BytesIO(value)).load()

    def set_location(self, key):
        """Go to a key."""
        return self._step("set_location", key)

    def next(self):
        """Go to the next key."""
        return self._step("next")

    def previous(self):
        """Go to the key before."""
        return self._step("previous")

    def first(self):
        """Go to the first key."""
        return self._step("first")

    def last(self):
        """Go to the last key."""
        return self._step("last")


class DbfilenameShelf(Shelf):
    """A shelf in a file."""

    def __init__(self, filename, flag="c", protocol=None, writeback=False):
        import dbm

        super().__init__(dbm.open(filename, flag), protocol, writeback)

    def clear(self):
        """Take all objects away."""
        self.cache.clear()
        for key in list(self.dict.keys()):
            del self.dict[key]


def open(filename, flag="c", protocol=None, writeback=False):
    """Open a shelf in a file."""
    return DbfilenameShelf(filename, flag, protocol, writeback)
