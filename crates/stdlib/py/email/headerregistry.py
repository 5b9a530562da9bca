"""Headers as texts that know what they mean: dates, addresses, types with parameters."""

from . import errors, utils
from ._address import Address, Group, read_groups
from ._folding import fold_addresses, fold_parameters, fold_words
from .header import decode_header

__all__ = ["Address", "BaseHeader", "Group", "HeaderRegistry"]


def _unfolded(value):
    """A text with its encoded words decoded."""
    if "=?" not in value:
        return value
    text = ""
    try:
        pieces = decode_header(value)
    except errors.HeaderParseError:
        return value
    before = None
    for data, charset in pieces:
        if isinstance(data, str):
            return data
        try:
            piece = data.decode(charset or "ascii", "surrogateescape" if charset is None else "replace")
        except LookupError:
            piece = data.decode("ascii", "surrogateescape")
        if text and (charset is None) != (before is None) and not text[-1:].isspace() and not piece[:1].isspace():
            text += " "
        text += piece
        before = charset
    return text


class BaseHeader(str):
    """A header; what it means is read when it is made."""

    def __new__(cls, name, value):
        kwds = {"defects": []}
        cls.parse(value, kwds)
        if utils._has_surrogates(kwds["decoded"]):
            kwds["decoded"] = utils._sanitize(kwds["decoded"])
        self = str.__new__(cls, kwds.pop("decoded"))
        self.init(name, **kwds)
        return self

    def init(self, name, *, parse_tree=None, defects):
        """Keep what was read."""
        self._name = name
        self._parse_tree = parse_tree
        self._defects = defects

    @property
    def name(self):
        """The name."""
        return self._name

    @property
    def defects(self):
        """What is wrong with it."""
        return tuple(self._defects)

    def __reduce__(self):
        return _rebuilt, (self.__class__.__name__, self.__class__.__bases__, str(self)), self.__dict__

    def fold(self, *, policy):
        """The header as lines."""
        return fold_words(self.name, str(self), policy)


def _rebuilt(name, bases, value):
    return str.__new__(type(name, bases, {}), value)


class UnstructuredHeader:
    """A text."""

    max_count = None

    @classmethod
    def parse(cls, value, kwds):
        """Read the text."""
        kwds["decoded"] = _unfolded(str(value))


class UniqueUnstructuredHeader(UnstructuredHeader):
    """A text that stands once."""

    max_count = 1


class DateHeader:
    """A date."""

    max_count = None

    @classmethod
    def parse(cls, value, kwds):
        """Read the date."""
        kwds["datetime"] = None
        if not value:
            kwds["defects"].append(errors.HeaderMissingRequiredValue())
            kwds["decoded"] = ""
            return
        if isinstance(value, str):
            kwds["decoded"] = value
            try:
                value = utils.parsedate_to_datetime(value)
            except ValueError:
                kwds["defects"].append(errors.InvalidDateDefect("Invalid date value or format"))
                return
        kwds["datetime"] = value
        kwds["decoded"] = utils.format_datetime(value)

    def init(self, *args, **kw):
        """Keep what was read."""
        self._datetime = kw.pop("datetime")
        super().init(*args, **kw)

    @property
    def datetime(self):
        """The time."""
        return self._datetime


class UniqueDateHeader(DateHeader):
    """A date that stands once."""

    max_count = 1


class AddressHeader:
    """Addresses."""

    max_count = None

    @classmethod
    def parse(cls, value, kwds):
        """Read the addresses."""
        if isinstance(value, str):
            groups = read_groups(value, kwds["defects"])
        else:
            values = value if hasattr(value, "__iter__") else [value]
            groups = [item if hasattr(item, "addresses") else Group(None, [item]) for item in values]
        kwds["groups"] = groups
        kwds["decoded"] = ", ".join(map(str, groups))

    def init(self, *args, **kw):
        """Keep what was read."""
        self._groups = tuple(kw.pop("groups"))
        self._addresses = None
        super().init(*args, **kw)

    @property
    def groups(self):
        """The groups; an address that is in none is one without a name."""
        return self._groups

    @property
    def addresses(self):
        """All addresses."""
        if self._addresses is None:
            self._addresses = tuple(address for group in self._groups for address in group.addresses)
        return self._addresses

    def fold(self, *, policy):
        """The header as lines."""
        return fold_addresses(self.name, [str(group) for group in self._groups], policy)


class UniqueAddressHeader(AddressHeader):
    """Addresses that stand once."""

    max_count = 1


class SingleAddressHeader(AddressHeader):
    """One address."""

    @property
    def address(self):
        """The address."""
        if len(self.addresses) != 1:
            raise ValueError(f"value of single address header {self.name} is not a single address")
        return self.addresses[0]


