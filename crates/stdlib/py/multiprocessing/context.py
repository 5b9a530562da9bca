"""The errors of `multiprocessing`, and its ways of starting processes."""

from . import (
    AuthenticationError, BufferTooShort, Process, ProcessError, TimeoutError, get_context,
)  # fmt: skip
from . import _Context as BaseContext

__all__ = ["AuthenticationError", "BaseContext", "BufferTooShort", "Process", "ProcessError", "TimeoutError", "get_context"]
