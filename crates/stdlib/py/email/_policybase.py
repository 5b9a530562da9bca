"""Policies: how messages are read, kept and written; and the policy of old."""

import abc

from . import header
from .charset import UNKNOWN8BIT
from .utils import _has_surrogates

__all__ = ["Compat32", "Policy", "compat32"]


class _PolicyBase:
    """Settings that don't change: a copy with others is another policy."""

    def __init__(self, **kw):
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(f"{name!r} is an invalid keyword argument for {type(self).__name__}")
            object.__setattr__(self, name, value)

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self.__dict__.items())})"

    def clone(self, **kw):
        """A copy with other settings."""
        new = type(self).__new__(type(self))
        for name, value in self.__dict__.items():
            object.__setattr__(new, name, value)
        for name, value in kw.items():
            if not hasattr(self, name):
                raise TypeError(f"{name!r} is an invalid keyword argument for {type(self).__name__}")
            object.__setattr__(new, name, value)
        return new

    def __setattr__(self, name, value):
        if hasattr(self, name):
            raise AttributeError(f"{type(self).__name__!r} object attribute {name!r} is read-only")
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def __add__(self, other):
        return self.clone(**other.__dict__)


class Policy(_PolicyBase, metaclass=abc.ABCMeta):
    """What all policies have."""

    raise_on_defect = False
    linesep = "\n"
    cte_type = "8bit"
    max_line_length = 78
    mangle_from_ = False
    message_factory = None
    verify_generated_headers = True

    def handle_defect(self, obj, defect):
        """Raise a defect, or note it."""
        if self.raise_on_defect:
            raise defect
        self.register_defect(obj, defect)

    def register_defect(self, obj, defect):
        """Note a defect."""
        obj.defects.append(defect)

    def header_max_count(self, name):
        """How many headers of a name there may be; None for as many as one likes."""
        return None

    @abc.abstractmethod
    def header_source_parse(self, sourcelines):
        """Name and value of a header from its lines."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_store_parse(self, name, value):
        """Name and value of a header that a program sets."""
        raise NotImplementedError

    @abc.abstractmethod
    def header_fetch_parse(self, name, value):
        """What a program gets of a header that is kept."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold(self, name, value):
        """A header as lines of text."""
        raise NotImplementedError

    @abc.abstractmethod
    def fold_binary(self, name, value):
        """A header as lines of bytes."""
        raise NotImplementedError


def _source(sourcelines):
    name, value = sourcelines[0].split(":", 1)
    return name, "".join((value, *sourcelines[1:])).lstrip(" \t").rstrip("\r\n")


class Compat32(Policy):
    """The policy of old: headers are what was set."""

    mangle_from_ = True

    def _sanitized(self, name, value):
        if isinstance(value, str) and _has_surrogates(value):
            return header.Header(value, charset=UNKNOWN8BIT, header_name=name)
        return value

    def header_source_parse(self, sourcelines):
        """Name and value of a header from its lines."""
        return _source(sourcelines)

    def header_store_parse(self, name, value):
        """Name and value as they are."""
        return name, value

    def header_fetch_parse(self, name, value):
        """The value; what is no text as a header that says so."""
        return self._sanitized(name, value)

    def fold(self, name, value):
        """A header as lines of text."""
        return self._fold(name, value, sanitize=True)

    def fold_binary(self, name, value):
        """A header as lines of bytes."""
        return self._fold(name, value, sanitize=self.cte_type == "7bit").encode("ascii", "surrogateescape")

    def _fold(self, name, value, sanitize):
        text = None
        if isinstance(value, str):
            if not _has_surrogates(value):
                value = header.Header(value, header_name=name)
            elif sanitize:
                value = header.Header(value, charset=UNKNOWN8BIT, header_name=name)
            else:
                text = value
        if text is None:
            text = value.encode(linesep=self.linesep, maxlinelen=self.max_line_length or 0)
        return f"{name}: {text}{self.linesep}"


compat32 = Compat32()
