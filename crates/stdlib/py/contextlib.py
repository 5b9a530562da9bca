"""Tools for `with` and `async with`: context managers from generators, from other objects, and stacks of them."""

import abc
import sys
from functools import wraps

__all__ = [
    "AbstractAsyncContextManager", "AbstractContextManager", "AsyncContextDecorator", "AsyncExitStack",
    "ContextDecorator", "ExitStack", "aclosing", "asynccontextmanager", "chdir", "closing", "contextmanager", "nullcontext",
    "redirect_stderr", "redirect_stdout", "suppress",
]


def _has_all(cls, *names):
    """What a `__subclasshook__` says of a class that is told by its methods."""
    return all(getattr(cls, name, None) is not None for name in names) or NotImplemented


class AbstractContextManager(abc.ABC):
    """A base for context managers, which return themselves on entering."""

    __slots__ = ()
    __class_getitem__ = classmethod(type(list[int]))

    @abc.abstractmethod
    def __exit__(self, exc_type, exc_value, traceback):
        return None

    def __enter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, subclass):
        return _has_all(subclass, "__enter__", "__exit__") if cls is AbstractContextManager else NotImplemented


class AbstractAsyncContextManager(abc.ABC):
    """A base for asynchronous context managers, which return themselves on entering."""

    __slots__ = ()
    __class_getitem__ = classmethod(type(list[int]))

    @abc.abstractmethod
    async def __aexit__(self, exc_type, exc_value, traceback):
        return None

    async def __aenter__(self):
        return self

    @classmethod
    def __subclasshook__(cls, subclass):
        return _has_all(subclass, "__aenter__", "__aexit__") if cls is AbstractAsyncContextManager else NotImplemented


class ContextDecorator:
    """A base that makes a context manager a decorator too: the function runs inside of it."""

    def _recreate_cm(self):
        return self

    def __call__(self, function):
        @wraps(function)
        def inside(*args, **kwargs):
            with self._recreate_cm():
                return function(*args, **kwargs)

        return inside


class AsyncContextDecorator:
    """A base that makes an asynchronous context manager a decorator of asynchronous functions too."""

    def _recreate_cm(self):
        return self

    def __call__(self, function):
        @wraps(function)
        async def inside(*args, **kwargs):
            async with self._recreate_cm():
                return await function(*args, **kwargs)

        return inside


def _complain(what):
    """The exception for a generator that yields too rarely or too often."""
    return RuntimeError(f"generator didn't {what}")


class _OverGenerator:
    """What context managers over a generator that yields once have in common."""

    def __init__(self, function, args, kwargs):
        self.gen = function(*args, **kwargs)
        self.func, self.args, self.kwds = function, args, kwargs
        self.__doc__ = getattr(function, "__doc__", None) or type(self).__doc__

    def _recreate_cm(self):
        # A generator runs once: as a decorator, each call gets one of its own.
        return type(self)(self.func, self.args, self.kwds)


class _GeneratorContextManager(_OverGenerator, AbstractContextManager, ContextDecorator):
    """A context manager over a generator."""

    def __enter__(self):
        # Once entered it is not made again.
        del self.args, self.kwds, self.func
        try:
            value = next(self.gen)
        except StopIteration:
            raise _complain("yield") from None
        return value

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            if next(self.gen, _over) is _over:
                return False
            try:
                raise _complain("stop")
            finally:
                self.gen.close()
        if exc_value is None:
            exc_value = exc_type()
        try:
            self.gen.throw(exc_value)
        except StopIteration as stop:
            # It was suppressed, unless it is the very exception that was thrown in.
            return stop is not exc_value
        except RuntimeError as error:
            if error is exc_value:
                error.__traceback__ = traceback
                return False
            # A StopIteration thrown in comes back as the cause of a RuntimeError.
            if isinstance(exc_value, StopIteration) and error.__cause__ is exc_value:
                exc_value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not exc_value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise _complain("stop after throw()")
        finally:
            self.gen.close()


# What a generator gives that has nothing more to give.
_over = object()


def contextmanager(function):
    """Make a function that returns context managers of a generator function: what comes before its `yield` is done on
    entering, the rest on leaving."""

    @wraps(function)
    def helper(*args, **kwargs):
        return _GeneratorContextManager(function, args, kwargs)

    return helper


