"""Mocks with the shape of something: of a class and its methods, of a function and its parameters, of an open file."""

import inspect
from functools import partial
from types import FunctionType, MethodType

from ._calls import DEFAULT, _CallList
from ._magic import MagicMock, NonCallableMagicMock
from ._mocks import InvalidSpecError, NonCallableMock, _Deferred, _is_magic, _is_mock, _signature_of
from ._waiting import AsyncMock

__unittest = True

_functions = (FunctionType, MethodType)


def create_autospec(spec, spec_set=False, instance=False, _parent=None, _name=None, *, unsafe=False, **kwargs):
    """Make a mock that has the attributes of something, which have the shape of its attributes, and takes its arguments."""
    for name in ("autospect", "auto_spec", "set_spec"):
        if not unsafe and name in kwargs:
            raise RuntimeError(f"{name!r} might be a typo; use unsafe=True if this is intended")
    if type(spec) in (list, tuple):
        # A list of names would be one of these, and not something to copy.
        spec = type(spec)
    if _is_mock(spec):
        raise InvalidSpecError(
            f"Cannot autospec a Mock object. [object={spec!r}]" if _name is None else
            f"Cannot autospec attr {_name!r} as the spec is already a Mock"
        )
    mock = _shell(spec, spec_set, instance, _parent, _name, unsafe, kwargs)
    _fill(mock, spec, spec_set)
    return mock


def _shell(spec, spec_set, instance, parent, name, unsafe, kwargs):
    """The mock for something, without its attributes."""
    is_type = isinstance(spec, type)
    kwargs = dict(kwargs)
    name = kwargs.pop("name", name)
    options = {} if spec is None or inspect.isdatadescriptor(spec) else {"spec_set" if spec_set else "spec": spec}
    if unsafe:
        options["unsafe"] = True
    options.update(kwargs)
    if is_type and instance:
        cls = MagicMock if _instances_are_called(spec) else NonCallableMagicMock
        options["_spec_as_instance"] = True
    elif inspect.iscoroutinefunction(spec):
        cls = AsyncMock
    else:
        cls = MagicMock if spec is None or callable(spec) or inspect.isdatadescriptor(spec) else NonCallableMagicMock
    new_name = "" if parent is None else name
    mock = cls(parent=parent, _new_parent=parent, _new_name=new_name, name=name, _eat_self=False, **options)
    if isinstance(spec, _functions):
        return _as_function(mock, spec, _signature_of(spec))
    mock.__dict__["_mock_strict"] = mock._spec_signature is not None
    if is_type and not instance and "return_value" not in kwargs:
        mock.return_value = create_autospec(spec, spec_set, instance=True, _name="()", _parent=mock)
    return mock


def _instances_are_called(spec):
    return any(["__call__" in cls.__dict__ for cls in spec.__mro__[:-1]])


def _fill(mock, spec, spec_set):
    """Give a mock the attributes of its spec."""
    inner = mock.mock if isinstance(mock, FunctionType) else mock
    for name in dir(spec):
        if _is_magic(name):
            continue
        try:
            original = getattr(spec, name)
        except AttributeError:
            continue
        if not isinstance(original, _functions):
            make = partial(create_autospec, original, spec_set, _parent=inner, _name=name)
            inner._mock_children[name] = _Deferred(make)
            continue
        cls = AsyncMock if inspect.iscoroutinefunction(original) else MagicMock
        skip = _skips_first(spec, name)
        child = cls(
            parent=inner, name=name, _new_name=name, _new_parent=inner, _eat_self=skip,
            **{"spec_set" if spec_set else "spec": original}
        )
        child.__dict__["_mock_strict"] = True
        inner._mock_children[name] = child


def _skips_first(spec, name):
    """Whether a method's first parameter is not passed by those who call it on the class' stand-in."""
    for cls in spec.__mro__ if isinstance(spec, type) else ():
        if name in cls.__dict__:
            return isinstance(cls.__dict__[name], FunctionType)
    return False


def _as_function(mock, original, signature):
    """A function that passes its calls on to a mock: what asks whether it is a function is told so."""
    if inspect.iscoroutinefunction(original):
        async def stand_in(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return await mock(*args, **kwargs)
    else:
        def stand_in(*args, **kwargs):
            if signature is not None:
                signature.bind(*args, **kwargs)
            return mock(*args, **kwargs)

    for name in ("__name__", "__doc__", "__text_signature__", "__module__", "__defaults__", "__kwdefaults__"):
        try:
            setattr(stand_in, name, getattr(original, name))
        except AttributeError:
            pass
    stand_in.__signature__ = signature
    stand_in.mock = mock
    stand_in.called = False
    stand_in.call_count = 0
    stand_in.call_args = None
    stand_in.call_args_list, stand_in.mock_calls = _CallList(), _CallList()
    stand_in.method_calls = _CallList()
    stand_in.return_value = mock.return_value
    stand_in.side_effect = mock.side_effect
    for name in dir(type(mock)):
        if name.startswith(("assert_", "attach_mock", "configure_mock")):
            setattr(stand_in, name, getattr(mock, name))

    def reset_mock():
        stand_in.method_calls = _CallList()
        stand_in.mock_calls = _CallList()
        mock.reset_mock()
        result = stand_in.return_value
        if _is_mock(result) and result is not mock:
            result.reset_mock()

    stand_in.reset_mock = reset_mock
    if isinstance(mock, AsyncMock):
        for name in ("await_count", "await_args", "await_args_list"):
            setattr(stand_in, name, getattr(mock, name))
    mock.__dict__["_mock_delegate"] = stand_in
    return stand_in


def seal(mock):
    """Let no further attributes be made, in a mock and in those that it has already."""
    mock.__dict__["_mock_sealed"] = True
    for name in list(mock._mock_children):
        child = mock._mock_children[name]
        if isinstance(child, _Deferred) or not isinstance(child, NonCallableMock):
            continue
        if child._mock_new_parent is mock:
            seal(child)
    if mock._mock_return_value is not DEFAULT and _is_mock(mock._mock_return_value):
        if mock._mock_return_value._mock_new_parent is mock:
            seal(mock._mock_return_value)


def mock_open(mock=None, read_data=""):
    """Make a mock that stands for `open`; the files that it gives have this content."""
    import io

    make = io.BytesIO if isinstance(read_data, bytes) else io.StringIO
    stream = [make(read_data)]
    if mock is None:
        mock = MagicMock(name="open", spec=open)
    handle = MagicMock(spec=list(dict.fromkeys(dir(io.TextIOWrapper) + dir(io.BytesIO))))
    handle.__enter__.return_value = handle

    def exits(kind, value, tb):
        handle.close()

    def lines():
        while handle.readline.return_value is not None:
            yield handle.readline.return_value
        yield from stream[0]

    def reading(method):
        def effect(*args, **kwargs):
            if method.return_value is not None:
                return method.return_value
            return getattr(stream[0], method._mock_name)(*args, **kwargs)

        return effect

    for name in ("read", "readline", "readlines"):
        method = getattr(handle, name)
        method.return_value = None
        method.side_effect = reading(method)
    handle.write.return_value = None
    handle.__iter__.side_effect = lines
    handle.__next__.side_effect = lambda: next(stream[0])
    handle.__exit__.side_effect = exits

    def opened(*args, **kwargs):
        # Each time, the content is read from its beginning.
        stream[0] = make(read_data)
        return DEFAULT

    mock.side_effect = opened
    mock.return_value = handle
    return mock