class UniqueSingleAddressHeader(SingleAddressHeader):
    """One address that stands once."""

    max_count = 1


class MIMEVersionHeader:
    """The version of MIME."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        """Read the version."""
        kwds["decoded"] = value
        major, _, minor = value.partition("(")[0].strip().partition(".")
        if major.isdigit() and minor.strip().isdigit():
            kwds["major"], kwds["minor"] = int(major), int(minor)
            kwds["version"] = f"{major}.{minor.strip()}"
        else:
            kwds["defects"].append(errors.InvalidHeaderDefect("Expected MIME version number but found only CFWS")
                                   if value else errors.HeaderMissingRequiredValue("Missing MIME version number (eg: 1.0)"))
            kwds["major"] = kwds["minor"] = kwds["version"] = None

    def init(self, *args, **kw):
        """Keep what was read."""
        self._version, self._major, self._minor = kw.pop("version"), kw.pop("major"), kw.pop("minor")
        super().init(*args, **kw)

    major = property(lambda self: self._major)
    minor = property(lambda self: self._minor)
    version = property(lambda self: self._version)


class ParameterizedMIMEHeader:
    """A value with parameters."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        """Read the parameters."""
        from ._params import _params_of

        first, *params = _params_of(str(value)) or [("", "")]
        kwds["value"] = first[0].strip()
        kwds["params"] = {name: utils.collapse_rfc2231_value(utils._unquoted(text)) for name, text in params if name}
        kwds["decoded"] = "; ".join([kwds["value"], *(f'{name}="{utils.quote(text)}"' for name, text in kwds["params"].items())])

    def init(self, *args, **kw):
        """Keep what was read."""
        self._params = kw.pop("params")
        self._value = kw.pop("value")
        super().init(*args, **kw)

    @property
    def params(self):
        """The parameters."""
        return self._params.copy()

    def fold(self, *, policy):
        """The header as lines."""
        return fold_parameters(self.name, self._value, self._params, policy)


class ContentTypeHeader(ParameterizedMIMEHeader):
    """The type of content."""

    def init(self, *args, **kw):
        """Keep what was read."""
        super().init(*args, **kw)
        main, mark, sub = self._value.partition("/")
        known = mark and "/" not in sub
        self._maintype, self._subtype = (main.strip().lower(), sub.strip().lower()) if known else ("text", "plain")
        if not known:
            self._defects.append(errors.InvalidHeaderDefect("Invalid content type"))

    maintype = property(lambda self: self._maintype)
    subtype = property(lambda self: self._subtype)
    content_type = property(lambda self: f"{self._maintype}/{self._subtype}")


class ContentDispositionHeader(ParameterizedMIMEHeader):
    """How content is to be shown."""

    content_disposition = property(lambda self: self._value.lower() or None)


class ContentTransferEncodingHeader:
    """The encoding of content."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        """Read the encoding."""
        kwds["decoded"] = value
        kwds["cte"] = value.partition(";")[0].strip().lower() or "7bit"

    def init(self, *args, **kw):
        """Keep what was read."""
        self._cte = kw.pop("cte")
        super().init(*args, **kw)

    cte = property(lambda self: self._cte)


class MessageIDHeader:
    """The identity of a message."""

    max_count = 1

    @classmethod
    def parse(cls, value, kwds):
        """Read the identity."""
        kwds["decoded"] = value


_default_header_map = {
    "subject": UniqueUnstructuredHeader, "date": UniqueDateHeader, "resent-date": DateHeader, "orig-date": UniqueDateHeader,
    "sender": UniqueSingleAddressHeader, "resent-sender": SingleAddressHeader, "to": UniqueAddressHeader,
    "resent-to": AddressHeader, "cc": UniqueAddressHeader, "resent-cc": AddressHeader, "bcc": UniqueAddressHeader,
    "resent-bcc": AddressHeader, "from": UniqueAddressHeader, "resent-from": AddressHeader, "reply-to": UniqueAddressHeader,
    "mime-version": MIMEVersionHeader, "content-type": ContentTypeHeader, "content-disposition": ContentDispositionHeader,
    "content-transfer-encoding": ContentTransferEncodingHeader, "message-id": MessageIDHeader,
}


class HeaderRegistry:
    """Makes headers, of the class that belongs to their name."""

    def __init__(self, base_class=BaseHeader, default_class=UnstructuredHeader, use_default_map=True):
        self.registry = dict(_default_header_map) if use_default_map else {}
        self.base_class = base_class
        self.default_class = default_class

    def map_to_type(self, name, cls):
        """Say which class belongs to a name."""
        self.registry[name.lower()] = cls

    def __getitem__(self, name):
        cls = self.registry.get(name.lower(), self.default_class)
        return type("_" + cls.__name__, (cls, self.base_class), {})

    def __call__(self, name, value):
        return self[name](name, value)
