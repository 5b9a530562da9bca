"""Waiting for files and connections, which there are none of to wait for: only the time passes."""

import time

__all__ = ["error", "select"]

error = OSError
POLLIN, POLLPRI, POLLOUT, POLLERR, POLLHUP, POLLNVAL = 1, 2, 4, 8, 16, 32


def select(rlist, wlist, xlist, timeout=None, /):
    """Wait until one of some files is ready."""
    if timeout is not None and timeout < 0:
        raise ValueError("timeout must be non-negative")
    if any(map(list, (rlist, wlist, xlist))) or timeout is None:
        raise PermissionError("a program here can't wait for files")
    time.sleep(timeout)
    return [], [], []
