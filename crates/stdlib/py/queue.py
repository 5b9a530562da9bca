"""Queues that threads share. Who waits lets others run."""

from _types import show_module as _show_module
import heapq
import threading
from collections import deque
from time import monotonic as time

__all__ = ["Empty", "Full", "ShutDown", "Queue", "PriorityQueue", "LifoQueue", "SimpleQueue"]


class Empty(Exception):
    """There is nothing to get."""


class Full(Exception):
    """There is no room."""


class ShutDown(Exception):
    """The queue was shut down."""


def _comes_true(condition, block, timeout, otherwise):
    """Let other threads run until something is true; whether it is. `otherwise` tells what can't end if none can run."""
    if not block:
        return False
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")
    return threading._wait(condition, timeout, otherwise)


class Queue:
    """First in, first out."""

    # What the items are kept in, and how they get in and out: the other kinds differ in that.
    _container = deque

    def _qsize(self):
        return len(self.queue)

    def _get(self):
        return self.queue.popleft()

    def _put(self, item):
        self.queue.append(item)

    def _init(self, maxsize):
        self.queue = self._container()

    def __init__(self, maxsize=0):
        self.is_shutdown, self.maxsize, self.unfinished_tasks = False, maxsize, 0
        # (Nothing here needs them, but they are there for others to hold and to wait on.)
        self.mutex = threading.Lock()
        for name in ("not_empty", "not_full", "all_tasks_done"):
            setattr(self, name, threading.Condition(self.mutex))
        self._init(maxsize)

    __class_getitem__ = classmethod(type(list[int]))

    def qsize(self):
        return self._qsize()

    def empty(self):
        return not self._qsize()

    def full(self):
        return 0 < self.maxsize <= self._qsize()

    def put(self, item, block=True, timeout=None):
        if not self.is_shutdown and self.full():
            goes_on = lambda: self.is_shutdown or not self.full()
            if not _comes_true(goes_on, block, timeout, "a queue is full"):
                raise Full
        if self.is_shutdown:
            raise ShutDown
        self._put(item)
        self.unfinished_tasks += 1

    def get(self, block=True, timeout=None):
        if not self.is_shutdown and not self._qsize():
            goes_on = lambda: self.is_shutdown or self._qsize() > 0
            if not _comes_true(goes_on, block, timeout, "a queue is empty"):
                raise Empty
        if not self._qsize():
            raise ShutDown
        return self._get()

    def get_nowait(self):
        return self.get(block=False)

    def put_nowait(self, item):
        return self.put(item, block=False)

    def task_done(self):
        left = self.unfinished_tasks - 1
        if left < 0:
            raise ValueError("task_done() called too many times")
        self.unfinished_tasks = left

    def join(self):
        threading._wait(lambda: not self.unfinished_tasks, None, "a queue is waited for whose tasks nobody does")

    def shutdown(self, immediate=False):
        self.is_shutdown = True
        while immediate and self._qsize():
            self._get()
            self.unfinished_tasks = max(0, self.unfinished_tasks - 1)


class PriorityQueue(Queue):
    """The smallest first."""

    _container = list

    def _put(self, item):
        heapq.heappush(self.queue, item)

    def _get(self):
        return heapq.heappop(self.queue)


class LifoQueue(Queue):
    """Last in, first out."""

    _container = list

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    """First in, first out, without a bound and without tasks."""

    def __init__(self):
        self._items = deque()

    def put(self, item, block=True, timeout=None):
        self._items.append(item)

    def get(self, block=True, timeout=None):
        if not self._items and not _comes_true(lambda: self._items, block, timeout, "a queue is empty"):
            raise Empty
        return self._items.popleft()

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._items

    def qsize(self):
        return len(self._items)

    __class_getitem__ = classmethod(type(list[int]))


# Where these say that they are from.
Empty.__module__ = SimpleQueue.__module__ = "_queue"

_show_module(SimpleQueue)
