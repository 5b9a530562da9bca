"""Running a coroutine from outside of any loop."""

import contextvars

from . import coroutines, events, tasks

__all__ = ("Runner", "run")

_CREATED, _INITIALIZED, _CLOSED = "created", "initialized", "closed"


class Runner:
    """A loop that runs one coroutine after the other, in one context."""

    def __init__(self, *, debug=None, loop_factory=None):
        self._state = _CREATED
        self._debug, self._loop_factory = debug, loop_factory
        self._loop = self._context = None
        self._is_current = False

    def close(self):
        """Cancel what is still running, and close the loop."""
        loop = self._loop
        if loop is None:
            return
        try:
            _cancel_all_tasks(loop)
            for shut_down in (loop.shutdown_asyncgens, loop.shutdown_default_executor):
                loop.run_until_complete(shut_down())
        finally:
            if self._is_current:
                events.set_event_loop(None)
            loop.close()
            self._loop, self._state = None, _CLOSED

    def __enter__(self):
        self._lazy_init()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def get_loop(self):
        """The loop."""
        self._lazy_init()
        return self._loop

    def run(self, coro, *, context=None):
        """Run a coroutine; return its result."""
        if not coroutines.iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if events._get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._lazy_init()
        task = self._loop.create_task(coro, context=self._context if context is None else context)
        return self._loop.run_until_complete(task)

    def _lazy_init(self):
        if self._state is _CLOSED:
            raise RuntimeError("Runner is closed")
        if self._state is _INITIALIZED:
            return
        is_usual = self._loop_factory is None
        loop = events.new_event_loop() if is_usual else self._loop_factory()
        if is_usual:
            events.set_event_loop(loop)
            self._is_current = True
        if self._debug is not None:
            loop.set_debug(self._debug)
        self._loop, self._context = loop, contextvars.copy_context()
        self._state = _INITIALIZED


def run(main, *, debug=None, loop_factory=None):
    """Run a coroutine in a loop of its own, which is closed then; return its result."""
    if events._get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    with Runner(debug=debug, loop_factory=loop_factory) as runner:
        return runner.run(main)


def _cancel_all_tasks(loop):
    rest = tasks._unfinished(loop)
    if not rest:
        return
    for task in rest:
        task.cancel()
    loop.run_until_complete(tasks.gather(*rest, return_exceptions=True))
    for task in rest:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler(
                {
                    "message": "unhandled exception during asyncio.run() shutdown",
                    "exception": task.exception(),
                    "task": task,
                }
            )
