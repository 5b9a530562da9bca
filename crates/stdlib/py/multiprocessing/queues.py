"""Queues, by the name that they have in CPython."""

from queue import Empty, Full

from ._data import JoinableQueue, Queue, SimpleQueue

__all__ = ["Empty", "Full", "JoinableQueue", "Queue", "SimpleQueue"]
