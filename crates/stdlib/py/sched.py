"""Events that are run at their times, one after another."""

import time
from collections import namedtuple
from heapq import heapify, heappop, heappush
from itertools import count

__all__ = ["scheduler"]

_none = object()


class Event(namedtuple("Event", "time, priority, sequence, action, argument, kwargs")):
    """Something to be done at a time."""

    __slots__ = ()


class scheduler:
    """A queue of events."""

    def __init__(self, timefunc=time.monotonic, delayfunc=time.sleep):
        self._queue = []
        self._numbers = count()
        self.timefunc = timefunc
        self.delayfunc = delayfunc

    def enterabs(self, time, priority, action, argument=(), kwargs=_none):
        """Add an event at a time."""
        event = Event(time, priority, next(self._numbers), action, argument, {} if kwargs is _none else kwargs)
        heappush(self._queue, event)
        return event

    def enter(self, delay, priority, action, argument=(), kwargs=_none):
        """Add an event after a time."""
        return self.enterabs(self.timefunc() + delay, priority, action, argument, kwargs)

    def cancel(self, event):
        """Take an event out."""
        self._queue.remove(event)
        heapify(self._queue)

    def empty(self):
        """Whether there is none."""
        return not self._queue

    def run(self, blocking=True):
        """Run all events, waiting for their times; without waiting, those whose time has come, and tell how long the next one
        has."""
        while self._queue:
            event = self._queue[0]
            now = self.timefunc()
            if event.time > now:
                if not blocking:
                    return event.time - now
                self.delayfunc(event.time - now)
            else:
                heappop(self._queue)
                event.action(*event.argument, **event.kwargs)
                self.delayfunc(0)

    @property
    def queue(self):
        """The events in their order."""
        return sorted(self._queue)
