"""Futures, waiting for them, and what executors share."""

import threading
import time
from collections import namedtuple

FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED = "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"
PENDING, RUNNING, CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED = "PENDING", "RUNNING", "CANCELLED", "CANCELLED_AND_NOTIFIED", "FINISHED"
_DONE = (CANCELLED, CANCELLED_AND_NOTIFIED, FINISHED)
TimeoutError = TimeoutError


class Error(Exception):
    """What goes wrong with futures."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The future's state does not allow that."""


class BrokenExecutor(RuntimeError):
    """The executor can't go on."""


CancelledError.__module__ = InvalidStateError.__module__ = "concurrent.futures._base"


class Future:
    """The result of a call that may not be there yet."""

    def __init__(self):
        self._state = PENDING
        self._result = self._exception = None
        self._done_callbacks = []

    def __repr__(self):
        text = f"<{self.__class__.__name__} at {id(self):#x} state={self._state.lower().split('_')[0]}"
        if self._state == FINISHED:
            if self._exception:
                return f"{text} raised {self._exception.__class__.__name__}>"
            return f"{text} returned {self._result.__class__.__name__}>"
        return text + ">"

    def cancel(self):
        """Give the call up, if it has not begun; whether it is given up."""
        if self._state in (RUNNING, FINISHED):
            return False
        if self._state == PENDING:
            self._state = CANCELLED
            self._call_back()
        return True

    def cancelled(self):
        """Whether it was given up."""
        return self._state in (CANCELLED, CANCELLED_AND_NOTIFIED)

    def running(self):
        """Whether the call is in progress."""
        return self._state == RUNNING

    def done(self):
        """Whether there is a result or an exception, or the call was given up."""
        return self._state in _DONE

    def _wait(self, timeout):
        if not threading._wait(self.done, timeout, "a future is waited for that nobody completes"):
            raise TimeoutError()
        if self.cancelled():
            raise CancelledError()

    def result(self, timeout=None):
        """The result of the call; what it raised is raised."""
        self._wait(timeout)
        error = self._exception
        if error:
            try:
                raise error
            finally:
                # No cycle through the frame.
                self = error = None
        return self._result

    def exception(self, timeout=None):
        """What the call raised; None if nothing."""
        self._wait(timeout)
        return self._exception

    def add_done_callback(self, fn):
        """Have a function called with the future when it is done."""
        if self.done():
            self._tell(fn)
        else:
            self._done_callbacks.append(fn)

    def _tell(self, fn):
        try:
            fn(self)
        except Exception:
            import logging

            logging.getLogger("concurrent.futures").exception("exception calling callback for %r", self)

    def _call_back(self):
        for fn in self._done_callbacks:
            self._tell(fn)

    def set_running_or_notify_cancel(self):
        """For executors: the call begins; False if it was given up."""
        if self._state == CANCELLED:
            self._state = CANCELLED_AND_NOTIFIED
            return False
        if self._state != PENDING:
            raise RuntimeError("Future in unexpected state")
        self._state = RUNNING
        return True

    def set_result(self, result):
        """For executors: the result of the call."""
        self._finish(result, None)

    def set_exception(self, exception):
        """For executors: what the call raised."""
        self._finish(None, exception)

    def _finish(self, result, exception):
        if self.done():
            raise InvalidStateError(f"{self._state}: {self!r}")
        self._result, self._exception, self._state = result, exception, FINISHED
        self._call_back()

    __class_getitem__ = classmethod(type(list[int]))


DoneAndNotDoneFutures = namedtuple("DoneAndNotDoneFutures", "done not_done")


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    """Wait for futures: all, the first, or the first that raises."""
    fs = set(fs)

    def enough():
        done = [future for future in fs if future.done()]
        if return_when == FIRST_COMPLETED and done or len(done) == len(fs):
            return True
        return return_when == FIRST_EXCEPTION and any(not f.cancelled() and f._exception for f in done)

    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    threading._wait(enough, timeout, "futures are waited for that nobody completes")
    done = {future for future in fs if future.done()}
    return DoneAndNotDoneFutures(done, fs - done)


def as_completed(fs, timeout=None):
    """The futures as they are done, each once."""
    waiting = list(dict.fromkeys(fs))
    total = len(waiting)
    end = None if timeout is None else time.monotonic() + timeout
    while waiting:
        limit = None if end is None else max(0, end - time.monotonic())
        some = lambda: any(future.done() for future in waiting)
        if not threading._wait(some, limit, "futures are waited for that nobody completes"):
            raise TimeoutError(f"{len(waiting)} (of {total}) futures unfinished")
        for future in [future for future in waiting if future.done()]:
            waiting.remove(future)
            yield future


class Executor:
    """Does work that is handed in."""

    def submit(self, fn, /, *args, **kwargs):
        """Hand in a call; return its future."""
        raise NotImplementedError()

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        """The results of calls with one of each of the arguments, in their order."""
        end = None if timeout is None else time.monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    yield futures.pop().result(None if end is None else end - time.monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more work."""

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_val, exc_tb):
        self.shutdown(wait=True)
        return False
