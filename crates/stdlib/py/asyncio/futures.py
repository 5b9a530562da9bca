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
    """Return a future of this module for one of `concurrent.futures`; each is cancelled with the other."""
    if isfuture(future):
        return future
    from concurrent.futures import Future as OtherFuture

    assert isinstance(future, OtherFuture), f"concurrent.futures.Future is expected, got {future!r}"
    if loop is None:
        from .events import get_event_loop

        loop = get_event_loop()
    wrapped = loop.create_future()

    def take_over(source):
        if wrapped.done():
            return
        if source.cancelled():
            wrapped.cancel()
        elif (failure := source.exception()) is not None:
            wrapped.set_exception(failure)
        else:
            wrapped.set_result(source.result())

    def pass_on(source):
        if source.cancelled():
            future.cancel()

    def tell(source):
        if not loop.is_closed():
            loop.call_soon_threadsafe(take_over, source)

    wrapped.add_done_callback(pass_on)
    future.add_done_callback(tell)
    return wrapped
