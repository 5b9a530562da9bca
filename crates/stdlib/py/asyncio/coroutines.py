"""What is a coroutine."""

import collections.abc
import types

__all__ = ("iscoroutinefunction", "iscoroutine")

# Something else than an `async def` can be declared to be a coroutine function by this attribute.
_is_coroutine = object()


def iscoroutinefunction(func):
    """Whether calling it gives a coroutine, or is said to."""
    if getattr(func, "_is_coroutine", None) is _is_coroutine:
        return True
    while isinstance(func, types.MethodType) or type(func).__name__ == "partial":
        func = func.__func__ if isinstance(func, types.MethodType) else func.func
    code = getattr(func, "__code__", None)
    return isinstance(func, types.FunctionType) and bool(code.co_flags & 0x80)


def iscoroutine(obj):
    """Whether it is the coroutine of an `async def`, or behaves as one."""
    return isinstance(obj, (types.CoroutineType, collections.abc.Coroutine))
