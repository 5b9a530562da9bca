"""Calls as values: what a mock was called with, and what a test expects it to be called with. And sentinels and ANY."""

__unittest = True

# Whether `dir` of a mock leaves out most special methods.
FILTER_DIR = True


class _SentinelObject:
    """A value with a name, that is only equal to itself."""

    def __init__(self, name):
        self.name = name

    def __repr__(self):
        return f"sentinel.{self.name}"

    def __reduce__(self):
        return f"sentinel.{self.name}"


class _Sentinel:
    """Makes sentinels: the same name gives the same object."""

    def __init__(self):
        self._sentinels = {}

    def __getattr__(self, name):
        if name == "__bases__":
            # What looks into modules for classes asks for this.
            raise AttributeError
        return self._sentinels.setdefault(name, _SentinelObject(name))

    def __reduce__(self):
        return "sentinel"


sentinel = _Sentinel()
DEFAULT = sentinel.DEFAULT


class _ANY:
    """Is equal to everything."""

    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False

    def __repr__(self):
        return "<ANY>"


ANY = _ANY()


def _format_call(name, args, kwargs):
    """A call as it is written."""
    shown = [repr(arg) for arg in args] + [f"{key}={value!r}" for key, value in kwargs.items()]
    return f"{name}({', '.join(shown)})"


class _Call(tuple):
    """A call: name, positional and named arguments; one of two parts has no name.

    It is equal to tuples that say the same in fewer parts: a string is the name, a dict the named arguments.
    """

    def __new__(cls, value=(), name="", parent=None, two=False, from_kall=True):
        name, args, kwargs = _parts(value, name)
        return tuple.__new__(cls, (args, kwargs) if two else (name, args, kwargs))

    def __init__(self, value=(), name=None, parent=None, two=False, from_kall=True):
        self._mock_name = name
        self._mock_parent = parent
        self._mock_from_kall = from_kall

    def __eq__(self, other):
        try:
            size = len(other)
        except TypeError:
            return NotImplemented
        name, args, kwargs = ("", *self) if len(self) == 2 else self
        parent = getattr(self, "_mock_parent", None)
        other_parent = getattr(other, "_mock_parent", None)
        if parent and other_parent and parent != other_parent:
            return False
        if size > 3:
            return False
        other_name, other_args, other_kwargs = _parts(other)
        if name and other_name != name:
            return False
        return (other_args, other_kwargs) == (args, kwargs)

    __ne__ = object.__ne__

    def __call__(self, /, *args, **kwargs):
        if self._mock_name is None:
            return _Call(("", args, kwargs), name="()")
        return _Call((self._mock_name, args, kwargs), name=self._mock_name + "()", parent=self)

    def __getattr__(self, attr):
        if self._mock_name is None:
            return _Call(name=attr, from_kall=False)
        return _Call(name=f"{self._mock_name}.{attr}", parent=self, from_kall=False)

    def __getattribute__(self, attr):
        if attr in ("count", "index"):
            # These are names like any other.
            raise AttributeError
        return tuple.__getattribute__(self, attr)

    @property
    def args(self):
        """The positional arguments."""
        return self[-2]

    @property
    def kwargs(self):
        """The named arguments."""
        return self[-1]

    def __repr__(self):
        if not self._mock_from_kall:
            name = self._mock_name or "call"
            return f"call{name}" if name.startswith("()") else name
        name, args, kwargs = ("", *self) if len(self) == 2 else self
        if name and not name.startswith("()"):
            name = f".{name}"
        return _format_call(f"call{name}", args, kwargs)

    def call_list(self):
        """The calls that a chain of calls is made of, the first first."""
        calls, here = [], self
        while here is not None:
            if here._mock_from_kall:
                calls.append(here)
            here = here._mock_parent
        return _CallList(reversed(calls))


def _parts(value, name=""):
    """Name, positional and named arguments that a tuple of up to three parts says."""
    if len(value) == 3:
        return tuple(value)
    args, kwargs = (), {}
    rest = list(value)
    if rest and isinstance(rest[0], str):
        name = rest.pop(0)
    if len(rest) == 2:
        args, kwargs = rest
    elif rest and isinstance(rest[0], tuple):
        args = rest[0]
    elif rest:
        kwargs = rest[0]
    return name, args, kwargs


class _CallList(list):
    """A list of calls; a run of calls is in it if they follow each other there."""

    def __contains__(self, value):
        if not isinstance(value, list):
            return list.__contains__(self, value)
        size = len(value)
        return any([self[start:start + size] == value for start in range(len(self) - size + 1)])

    def __repr__(self):
        import pprint

        return pprint.pformat(list(self))


call = _Call(from_kall=False)
