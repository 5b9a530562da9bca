"""The functions of `multiprocessing` over threads."""

from queue import Queue
from threading import Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore, Thread, current_thread

from . import Manager, Pipe, Value, freeze_support
from .pool import ThreadPool

__all__ = [
    "Process", "current_process", "freeze_support", "Lock", "RLock", "Semaphore", "BoundedSemaphore", "Condition", "Event",
    "Barrier", "Queue", "Manager", "Pipe", "Pool", "JoinableQueue", "Value",
]  # fmt: skip

JoinableQueue = Queue
current_process = current_thread


class Process(Thread):
    """A thread."""

    @property
    def exitcode(self):
        return 0 if self._is_started and self._is_done else None


def Pool(processes=None, initializer=None, initargs=()):
    """A pool of threads."""
    return ThreadPool(processes, initializer, initargs)
