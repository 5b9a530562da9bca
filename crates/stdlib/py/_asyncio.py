"""Futures, tasks and the running loop: what of `asyncio` is native code elsewhere.

A module of its own, as its frames don't show in tracebacks. Takes a loop with `call_soon` and `get_debug`; everything else
of `asyncio` is made of these.
"""

import contextvars
from _types import show_module as _show_module
from _types import unbound as _unbound
from asyncio.exceptions import CancelledError, InvalidStateError
from types import CoroutineType, GeneratorType

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"

# ---- The running loop ----

_running_loop = None


def _get_running_loop():
    """The loop that is running, or None."""
    return _running_loop


def _set_running_loop(loop):
    global _running_loop
    _running_loop = loop


def get_running_loop():
    """The loop that is running."""
    if _running_loop is None:
        raise RuntimeError("no running event loop")
    return _running_loop


def get_event_loop():
    """The loop that is running, else the one that the policy gives."""
    if _running_loop is not None:
        return _running_loop
    from asyncio import events

    return events.get_event_loop_policy().get_event_loop()


# ---- Texts ----


def _short(value):
    """A repr that is not much longer than a line, as task and future show their results."""
    from reprlib import repr as short_repr

    return short_repr(value)


def _callback_text(callback):
    from asyncio.events import _callback_text as text

    return text(callback)


def _future_details(future):
    """The state of a future, its result and its callbacks, for its repr."""
    details = [future._state.lower()]
    if future._state == _FINISHED:
        if future._exception is not None:
            details.append(f"exception={future._exception!r}")
        else:
            details.append(f"result={_short(future._result)}")
    if future._callbacks:
        texts = [_callback_text(callback) for callback, _ in future._callbacks]
        if len(texts) > 2:
            texts = [texts[0], f"<{len(texts) - 2} more>", texts[-1]]
        details.append(f"cb=[{', '.join(texts)}]")
    return details


def _coroutine_text(coro):
    """A coroutine with the place where it is, for the repr of its task."""
    name = getattr(coro, "__qualname__", None) or getattr(coro, "__name__", None) or type(coro).__name__
    code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
    running = getattr(coro, "cr_running", False) or getattr(coro, "gi_running", False)
    if code is None:
        return f"{name}() running" if running else f"{name}()"
    frame = getattr(coro, "cr_frame", None) or getattr(coro, "gi_frame", None)
    if frame is not None:
        return f"{name}() running at {code.co_filename}:{frame.f_lineno}"
    return f"{name}() done, defined at {code.co_filename}:{code.co_firstlineno}"


# ---- Futures ----


