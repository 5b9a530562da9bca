"""Threads of a machine that runs one at a time: they change places where they wait (`_turns`).

A wait that nobody can end raises RuntimeError.
"""

from _types import show_module as _show_module
import sys
import _turns
from _turns import look as _look, rest as _rest, wait as _wait

__all__ = [
    "get_ident", "active_count", "Condition", "current_thread", "enumerate", "main_thread", "TIMEOUT_MAX", "Event", "Lock",
    "RLock", "Semaphore", "BoundedSemaphore", "Thread", "Barrier", "BrokenBarrierError", "Timer", "ThreadError",
    "setprofile", "settrace", "local", "stack_size", "excepthook", "ExceptHookArgs", "getprofile", "gettrace",
    "get_native_id",
]  # fmt: skip

ThreadError = RuntimeError
TIMEOUT_MAX = 9223372036.0

_threads = []
_counter = 0
_idents = 0


def _new_name(template):
    global _counter
    _counter += 1
    return template % _counter


class _Lock:
    """A lock."""

    def __init__(self):
        self._locked = False

    def acquire(self, blocking=True, timeout=-1):
        if not blocking and timeout != -1:
            raise ValueError("can't specify a timeout for a non-blocking call")
        if timeout < 0 and timeout != -1:
            raise ValueError("timeout value must be a non-negative number")
        if self._locked:
            if not blocking:
                _look()
                return False
            limit = None if timeout == -1 else timeout
            if not _wait(lambda: not self._locked, limit, "a lock is waited for that is held"):
                return False
        self._locked = True
        return True

    def release(self):
        if not self._locked:
            raise RuntimeError("release unlocked lock")
        self._locked = False

    def locked(self):
        return self._locked

    acquire_lock, release_lock, locked_lock = acquire, release, locked

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def __repr__(self):
        state = "locked" if self._locked else "unlocked"
        return f"<{state} _thread.lock object at {id(self):#x}>"


_Lock.__name__ = _Lock.__qualname__ = "lock"
_Lock.__module__ = "_thread"
Lock = _Lock
LockType = _Lock
_allocate_lock = Lock


class _RLock:
    """A lock that its owner can take again."""

    def __init__(self):
        self._owner, self._count = None, 0

    def acquire(self, blocking=True, timeout=-1):
        me = get_ident()
        if self._count and self._owner != me:
            if not blocking:
                _look()
                return False
            limit = None if timeout == -1 else timeout
            if not _wait(lambda: not self._count, limit, "a lock is waited for that is held"):
                return False
        self._owner = me
        self._count += 1
        return True

    def release(self):
        if not self._count or self._owner != get_ident():
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1
        if not self._count:
            self._owner = None

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def _is_owned(self):
        return self._count > 0 and self._owner == get_ident()

    def _recursion_count(self):
        return self._count if self._owner == get_ident() else 0

    def _release_save(self):
        state = self._count, self._owner
        self._count, self._owner = 0, None
        return state

    def _acquire_restore(self, state):
        self._count, self._owner = state

    def __repr__(self):
        state = "locked" if self._count else "unlocked"
        owner = self._owner or 0
        return f"<{state} _thread.RLock object owner={owner} count={self._count} at {id(self):#x}>"


_RLock.__name__ = _RLock.__qualname__ = "RLock"
_RLock.__module__ = "_thread"
RLock = _RLock


class Condition:
    """A lock, and a place to wait until somebody says that something has changed."""

    def __init__(self, lock=None):
        self._lock = RLock() if lock is None else lock
        self.acquire = self._lock.acquire
        self.release = self._lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def _is_owned(self):
        if hasattr(self._lock, "_is_owned"):
            return self._lock._is_owned()
        return self._lock.locked()

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        save = self._lock._release_save() if hasattr(self._lock, "_release_save") else self._lock.release()
        told = []
        self._waiters.append(told)
        try:
            return _wait(lambda: told, timeout, "a condition is waited for")
        finally:
            if not told:
                self._waiters.remove(told)
            if hasattr(self._lock, "_acquire_restore"):
                self._lock._acquire_restore(save)
            else:
                self._lock.acquire()

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else _turns.monotonic() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - _turns.monotonic()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        for told in self._waiters[:n]:
            told.append(True)
        del self._waiters[:n]

    def notify_all(self):
        self.notify(len(self._waiters))

    def notifyAll(self):
        _deprecated("notifyAll()", "use notify_all()")
        self.notify_all()


def _deprecated(old, better):
    """Warn the caller's caller of a name from before there were better ones."""
    import warnings

    warnings.warn(f"{old} is deprecated, {better} instead", DeprecationWarning, stacklevel=3)


