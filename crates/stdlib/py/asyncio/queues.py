"""Queues between tasks."""

import collections
import heapq
from types import GenericAlias

from . import locks, mixins

__all__ = ("Queue", "PriorityQueue", "LifoQueue", "QueueFull", "QueueEmpty", "QueueShutDown")


class QueueEmpty(Exception):
    """There is nothing to take out at once."""


class QueueFull(Exception):
    """There is no room to put something in at once."""


class QueueShutDown(Exception):
    """The queue was shut down."""


class Queue(mixins._LoopBoundMixin):
    """First in, first out. With a size, those who put wait while it is full."""

    # What the items are kept in, and how they get in and out: the other kinds differ in that.
    _container = collections.deque

    def _init(self, maxsize):
        self._queue = self._container()

    def _put(self, item):
        self._queue.append(item)

    def _get(self):
        return self._queue.popleft()

    def __init__(self, maxsize=0):
        self._maxsize = maxsize
        self._is_shutdown = False
        self._unfinished_tasks = 0
        self._finished = locks.Event()
        self._finished.set()
        # The lines of those who wait to put something in, and to take something out.
        self._putters, self._getters = collections.deque(), collections.deque()
        self._init(maxsize)

    __class_getitem__ = classmethod(GenericAlias)

    # ---- How it shows ----

    def _format(self):
        parts = [f"maxsize={self._maxsize!r}"]
        if getattr(self, "_queue", None):
            parts.append(f"_queue={list(self._queue)!r}")
        parts += [f"{name}[{len(line)}]" for name in ("_getters", "_putters") if (line := getattr(self, name))]
        if self._unfinished_tasks:
            parts.append(f"tasks={self._unfinished_tasks}")
        if self._is_shutdown:
            parts.append("shutdown")
        return " ".join(parts)

    def __str__(self):
        return f"<{type(self).__name__} {self._format()}>"

    def __repr__(self):
        return f"<{type(self).__name__} at {id(self):#x} {self._format()}>"

    maxsize = property(lambda self: self._maxsize)

    def qsize(self):
        """How many items there are."""
        return len(self._queue)

    def empty(self):
        """Whether one who gets has to wait."""
        return not self._queue

    def full(self):
        """Whether one who puts has to wait."""
        return 0 < self._maxsize <= self.qsize()

    # ---- Waiting ----

    async def _stand_in(self, line, has_to_wait):
        """Wait in a line until somebody says that it may be this one's turn."""
        place = self._get_loop().create_future()
        line.append(place)
        try:
            await place
        except BaseException:
            place.cancel()
            if place in line:
                line.remove(place)
            # It may have been its turn already: then it is the next one's.
            if not (place.cancelled() or has_to_wait()):
                self._wakeup_next(line)
            raise

    def _wakeup_next(self, line):
        woken = False
        while line and not woken:
            place = line.popleft()
            if woken := not place.done():
                place.set_result(None)

    # ---- In and out ----

    async def put(self, item):
        """Put an item in, when there is room."""
        while self.full() and not self._is_shutdown:
            await self._stand_in(self._putters, self.full)
        return self.put_nowait(item)

    async def get(self):
        """Take an item out, when there is one."""
        while self.empty() and not self._is_shutdown:
            await self._stand_in(self._getters, self.empty)
        return self.get_nowait()

    def put_nowait(self, item):
        """Put an item in; QueueFull if there is no room."""
        if self._is_shutdown or self.full():
            raise QueueShutDown if self._is_shutdown else QueueFull
        self._put(item)
        self._finished.clear()
        self._unfinished_tasks += 1
        self._wakeup_next(self._getters)

    def get_nowait(self):
        """Take an item out; QueueEmpty if there is none."""
        if self.empty():
            raise QueueShutDown if self._is_shutdown else QueueEmpty
        item = self._get()
        self._wakeup_next(self._putters)
        return item

    # ---- The end ----

    def _settle(self, count):
        self._unfinished_tasks -= count
        if not self._unfinished_tasks:
            self._finished.set()

    def task_done(self):
        """Tell that what was taken out is dealt with."""
        if self._unfinished_tasks <= 0:
            raise ValueError("task_done() called too many times")
        self._settle(1)

    async def join(self):
        """Wait until everything that was put in is dealt with."""
        if self._unfinished_tasks:
            await self._finished.wait()

    def shutdown(self, immediate=False):
        """Let nothing be put in any more; if at once, nothing be taken out either."""
        self._is_shutdown = True
        if immediate:
            dropped = 0
            while not self.empty():
                self._get()
                dropped += 1
            self._settle(min(dropped, self._unfinished_tasks))
        for line in (self._getters, self._putters):
            while line:
                self._wakeup_next(line)


class PriorityQueue(Queue):
    """The smallest item comes first."""

    _container = list

    def _put(self, item):
        heapq.heappush(self._queue, item)

    def _get(self):
        return heapq.heappop(self._queue)


class LifoQueue(Queue):
    """The last item comes first."""

    _container = list

    def _get(self):
        return self._queue.pop()
