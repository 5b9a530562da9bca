"""What Ctrl-C does to a running test: programs here can't catch signals, so results are only noted."""

import weakref
from functools import wraps

__unittest = True

_results = weakref.WeakKeyDictionary()


def registerResult(result):
    """Note a result that a run which is interrupted should stop."""
    _results[result] = True


def removeResult(result):
    """Forget a result; whether it was known is returned."""
    return bool(_results.pop(result, None))


def installHandler():
    """Nothing to install: an interrupt reaches the program as KeyboardInterrupt."""


def removeHandler(method=None):
    """Undo `installHandler`, also around a function that this decorates."""
    if method is None:
        return None

    @wraps(method)
    def inside(*args, **kwargs):
        return method(*args, **kwargs)

    return inside
