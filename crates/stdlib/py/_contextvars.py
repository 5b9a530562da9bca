"""What `contextvars` offers. (A module of its own, as its frames don't show in tracebacks.)"""

from _types import show_module as _show_module
from _types import unbound as _unbound
from collections.abc import Mapping

_missing = object()


class Context:
    """The values of context variables, as a mapping from the variables."""

    # The dict is never changed, but replaced: copies share it.
    __slots__ = ("_values", "_is_entered")

    def __init__(self):
        self._values = _no_values
        self._is_entered = False

    def run(self, *args, **kwargs):
        """Call a function in this context; what it sets stays here."""
        if not args:
            raise TypeError("run() missing 1 required positional argument")
        callable, *args = args
        if self._is_entered:
            raise RuntimeError(f"cannot enter context: {self!r} is already entered")
        outer = _current.context
        _current.context = self
        self._is_entered = True
        try:
            return callable(*args, **kwargs)
        finally:
            _current.context = outer
            self._is_entered = False

    def copy(self):
        """A new context with the same values."""
        other = Context()
        other._values = self._values
        return other

    def __getitem__(self, variable):
        return self._values[_checked(variable)]

    def __contains__(self, variable):
        return _checked(variable) in self._values

    def get(self, variable, default=None, /):
        return self._values.get(_checked(variable), default)

    def __iter__(self):
        return iter(self._values)

    def __len__(self):
        return len(self._values)

    def __eq__(self, other):
        if not isinstance(other, Context):
            return NotImplemented
        return self._values == other._values

    __hash__ = None

    def keys(self):
        return self._values.keys()

    def values(self):
        return self._values.values()

    def items(self):
        return self._values.items()


Mapping.register(Context)


def _checked(variable):
    if not isinstance(variable, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {variable!r}")
    return variable


class Token:
    """What `ContextVar.set` returns, to go back to the value before."""

    __slots__ = ("_var", "_old_value", "_context", "_is_used")

    MISSING = type("Token.MISSING", (), {"__repr__": lambda self: "<Token.MISSING>", "__slots__": ()})()

    def __init__(self, *args):
        raise RuntimeError("Tokens can only be created by ContextVars")

    @property
    def var(self):
        return self._var

    @property
    def old_value(self):
        return self._old_value

    def __repr__(self):
        used = " used" if self._is_used else ""
        return f"<Token{used} var={self._var!r} at {id(self):#x}>"

    __class_getitem__ = classmethod(lambda cls, item: cls)


class ContextVar:
    """A variable with a value for each context."""

    __slots__ = ("_name", "_default")

    def __init__(self, *names, default=_missing):
        if len(names) != 1:
            raise TypeError(f"ContextVar() takes exactly 1 positional argument ({len(names)} given)")
        (name,) = names
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self._name = name
        self._default = default

    @property
    def name(self):
        return self._name

    def get(self, default=_missing, /):
        """The value in the current context, else this default, else the variable's own."""
        value = _current.context._values.get(self, _missing)
        if value is not _missing:
            return value
        if default is not _missing:
            return default
        if self._default is not _missing:
            return self._default
        raise LookupError(self)

    def set(self, value, /):
        """Set the value in the current context; returns a token for `reset`."""
        token = object.__new__(Token)
        token._var = self
        context = _current.context
        token._old_value = context._values.get(self, Token.MISSING)
        token._context = context
        token._is_used = False
        context._values = {**context._values, self: value}
        return token

    def reset(self, token, /):
        """Go back to the value before the call of `set` that returned this token."""
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._is_used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token._var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current.context
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._is_used = True
        values = dict(context._values)
        if token._old_value is Token.MISSING:
            values.pop(self, None)
        else:
            values[self] = token._old_value
        context._values = values

    def __repr__(self):
        default = "" if self._default is _missing else f" default={self._default!r}"
        return f"<ContextVar name={self._name!r}{default} at {id(self):#x}>"

    __class_getitem__ = classmethod(lambda cls, item: cls)


class _Current:
    """Holds the current context."""

    __slots__ = ("context",)


_no_values = {}
_current = _Current()
_current.context = Context()


def copy_context():
    """A copy of the current context."""
    other = Context()
    other._values = _current.context._values
    return other

_unbound(copy_context)
_show_module(Context, ContextVar, Token)
