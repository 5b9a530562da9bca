"""Mocks whose calls are awaited, and mocks that threads wait for."""

import inspect
import threading

from ._calls import DEFAULT, _Call, _CallList, _format_call, sentinel
from ._magic import MagicMixin
from ._mocks import Mock, NonCallableMock, _Delegated, _is_exception

__unittest = True


class _AsyncPart:
    """What makes the calls of a mock coroutines, and notes what is awaited."""

    _mock_awaits = True
    await_count = _Delegated()
    await_args = _Delegated()
    await_args_list = _Delegated()

    def __init__(self, /, *args, **kwargs):
        self.__dict__.update(
            _mock_await_count=0, _mock_await_args=None, _mock_await_args_list=_CallList(), _mock_delegate=None,
            _is_coroutine=_coroutine_mark(), _spec_set=None, _mock_methods=None, _mock_sealed=False, _mock_children={},
        )
        super().__init__(*args, **kwargs)
        self.__dict__["_mock_await_count"] = 0
        code = NonCallableMock(spec_set=_code_names)
        code.__dict__.update(
            co_flags=inspect.CO_COROUTINE | inspect.CO_VARARGS | inspect.CO_VARKEYWORDS, co_argcount=0,
            co_varnames=("args", "kwargs"), co_posonlyargcount=0, co_kwonlyargcount=0,
        )
        self.__dict__.update(
            __code__=code, __name__="AsyncMock", __defaults__=(), __kwdefaults__={}, __annotations__=None,
        )

    async def _execute_mock_call(self, /, *args, **kwargs):
        noted = _Call((args, kwargs), two=True)
        self.await_count += 1
        self.await_args = noted
        self.await_args_list.append(noted)
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                try:
                    result = next(effect)
                except StopIteration:
                    # This one can't come out of a coroutine.
                    raise StopAsyncIteration from None
                if _is_exception(result):
                    raise result
            elif inspect.iscoroutinefunction(effect):
                result = await effect(*args, **kwargs)
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        result = self._result(args, kwargs)
        if self._mock_return_value is DEFAULT and self._mock_wraps is not None and inspect.iscoroutine(result):
            return await result
        return result

    def assert_awaited(self):
        """It was awaited."""
        if not self.await_count:
            self._fail(f"Expected {self._name()} to have been awaited.")

    def assert_awaited_once(self):
        """It was awaited once."""
        if self.await_count != 1:
            self._fail(f"Expected {self._name()} to have been awaited once. Awaited {self.await_count} times.")

    def assert_awaited_with(self, /, *args, **kwargs):
        """What was awaited last had these arguments."""
        if self.await_args is None:
            self._fail(f"Expected await: {_format_call(self._name(), args, kwargs)}\nNot awaited")
        self._compare_last(self.await_args, args, kwargs, "await")

    def assert_awaited_once_with(self, /, *args, **kwargs):
        """It was awaited once, with these arguments."""
        if self.await_count != 1:
            self._fail(f"Expected {self._name()} to have been awaited once. Awaited {self.await_count} times.")
        return self.assert_awaited_with(*args, **kwargs)

    def assert_any_await(self, /, *args, **kwargs):
        """Something awaited had these arguments."""
        self._compare_any(self.await_args_list, args, kwargs, "await")

    def assert_has_awaits(self, calls, any_order=False):
        """These were awaited, one behind the other, or in any order."""
        self._compare_all(calls, self.await_args_list, any_order, "Awaits", "await")

    def assert_not_awaited(self):
        """It was never awaited."""
        if self.await_count:
            self._fail(f"Expected {self._name()} to not have been awaited. Awaited {self.await_count} times.")

    def reset_mock(self, /, *args, **kwargs):
        """Forget all calls and what was awaited."""
        super().reset_mock(*args, **kwargs)
        self.await_count = 0
        self.await_args = None
        self.await_args_list = _CallList()


_code_names = ["co_flags", "co_argcount", "co_varnames", "co_posonlyargcount", "co_kwonlyargcount"]


def _coroutine_mark():
    import asyncio.coroutines

    return getattr(asyncio.coroutines, "_is_coroutine", None)


class AsyncMock(_AsyncPart, MagicMixin, Mock):
    """A mock that is a coroutine function: its calls are awaited."""


class _Waited:
    """A condition on which threads wait for calls."""

    DEFAULT_TIMEOUT = None

    def __init__(self, /, *args, timeout=sentinel.UNSET, **kwargs):
        self.__dict__["_mock_wait_timeout"] = self.DEFAULT_TIMEOUT if timeout is sentinel.UNSET else timeout
        self.__dict__["_mock_changed"] = threading.Condition()
        super().__init__(*args, **kwargs)

    def _get_child_mock(self, /, **kwargs):
        if isinstance(kwargs.get("parent"), ThreadingMock):
            kwargs["timeout"] = kwargs["parent"]._mock_wait_timeout
        elif isinstance(kwargs.get("_new_parent"), ThreadingMock):
            kwargs["timeout"] = kwargs["_new_parent"]._mock_wait_timeout
        return super()._get_child_mock(**kwargs)

    def _mock_call(self, /, *args, **kwargs):
        result = super()._mock_call(*args, **kwargs)
        with self._mock_changed:
            self._mock_changed.notify_all()
        return result

    def _wait(self, holds, timeout, told):
        limit = self._mock_wait_timeout if timeout is sentinel.UNSET else timeout
        with self._mock_changed:
            if not self._mock_changed.wait_for(holds, limit):
                self._fail(told(limit))

    def wait_until_called(self, *, timeout=sentinel.UNSET):
        """Wait until it was called."""
        self._wait(
            lambda: self.called, timeout, lambda limit: f"{self._name()} was not called before timeout({limit})."
        )

    def wait_until_any_call_with(self, *args, **kwargs):
        """Wait until it was called with these arguments."""
        wanted = _Call((args, kwargs), two=True)

        def told(limit):
            return f"{_format_call(self._name(), args, kwargs)} call not found"

        self._wait(lambda: wanted in self.call_args_list, sentinel.UNSET, told)


class ThreadingMock(_Waited, MagicMixin, Mock):
    """A mock that threads can wait for."""
