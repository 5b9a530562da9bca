"""Locks, events, conditions, semaphores and barriers between tasks."""

import collections

from . import exceptions, mixins

__all__ = ("Lock", "Event", "Condition", "Semaphore", "BoundedSemaphore", "Barrier")


class _Shown:
    """The repr of all that is here: what `_shown` says of its state, in brackets."""

    def __repr__(self):
        return f"{object.__repr__(self)[:-1]} [{self._shown()}]>"


class _Waited(_Shown, mixins._LoopBoundMixin):
    """The line of the tasks that wait: a future for each, done when it is the task's turn."""

    def __init__(self):
        self._waiters = collections.deque()

    def __repr__(self):
        text = super().__repr__()
        return f"{text[:-2]}, waiters:{len(self._waiters)}]>" if self._waiters else text

    async def _stand_in_line(self):
        place = self._get_loop().create_future()
        self._waiters.append(place)
        cancelled = False
        try:
            await place
        except exceptions.CancelledError:
            cancelled = True
            raise
        finally:
            self._waiters.remove(place)
            if cancelled:
                self._gave_up(place)

    def _gave_up(self, place):
        """A task was cancelled in the line, be it before its turn or just then."""

    def _untold(self):
        return (place for place in self._waiters if not place.done())

    def _somebody_waits(self):
        return not all(place.cancelled() for place in self._waiters)


class _Block:
    """`async with` for what is acquired and released."""

    async def __aenter__(self):
        # (Nothing is bound by `as`.)
        await self.acquire()

    async def __aexit__(self, *exc_info):
        self.release()


