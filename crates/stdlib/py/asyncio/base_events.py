"""The event loop: calls that are ready are made in the order in which they were scheduled, timers at their time.

There is nothing to wait for but time and other threads: no sockets. So where no call is ready, the loop sleeps until the
next timer; and where there is no timer either, nor a thread that can go on, nothing can ever happen any more, which is an
error here.
"""

import collections
import heapq
import math
import sys
import time

from _asyncio import Future, Task, _new_task

from . import events, exceptions, futures, tasks

__all__ = ("BaseEventLoop",)

# With so many cancelled timers, and such a part of all, they are cleared away.
_MIN_CANCELLED = 100
_CANCELLED_PART = 0.5


def _run_until_complete_cb(future):
    if not future.cancelled() and isinstance(future.exception(), (SystemExit, KeyboardInterrupt)):
        # It goes through the loop to whoever runs it.
        return
    future.get_loop().stop()


def _mark_seen(future):
    # Its exception is the one on its way.
    if future.done() and not future.cancelled():
        future.exception()


class BaseEventLoop(events.AbstractEventLoop):
    """The loop."""

    def __init__(self):
        self._ready = collections.deque()
        self._scheduled = []
        self._cancelled_timers = 0
        self._orders = 0
        self._closed = False
        self._stopping = False
        self._running = False
        self._debug = False
        self._task_factory = None
        self._exception_handler = self._default_executor = None
        self.slow_callback_duration = 0.1
        # Asynchronous generators that were started and, as far as is known, aren't over.
        self._asyncgens = []
        self._asyncgens_limit = 64
        self._asyncgens_shut_down = False

    def __repr__(self):
        return (
            f"<{type(self).__name__} running={self.is_running()} "
            f"closed={self.is_closed()} debug={self.get_debug()}>"
        )

    # ---- Futures and tasks ----

    def create_future(self):
        """A future of this loop."""
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None, **kwargs):
        """Run a coroutine in this loop."""
        self._check_closed()
        if self._task_factory is None:
            if not kwargs:
                return _new_task(coro, self, name, context)
            return Task(coro, loop=self, name=name, context=context, **kwargs)
        if context is not None:
            kwargs["context"] = context
        task = self._task_factory(self, coro, **kwargs)
        if name is not None and hasattr(task, "set_name"):
            task.set_name(name)
        return task

    def _start(self, coro):
        if self._task_factory is None and not self._closed:
            return _new_task(coro, self, None, None)
        return self.create_task(coro)

    def set_task_factory(self, factory):
        """Have tasks made by a function of the loop and the coroutine."""
        if factory is None or callable(factory):
            self._task_factory = factory
        else:
            raise TypeError("task factory must be a callable or None")

    def get_task_factory(self):
        return self._task_factory

    # ---- Running ----

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self._running:
            raise RuntimeError("This event loop is already running")
        if events._get_running_loop() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        """Run until `stop` is called."""
        self._check_closed()
        self._check_running()
        hooks = sys.get_asyncgen_hooks()
        self._running = True
        sys.set_asyncgen_hooks(firstiter=self._note_asyncgen, finalizer=self._end_asyncgen)
        events._set_running_loop(self)
        try:
            self._run_once()
            while not self._stopping:
                self._run_once()
        finally:
            self._stopping = self._running = False
            events._set_running_loop(None)
            sys.set_asyncgen_hooks(*hooks)

    def run_until_complete(self, future):
        """Run until a future (or coroutine) is done; return its result."""
        self._check_closed()
        self._check_running()
        is_new = not futures.isfuture(future)
        future = tasks.ensure_future(future, loop=self)
        future.add_done_callback(_run_until_complete_cb)
        try:
            self.run_forever()
        except BaseException:
            if is_new:
                _mark_seen(future)
            raise
        finally:
            future.remove_done_callback(_run_until_complete_cb)
        if future.done():
            return future.result()
        raise RuntimeError("Event loop stopped before Future completed.")

    def stop(self):
        """Stop after the calls that are ready now."""
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        """Give up everything that is scheduled."""
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        self._closed = True
        self._ready.clear()
        self._scheduled.clear()

    def time(self):
        """The time by the clock of timers."""
        return time.monotonic()

    def _run_once(self):
        scheduled, ready = self._scheduled, self._ready
        self._drop_cancelled_timers()
        if not ready and not self._stopping:
            delay = scheduled[0]._when - time.monotonic() if scheduled else None
            if delay is not None:
                # Up to a whole millisecond, so that timers which were set together fall due together.
                delay = min(math.ceil(delay * 1000) / 1000, 86400)
            turns = sys.modules.get("_turns")
            if turns is not None and turns.others():
                turns.wait(lambda: ready, delay, "nothing is scheduled")
            elif delay is None:
                raise RuntimeError("deadlock: nothing is scheduled, and no task can go on")
            elif delay > 0:
                time.sleep(delay)
        if scheduled:
            end_time = time.monotonic() + 1e-9
            while scheduled and scheduled[0]._when < end_time:
                handle = heapq.heappop(scheduled)
                handle._scheduled = False
                ready.append(handle)
        # What these schedule comes in the next round.
        for _ in range(len(ready)):
            handle = ready.popleft()
            if not handle._cancelled:
                handle._run()

    def _drop_cancelled_timers(self):
        scheduled = self._scheduled
        count = self._cancelled_timers
        if count > _MIN_CANCELLED and count > len(scheduled) * _CANCELLED_PART:
            for handle in scheduled:
                handle._scheduled = not handle._cancelled
            scheduled[:] = [handle for handle in scheduled if not handle._cancelled]
            heapq.heapify(scheduled)
            self._cancelled_timers = 0
            return
        while scheduled and scheduled[0]._cancelled:
            self._cancelled_timers -= 1
            heapq.heappop(scheduled)._scheduled = False

    # ---- Scheduling ----

    def _next_order(self):
        self._orders += 1
        return self._orders

    def call_soon(self, callback, *args, context=None):
        """Have a function called in the next round."""
        if self._closed:
            self._check_closed()
        handle = events.Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def _schedule(self, callback, args, context):
        if self._closed:
            self._check_closed()
        self._ready.append(events.Handle(callback, args, self, context))

    call_soon_threadsafe = call_soon

    def call_later(self, delay, callback, *args, context=None):
        """Have a function called after so many seconds."""
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        """Have a function called at a time of this loop's clock."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        handle = events.TimerHandle(when, callback, args, self, context)
        heapq.heappush(self._scheduled, handle)
        handle._scheduled = True
        return handle

    def _timer_handle_cancelled(self, handle):
        if handle._scheduled:
            self._cancelled_timers += 1

    def run_in_executor(self, executor, func, *args):
        """Have a function called by an executor's thread; the future of its result."""
        self._check_closed()
        if executor is None:
            if self._default_executor is None:
                from concurrent.futures import ThreadPoolExecutor

                self._default_executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._default_executor
        return futures.wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        """Have calls made by this one where none is named."""
        from concurrent.futures import ThreadPoolExecutor

        if not isinstance(executor, ThreadPoolExecutor):
            raise TypeError("executor must be ThreadPoolExecutor instance")
        self._default_executor = executor

    async def shutdown_default_executor(self, timeout=None):
        """Let the threads of the executor end."""
        if self._default_executor is not None:
            self._default_executor.shutdown()

    # ---- Asynchronous generators ----

    def _note_asyncgen(self, agen):
        asyncgens = self._asyncgens
        asyncgens.append(agen)
        if len(asyncgens) > self._asyncgens_limit:
            asyncgens[:] = [one for one in asyncgens if one.ag_frame is not None]
            self._asyncgens_limit = max(64, 2 * len(asyncgens))

    def _end_asyncgen(self, agen):
        """Nothing refers to it any more: close it soon."""
        self._asyncgens[:] = [one for one in self._asyncgens if one is not agen]
        if not self._closed:
            self.call_soon(self.create_task, agen.aclose())

    async def shutdown_asyncgens(self):
        """Close the asynchronous generators that aren't over."""
        self._asyncgens_shut_down = True
        closing = [agen for agen in self._asyncgens if agen.ag_frame is not None]
        self._asyncgens.clear()
        if not closing:
            return
        results = await tasks.gather(*[agen.aclose() for agen in closing], return_exceptions=True)
        for result, agen in zip(results, closing):
            if isinstance(result, Exception):
                self.call_exception_handler(
                    {
                        "message": f"an error occurred during closing of asynchronous generator {agen!r}",
                        "exception": result,
                        "asyncgen": agen,
                    }
                )

    # ---- Errors ----

    def set_debug(self, enabled):
        self._debug = enabled

    def get_debug(self):
        return self._debug

    def set_exception_handler(self, handler):
        """Have errors in callbacks told to a function of the loop and a dict that describes the error."""
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        """Tell of an error on standard error."""
        import traceback

        message = context.get("message") or "Unhandled exception in event loop"
        lines = [message]
        lines += [f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")]
        exception = context.get("exception")
        if exception is not None:
            lines.append("".join(traceback.format_exception(exception)).rstrip("\n"))
        print("\n".join(lines), file=sys.stderr)

    def call_exception_handler(self, context):
        """Tell of an error."""
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except BaseException as exc:
            if isinstance(exc, (KeyboardInterrupt, SystemExit)):
                raise
            self.default_exception_handler(
                {"message": "Unhandled error in exception handler", "exception": exc, "context": context}
            )
