"""Futures: see `_asyncio`."""

import contextvars

from _asyncio import Future
from _asyncio import _CANCELLED, _FINISHED, _PENDING

from .exceptions import CancelledError, InvalidStateError

__all__ = ("Future", "wrap_future", "isfuture")


def isfuture(obj):
    """Whether something is a future, or behaves like one."""
    return hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None


def _get_loop(future):
    return future.get_loop()


def _set_result_unless_cancelled(future, result):
    if not future.cancelled():
        future.set_result(result)


def wrap_future(future, *, loop=None):
    """Return a future of this module for one of another."""
    if isfuture(future):
        return future
    raise TypeError(f"concurrent.futures.Future is expected, got {future!r}")
