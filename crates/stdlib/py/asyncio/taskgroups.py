"""Groups of tasks that end together."""

from . import events, exceptions, tasks

__all__ = ("TaskGroup",)


class TaskGroup:
    """Tasks that the end of a block waits for; when one fails, the others are cancelled."""

    # How far it is: in its block, at the end of the block, cancelling what is left.
    _entered = _exiting = _aborting = False
    # The task whose block it is, and whether the group has cancelled that.
    _parent_task = None
    _parent_cancel_requested = False
    # What the end of the block waits on, while there are tasks.
    _on_completed_fut = None
    # A SystemExit or KeyboardInterrupt: raised as it is, before all other errors.
    _base_error = None
    _loop = None

    def __init__(self):
        self._errors = []
        # (A dict, for its order.)
        self._tasks = {}

    def __repr__(self):
        counts = [f" {name}={len(those)}" for name, those in (("tasks", self._tasks), ("errors", self._errors)) if those]
        phase = " cancelling" if self._aborting else " entered" if self._entered else ""
        return f"<TaskGroup{''.join(counts)}{phase}>"

    # ---- The block ----

    async def __aenter__(self):
        if self._entered:
            raise RuntimeError(f"TaskGroup {self!r} has already been entered")
        self._loop = self._loop or events.get_running_loop()
        self._parent_task = tasks.current_task(self._loop)
        if self._parent_task is None:
            raise RuntimeError(f"TaskGroup {self!r} cannot determine the parent task")
        self._entered = True
        return self

    async def __aexit__(self, et, exc, tb):
        try:
            return await self._aexit(exc)
        finally:
            # (No circles through the exceptions.)
            self._parent_task = self._errors = self._base_error = exc = None

    async def _aexit(self, exc):
        self._exiting = True
        self._note_base_error(exc)
        cancellation, failure = (exc, None) if isinstance(exc, exceptions.CancelledError) else (None, exc)
        try:
            if exc is not None and not self._aborting:
                self._abort()
            cancellation = await self._wait_for_tasks(cancellation)
            if self._base_error is not None:
                raise self._base_error
            if self._parent_cancel_requested and self._parent_task.uncancel() == 0:
                # It was this group, and nobody else, that cancelled the parent task.
                cancellation = None
            if cancellation is not None and not self._errors:
                raise cancellation
            if failure is not None:
                self._errors.append(failure)
            if self._errors:
                self._renew_cancellation()
                raise BaseExceptionGroup("unhandled errors in a TaskGroup", self._errors) from None
        finally:
            exc = cancellation = failure = None

    async def _wait_for_tasks(self, cancellation):
        """Wait until all tasks are over; return the last cancellation of the parent task from outside."""
        while self._tasks:
            self._on_completed_fut = self._loop.create_future()
            try:
                await self._on_completed_fut
            except exceptions.CancelledError as error:
                if not self._aborting:
                    self._abort()
                    cancellation = error
            self._on_completed_fut = None
        return cancellation

    def _renew_cancellation(self):
        """Have a cancellation from outside, for which errors are raised instead, come at the next wait."""
        parent = self._parent_task
        if parent.cancelling():
            parent.uncancel()
            parent.cancel()

    # ---- The tasks ----

    def create_task(self, coro, *, name=None, context=None):
        """Run a coroutine as one of the group."""
        refusal = self._refusal()
        if refusal is not None:
            coro.close()
            raise RuntimeError(f"TaskGroup {self!r} {refusal}")
        more = {} if context is None else {"context": context}
        task = self._loop.create_task(coro, name=name, **more)
        if not task.done():
            self._tasks[task] = None
            task.add_done_callback(self._on_task_done)
        else:
            # It was started eagerly and is over, and has failed perhaps.
            self._on_task_done(task)
        return task

    def _refusal(self):
        """Why there can be no new task, or None."""
        if not self._entered:
            return "has not been entered"
        if self._exiting and not self._tasks:
            return "is finished"
        return "is shutting down" if self._aborting else None

    def _abort(self):
        self._aborting = True
        for task in [task for task in self._tasks if not task.done()]:
            task.cancel()

    def _on_task_done(self, task):
        self._tasks.pop(task, None)
        waited_on = self._on_completed_fut
        if waited_on is not None and not (self._tasks or waited_on.done()):
            waited_on.set_result(True)
        error = None if task.cancelled() else task.exception()
        if error is not None:
            self._on_error(task, error)

    def _on_error(self, task, error):
        self._errors.append(error)
        self._note_base_error(error)
        parent = self._parent_task
        if parent.done():
            message = f"Task {task!r} has errored out but its parent task {parent} is already completed"
            self._loop.call_exception_handler({"message": message, "exception": error, "task": task})
        elif not (self._aborting or self._parent_cancel_requested):
            self._parent_cancel_requested = True
            self._abort()
            parent.cancel()

    def _note_base_error(self, error):
        if self._base_error is None and isinstance(error, (SystemExit, KeyboardInterrupt)):
            self._base_error = error
