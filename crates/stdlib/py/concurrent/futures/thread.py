"""An executor whose calls are made by threads of its own."""

import itertools
import threading
import weakref
from collections import deque

import _turns

from . import _base


class BrokenThreadPool(_base.BrokenExecutor):
    """What prepares the threads has failed."""


_executors = weakref.WeakSet()


def _end():
    """The program ends: the threads finish what was handed in."""
    for executor in list(_executors):
        executor.shutdown()


threading._register_atexit(_end)


class ThreadPoolExecutor(_base.Executor):
    """Has calls made by a number of threads, which it starts as they are needed."""

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
        self._threads = []
        # What nobody has begun, and how many threads wait for such.
        self._work, self._idle = deque(), 0
        _executors.add(self)

    def submit(self, fn, /, *args, **kwargs):
        """Hand in a call; return its future."""
        if self._broken:
            raise BrokenThreadPool(self._broken)
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        future = _base.Future()
        self._work.append((future, fn, args, kwargs))
        if self._idle:
            self._idle -= 1
        elif len(self._threads) < self._max_workers:
            name = f"{self._thread_name_prefix}_{len(self._threads)}"
            thread = threading.Thread(target=self._work_on, name=name)
            self._threads.append(thread)
            thread.start()
        return future

    def _work_on(self):
        if self._initializer is not None and not self._prepare():
            return
        while True:
            if not self._work:
                self._idle += 1
                threading._wait(lambda: self._work or self._shutdown, None, "an executor waits for work")
            if not self._work:
                return
            future, fn, args, kwargs = self._work.popleft()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = _turns.call(fn, args, kwargs)
            except BaseException as raised:
                future.set_exception(raised)
            else:
                future.set_result(result)
            # What it worked on is not kept while it waits.
            future = fn = args = kwargs = result = None

    def _prepare(self):
        try:
            _turns.call(self._initializer, self._initargs, {})
        except BaseException:
            import logging

            logging.getLogger("concurrent.futures").critical("Exception in initializer:", exc_info=True)
            self._broken = "A thread initializer failed, the thread pool is not usable anymore"
            while self._work:
                self._work.popleft()[0].set_exception(BrokenThreadPool(self._broken))
            return False
        return True

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more work; wait for what is under way."""
        self._shutdown = True
        while cancel_futures and self._work:
            self._work.popleft()[0].cancel()
        if wait:
            for thread in self._threads:
                thread.join()
