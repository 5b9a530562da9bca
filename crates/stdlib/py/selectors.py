"""Waiting for several files at once. A selector keeps what is registered; it can wait for time only."""

import select as _select
from abc import ABCMeta, abstractmethod
from collections import namedtuple

EVENT_READ, EVENT_WRITE = 1, 2

SelectorKey = namedtuple("SelectorKey", ["fileobj", "fd", "events", "data"])


def _number(fileobj):
    if isinstance(fileobj, int):
        number = fileobj
    else:
        try:
            number = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if number < 0:
        raise ValueError(f"Invalid file descriptor: {number}")
    return number


class BaseSelector(metaclass=ABCMeta):
    """What a selector can do."""

    @abstractmethod
    def register(self, fileobj, events, data=None):
        """Look at a file from now on."""
        raise NotImplementedError

    @abstractmethod
    def unregister(self, fileobj):
        """Look at a file no more."""
        raise NotImplementedError

    def modify(self, fileobj, events, data=None):
        """Look for other events."""
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    @abstractmethod
    def select(self, timeout=None):
        """Wait; the files that are ready, with their events."""
        raise NotImplementedError

    def close(self):
        """Let everything go."""

    def get_key(self, fileobj):
        """What is known of a file."""
        mapping = self.get_map()
        if mapping is None:
            raise RuntimeError("Selector is closed")
        try:
            return mapping[fileobj]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    @abstractmethod
    def get_map(self):
        """The files that are looked at."""
        raise NotImplementedError

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


class SelectSelector(BaseSelector):
    """A selector over `select.select`."""

    def __init__(self):
        self._keys = {}

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        key = SelectorKey(fileobj, _number(fileobj), events, data)
        if any(known.fd == key.fd for known in self._keys.values()):
            raise KeyError(f"{fileobj!r} (FD {key.fd}) is already registered")
        self._keys[fileobj] = key
        return key

    def unregister(self, fileobj):
        try:
            return self._keys.pop(fileobj)
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None

    def select(self, timeout=None):
        files = list(self._keys)
        _select.select(files, files, [], None if timeout is None else max(timeout, 0))
        return []

    def close(self):
        self._keys = None

    def get_map(self):
        return self._keys


DefaultSelector = SelectSelector