class _AsyncGeneratorContextManager(_OverGenerator, AbstractAsyncContextManager, AsyncContextDecorator):
    """An asynchronous context manager over an asynchronous generator."""

    async def __aenter__(self):
        # Once entered it is not made again.
        del self.args, self.kwds, self.func
        try:
            value = await anext(self.gen)
        except StopAsyncIteration:
            raise _complain("yield") from None
        return value

    async def __aexit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            if await anext(self.gen, _over) is _over:
                return False
            try:
                raise _complain("stop")
            finally:
                await self.gen.aclose()
        if exc_value is None:
            exc_value = exc_type()
        try:
            await self.gen.athrow(exc_value)
        except StopAsyncIteration as stop:
            return stop is not exc_value
        except RuntimeError as error:
            if error is exc_value:
                error.__traceback__ = traceback
                return False
            # A StopIteration or StopAsyncIteration thrown in comes back as the cause of a RuntimeError.
            if isinstance(exc_value, (StopIteration, StopAsyncIteration)) and error.__cause__ is exc_value:
                exc_value.__traceback__ = traceback
                return False
            raise
        except BaseException as error:
            if error is not exc_value:
                raise
            error.__traceback__ = traceback
            return False
        try:
            raise _complain("stop after athrow()")
        finally:
            await self.gen.aclose()


def asynccontextmanager(function):
    """As `contextmanager`, of an asynchronous generator function."""

    @wraps(function)
    def helper(*args, **kwargs):
        return _AsyncGeneratorContextManager(function, args, kwargs)

    return helper


class aclosing(AbstractAsyncContextManager):
    """Awaits an object's `aclose` on leaving."""

    def __init__(self, thing):
        self.thing = thing

    async def __aexit__(self, *exc_info):
        await self.thing.aclose()

    async def __aenter__(self):
        return self.thing


class closing(AbstractContextManager):
    """Closes an object on leaving."""

    def __init__(self, thing):
        self.thing = thing

    def __exit__(self, *exc_info):
        self.thing.close()

    def __enter__(self):
        return self.thing


class _Redirect(AbstractContextManager):
    """Puts something in the place of one of `sys`'s streams; derived classes say which."""

    _stream = None

    def __init__(self, new_target):
        self._target = new_target
        # It can be entered again before it was left.
        self._replaced = []

    def _swap(self, stream):
        before = getattr(sys, self._stream)
        setattr(sys, self._stream, stream)
        return before

    def __enter__(self):
        self._replaced.append(self._swap(self._target))
        return self._target

    def __exit__(self, exc_type, exc_value, traceback):
        self._swap(self._replaced.pop())


class redirect_stdout(_Redirect):
    """Sends standard output to another object meanwhile."""

    _stream = "stdout"


class redirect_stderr(_Redirect):
    """Sends standard error to another object meanwhile."""

    _stream = "stderr"


class suppress(AbstractContextManager):
    """Ends the block quietly when one of these exceptions is raised in it."""

    def __enter__(self):
        """Nothing is to be done before."""

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            return False
        if issubclass(exc_type, self._exceptions):
            return True
        if issubclass(exc_type, BaseExceptionGroup):
            _, rest = exc_value.split(self._exceptions)
            if rest is None:
                return True
            raise rest
        return False

    def __init__(self, *exceptions):
        self._exceptions = exceptions


class chdir(AbstractContextManager):
    """Works in another folder, and goes back. It may be entered again while it is entered."""

    def __init__(self, path):
        self.path = path
        self._before = []

    def __enter__(self):
        import os

        self._before.append(os.getcwd())
        os.chdir(self.path)

    def __exit__(self, *exc_info):
        import os

        os.chdir(self._before.pop())


class nullcontext(AbstractContextManager, AbstractAsyncContextManager):
    """Does nothing; entering gives the object it was made with."""

    def __enter__(self):
        return self.enter_result

    async def __aenter__(self):
        return self.enter_result

    def __exit__(self, *exc_info):
        pass

    async def __aexit__(self, *exc_info):
        pass

    def __init__(self, enter_result=None):
        self.enter_result = enter_result


class _ForBound:
    def method(self):
        """For its type."""


_Bound = type(_ForBound().method)


