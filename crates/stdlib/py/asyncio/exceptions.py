"""The exceptions of asyncio."""

__all__ = (
    "BrokenBarrierError", "CancelledError", "InvalidStateError", "TimeoutError", "IncompleteReadError",
    "LimitOverrunError", "SendfileNotAvailableError",
)

TimeoutError = TimeoutError


class CancelledError(BaseException):
    """What a task is cancelled with, and what the result of something cancelled raises."""


class InvalidStateError(Exception):
    """A future has a result too early, or too late, for what is asked."""


class SendfileNotAvailableError(RuntimeError):
    """There is no sending of files."""


class BrokenBarrierError(RuntimeError):
    """A barrier was given up, or reset, while tasks waited."""


def _made_again_from(*getters):
    """A `__reduce__` by which a copy is made of such parts."""

    def __reduce__(self):
        return type(self), tuple(get(self) for get in getters)

    return __reduce__


class LimitOverrunError(Exception):
    """The limit of the buffer was reached while looking for a separator."""

    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    __reduce__ = _made_again_from(lambda self: self.args[0], lambda self: self.consumed)


class IncompleteReadError(EOFError):
    """The stream ended before all was read: `partial` is what there was of `expected` bytes."""

    def __init__(self, partial, expected):
        self.partial, self.expected = partial, expected
        amount = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {amount} expected bytes")

    __reduce__ = _made_again_from(lambda self: self.partial, lambda self: self.expected)
