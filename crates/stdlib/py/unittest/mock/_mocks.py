"""The mocks: attributes made when they are asked for, and notes of every call.

A mock's own state is in its `__dict__` under names that begin with `_mock_`; attributes that were asked for are in
`_mock_children`. Each mock has a class of its own, so that special methods can be set on one of them.
"""

import inspect
from types import FunctionType, MethodType

from unittest.util import safe_repr

from . import _calls
from ._calls import DEFAULT, _Call, _CallList, _format_call, sentinel

__unittest = True

_absent = sentinel.MISSING
_deleted = sentinel.DELETED

# Names that look like misspelt assertions are refused as attributes.
_suspicious = ("assert", "assret", "asert", "aseert", "assrt")
_asserting = {
    "assert_called_with", "assert_called_once_with", "assert_called", "assert_not_called", "assert_called_once",
    "assert_any_call", "assert_has_calls",
}


class InvalidSpecError(Exception):
    """Something can't be a spec."""


def _is_mock(obj):
    return isinstance(obj, NonCallableMock)


def _is_exception(obj):
    return isinstance(obj, BaseException) or isinstance(obj, type) and issubclass(obj, BaseException)


def _is_magic(name):
    return len(name) > 4 and name.startswith("__") and name.endswith("__")


def _is_async(obj):
    """Whether a call gives something to be awaited."""
    if _is_mock(obj) and not getattr(obj, "_mock_awaits", False):
        return False
    return inspect.iscoroutinefunction(obj) or inspect.isawaitable(obj)


def _signature_of(spec, as_instance=False, without_first=False):
    """The signature that calls of a spec have to fit; None if that can't be known."""
    if isinstance(spec, type) and not as_instance:
        without_first = False
        target = spec
    elif isinstance(spec, (classmethod, staticmethod)):
        return _signature_of(spec.__func__, without_first=isinstance(spec, classmethod))
    elif isinstance(spec, type) or not isinstance(spec, (FunctionType, MethodType)) and not callable(spec):
        call = getattr(spec, "__call__", None) if as_instance else None
        if not isinstance(call, FunctionType):
            return None
        target, without_first = call, True
    else:
        target = spec
    try:
        signature = inspect.signature(target)
    except (ValueError, TypeError):
        return None
    if without_first:
        parameters = list(signature.parameters.values())
        signature = signature.replace(parameters=parameters[1:])
    return signature


class _Delegated:
    """What a mock tells of itself, or asks of the function that stands for it."""

    def __set_name__(self, owner, name):
        self.name, self.own = name, f"_mock_{name}"

    def __get__(self, mock, owner=None):
        if mock is None:
            return self
        delegate = mock.__dict__.get("_mock_delegate")
        return mock.__dict__[self.own] if delegate is None else getattr(delegate, self.name)

    def __set__(self, mock, value):
        delegate = mock.__dict__.get("_mock_delegate")
        if delegate is None:
            mock.__dict__[self.own] = value
        else:
            setattr(delegate, self.name, value)


class _SideEffect:
    """What happens when a mock is called: an exception, a function, or values from an iterable."""

    def __get__(self, mock, owner=None):
        if mock is None:
            return self
        delegate = mock._mock_delegate
        effect = mock._mock_side_effect if delegate is None else delegate.side_effect
        return effect

    def __set__(self, mock, value):
        if value is not None and not callable(value) and not _is_exception(value) and not isinstance(value, type(iter(()))):
            try:
                value = iter(value)
            except TypeError:
                pass
        if mock._mock_delegate is None:
            mock.__dict__["_mock_side_effect"] = value
        else:
            mock._mock_delegate.side_effect = value


class _ReturnValue:
    """What a call gives: a mock that is made when it is first asked for, unless it is set."""

    def __get__(self, mock, owner=None):
        if mock is None:
            return self
        delegate = mock._mock_delegate
        value = mock._mock_return_value if delegate is None else delegate.return_value
        if value is DEFAULT and mock._mock_wraps is None:
            value = mock._get_child_mock(_new_parent=mock, _new_name="()")
            mock.return_value = value
        return value

    def __set__(self, mock, value):
        if mock._mock_delegate is not None:
            mock._mock_delegate.return_value = value
            return
        mock.__dict__["_mock_return_value"] = value
        _adopt(mock, value, None, "()")


