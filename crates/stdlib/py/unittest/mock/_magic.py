"""Mocks that have special methods: which there are, and what they give unless they are set."""

from ._calls import DEFAULT
from ._mocks import Mock, NonCallableMock

__unittest = True

_numeric = "add sub mul matmul truediv floordiv mod lshift rshift and xor or pow"
_plain = f"""
    lt gt le ge eq ne getitem setitem delitem len str sizeof enter exit divmod rdivmod neg pos abs invert
    complex int float index round trunc floor ceil bool next fspath aiter contains iter hash reversed missing
    reduce reduce_ex getinitargs getnewargs getstate setstate getformat subclasses format get set delete dir
    {_numeric} {" ".join(["r" + name for name in _numeric.split()])} {" ".join(["i" + name for name in _numeric.split()])}
"""
awaited_magics = {"__aenter__", "__aexit__", "__anext__"}
all_magics = {f"__{name}__" for name in _plain.split()} | awaited_magics

# These can be set, but a MagicMock has them only from its class.
_only_when_set = {f"__{name}__" for name in """
    get set delete reversed missing reduce reduce_ex getinitargs getnewargs getstate setstate getformat repr dir subclasses
    format
""".split()}

_results = {
    "__hash__": lambda mock: object.__hash__(mock), "__str__": lambda mock: object.__str__(mock),
    "__sizeof__": lambda mock: object.__sizeof__(mock),
    "__fspath__": lambda mock: f"{type(mock).__name__}/{mock._extract_mock_name()}/{id(mock)}",
}
_constants = {
    "__lt__": NotImplemented, "__gt__": NotImplemented, "__le__": NotImplemented, "__ge__": NotImplemented, "__int__": 1,
    "__contains__": False, "__len__": 0, "__exit__": False, "__complex__": 1j, "__float__": 1.0, "__bool__": True,
    "__index__": 1,
}


def _equality(mock):
    def effect(other):
        set_to = mock.__eq__._mock_return_value
        if set_to is not DEFAULT:
            return set_to
        return True if mock is other else NotImplemented

    return effect


def _inequality(mock):
    def effect(other):
        if mock.__ne__._mock_return_value is not DEFAULT:
            return DEFAULT
        return False if mock is other else NotImplemented

    return effect


def _iteration(mock):
    def effect():
        set_to = mock.__iter__._mock_return_value
        return iter([]) if set_to is DEFAULT else iter(set_to)

    return effect


def _async_iteration(mock):
    def effect():
        set_to = mock.__aiter__._mock_return_value
        return _AsyncIterator(iter([] if set_to is DEFAULT else set_to))

    return effect


_effects = {"__eq__": _equality, "__ne__": _inequality, "__iter__": _iteration, "__aiter__": _async_iteration}


class _AsyncIterator:
    """Goes over values for `async for`."""

    def __init__(self, values):
        self.values = values

    def __aiter__(self):
        return self

    async def __anext__(self):
        for value in self.values:
            return value
        raise StopAsyncIteration


class _MagicProxy:
    """Stands on mocks' classes for a special method; a mock gets its own when it is first used."""

    def __init__(self, name):
        self.name = name

    def __get__(self, parent, owner=None):
        if parent is None:
            return self
        name = self.name
        mock = parent._get_child_mock(name=name, _new_name=name, _new_parent=parent)
        setattr(parent, name, mock)
        if name in _constants:
            mock.return_value = _constants[name]
        elif name in _results:
            mock.return_value = _results[name](parent)
        elif name in _effects:
            mock.side_effect = _effects[name](parent)
        return mock


_proxies = {name: _MagicProxy(name) for name in sorted(all_magics - _only_when_set)}


class MagicMixin(NonCallableMock):
    """What gives a mock its special methods."""

    _mock_magics = _proxies

    def __init__(self, /, *args, **kwargs):
        super().__init__(*args, **kwargs)
        if self._mock_methods is not None:
            self._mock_set_magics()

    def _mock_set_magics(self):
        cls, names = type(self), self._mock_methods
        for name, proxy in _proxies.items():
            there = cls.__dict__.get(name)
            if names is not None and name not in names:
                if there is proxy:
                    delattr(cls, name)
            elif there is None:
                setattr(cls, name, proxy)

    def mock_add_spec(self, spec, spec_set=False):
        """Let the mock have only the attributes of something."""
        self._mock_add_spec(spec, spec_set)
        self._mock_set_magics()


class NonCallableMagicMock(MagicMixin, NonCallableMock):
    """A mock with special methods that can't be called."""


class MagicMock(MagicMixin, Mock):
    """A mock that has special methods too, which give values as they are usual."""


class PropertyMock(Mock):
    """A mock to be set on a class as a property: getting it is a call, and setting it one with the value."""

    def _get_child_mock(self, /, **kwargs):
        return MagicMock(**kwargs)

    def __get__(self, obj, obj_type=None):
        return self()

    def __set__(self, obj, val):
        self(val)
