"""An executor for work that would be done by other processes; here it is done by this one, when it is handed in."""

from . import _base


class BrokenProcessPool(_base.BrokenExecutor):
    """A process has ended too early."""


class ProcessPoolExecutor(_base.Executor):
    """Does each call when it is handed in."""

    def __init__(self, max_workers=None, mp_context=None, initializer=None, initargs=(), *, max_tasks_per_child=None):
        if max_workers is not None and max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers or 1
        self._shutdown = False
        self._begin = initializer, initargs

    def submit(self, fn, /, *args, **kwargs):
        """Do a call; return its future."""
        if self._shutdown:
            raise RuntimeError("cannot schedule new futures after shutdown")
        initializer, initargs = self._begin
        self._begin = None, ()
        future = _base.Future()
        future.set_running_or_notify_cancel()
        try:
            if initializer is not None:
                initializer(*initargs)
            result = fn(*args, **kwargs)
        except BaseException as raised:
            future.set_exception(raised)
        else:
            future.set_result(result)
        return future

    def shutdown(self, wait=True, *, cancel_futures=False):
        """Take no more work."""
        self._shutdown = True