def _adopt(parent, child, name, new_name):
    """Make a mock report to another one, if it doesn't report to any yet; whether it does so now is returned."""
    child = getattr(child, "mock", child) if isinstance(child, FunctionType) else child
    if not _is_mock(child):
        return False
    if child._mock_name or child._mock_new_name or child._mock_parent is not None or child._mock_new_parent is not None:
        return False
    above = parent
    while above is not None:
        # Setting something on itself would close a circle.
        if above is child:
            return False
        above = above._mock_new_parent
    if new_name:
        child.__dict__["_mock_new_parent"] = parent
        child.__dict__["_mock_new_name"] = new_name
    if name:
        child.__dict__["_mock_parent"] = parent
        child.__dict__["_mock_name"] = name
    return True


class NonCallableMock:
    """A mock that can't be called."""

    _mock_awaits = False

    def __new__(cls, /, *args, **kwargs):
        # A class for each, so that what is set on the class belongs to this mock.
        bases = (cls,)
        if not issubclass(cls, _awaiting_class()):
            spec = kwargs.get("spec_set") or kwargs.get("spec") or (args[0] if args and cls._first_is_spec else None)
            if spec is not None and inspect.iscoroutinefunction(spec):
                bases = (_awaiting_class(), cls)
        namespace = {"__doc__": cls.__doc__, "__module__": cls.__module__, **cls._mock_magics}
        return object.__new__(type(cls.__name__, bases, namespace))

    _first_is_spec = True
    # What stands on the class of each mock for special methods.
    _mock_magics = {}

    def __init__(
        self, spec=None, wraps=None, name=None, spec_set=None, parent=None, _spec_state=None, _new_name="", _new_parent=None,
        _spec_as_instance=False, _eat_self=None, unsafe=False, **kwargs
    ):
        state = self.__dict__
        state.update(
            _mock_parent=parent, _mock_name=name, _mock_new_name=_new_name,
            _mock_new_parent=parent if _new_parent is None else _new_parent, _mock_sealed=False, _mock_children={},
            _mock_wraps=wraps, _mock_delegate=None, _mock_called=False, _mock_call_args=None, _mock_call_count=0,
            _mock_call_args_list=_CallList(), _mock_mock_calls=_CallList(), _mock_unsafe=unsafe,
            method_calls=_CallList(),
        )
        strict = spec_set is not None
        if strict:
            spec, spec_set = spec_set, True
        without_first = parent is not None if _eat_self is None else _eat_self
        self._mock_add_spec(spec, strict, _spec_as_instance, without_first)
        if kwargs:
            self.configure_mock(**kwargs)

    called = _Delegated()
    call_count = _Delegated()
    call_args = _Delegated()
    call_args_list = _Delegated()
    mock_calls = _Delegated()
    side_effect = _SideEffect()
    return_value = _ReturnValue()

    def _mock_add_spec(self, spec, spec_set, _spec_as_instance=False, _eat_self=False):
        if _is_mock(spec):
            raise InvalidSpecError(f"Cannot spec a Mock object. [object={spec!r}]")
        spec_class = signature = None
        coroutines = []
        names = spec
        if spec is not None and type(spec) not in (list, tuple):
            spec_class = spec if isinstance(spec, type) else type(spec)
            signature = _signature_of(spec, _spec_as_instance, _eat_self)
            names = dir(spec)
        if spec is not None:
            for name in names:
                found = inspect.getattr_static(spec, name, None)
                if isinstance(found, (classmethod, staticmethod)):
                    found = found.__func__
                if inspect.iscoroutinefunction(found):
                    coroutines.append(name)
        self.__dict__.update(
            _spec_class=spec_class, _spec_set=spec_set, _spec_signature=signature, _mock_methods=names,
            _spec_asyncs=coroutines, _mock_spec=spec,
        )

    def mock_add_spec(self, spec, spec_set=False):
        """Let the mock have only the attributes of something; `spec_set` also forbids setting others."""
        self._mock_add_spec(spec, spec_set)

    @property
    def __class__(self):
        return type(self) if self._spec_class is None else self._spec_class

    def attach_mock(self, mock, attribute):
        """Make a mock an attribute of this one, to which it reports from now on."""
        inner = getattr(mock, "mock", mock) if isinstance(mock, FunctionType) else mock
        if not _is_mock(inner):
            raise AttributeError(f"{mock!r} is not a mock")
        inner.__dict__.update(_mock_parent=None, _mock_new_parent=None, _mock_name="", _mock_new_name=None)
        setattr(self, attribute, mock)

    def configure_mock(self, /, **kwargs):
        """Set attributes, also of attributes: `{"method.return_value": 3}`."""
        # What comes first may be what others are attributes of.
        for name, value in sorted(kwargs.items(), key=lambda item: item[0].count(".")):
            *path, last = name.split(".")
            obj = self
            for part in path:
                obj = getattr(obj, part)
            setattr(obj, last, value)

    def reset_mock(self, visited=None, *, return_value=False, side_effect=False):
        """Forget all calls, also of attributes; results and effects only if that is asked for."""
        visited = [] if visited is None else visited
        if id(self) in visited:
            return
        visited.append(id(self))
        self.called = False
        self.call_args = None
        self.call_count = 0
        self.mock_calls = _CallList()
        self.call_args_list = _CallList()
        self.method_calls = _CallList()
        if return_value:
            self._mock_return_value = DEFAULT
        if side_effect:
            self._mock_side_effect = None
        for child in self._mock_children.values():
            if child is not _deleted and _is_mock(child):
                child.reset_mock(visited, return_value=return_value, side_effect=side_effect)
        result = self._mock_return_value
        if _is_mock(result) and result is not self:
            result.reset_mock(visited)

    _mock_return_value = DEFAULT
    _mock_side_effect = None

    def __getattr__(self, name):
        if name in ("_mock_methods", "_mock_children", "_mock_unsafe"):
            raise AttributeError(name)
        names = self._mock_methods
        if names is not None:
            if name not in names or name in _all_magics():
                raise AttributeError(f"Mock object has no attribute {name!r}")
        elif _is_magic(name):
            raise AttributeError(name)
        if not self._mock_unsafe and (names is None or name not in names):
            if name.startswith(_suspicious) or name in _asserting:
                raise AttributeError(
                    f"{name!r} is not a valid assertion. Use a spec for the mock if {name!r} is meant to be an attribute."
                )
        child = self._mock_children.get(name)
        if child is _deleted:
            raise AttributeError(name)
        if child is None:
            wraps = None if self._mock_wraps is None else getattr(self._mock_wraps, name)
            child = self._get_child_mock(parent=self, name=name, wraps=wraps, _new_name=name, _new_parent=self)
            self._mock_children[name] = child
        elif isinstance(child, _Deferred):
            child = child.make()
            self._mock_children[name] = child
        return child

    def _path(self):
        """How this mock was reached from the outermost one."""
        mock, seen = self, {id(self)}
        dot = "" if self._mock_new_name == "()" else "."
        parts = [] if not self._mock_new_name else [self._mock_new_name]
        parent = self._mock_new_parent
        while parent is not None:
            mock = parent
            parts.append(parent._mock_new_name + dot)
            dot = "" if parent._mock_new_name == "()" else "."
            parent = parent._mock_new_parent
            if id(mock) in seen:
                break
            seen.add(id(mock))
        return parts[::-1], mock

    def _extract_mock_name(self):
        parts, outermost = self._path()
        first = outermost._mock_name or "mock"
        if len(parts) > 1 and parts[1] not in ("()", "()."):
            first += "."
        if parts:
            parts[0] = first
        else:
            parts = [first]
        return "".join(parts)

    def __repr__(self):
        name = self._extract_mock_name()
        shown = "" if name in ("mock", "mock.") else f" name={name!r}"
        kind = ""
        if self._spec_class is not None:
            kind = f" spec_set={self._spec_class.__name__!r}" if self._spec_set else f" spec={self._spec_class.__name__!r}"
        return f"<{type(self).__name__}{shown}{kind} id='{id(self)}'>"

    def __dir__(self):
        if not _calls.FILTER_DIR:
            return object.__dir__(self)
        names = set(self._mock_methods or ())
        names |= {name for name in dir(type(self)) if not name.startswith("_")}
        names |= {name for name in self.__dict__ if not name.startswith("_")}
        names |= {name for name, child in self._mock_children.items() if child is not _deleted}
        return sorted(names)

    def __setattr__(self, name, value):
        if name in _own_properties:
            return object.__setattr__(self, name, value)
        methods = self._mock_methods if "_mock_methods" in self.__dict__ else None
        if self._spec_set and methods is not None and name not in methods and name not in self.__dict__:
            if name.startswith("_mock_") or name in ("method_calls",):
                return object.__setattr__(self, name, value)
            raise AttributeError(f"Mock object has no attribute '{name}'")
        if name in _unsupported:
            raise AttributeError(f"Attempting to set unsupported magic method {name!r}.")
        if name in _all_magics():
            return self._set_magic(name, value)
        if name == "_mock_methods" or name.startswith(("_mock_", "_spec_")) or name == "method_calls":
            self.__dict__[name] = value
            return None
        if _is_attached(self, name, value):
            self._mock_children[name] = value
        if self._mock_sealed and name not in self.__dict__ and not hasattr(self, name):
            if not _is_mock(value):
                raise AttributeError(f"Cannot set {self._extract_mock_name()}.{name}")
        if isinstance(value, _Deferred):
            self._mock_children[name] = value
            return None
        return object.__setattr__(self, name, value)

    def _set_magic(self, name, value):
        if self._mock_methods is not None and name not in self._mock_methods:
            raise AttributeError(f"Mock object has no attribute '{name}'")
        cls = type(self)
        if _is_mock(value):
            _adopt(self, value, None, name)
            setattr(cls, name, value)
            self._mock_children[name] = value
            return
        original = value
        if isinstance(value, FunctionType):
            def value(self, /, *args, **kwargs):
                return original(self, *args, **kwargs)

        setattr(cls, name, value)

    def __delattr__(self, name):
        cls = type(self)
        if name in _all_magics() and name in cls.__dict__:
            delattr(cls, name)
            if name not in self.__dict__:
                return
        child = self._mock_children.get(name, _absent)
        if name in self.__dict__:
            object.__delattr__(self, name)
        elif child is _deleted:
            raise AttributeError(name)
        self._mock_children[name] = _deleted

    def _format_mock_call_signature(self, args, kwargs):
        return _format_call(self._mock_name or "mock", args, kwargs)

    def _signature_for(self, call):
        """The signature that a noted call was to fit: of this mock, or of the attribute that was called."""
        if len(call) == 2 or not call[0]:
            return self._spec_signature
        mock, signature = self, None
        for part in call[0].replace("()", "").split("."):
            child = mock._mock_children.get(part)
            if child is None or isinstance(child, _Deferred) or not _is_mock(child):
                return None
            mock, signature = child, child._spec_signature
        return signature

    def _call_matcher(self, call):
        """A call as it is compared: with arguments bound to the parameters, if these are known."""
        if not isinstance(call, tuple) or len(call) not in (2, 3):
            return call
        signature = self._signature_for(call)
        if signature is None:
            return call
        name, args, kwargs = ("", *call) if len(call) == 2 else call
        try:
            bound = signature.bind(*args, **kwargs)
        except TypeError as error:
            return error.with_traceback(None)
        return _Call((name, bound.args, bound.kwargs))

    def _name(self):
        return self._mock_name or "mock"

    def _calls_repr(self, calls=None, title="Calls"):
        calls = self.mock_calls if calls is None else calls
        return f"\n{title}: {safe_repr(calls)}." if calls else ""

    def _fail(self, told):
        raise AssertionError(told)

    def assert_not_called(self):
        """It was never called."""
        if self.call_count:
            self._fail(
                f"Expected '{self._name()}' to not have been called. Called {self.call_count} times.{self._calls_repr()}"
            )

    def assert_called(self):
        """It was called."""
        if not self.call_count:
            self._fail(f"Expected '{self._name()}' to have been called.")

    def assert_called_once(self):
        """It was called once."""
        if self.call_count != 1:
            self._fail(
                f"Expected '{self._name()}' to have been called once. Called {self.call_count} times.{self._calls_repr()}"
            )

    def assert_called_with(self, /, *args, **kwargs):
        """The last call had these arguments."""
        expected = _format_call(self._name(), args, kwargs)
        if self.call_args is None:
            self._fail(f"expected call not found.\nExpected: {expected}\n  Actual: not called.")
        self._compare_last(self.call_args, args, kwargs, "call")

    def _compare_last(self, last, args, kwargs, what):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        actual = self._call_matcher(last)
        if actual != expected:
            cause = expected if isinstance(expected, Exception) else None
            told = f"expected {what} not found.\nExpected: {_format_call(self._name(), args, kwargs)}"
            raise AssertionError(f"{told}\n  Actual: {_format_call(self._name(), *last)}") from cause

    def assert_called_once_with(self, /, *args, **kwargs):
        """It was called once, with these arguments."""
        if self.call_count != 1:
            self._fail(f"Expected '{self._name()}' to be called once. Called {self.call_count} times.{self._calls_repr()}")
        return self.assert_called_with(*args, **kwargs)

    def assert_any_call(self, /, *args, **kwargs):
        """One of the calls had these arguments."""
        self._compare_any(self.call_args_list, args, kwargs, "call")

    def _compare_any(self, calls, args, kwargs, what):
        expected = self._call_matcher(_Call((args, kwargs), two=True))
        cause = expected if isinstance(expected, Exception) else None
        if cause or expected not in [self._call_matcher(call) for call in calls]:
            raise AssertionError(f"{_format_call(self._name(), args, kwargs)} {what} not found") from cause

    def assert_has_calls(self, calls, any_order=False):
        """The calls were made, one behind the other, or in any order."""
        self._compare_all(calls, self.mock_calls, any_order, "Calls", "call")

    def _compare_all(self, calls, made, any_order, title, what):
        expected = [self._call_matcher(call) for call in calls]
        errors = [error for error in expected if isinstance(error, Exception)]
        cause = errors[0] if errors else None
        all_made = _CallList([self._call_matcher(call) for call in made])
        if not any_order:
            if expected not in all_made:
                problem = f"{title} not found."
                if cause is not None:
                    shown = [error if isinstance(error, Exception) else None for error in expected]
                    problem = f"Error processing expected {what}s.\nErrors: {shown}"
                raise AssertionError(f"{problem}\nExpected: {_CallList(calls)}\n  Actual: {safe_repr(made)}") from cause
            return
        rest = list(all_made)
        missing = []
        for call in expected:
            try:
                rest.remove(call)
            except ValueError:
                missing.append(call)
        if missing:
            told = f"{self._name()!r} does not contain all of {tuple(missing)!r} in its {what} list, found {all_made!r} instead"
            raise AssertionError(told) from cause

    def _get_child_mock(self, /, **kwargs):
        """Make the mock for an attribute or a result; subclasses may make another kind."""
        if self._mock_sealed:
            attribute = f".{kwargs['name']}" if "name" in kwargs else "()"
            raise AttributeError(self._extract_mock_name() + attribute)
        return _child_class(self, kwargs.get("_new_name"), kwargs)(**kwargs)