class _BaseExitStack:
    """What both stacks have in common. Each entry tells whether it needs no await, and takes the arguments of `__exit__`."""

    def __init__(self):
        self._exit_callbacks = []

    def enter_context(self, manager):
        """Enter a context manager, to be left with the stack; return what entering gives."""
        kind = type(manager)
        try:
            enter, leave = kind.__enter__, kind.__exit__
        except AttributeError:
            raise TypeError(
                f"'{kind.__module__}.{kind.__qualname__}' object does not support the context manager protocol"
            ) from None
        result = enter(manager)
        self._exit_callbacks.append((True, _Bound(leave, manager)))
        return result

    def push(self, exit):
        """Register a context manager that was entered already, or a function with the arguments of `__exit__`."""
        kind = type(exit)
        if hasattr(kind, "__exit__"):
            self._exit_callbacks.append((True, _Bound(kind.__exit__, exit)))
        else:
            self._exit_callbacks.append((True, exit))
        return exit

    def callback(self, callback, /, *args, **kwargs):
        """Register a function to be called with these arguments on leaving."""

        def call(exc_type, exc_value, traceback):
            callback(*args, **kwargs)

        call.__wrapped__ = callback
        self._exit_callbacks.append((True, call))
        return callback

    def pop_all(self):
        """Move everything to a new stack, which is returned."""
        other = type(self)()
        other._exit_callbacks, self._exit_callbacks = self._exit_callbacks, []
        return other


class ExitStack(_BaseExitStack, AbstractContextManager):
    """A stack of context managers and functions, left in reverse order."""

    def close(self):
        """Leave everything now."""
        self.__exit__(None, None, None)

    def __exit__(self, *details):
        pending = details[1]
        received = pending is not None
        outside = sys.exception()
        suppressed = False
        raised_here = False
        while self._exit_callbacks:
            _, leave = self._exit_callbacks.pop()
            try:
                if leave(*_details(pending)):
                    suppressed = True
                    raised_here = False
                    pending = None
            except BaseException as error:
                _set_context(error, pending, outside)
                raised_here = True
                pending = error
        if raised_here:
            _raise_with_its_context(pending)
        return received and suppressed


class AsyncExitStack(_BaseExitStack, AbstractAsyncContextManager):
    """A stack of context managers and functions, asynchronous or not, left in reverse order."""

    async def enter_async_context(self, manager):
        """Enter an asynchronous context manager, to be left with the stack; return what entering gives."""
        kind = type(manager)
        try:
            enter, leave = kind.__aenter__, kind.__aexit__
        except AttributeError:
            raise TypeError(
                f"'{kind.__module__}.{kind.__qualname__}' object does not support the asynchronous context manager "
                "protocol"
            ) from None
        result = await enter(manager)
        self._exit_callbacks.append((False, _Bound(leave, manager)))
        return result

    def push_async_exit(self, exit):
        """Register an asynchronous context manager that was entered already, or an asynchronous function with the
        arguments of `__aexit__`."""
        kind = type(exit)
        if hasattr(kind, "__aexit__"):
            self._exit_callbacks.append((False, _Bound(kind.__aexit__, exit)))
        else:
            self._exit_callbacks.append((False, exit))
        return exit

    def push_async_callback(self, callback, /, *args, **kwargs):
        """Register an asynchronous function to be called with these arguments on leaving."""

        async def call(exc_type, exc_value, traceback):
            await callback(*args, **kwargs)

        call.__wrapped__ = callback
        self._exit_callbacks.append((False, call))
        return callback

    async def aclose(self):
        """Leave everything now."""
        await self.__aexit__(None, None, None)

    async def __aexit__(self, *details):
        pending = details[1]
        received = pending is not None
        outside = sys.exception()
        suppressed = False
        raised_here = False
        while self._exit_callbacks:
            is_sync, leave = self._exit_callbacks.pop()
            try:
                result = leave(*_details(pending))
                if not is_sync:
                    result = await result
                if result:
                    suppressed = True
                    raised_here = False
                    pending = None
            except BaseException as error:
                _set_context(error, pending, outside)
                raised_here = True
                pending = error
        if raised_here:
            _raise_with_its_context(pending)
        return received and suppressed


def _details(pending):
    """The arguments of `__exit__` for the exception on its way, if there is one."""
    return (None, None, None) if pending is None else (type(pending), pending, pending.__traceback__)


def _raise_with_its_context(error):
    context = error.__context__
    try:
        raise error
    except BaseException:
        error.__context__ = context
        raise


def _set_context(new, old, outside):
    """Make `old` the end of the chain of contexts of `new`, as if the blocks were nested in the source."""
    while True:
        context = new.__context__
        if context is None or context is old:
            return
        if context is outside:
            break
        new = context
    new.__context__ = old
