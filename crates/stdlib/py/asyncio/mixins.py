"""What the locks and queues share: each is bound to the loop in which it is first waited for."""

from . import events


class _LoopBoundMixin:
    _loop = None

    def _get_loop(self):
        running = events._get_running_loop()
        bound = self._loop
        if bound is None:
            bound = self._loop = running
        if bound is running:
            return running
        raise RuntimeError(f"{self!r} is bound to a different event loop")