class Future:
    """A result that will be there later."""

    _state = _PENDING
    _result = _exception = _exception_tb = _source_traceback = None
    _cancel_message = _cancelled_exc = None
    _log_traceback = False
    # Whether it was handed out by `__await__`, and not just yielded.
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []

    def __repr__(self):
        return f"<{type(self).__name__} {' '.join(_future_details(self))}>"

    def get_loop(self):
        """The loop that it is bound to."""
        return self._loop

    def _make_cancelled_error(self):
        """The CancelledError for those who wait for it."""
        if self._cancelled_exc is not None:
            error = self._cancelled_exc
            self._cancelled_exc = None
            return error
        if self._cancel_message is None:
            return CancelledError()
        return CancelledError(self._cancel_message)

    def cancel(self, msg=None):
        """Cancel it, unless it is done; return whether that was done."""
        self._log_traceback = False
        pending = self._state == _PENDING
        if pending:
            self._state, self._cancel_message = _CANCELLED, msg
            self._schedule_callbacks()
        return pending

    def _schedule_callbacks(self):
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            schedule = self._loop._schedule
            for callback, context in callbacks:
                schedule(callback, (self,), context)

    def done(self):
        """Whether it has a result or an exception, or was cancelled."""
        return self._state != _PENDING

    def cancelled(self):
        """Whether it was cancelled."""
        return self._state == _CANCELLED

    def result(self):
        """The result; raises the exception if it has one."""
        if self._state == _FINISHED:
            self._log_traceback = False
            if self._exception is not None:
                traceback, self._exception_tb = self._exception_tb, None
                raise self._exception.with_traceback(traceback)
            return self._result
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        raise InvalidStateError("Result is not set.")

    def exception(self):
        """The exception, or None."""
        if self._state == _CANCELLED:
            raise self._make_cancelled_error()
        if self._state != _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._log_traceback = False
        return self._exception

    def add_done_callback(self, fn, *, context=None):
        """Have a function called, with this future, when it is done."""
        self._call_when_done(fn, contextvars.copy_context() if context is None else context)

    def _call_when_done(self, fn, context):
        if self._state != _PENDING:
            self._loop._schedule(fn, (self,), context)
        else:
            self._callbacks.append((fn, context))

    def remove_done_callback(self, fn, /):
        """Take a function off the callbacks; return how many times it was there."""
        kept = [entry for entry in self._callbacks if entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        if removed:
            self._callbacks[:] = kept
        return removed

    def set_result(self, result, /):
        """Make it done, with a result."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._schedule_callbacks()

    def set_exception(self, exception, /):
        """Make it done, with an exception."""
        if self._state != _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if not isinstance(exception, BaseException):
            raise TypeError("invalid exception object")
        if isinstance(exception, StopIteration):
            stop = exception
            exception = RuntimeError("StopIteration interacts badly with generators and cannot be raised into a Future")
            exception.__cause__ = exception.__context__ = stop
        self._exception = exception
        self._exception_tb = exception.__traceback__
        self._state = _FINISHED
        self._log_traceback = True
        self._schedule_callbacks()

    def __await__(self):
        if self._state == _PENDING:
            self._asyncio_future_blocking = True
            yield self
            if self._state == _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    __class_getitem__ = classmethod(lambda cls, item: _alias(cls, item))


def _alias(cls, item):
    from types import GenericAlias

    return GenericAlias(cls, item)


# ---- Tasks ----

# Tasks that aren't done, in the order in which they were made; the task that is running in each loop.
_scheduled_tasks = {}
_current_tasks = {}
_task_count = 0


def current_task(loop=None):
    """The task that is running, or None."""
    return _current_tasks.get(get_running_loop() if loop is None else loop)


def _enter_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {current!r} is being executed.")
    _current_tasks[loop] = task


def _leave_task(loop, task):
    current = _current_tasks.get(loop)
    if current is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {current!r}.")
    del _current_tasks[loop]


def _swap_current_task(loop, task):
    """Make a task the current one; return the one before."""
    previous = _current_tasks.get(loop)
    if task is None:
        _current_tasks.pop(loop, None)
    else:
        _current_tasks[loop] = task
    return previous


def _register_task(task):
    _scheduled_tasks[task] = None


def _unregister_task(task):
    _scheduled_tasks.pop(task, None)


def _is_coroutine(value):
    if isinstance(value, (CoroutineType, GeneratorType)):
        return True
    from collections.abc import Coroutine

    return isinstance(value, Coroutine)


class Task(Future):
    """A coroutine that runs in a loop."""

    _log_destroy_pending = True

    def __init__(self, coro, *, loop=None, name=None, context=None, eager_start=False):
        self._begin(coro, get_event_loop() if loop is None else loop, name, context, eager_start)

    def _begin(self, coro, loop, name, context, eager_start):
        global _task_count
        self._loop = loop
        self._callbacks = []
        if not isinstance(coro, CoroutineType) and not _is_coroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        if name is None:
            # (The text is made when somebody asks.)
            _task_count += 1
            self._name = _task_count
        else:
            self._name = name if isinstance(name, str) else str(name)
        self._coro = coro
        self._context = contextvars.copy_context() if context is None else context
        # The future that it waits for.
        self._fut_waiter = None
        self._must_cancel = False
        self._num_cancels_requested = 0
        if eager_start and loop.is_running():
            self._start_eagerly()
        else:
            loop._schedule(self._step, (), self._context)
            _scheduled_tasks[self] = None

    def __repr__(self):
        details = _future_details(self)
        if self._state == _PENDING and self._num_cancels_requested:
            details[0] = "cancelling"
        more = [f"name={self.get_name()!r}"]
        if self._fut_waiter is not None:
            more.append(f"wait_for={self._fut_waiter!r}")
        if self._coro is not None:
            more.insert(1 + len(more[1:]), f"coro=<{_coroutine_text(self._coro)}>")
            if self._fut_waiter is not None:
                more[1], more[2] = more[2], more[1]
        details[1:1] = more
        return f"<{type(self).__name__} {' '.join(details)}>"

    def get_context(self):
        """The context that it runs in."""
        return self._context

    def get_coro(self):
        """Its coroutine."""
        return self._coro

    def get_name(self):
        """Its name."""
        if isinstance(self._name, int):
            self._name = f"Task-{self._name}"
        return self._name

    def set_name(self, value, /):
        """Give it another name."""
        self._name = str(value)

    def set_result(self, result, /):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception, /):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        """The frame where it waits, in a list."""
        frame = getattr(self._coro, "cr_frame", None) or getattr(self._coro, "gi_frame", None)
        return [] if frame is None or limit == 0 else [frame]

    def print_stack(self, *, limit=None, file=None):
        """Print where it waits."""
        frames = self.get_stack(limit=limit)
        print(f"Stack for {self!r} (most recent call last):" if frames else f"No stack for {self!r}", file=file)
        for frame in frames:
            code = frame.f_code
            print(f'  File "{code.co_filename}", line {frame.f_lineno}, in {code.co_name}', file=file)

    def cancel(self, msg=None):
        """Have CancelledError raised in the coroutine; return whether it wasn't done yet."""
        self._log_traceback = False
        if self._state != _PENDING:
            return False
        self._num_cancels_requested += 1
        # What it waits for, if cancelled, wakes it up with the exception; else that is raised when it runs next.
        waits_for = self._fut_waiter
        if waits_for is None or not waits_for.cancel(msg=msg):
            self._cancel_message, self._must_cancel = msg, True
        return True

    def uncancel(self):
        """Take back a request to cancel; return how many there are still."""
        left = self._num_cancels_requested
        if left > 0:
            left = self._num_cancels_requested = left - 1
            self._must_cancel = self._must_cancel and left > 0
        return left

    def cancelling(self):
        """How many requests to cancel there are that weren't taken back."""
        return self._num_cancels_requested

    def _start_eagerly(self):
        """Run the coroutine up to where it first waits, now."""
        previous = _swap_current_task(self._loop, self)
        try:
            self._context.run(self._run_step, None)
        finally:
            _swap_current_task(self._loop, previous)
        if self._state == _PENDING:
            _scheduled_tasks[self] = None

    def _step(self, exc=None):
        """Run the coroutine up to where it waits next."""
        if self._state != _PENDING:
            raise InvalidStateError(f"__step(): already done: {self!r} {exc!r}")
        loop = self._loop
        if self._must_cancel:
            if not isinstance(exc, CancelledError):
                exc = self._make_cancelled_error()
            self._must_cancel = False
        self._fut_waiter = None
        if loop in _current_tasks:
            _enter_task(loop, self)
        _current_tasks[loop] = self
        try:
            self._run_step(exc)
        finally:
            if _current_tasks.pop(loop, None) is not self:
                raise RuntimeError(f"Leaving task {self!r} that is not the current task.")

    def _run_step(self, exc):
        try:
            if exc is None:
                waited = self._coro.send(None)
            else:
                waited = self._coro.throw(exc)
        except StopIteration as stop:
            if self._must_cancel:
                # It was cancelled right before its coroutine returned.
                self._must_cancel = False
                self._finish()
                super().cancel(msg=self._cancel_message)
            else:
                self._finish()
                super().set_result(stop.value)
        except CancelledError as error:
            self._cancelled_exc = error
            self._finish()
            super().cancel()
        except (KeyboardInterrupt, SystemExit) as error:
            self._finish()
            super().set_exception(error)
            raise
        except BaseException as error:
            self._finish()
            super().set_exception(error)
        else:
            self._wait_for(waited)

    def _finish(self):
        _scheduled_tasks.pop(self, None)

    def _wait_for(self, waited):
        """Wait for what the coroutine handed out."""
        if waited is None:
            # A bare yield: others may go first.
            self._loop._schedule(self._step, (), self._context)
            return
        blocking = getattr(waited, "_asyncio_future_blocking", None)
        if blocking:
            if waited is self:
                problem = f"Task cannot await on itself: {self!r}"
            elif waited.get_loop() is not self._loop:
                problem = f"Task {self!r} got Future {waited!r} attached to a different loop"
            else:
                waited._asyncio_future_blocking = False
                if isinstance(waited, Future):
                    waited._call_when_done(self.task_wakeup, self._context)
                else:
                    waited.add_done_callback(self.task_wakeup, context=self._context)
                self._fut_waiter = waited
                if self._must_cancel and waited.cancel(msg=self._cancel_message):
                    self._must_cancel = False
                return
        elif blocking is not None:
            problem = f"yield was used instead of yield from in task {self!r} with {waited!r}"
        elif isinstance(waited, GeneratorType):
            problem = f"yield was used instead of yield from for generator in task {self!r} with {waited!r}"
        else:
            problem = f"Task got bad yield: {waited!r}"
        self._loop._schedule(self._step, (RuntimeError(problem),), self._context)

    def task_wakeup(self, future):
        exc = None
        try:
            future.result()
        except BaseException as error:
            exc = error
        # (Not in the handler: the exception would become the context of others.)
        self._step(exc)


def _new_task(coro, loop, name, context):
    """As `Task(...)`, without keywords, which take their time."""
    task = object.__new__(Task)
    task._begin(coro, loop, name, context, False)
    return task

_unbound(current_task, get_event_loop, get_running_loop)
_show_module(Future, Task)
