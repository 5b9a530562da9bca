"""Handles of scheduled calls, and which loop is the current one."""

import contextvars
import functools
import sys

from _contextvars import _current as _current_context
from _asyncio import _get_running_loop, _set_running_loop, get_event_loop, get_running_loop

__all__ = (
    "AbstractEventLoopPolicy", "AbstractEventLoop", "Handle", "TimerHandle", "get_event_loop_policy",
    "set_event_loop_policy", "get_event_loop", "set_event_loop", "new_event_loop", "_set_running_loop",
    "get_running_loop", "_get_running_loop",
)


def _callback_text(callback, args=()):
    """A callback with its arguments, as handles and futures show it."""
    suffix = ""
    while isinstance(callback, functools.partial):
        keywords = "".join(f", {key}={value!r}" for key, value in callback.keywords.items())
        suffix = f"({', '.join(map(repr, callback.args))}{keywords})" + suffix
        callback = callback.func
    name = getattr(callback, "__qualname__", None) or getattr(callback, "__name__", None) or repr(callback)
    text = f"{name}({', '.join(map(repr, args))}){suffix}"
    function = getattr(callback, "__func__", callback)
    code = getattr(getattr(function, "__wrapped__", function), "__code__", None)
    if code is not None and code.co_filename != "<frozen _asyncio>":
        text += f" at {code.co_filename}:{code.co_firstlineno}"
    return text


class Handle:
    """A call that was scheduled, and can be cancelled."""

    __slots__ = ("_callback", "_args", "_cancelled", "_loop", "_context")

    def __init__(self, callback, args, loop, context=None):
        self._context = contextvars.copy_context() if context is None else context
        self._loop, self._callback, self._args = loop, callback, args
        self._cancelled = False

    def _details(self):
        details = [type(self).__name__]
        if self._cancelled:
            details.append("cancelled")
        if self._callback is not None:
            args = self._args if self._loop.get_debug() else ()
            details.append(_callback_text(self._callback, args))
        return details

    def __repr__(self):
        return f"<{' '.join(self._details())}>"

    def cancel(self):
        """Don't make the call."""
        if not self._cancelled:
            self._callback = self._args = None
            self._cancelled = True

    def cancelled(self):
        return self._cancelled

    def get_context(self):
        return self._context

    def _run(self):
        outer = _current_context.context
        _current_context.context = self._context
        try:
            args = self._args
            if args:
                self._callback(*args)
            else:
                self._callback()
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as exc:
            text = _callback_text(self._callback, self._args)
            self._loop.call_exception_handler(
                {"message": f"Exception in callback {text}", "exception": exc, "handle": self}
            )
        finally:
            _current_context.context = outer


class TimerHandle(Handle):
    """A call that was scheduled for a time of the loop's clock."""

    __slots__ = ("_when", "_order", "_scheduled")

    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when
        # Which of two calls for the very same time comes first.
        self._order = loop._next_order()
        self._scheduled = False

    def _details(self):
        details = super()._details()
        details.insert(2 if self._cancelled else 1, f"when={self._when}")
        return details

    def __hash__(self):
        return hash(self._when)

    def when(self):
        """The time of the call."""
        return self._when

    def cancel(self):
        if self._cancelled:
            return
        # (The loop counts how many there are.)
        self._loop._timer_handle_cancelled(self)
        super().cancel()

    def __lt__(self, other):
        if not isinstance(other, TimerHandle):
            return NotImplemented
        return (self._when, self._order) < (other._when, other._order)


def _missing(name):
    def method(self, *args, **kwargs):
        raise NotImplementedError

    method.__name__ = method.__qualname__ = name
    return method


class AbstractEventLoop:
    """What a loop offers."""

    def _schedule(self, callback, args, context):
        """How futures and tasks call `call_soon`."""
        self.call_soon(callback, *args, context=context)

    def _start(self, coro):
        """How coroutines become tasks where nothing is said about them."""
        return self.create_task(coro)

    for _name in (
        "run_forever", "run_until_complete", "stop", "is_running", "is_closed", "close", "call_soon", "call_later",
        "call_at", "time", "create_future", "create_task", "call_soon_threadsafe", "run_in_executor",
        "set_default_executor", "add_reader", "remove_reader", "add_writer", "remove_writer", "add_signal_handler",
        "remove_signal_handler", "set_task_factory", "get_task_factory", "set_exception_handler",
        "get_exception_handler", "default_exception_handler", "call_exception_handler", "get_debug", "set_debug",
    ):
        locals()[_name] = _missing(_name)
    del _name


class AbstractEventLoopPolicy:
    """What chooses loops."""

    def new_event_loop(self):
        raise NotImplementedError

    def get_event_loop(self):
        raise NotImplementedError

    def set_event_loop(self, loop):
        raise NotImplementedError


class BaseDefaultEventLoopPolicy(AbstractEventLoopPolicy):
    """Keeps one loop, which it makes when it is first asked for."""

    _loop_factory = None

    def __init__(self):
        self._loop = None
        self._set_called = False

    def get_event_loop(self):
        if self._loop is None and not self._set_called:
            import warnings

            level = 2
            frame = sys._getframe(1)
            while frame is not None and frame.f_globals.get("__name__", "").partition(".")[0] in ("asyncio", "_asyncio"):
                frame = frame.f_back
                level += 1
            warnings.warn("There is no current event loop", DeprecationWarning, stacklevel=level)
            self.set_event_loop(self.new_event_loop())
        if self._loop is None:
            raise RuntimeError("There is no current event loop in thread 'MainThread'.")
        return self._loop

    def set_event_loop(self, loop):
        self._set_called = True
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            kind = type(loop).__name__
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{kind}'")
        self._loop = loop

    def new_event_loop(self):
        return self._loop_factory()


_policy = None


def get_event_loop_policy():
    """The policy in force."""
    global _policy
    if _policy is None:
        from . import DefaultEventLoopPolicy

        _policy = DefaultEventLoopPolicy()
    return _policy


def set_event_loop_policy(policy):
    """Have another policy, or, with None, the usual one."""
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        kind = type(policy).__name__
        raise TypeError(f"policy must be an instance of AbstractEventLoopPolicy or None, not '{kind}'")
    _policy = policy


def new_event_loop():
    """A new loop."""
    return get_event_loop_policy().new_event_loop()


def set_event_loop(loop):
    """Make a loop the current one."""
    get_event_loop_policy().set_event_loop(loop)