class Semaphore:
    """A count that is taken from, and waited for when nothing is left."""

    def __init__(self, value=1):
        self._value = value
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        if not self._value:
            if not blocking or not _wait(lambda: self._value > 0, timeout, "a semaphore is waited for"):
                return False
        self._value -= 1
        return True

    def __enter__(self):
        return self.acquire()

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        self._value += n

    def __exit__(self, *exc_info):
        self.release()


class BoundedSemaphore(Semaphore):
    """One that is not given back more often than it was taken."""

    def __init__(self, value=1):
        Semaphore.__init__(self, value)
        self._initial_value = value

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        if self._value + n > self._initial_value:
            raise ValueError("Semaphore released too many times")
        self._value += n


class Event:
    """A flag that can be waited for."""

    def __init__(self):
        self._flag = False

    def __repr__(self):
        cls = self.__class__
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        if not self._flag:
            _look()
        return self._flag

    isSet = is_set

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        return self._flag or _wait(lambda: self._flag, timeout, "an event is waited for")


class BrokenBarrierError(RuntimeError):
    """A barrier that was reset or broken."""


class Barrier:
    """A place where so many threads wait for each other."""

    def __init__(self, parties, action=None, timeout=None):
        self._parties, self._action, self._timeout = parties, action, timeout
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._count = 0
        self._broken = False
        self._round = 0

    parties = property(lambda self: self._parties)

    @property
    def n_waiting(self):
        return 0 if self._count >= self._parties else self._count

    @property
    def broken(self):
        return self._broken

    def wait(self, timeout=None):
        if self._broken:
            raise BrokenBarrierError
        index = self._count
        self._count += 1
        if self._count == self._parties:
            if self._action is not None:
                self._action()
            self._count = 0
            self._round += 1
            return index
        now = self._round
        limit = self._timeout if timeout is None else timeout
        if not _wait(lambda: self._round != now or self._broken, limit, "a barrier is waited at") or self._broken:
            self._broken = True
            raise BrokenBarrierError
        return index

    def reset(self):
        self._count = 0
        self._broken = False

    def abort(self):
        self._broken = True


