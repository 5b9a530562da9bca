"""Tasks, and waiting for several things: `sleep`, `gather`, `wait`, `wait_for`, `as_completed`, `shield`."""

import collections.abc
import contextvars
import types

from _asyncio import (
    Task, _current_tasks, _enter_task, _leave_task, _register_task, _scheduled_tasks, _swap_current_task,
    _unregister_task, current_task,
)

from . import coroutines, events, exceptions, futures, timeouts

__all__ = (
    "Task", "create_task", "FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED", "wait", "wait_for", "as_completed",
    "sleep", "gather", "shield", "ensure_future", "run_coroutine_threadsafe", "current_task", "all_tasks",
    "create_eager_task_factory", "eager_task_factory", "_register_task", "_unregister_task", "_enter_task",
    "_leave_task",
)

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


def _unfinished(loop):
    """The tasks of a loop that aren't done, in the order in which they were made."""
    return [task for task in list(_scheduled_tasks) if not task.done() and task.get_loop() is loop]


def all_tasks(loop=None):
    """The tasks of a loop that aren't done."""
    return set(_unfinished(events.get_running_loop() if loop is None else loop))


def create_task(coro, *, name=None, context=None):
    """Run a coroutine beside the others."""
    loop = events.get_running_loop()
    if context is None:
        return loop.create_task(coro, name=name)
    return loop.create_task(coro, name=name, context=context)


def create_eager_task_factory(custom_task_constructor):
    """A task factory whose tasks run up to where they first wait when they are made."""

    def factory(loop, coro, *, name=None, context=None):
        return custom_task_constructor(coro, loop=loop, name=name, context=context, eager_start=True)

    return factory


eager_task_factory = create_eager_task_factory(Task)


async def _await(awaitable):
    return await awaitable


def ensure_future(coro_or_future, *, loop=None):
    """A future for something that can be awaited: a future as it is, anything else as a task."""
    return _future_for(coro_or_future, loop)


def _future_for(coro_or_future, loop):
    if type(coro_or_future) is types.CoroutineType and loop is not None:
        return loop._start(coro_or_future)
    if futures.isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError(
                "The future belongs to a different loop than the one specified as the loop argument"
            )
        return coro_or_future
    coro = coro_or_future
    if not coroutines.iscoroutine(coro):
        if not isinstance(coro, collections.abc.Awaitable):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coro = _await(coro)
    if loop is None:
        loop = events.get_event_loop()
    return loop.create_task(coro)


@types.coroutine
def _give_way():
    yield


async def sleep(delay, result=None):
    """Wait so many seconds; with 0, let the others go first."""
    if delay <= 0:
        await _give_way()
        return result
    if delay != delay:
        raise ValueError("Invalid delay: NaN (not a number)")
    loop = events.get_running_loop()
    morning = loop.create_future()
    alarm = loop.call_later(delay, futures._set_result_unless_cancelled, morning, result)
    try:
        return await morning
    finally:
        alarm.cancel()


