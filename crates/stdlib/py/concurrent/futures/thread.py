"""An executor whose calls see a thread of a pool."""

import itertools
import threading

from . import _base


class BrokenThreadPool(_base.BrokenExecutor):
    """What prepares the threads has failed."""


class ThreadPoolExecutor(_base.Executor):
    """Does each call when it is handed in, in the name of a thread of its own."""

    _counter = itertools.count().__next__

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 5
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        self._shutdown = False
        self._broken = False
        self._initializer, self._initargs = initializer, initargs
        self._thread_name_prefix = thread_name_prefix or f"ThreadPoolExecutor-{self._counter()}"
        self._worker = None

    def submit(self, fn, /, *args, **kwargs):
        """Do a call; return its future."""
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = _base.Future()
        if self._worker is None:
            self._worker = threading.Thread(name=f"{self._thread_name_prefix}_0")
            if self._initializer is not None and not self._prepare():
                future.set_exception(BrokenThreadPool(self._broken))
                return future
        future.set_running_or_notify_cancel()
        try:
            result = threading._run_as(self._worker, fn, args, kwargs)
        except BaseException as raised:
            future.set_exception(raised)
        else:
            future.set_result(result)
        return future

    def _prepare(self):
        try:
            threading._run_as(self._worker, self._initializer, self._initargs, {})
        except BaseException:
            import logging

            logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            return False
        return True

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more work."""
        self._shutdown = True
