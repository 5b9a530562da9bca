"""Blocks that may take only so long."""

from . import events, exceptions, tasks

__all__ = ("Timeout", "timeout", "timeout_at")

# How far a block is, in the words of its repr: not entered, running, cancelled at its time, left because of that, and
# left in time.
_CREATED, _ACTIVE, _EXPIRING, _EXPIRED, _FINISHED = "created", "active", "expiring", "expired", "finished"


class Timeout:
    """Cancels the task that is in its block at a time; on leaving, the cancellation becomes a TimeoutError."""

    def __init__(self, when):
        self._when, self._state = when, _CREATED
        # The task in the block, and how often that was cancelled before.
        self._task, self._cancelling = None, 0
        self._alarm = None

    def __repr__(self):
        shown = f"[{self._state}]"
        if self._state is _ACTIVE:
            shown += f" when={self._when if self._when is None else round(self._when, 3)}"
        return f"<Timeout {shown}>"

    def when(self):
        """The time, by the loop's clock, or None."""
        return self._when

    def expired(self):
        """Whether the time came while the block ran."""
        return self._state is _EXPIRING or self._state is _EXPIRED

    def reschedule(self, when):
        """Have another time."""
        if self._state is _CREATED:
            raise RuntimeError("Timeout has not been entered")
        if self._state is not _ACTIVE:
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        self._drop_alarm()
        if when is not None:
            loop = events.get_running_loop()
            is_past = when <= loop.time()
            self._alarm = loop.call_soon(self._on_timeout) if is_past else loop.call_at(when, self._on_timeout)

    def _drop_alarm(self):
        alarm, self._alarm = self._alarm, None
        if alarm is not None:
            alarm.cancel()

    def _on_timeout(self):
        self._alarm = None
        self._task.cancel()
        self._state = _EXPIRING

    async def __aenter__(self):
        if self._state is not _CREATED:
            raise RuntimeError("Timeout has already been entered")
        self._task = tasks.current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._cancelling = self._task.cancelling()
        self._state = _ACTIVE
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        self._drop_alarm()
        if self._state is _ACTIVE:
            self._state = _FINISHED
        if self._state is not _EXPIRING:
            return
        self._state = _EXPIRED
        cancelled_by_others = self._task.uncancel() > self._cancelling
        if exc_val is None or cancelled_by_others:
            return
        if isinstance(exc_val, exceptions.CancelledError):
            raise TimeoutError from exc_val
        # The block made another exception of the cancellation.
        more = exc_val.exceptions if isinstance(exc_val, BaseExceptionGroup) else ()
        for exc in (exc_val, *more):
            _put_timeout_below(exc)


def _put_timeout_below(exc):
    """Put a TimeoutError between a cancellation in the chain of contexts and what came of it."""
    while (below := exc.__context__) is not None:
        if isinstance(below, exceptions.CancelledError):
            exc.__context__ = between = TimeoutError()
            between.__context__ = between.__cause__ = below
            return
        exc = below


def timeout(delay):
    """A block that may take so many seconds; None for no limit."""
    loop = events.get_running_loop()
    return Timeout(None if delay is None else loop.time() + delay)


def timeout_at(when):
    """A block that may take until a time of the loop's clock."""
    return Timeout(when)