def _child_class(mock, name, kwargs):
    """The class of a mock's attribute: like the mock, but awaited where the spec says so."""
    cls = type(mock).__mro__[1]
    awaiting = _awaiting_class()
    if name in mock.__dict__["_spec_asyncs"]:
        return awaiting
    from ._magic import MagicMock, NonCallableMagicMock, awaited_magics

    if issubclass(cls, MagicMock) and name in awaited_magics:
        return awaiting
    if mock._mock_awaits:
        if name and _is_magic(name) and name not in awaited_magics:
            return MagicMock
        return Mock if mock._mock_methods is not None and name in mock._mock_methods else awaiting
    if not issubclass(cls, CallableMixin):
        if cls is NonCallableMagicMock:
            return MagicMock
        if cls is NonCallableMock:
            return Mock
    return cls


def _awaiting_class():
    from ._waiting import AsyncMock

    return AsyncMock


def _all_magics():
    from ._magic import all_magics

    return all_magics


def _is_attached(mock, name, value):
    """Note a mock that is set as an attribute."""
    return _adopt(mock, value, name, name)


class _Deferred:
    """A part of a mock with the shape of something, made when it is asked for."""

    def __init__(self, make):
        self.make = make


_own_properties = {"called", "call_count", "call_args", "call_args_list", "mock_calls", "side_effect", "return_value"}
_unsupported = {
    "__getattr__", "__setattr__", "__init__", "__new__", "__prepare__", "__instancecheck__", "__subclasscheck__", "__del__",
}