# ---- wait, wait_for ----


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    """Wait for the first, all, or the first exception of several tasks; return those done and those pending."""
    if coroutines.iscoroutine(fs) or futures.isfuture(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    problem = None
    if return_when not in (ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION):
        problem = f"Invalid return_when value: {return_when}"
    if not fs:
        problem = "Set of Tasks/Futures is empty."
    if problem is not None:
        raise ValueError(problem)
    waited_for = set(fs)
    if any(map(coroutines.iscoroutine, waited_for)):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(waited_for, timeout, return_when, events.get_running_loop())


def _ends_waiting(future, return_when):
    if return_when == FIRST_COMPLETED:
        return True
    return return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None


def _release_waiter(waiter, *args):
    if not waiter.done():
        waiter.set_result(None)


async def _wait(fs, timeout, return_when, loop):
    waiter = loop.create_future()
    handle = None
    if timeout is not None:
        handle = loop.call_later(timeout, _release_waiter, waiter)
    counter = len(fs)

    def _on_completion(future):
        nonlocal counter
        counter -= 1
        if counter <= 0 or _ends_waiting(future, return_when):
            if handle is not None:
                handle.cancel()
            if not waiter.done():
                waiter.set_result(None)

    for future in fs:
        future.add_done_callback(_on_completion)
    try:
        await waiter
    finally:
        if handle is not None:
            handle.cancel()
        for future in fs:
            future.remove_done_callback(_on_completion)
    done, pending = set(), set()
    for future in fs:
        (done if future.done() else pending).add(future)
    return done, pending


async def _cancel_and_wait(future):
    loop = events.get_running_loop()
    waiter = loop.create_future()

    def release(_):
        _release_waiter(waiter)

    future.add_done_callback(release)
    try:
        future.cancel()
        await waiter
    finally:
        future.remove_done_callback(release)


async def wait_for(fut, timeout):
    """Wait for something, so many seconds at most; then it is cancelled, and TimeoutError is raised."""
    if fut is not None and not futures.isfuture(fut) and not coroutines.iscoroutine(fut):
        if not isinstance(fut, collections.abc.Awaitable):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        fut = _await(fut)
    has_no_time = timeout is not None and timeout <= 0
    if not has_no_time:
        async with timeouts.timeout(timeout):
            return await fut
    # Only what is done already has a result.
    future = ensure_future(fut)
    too_late = not future.done()
    if too_late:
        await _cancel_and_wait(future)
    try:
        return future.result()
    except exceptions.CancelledError as cancellation:
        if not too_late:
            raise
        raise TimeoutError from cancellation


# ---- as_completed ----


class _AsCompletedIterator:
    """What `as_completed` returns: gives the futures themselves to `async for`, and to `for` coroutines that wait for
    the next one."""

    def __init__(self, fs, timeout):
        from .queues import Queue

        self._done = Queue()
        self._timeout_handle = None
        loop = events.get_event_loop()
        # (Each once, in the order given.)
        todo = list(dict.fromkeys(fs))
        self._todo = dict.fromkeys(ensure_future(f, loop=loop) for f in todo)
        for future in self._todo:
            future.add_done_callback(self._on_completion)
        if self._todo and timeout is not None:
            self._timeout_handle = loop.call_later(timeout, self._on_timeout)
        self._left = len(self._todo)

    def __iter__(self):
        return self

    def __next__(self):
        self._count_down(StopIteration)
        return self._wait_for_one(resolve=True)

    def __aiter__(self):
        return self

    async def __anext__(self):
        self._count_down(StopAsyncIteration)
        return await self._wait_for_one()

    def _count_down(self, end):
        if not self._left:
            raise end
        self._left -= 1

    def _on_completion(self, future):
        if not self._todo:
            # The timeout came before.
            return
        del self._todo[future]
        self._done.put_nowait(future)
        if not self._todo and self._timeout_handle is not None:
            self._timeout_handle.cancel()

    def _on_timeout(self):
        for future in self._todo:
            future.remove_done_callback(self._on_completion)
            self._done.put_nowait(None)
        self._todo.clear()

    async def _wait_for_one(self, resolve=False):
        future = await self._done.get()
        if future is None:
            raise exceptions.TimeoutError
        return future.result() if resolve else future


def as_completed(fs, *, timeout=None):
    """Iterate over futures in the order in which they are done."""
    if futures.isfuture(fs) or coroutines.iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    return _AsCompletedIterator(fs, timeout)


# ---- gather ----


class _GatheringFuture(futures.Future):
    """What `gather` returns: cancelling it cancels everything gathered."""

    def __init__(self, children, *, loop):
        self._cancel_requested = False
        self._children = children
        super().__init__(loop=loop)

    def cancel(self, msg=None):
        # (A list, as all of them are to be cancelled.)
        cancelled_some = not self.done() and any([child.cancel(msg=msg) for child in self._children])
        # It is itself cancelled once all of them are done.
        self._cancel_requested = self._cancel_requested or cancelled_some
        return cancelled_some


def _outcome(future):
    """The result of a future, or its exception."""
    if future.cancelled():
        message = future._cancel_message
        return exceptions.CancelledError("" if message is None else message)
    exception = future.exception()
    return future.result() if exception is None else exception


def _call_when_done(future, callback, context):
    """As `add_done_callback`, without keywords, which take their time."""
    if isinstance(future, futures.Future):
        future._call_when_done(callback, context)
    else:
        future.add_done_callback(callback, context=context)


def gather(*coros_or_futures, return_exceptions=False):
    """Wait for several things; the result is the list of their results, in the order given."""
    if not coros_or_futures:
        outer = events.get_event_loop().create_future()
        outer.set_result([])
        return outer

    def _done_callback(future):
        nonlocal finished
        finished += 1
        if outer is None or outer.done():
            if not future.cancelled():
                future.exception()
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._make_cancelled_error())
                return
            exception = future.exception()
            if exception is not None:
                outer.set_exception(exception)
                return
        if finished == len(by_argument):
            results = [_outcome(child) for child in children]
            if outer._cancel_requested:
                outer.set_exception(future._make_cancelled_error())
            else:
                outer.set_result(results)

    context = contextvars.copy_context()
    by_argument = {}
    children = []
    done = []
    finished = 0
    loop = None
    outer = None
    for argument in coros_or_futures:
        future = by_argument.get(argument)
        if future is None:
            future = by_argument[argument] = _future_for(argument, loop)
            if loop is None:
                loop = future.get_loop()
            if future.done():
                done.append(future)
            else:
                _call_when_done(future, _done_callback, context)
        children.append(future)
    outer = _GatheringFuture(children, loop=loop)
    # Those that were done are looked at last, so that the outer future is there.
    for future in done:
        _done_callback(future)
    return outer


# ---- shield ----


def shield(arg):
    """Wait for something that goes on even if the one who waits is cancelled."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def _inner_done_callback(shielded):
        if shielded.cancelled():
            outer.cancel()
            return
        # (It is looked at in any case, so that it doesn't count as an error nobody saw.)
        error = shielded.exception()
        if outer.cancelled():
            return
        if error is None:
            outer.set_result(shielded.result())
        else:
            outer.set_exception(error)

    def _outer_done_callback(_):
        if not inner.done():
            inner.remove_done_callback(_inner_done_callback)

    for future, callback in ((inner, _inner_done_callback), (outer, _outer_done_callback)):
        future.add_done_callback(callback)
    return outer


def run_coroutine_threadsafe(coro, loop):
    """Run a coroutine in a loop; return a future of `concurrent.futures` for its result."""
    if not coroutines.iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future

    future = Future()

    def start():
        try:
            _follow(future, ensure_future(coro, loop=loop))
        except BaseException as error:
            if future.set_running_or_notify_cancel():
                future.set_exception(error)
            if not isinstance(error, Exception):
                raise

    loop.call_soon_threadsafe(start)
    return future


def _follow(future, task):
    """Let a future of `concurrent.futures` end as a task does, and the task be cancelled with it."""

    def take_over(task):
        if future.cancelled():
            return
        if task.cancelled():
            future.cancel()
        if not future.set_running_or_notify_cancel():
            return
        failure = task.exception()
        if failure is None:
            future.set_result(task.result())
        else:
            future.set_exception(failure)

    task.add_done_callback(take_over)
    future.add_done_callback(lambda future: future.cancelled() and task.cancel())