class Lock(_Block, _Waited):
    """Held by one task at a time; those who wait get it in the order in which they asked."""

    def __init__(self):
        super().__init__()
        self._locked = False

    def _shown(self):
        return "locked" if self._locked else "unlocked"

    def locked(self):
        """Whether somebody holds it."""
        return self._locked

    async def acquire(self):
        """Wait until it is free, and take it."""
        if self._locked or self._somebody_waits():
            await self._stand_in_line()
        self._locked = True
        return True

    def release(self):
        """Let the next one have it."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self._pass_on()

    def _gave_up(self, place):
        # It may have been this one's turn: then it is the next one's.
        if not self._locked:
            self._pass_on()

    def _pass_on(self):
        # (Only the first in the line: if that was told already, it is on its way.)
        if self._waiters and not self._waiters[0].done():
            self._waiters[0].set_result(True)


class Event(_Waited):
    """A flag that can be waited for."""

    def __init__(self):
        super().__init__()
        self._value = False

    def _shown(self):
        return "set" if self._value else "unset"

    def is_set(self):
        """Whether the flag is up."""
        return self._value

    def set(self):
        """Raise the flag: all who wait go on."""
        if self._value:
            return
        self._value = True
        for place in self._untold():
            place.set_result(True)

    def clear(self):
        """Lower the flag."""
        self._value = False

    async def wait(self):
        """Wait until the flag is up."""
        if not self._value:
            await self._stand_in_line()
        return True


class Condition(_Block, _Waited):
    """A lock whose holders wait for others to tell them of a change."""

    def __init__(self, lock=None):
        super().__init__()
        self._lock = Lock() if lock is None else lock
        for name in ("locked", "acquire", "release"):
            setattr(self, name, getattr(self._lock, name))

    def _shown(self):
        return "locked" if self.locked() else "unlocked"

    def _check_locked(self, what):
        if not self.locked():
            raise RuntimeError(f"cannot {what} on un-acquired lock")

    async def wait(self):
        """Release the lock, wait to be notified, and take the lock again."""
        self._check_locked("wait")
        # (In another loop, fail while the lock is still held.)
        self._get_loop()
        self.release()
        try:
            try:
                await self._stand_in_line()
            finally:
                await self._lock_again()
        except BaseException:
            # This one may have been notified: another one is, then.
            self._notify(1)
            raise
        return True

    async def _lock_again(self):
        """Take the lock whatever happens; a cancellation meanwhile is raised afterwards."""
        late = None
        held = False
        while not held:
            try:
                await self.acquire()
                held = True
            except exceptions.CancelledError as error:
                late = error
        try:
            if late is not None:
                raise late
        finally:
            del late

    async def wait_for(self, predicate):
        """Wait until a function gives something true; return that."""
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n=1):
        """Wake up so many of those who wait."""
        self._check_locked("notify")
        self._notify(n)

    def notify_all(self):
        """Wake up all who wait."""
        self.notify(len(self._waiters))

    def _notify(self, n):
        for told, place in enumerate(self._untold()):
            if told >= n:
                break
            place.set_result(False)


class Semaphore(_Block, _Waited):
    """Lets so many tasks in at a time."""

    def __init__(self, value=1):
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        super().__init__()
        self._value = value

    def _shown(self):
        return "locked" if self.locked() else f"unlocked, value:{self._value}"

    def locked(self):
        """Whether one who asks now has to wait."""
        return self._value == 0 or self._somebody_waits()

    async def acquire(self):
        """Wait to be let in."""
        if self.locked():
            try:
                await self._stand_in_line()
            finally:
                while self._value > 0 and self._let_next_in():
                    pass
        else:
            self._value -= 1
        return True

    def _gave_up(self, place):
        if place.done() and not place.cancelled():
            # It had been let in.
            self._value += 1

    def release(self):
        """Make room for one more."""
        self._value += 1
        self._let_next_in()

    def _let_next_in(self):
        """Let in the first who waits, if there is one; whether there was."""
        place = next(self._untold(), None)
        if place is None:
            return False
        self._value -= 1
        place.set_result(True)
        return True


class BoundedSemaphore(Semaphore):
    """A semaphore that is not released more often than it was acquired."""

    def __init__(self, value=1):
        super().__init__(value)
        self._bound_value = value

    def release(self):
        if self._value >= self._bound_value:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


# What a barrier can be: letting tasks gather, letting them go, making them fail, or of no use any more.
_FILLING, _DRAINING, _RESETTING, _BROKEN = "filling", "draining", "resetting", "broken"


class Barrier(_Shown, mixins._LoopBoundMixin):
    """Holds tasks up until there are so many of them."""

    def __init__(self, parties):
        if parties < 1:
            raise ValueError("parties must be >= 1")
        self._parties, self._count = parties, 0
        self._state = _FILLING
        # Held for every change, and waited with.
        self._cond = Condition()

    def _shown(self):
        if self.broken:
            return _BROKEN
        return f"{self._state}, waiters:{self.n_waiting}/{self._parties}"

    parties = property(lambda self: self._parties)
    n_waiting = property(lambda self: self._count if self._state is _FILLING else 0)
    broken = property(lambda self: self._state is _BROKEN)

    async def __aenter__(self):
        return await self.wait()

    async def __aexit__(self, *exc_info):
        """Nothing is held."""

    async def wait(self):
        """Wait for the others; return which of them this one is, from 0 on."""
        async with self._cond:
            await self._leave_states((_DRAINING, _RESETTING), (_BROKEN,), "Barrier aborted")
            mine = self._count
            self._count = mine + 1
            try:
                if self._count < self._parties:
                    await self._leave_states((_FILLING,), (_BROKEN, _RESETTING), "Abort or reset of barrier")
                else:
                    self._state = _DRAINING
                    self._cond.notify_all()
            finally:
                self._count -= 1
                if not self._count:
                    self._last_is_gone()
            return mine

    async def _leave_states(self, states, bad, message):
        """Wait until the state is none of some; fail if it is a bad one then."""
        await self._cond.wait_for(lambda: self._state not in states)
        if self._state in bad:
            raise exceptions.BrokenBarrierError(message)

    def _last_is_gone(self):
        if self._state is not _BROKEN:
            self._state = _FILLING
        self._cond.notify_all()

    async def _become(self, state, if_nobody_waits):
        async with self._cond:
            self._state = state if self._count else if_nobody_waits
            self._cond.notify_all()

    async def reset(self):
        """Make those who wait fail, and begin anew."""
        await self._become(_RESETTING, _FILLING)

    async def abort(self):
        """Make all fail who wait now or later."""
        await self._become(_BROKEN, _BROKEN)
