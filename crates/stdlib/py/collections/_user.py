"""Wrappers around a dict, a list and a string, to derive from: what they hold is in `data`."""

import operator
from collections.abc import MutableMapping, MutableSequence, Sequence


def _dict_of(other):
    """The dict that something is or holds; None if it is something else."""
    if isinstance(other, UserDict):
        return other.data
    return other if isinstance(other, dict) else None


def _duplicate(wrapper, data):
    """A wrapper of the same class around other data, with the same attributes besides."""
    cls = wrapper.__class__
    new = cls.__new__(cls)
    vars(new).update(vars(wrapper), data=data)
    return new


class UserDict(MutableMapping):
    """A mapping around a dict."""

    def __init__(self, dict=None, /, **kwargs):
        self.data = {}
        # Through update, for classes that want to see every item.
        for items in (dict, kwargs or None):
            if items is not None:
                self.update(items)

    @classmethod
    def fromkeys(cls, iterable, value=None):
        """Make one with these keys, all with the same value."""
        new = cls()
        for key in iterable:
            new[key] = value
        return new

    def __repr__(self):
        return repr(self.data)

    def __contains__(self, key):
        return key in self.data

    def __getitem__(self, key):
        if key not in self.data:
            missing = getattr(self.__class__, "__missing__", None)
            if missing is None:
                raise KeyError(key)
            return missing(self, key)
        return self.data[key]

    def get(self, key, default=None):
        return self[key] if key in self else default

    def __iter__(self):
        return iter(self.data)

    def __len__(self):
        return len(self.data)

    def __delitem__(self, key):
        del self.data[key]

    def __setitem__(self, key, item):
        self.data[key] = item

    def __or__(self, other):
        more = _dict_of(other)
        return NotImplemented if more is None else self.__class__(self.data | more)

    def __ror__(self, other):
        less = _dict_of(other)
        return NotImplemented if less is None else self.__class__(less | self.data)

    def __ior__(self, other):
        self.data |= other.data if isinstance(other, UserDict) else other
        return self

    def __copy__(self):
        return _duplicate(self, self.data.copy())

    def copy(self):
        """Return a copy with a dict of its own; a derived class sees the items come into it."""
        if self.__class__ is UserDict:
            return UserDict(self.data)
        new = _duplicate(self, {})
        new.update(self)
        return new


def _plain(other):
    """What a wrapper holds, or the thing itself."""
    return other.data if isinstance(other, (UserList, UserString)) else other


def _list_of(other):
    """The list that something is or holds, or one of its items."""
    other = _plain(other)
    return other if isinstance(other, list) else list(other)


class UserList(MutableSequence):
    """A sequence around a list."""

    __hash__ = None

    def __init__(self, initlist=None):
        if isinstance(initlist, UserList):
            initlist = initlist.data
        self.data = [] if initlist is None else list(initlist)

    def __repr__(self):
        return repr(self.data)

    # What changes nothing.

    def __contains__(self, item):
        return item in self.data

    def __getitem__(self, i):
        return self.__class__(self.data[i]) if isinstance(i, slice) else self.data[i]

    def __len__(self):
        return len(self.data)

    def count(self, item):
        return self.data.count(item)

    def index(self, item, *args):
        return self.data.index(item, *args)

    # New lists.

    def __add__(self, other):
        return self.__class__(self.data + _list_of(other))

    def __radd__(self, other):
        return self.__class__(_list_of(other) + self.data)

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __copy__(self):
        return _duplicate(self, self.data[:])

    def copy(self):
        return self.__class__(self)

    # What changes the list.

    def __delitem__(self, i):
        del self.data[i]

    def __setitem__(self, i, item):
        self.data[i] = item

    def __iadd__(self, other):
        self.data += _plain(other)
        return self

    def __imul__(self, n):
        self.data *= n
        return self

    def extend(self, other):
        self.data.extend(_plain(other))

    def append(self, item):
        self.data.append(item)

    def remove(self, item):
        self.data.remove(item)

    def pop(self, i=-1):
        return self.data.pop(i)

    def insert(self, i, item):
        self.data.insert(i, item)

    def sort(self, /, *args, **kwds):
        self.data.sort(*args, **kwds)

    def reverse(self):
        self.data.reverse()

    def clear(self):
        self.data.clear()


class UserString(Sequence):
    """A sequence around a string."""

    def __init__(self, seq):
        self.data = seq if isinstance(seq, str) else seq.data[:] if isinstance(seq, UserString) else str(seq)

    def encode(self, encoding="utf-8", errors="strict"):
        return self.data.encode("utf-8" if encoding is None else encoding, "strict" if errors is None else errors)

    def __getnewargs__(self):
        return (self.data[:],)

    def __hash__(self):
        return hash(self.data)

    def __repr__(self):
        return repr(self.data)

    def __str__(self):
        return str(self.data)

    # Texts of numbers.

    def __complex__(self):
        return complex(self.data)

    def __float__(self):
        return float(self.data)

    def __int__(self):
        return int(self.data)

    # As a sequence.

    def __len__(self):
        return len(self.data)

    def __contains__(self, part):
        return _plain(part) in self.data

    def __getitem__(self, index):
        return self.__class__(self.data[index])

    def __radd__(self, other):
        return self.__class__((other if isinstance(other, str) else str(other)) + self.data)

    def __add__(self, other):
        other = _plain(other)
        return self.__class__(self.data + (other if isinstance(other, str) else str(other)))

    def __mul__(self, n):
        return self.__class__(self.data * n)

    __rmul__ = __mul__

    def __rmod__(self, template):
        return self.__class__(str(template) % self)

    def __mod__(self, args):
        return self.__class__(self.data % args)

    def count(self, part, *limits):
        return self.data.count(_plain(part), *limits)

    def find(self, part, *limits):
        return self.data.find(_plain(part), *limits)

    def rfind(self, part, *limits):
        return self.data.rfind(_plain(part), *limits)

    def index(self, part, *limits):
        return self.data.index(_plain(part), *limits)

    def rindex(self, part, *limits):
        return self.data.rindex(_plain(part), *limits)

    def replace(self, old, new, maxsplit=-1):
        return self.__class__(self.data.replace(_plain(old), _plain(new), maxsplit))

    def join(self, seq):
        return self.data.join(seq)


def _same(name):
    """A method that answers as the string's own does."""

    def method(self, *args, **kwds):
        return getattr(self.data, name)(*map(_plain, args), **kwds)

    return method


def _wrapped(name):
    """A method that makes a string, and wraps it."""

    def method(self, *args, **kwds):
        return self.__class__(getattr(self.data, name)(*map(_plain, args), **kwds))

    return method


def _compared(name):
    """A method that compares what is held."""
    compare = getattr(operator, name)

    def method(self, other):
        return compare(self.data, _plain(other))

    return method


def _define(cls, make, names):
    for name in names.split():
        method = make(name)
        method.__name__ = name
        method.__qualname__ = f"{cls.__name__}.{name}"
        setattr(cls, name, method)


_define(
    UserString,
    _same,
    "endswith isalpha isalnum isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle "
    "isupper partition rpartition rsplit split splitlines startswith format format_map",
)
_define(
    UserString,
    _wrapped,
    "capitalize casefold center expandtabs ljust lower lstrip removeprefix removesuffix rjust rstrip strip swapcase title "
    "translate upper zfill",
)
for _cls in (UserList, UserString):
    _define(_cls, _compared, "__lt__ __le__ __eq__ __ge__ __gt__")
UserString.maketrans = str.maketrans

for _cls in (UserDict, UserList, UserString):
    _cls.__module__ = "collections"
del _cls