class CallableMixin:
    """What makes a mock callable."""

    def __init__(
        self, spec=None, side_effect=None, return_value=DEFAULT, wraps=None, name=None, spec_set=None, parent=None,
        _spec_state=None, _new_name="", _new_parent=None, **kwargs
    ):
        super().__init__(
            spec, wraps, name, spec_set, parent, _spec_state, _new_name, _new_parent,
            **{key: kwargs.pop(key) for key in ("_spec_as_instance", "_eat_self", "unsafe") if key in kwargs}
        )
        if return_value is not DEFAULT:
            self.return_value = return_value
        self.side_effect = side_effect
        if kwargs:
            self.configure_mock(**kwargs)

    def _mock_check_sig(self, /, *args, **kwargs):
        signature = self._spec_signature
        if signature is not None and getattr(self, "_mock_strict", False):
            signature.bind(*args, **kwargs)

    def __call__(self, /, *args, **kwargs):
        self._mock_check_sig(*args, **kwargs)
        self._increment_mock_call(*args, **kwargs)
        return self._mock_call(*args, **kwargs)

    def _mock_call(self, /, *args, **kwargs):
        return self._execute_mock_call(*args, **kwargs)

    def _increment_mock_call(self, /, *args, **kwargs):
        """Note a call, here and in every mock that this one was reached from."""
        self.called = True
        self.call_count += 1
        noted = _Call((args, kwargs), two=True)
        self.call_args = noted
        self.call_args_list.append(noted)
        is_method = self._mock_parent is not None
        method_name, path_name = self._mock_name, self._mock_new_name
        is_result = path_name == "()"
        self.mock_calls.append(_Call(("", args, kwargs)))
        seen = set()
        above = self._mock_new_parent
        while above is not None:
            if is_method:
                above.method_calls.append(_Call((method_name, args, kwargs)))
                is_method = above._mock_parent is not None
                if is_method:
                    method_name = f"{above._mock_name}.{method_name}"
            above.mock_calls.append(_Call((path_name, args, kwargs)))
            if above._mock_new_name:
                dot = "" if is_result else "."
                is_result = above._mock_new_name == "()"
                path_name = above._mock_new_name + dot + path_name
            above = above._mock_new_parent
            if id(above) in seen:
                break
            seen.add(id(above))

    def _execute_mock_call(self, /, *args, **kwargs):
        """What a call gives or raises."""
        effect = self.side_effect
        if effect is not None:
            if _is_exception(effect):
                raise effect
            if not callable(effect):
                if not hasattr(effect, "__next__"):
                    # (A function that stands for this mock was given it, whatever it is.)
                    effect = self.side_effect = iter(effect)
                    if self._mock_delegate is not None:
                        self._mock_delegate.side_effect = effect
                result = next(effect)
                if _is_exception(result):
                    raise result
            else:
                result = effect(*args, **kwargs)
            if result is not DEFAULT:
                return result
        return self._result(args, kwargs)

    def _result(self, args, kwargs):
        if self._mock_return_value is not DEFAULT:
            return self.return_value
        if self._mock_delegate is not None and self._mock_delegate.return_value is not DEFAULT:
            return self._mock_delegate.return_value
        if self._mock_wraps is not None:
            return self._mock_wraps(*args, **kwargs)
        return self.return_value


class Mock(CallableMixin, NonCallableMock):
    """An object that takes every attribute and every call, and notes them.

    `spec` limits the attributes to those of something, `side_effect` and `return_value` say what a call does, `wraps` is
    something that calls are passed on to.
    """