class local:
    """Attributes that each thread has for itself."""

    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local__all", {get_ident(): {}})
        object.__setattr__(self, "_local__args", (args, kwargs))
        return self

    def __mine(self):
        everyone = object.__getattribute__(self, "_local__all")
        me = get_ident()
        if me not in everyone:
            everyone[me] = {}
            args, kwargs = object.__getattribute__(self, "_local__args")
            type(self).__init__(self, *args, **kwargs)
        return everyone[me]

    def __getattribute__(self, name):
        mine = local.__mine(self)
        if name == "__dict__":
            return mine
        if name in mine:
            return mine[name]
        try:
            return object.__getattribute__(self, name)
        except AttributeError:
            getattr_ = getattr(type(self), "__getattr__", None)
            if getattr_ is None:
                raise
        return getattr_(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        found = getattr(type(self), name, None)
        if hasattr(type(found), "__set__"):
            object.__setattr__(self, name, value)
        else:
            local.__mine(self)[name] = value

    def __delattr__(self, name):
        mine = local.__mine(self)
        if name in mine:
            del mine[name]
        else:
            object.__delattr__(self, name)


local.__module__ = "_thread"
local.__qualname__ = local.__name__ = "_local"


class Thread:
    """Something that runs beside the rest: from its start on, whenever the others wait."""

    _initialized = False
    # Where it waits, and what belongs to it (`_turns`).
    _place = _context = _loop = None

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        assert group is None, "group argument must be None for now"
        if name:
            name = str(name)
        else:
            name = _new_name("Thread-%d")
            if target is not None:
                try:
                    name += f" ({target.__name__})"
                except AttributeError:
                    pass
        self._target, self._name, self._args = target, name, args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else daemon
        self._ident = None
        self._is_started = self._is_done = False
        self._initialized = True

    def __repr__(self):
        assert self._initialized, "Thread.__init__() was not called"
        status = "stopped" if self._is_done else "started" if self._is_started else "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{self.__class__.__name__}({self._name}, {status})>"

    def start(self):
        if not self._initialized:
            raise RuntimeError("thread.__init__() not called")
        if self._is_started:
            raise RuntimeError("threads can only be started once")
        self._is_started = True
        self._ident = _new_ident()
        _threads.append(self)
        self._begin(self)

    # How it begins: at once, and runs until it waits.
    _begin = staticmethod(_turns.begin)

    def _execute(self):
        try:
            self.run()
        except BaseException:
            # (The hook that is there from the beginning says nothing of SystemExit.)
            excepthook(ExceptHookArgs([*sys.exc_info(), self]))
        finally:
            self._end()

    def _end(self):
        self._is_done = True
        if self in _threads:
            _threads.remove(self)

    def run(self):
        target = self._target
        try:
            if target is not None:
                _turns.call(target, self._args, self._kwargs)
        finally:
            # (What it refers to is let go, as it runs once only.)
            for name in ("_target", "_args", "_kwargs"):
                delattr(self, name)

    def join(self, timeout=None):
        if not self._initialized:
            raise RuntimeError("Thread.__init__() not called")
        if not self._is_started:
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        _wait(lambda: self._is_done, timeout, "a thread is joined that waits")

    @property
    def name(self):
        return self._name

    @name.setter
    def name(self, name):
        self._name = str(name)

    def getName(self):
        _deprecated("getName()", "get the name attribute")
        return self._name

    def setName(self, name):
        _deprecated("setName()", "set the name attribute")
        self.name = name

    @property
    def ident(self):
        return self._ident

    @property
    def native_id(self):
        return self._ident

    def is_alive(self):
        if self._is_started and not self._is_done:
            _look()
        return self._is_started and not self._is_done

    @property
    def daemon(self):
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        problem = None
        if not self._initialized:
            problem = "Thread.__init__() not called"
        elif self._is_started:
            problem = "cannot set daemon status of active thread"
        if problem is not None:
            raise RuntimeError(problem)
        self._daemonic = daemonic

    def isDaemon(self):
        _deprecated("isDaemon()", "get the daemon attribute")
        return self.daemon

    def setDaemon(self, daemonic):
        _deprecated("setDaemon()", "set the daemon attribute")
        self.daemon = daemonic


class Timer(Thread):
    """A thread that waits before it calls a function."""

    def __init__(self, interval, function, args=None, kwargs=None):
        Thread.__init__(self)
        self.interval, self.function = interval, function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()

    def cancel(self):
        self.finished.set()


class _MainThread(Thread):
    """The thread that the program began with."""

    def __init__(self):
        self._name = "MainThread"
        self._daemonic = False
        self._ident = 140000000000000
        self._is_started = self._initialized = True
        self._is_done = False

    def join(self, timeout=None):
        if current_thread() is self:
            raise RuntimeError("cannot join current thread")
        _wait(lambda: self._is_done, timeout, "the main thread is joined, which waits")


_main = _turns.current = _MainThread()


class ExceptHookArgs(tuple):
    """What a hook for exceptions in threads is given."""

    exc_type = property(lambda self: self[0])
    exc_value = property(lambda self: self[1])
    exc_traceback = property(lambda self: self[2])
    thread = property(lambda self: self[3])


def excepthook(args, /):
    """Show an exception that nobody in a thread has caught."""
    if args.exc_type is SystemExit:
        return
    import traceback

    name = args.thread.name if args.thread is not None else get_ident()
    print(f"Exception in thread {name}:", file=sys.stderr, flush=True)
    traceback.print_exception(args.exc_type, args.exc_value, args.exc_traceback)


__excepthook__ = excepthook


def _new_ident():
    global _idents
    _idents += 1
    return _main._ident + 4096 * _idents


def current_thread():
    """The thread that runs."""
    return _turns.current


def currentThread():
    _deprecated("currentThread()", "use current_thread()")
    return current_thread()


def main_thread():
    """The thread that the program began with."""
    return _main


def get_ident():
    """The number of the thread that runs."""
    return _turns.current._ident


get_native_id = get_ident


def enumerate():
    """The threads that are alive."""
    return [_main, *_threads]


def active_count():
    """How many threads are alive."""
    return len(enumerate())


def activeCount():
    _deprecated("activeCount()", "use active_count()")
    return active_count()


def stack_size(size=0, /):
    return 0


def settrace(func):
    """Do nothing: there is no tracing from inside."""


setprofile = settrace_all_threads = setprofile_all_threads = settrace


def gettrace():
    return None


getprofile = gettrace
_exit_functions = []


def _register_atexit(func, *args, **kwargs):
    _exit_functions.append(lambda: func(*args, **kwargs))


def _shutdown():
    """The main thread ends: what was started goes on to its end, but for daemons."""
    _main._is_done = True
    for function in reversed(_exit_functions):
        function()
    try:
        _wait(lambda: all(thread.daemon for thread in _threads), None, "a thread waits")
    except RuntimeError:
        pass


import atexit

atexit._threads_end = _shutdown

_show_module(_Lock, _RLock, local)
