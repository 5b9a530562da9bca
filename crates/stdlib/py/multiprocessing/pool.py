"""Pools of workers, which do each call when it is handed in."""

import itertools

from . import TimeoutError, cpu_count
from ._process import _skip_numbers

__all__ = ["Pool", "ThreadPool"]


class AsyncResult:
    """What a call gave, or raised."""

    def __init__(self, call, callback=None, error_callback=None):
        try:
            self._value, self._success = call(), True
        except Exception as raised:
            self._value, self._success = raised, False
        tell = callback if self._success else error_callback
        if tell:
            tell(self._value)

    def get(self, timeout=None):
        """The result; what the call raised is raised."""
        if self._success:
            return self._value
        raise self._value

    def wait(self, timeout=None):
        """Nothing: the call is done."""

    def ready(self):
        """Whether the call is done, which it is."""
        return True

    def successful(self):
        """Whether the call raised nothing."""
        return self._success


ApplyResult = MapResult = AsyncResult


class _Results:
    """Results in order, each of which is made when it is asked for."""

    def __init__(self, results):
        self._results = results

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._results)

    def next(self, timeout=None):
        """The next result."""
        return next(self._results)


class Pool:
    """A number of workers, of which one is enough here."""

    def __init__(self, processes=None, initializer=None, initargs=(), maxtasksperchild=None, context=None):
        processes = cpu_count() if processes is None else processes
        if processes < 1:
            raise ValueError("Number of processes must be at least 1")
        if maxtasksperchild is not None and (not isinstance(maxtasksperchild, int) or maxtasksperchild <= 0):
            raise ValueError("maxtasksperchild must be a positive int or None")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._processes, self._state = processes, "RUN"
        if initializer is not None:
            initializer(*initargs)
        self._count_workers()

    def _count_workers(self):
        _skip_numbers(self._processes)

    def __repr__(self):
        kind = type(self)
        return f"<{kind.__module__}.{kind.__qualname__} state={self._state} pool_size={self._processes}>"

    def _check_running(self):
        if self._state != "RUN":
            raise ValueError("Pool not running")

    def apply(self, func, args=(), kwds={}):
        """What a call gives."""
        return self.apply_async(func, args, kwds).get()

    def apply_async(self, func, args=(), kwds={}, callback=None, error_callback=None):
        """Do a call; its result can be asked for."""
        self._check_running()
        return AsyncResult(lambda: func(*args, **kwds), callback, error_callback)

    def map(self, func, iterable, chunksize=None):
        """What a function gives for each item."""
        return self.map_async(func, iterable, chunksize).get()

    def map_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """Call a function with each item; the results can be asked for."""
        self._check_running()
        return AsyncResult(lambda: [func(item) for item in iterable], callback, error_callback)

    def starmap(self, func, iterable, chunksize=None):
        """What a function gives for each tuple of arguments."""
        return self.starmap_async(func, iterable, chunksize).get()

    def starmap_async(self, func, iterable, chunksize=None, callback=None, error_callback=None):
        """Call a function with each tuple of arguments; the results can be asked for."""
        self._check_running()
        return AsyncResult(lambda: list(itertools.starmap(func, iterable)), callback, error_callback)

    def imap(self, func, iterable, chunksize=1):
        """What a function gives for each item, one after the other."""
        self._check_running()
        if chunksize < 1:
            raise ValueError(f"Chunksize must be 1+, not {chunksize:n}")
        return _Results(map(func, iterable))

    imap_unordered = imap

    def close(self):
        """Take no more work."""
        if self._state == "RUN":
            self._state = "CLOSE"

    def terminate(self):
        """Take no more work."""
        self._state = "TERMINATE"

    def join(self):
        """Nothing: all work is done."""
        if self._state == "RUN":
            raise ValueError("Pool is still running")

    def __enter__(self):
        self._check_running()
        return self

    def __exit__(self, *exc_info):
        self.terminate()


class ThreadPool(Pool):
    """A number of threads, of which one is enough here."""

    def __init__(self, processes=None, initializer=None, initargs=()):
        super().__init__(processes, initializer, initargs)

    def _count_workers(self):
        """Nothing: threads are no processes."""
