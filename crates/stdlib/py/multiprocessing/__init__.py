"""Work that would be done by other processes. There is one here: a `Process` runs in it, as a thread does, when somebody
waits for it, and a pool does each call when it is handed in. So what such work changes is changed for the whole program.
"""

import os
from threading import (
    Barrier, BoundedSemaphore, Condition, Event, Lock, RLock, Semaphore,
)  # fmt: skip

from ._data import Array, JoinableQueue, Manager, Pipe, Queue, RawArray, RawValue, SimpleQueue, Value
from ._process import Process, active_children, current_process, parent_process

__all__ = [
    "Array", "AuthenticationError", "Barrier", "BoundedSemaphore", "BufferTooShort", "Condition", "Event", "JoinableQueue",
    "Lock", "Manager", "Pipe", "Pool", "Process", "ProcessError", "Queue", "RLock", "RawArray", "RawValue", "Semaphore",
    "SimpleQueue", "TimeoutError", "Value", "active_children", "allow_connection_pickling", "cpu_count", "current_process",
    "freeze_support", "get_all_start_methods", "get_context", "get_logger", "get_start_method", "log_to_stderr",
    "parent_process", "reducer", "set_executable", "set_forkserver_preload", "set_start_method",
]  # fmt: skip

_METHODS = ["fork", "spawn", "forkserver"]
_method = None
reducer = None


class ProcessError(Exception):
    """What the errors here have in common."""


class BufferTooShort(ProcessError):
    """A message that is longer than the room for it."""


class TimeoutError(ProcessError):
    """A wait that took too long."""


class AuthenticationError(ProcessError):
    """A partner that is not who it should be."""


def Pool(processes=None, initializer=None, initargs=(), maxtasksperchild=None):
    """A pool of workers."""
    from .pool import Pool

    return Pool(processes, initializer, initargs, maxtasksperchild)


def cpu_count():
    """How many processors there are."""
    return os.cpu_count() or 1


def freeze_support():
    """Nothing: no program is started anew here."""


allow_connection_pickling = freeze_support


def set_executable(executable):
    """Which interpreter would be started."""


set_forkserver_preload = set_executable


def get_all_start_methods():
    """The ways of starting a process, which make no difference here."""
    return list(_METHODS)


def get_start_method(allow_none=False):
    """The way of starting a process that was chosen."""
    return _method or (None if allow_none else "fork")


def set_start_method(method, force=False):
    """Choose a way of starting processes."""
    global _method
    if _method is not None and not force:
        raise RuntimeError("context has already been set")
    _check(method)
    _method = method


def _check(method):
    if method is not None and method not in _METHODS:
        raise ValueError(f"cannot find context for {method!r}")


class _Context:
    """The functions of this module, for one way of starting processes."""

    def __init__(self, method):
        self._name = method

    def get_start_method(self, allow_none=False):
        return self._name or get_start_method(allow_none)

    def __getattr__(self, name):
        if name not in __all__:
            raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
        return globals()[name]


def get_context(method=None):
    """The functions of this module, for a way of starting processes."""
    _check(method)
    return _Context(method)


def get_logger():
    """The logger for messages about processes."""
    import logging

    return logging.getLogger("multiprocessing")


def log_to_stderr(level=None):
    """Have messages about processes shown."""
    import logging

    logger = get_logger()
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("[%(levelname)s/%(processName)s] %(message)s"))
    logger.addHandler(handler)
    if level:
        logger.setLevel(level)
    return logger
