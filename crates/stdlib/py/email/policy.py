"""The policies of messages of the new kind."""

import re

from ._policybase import Compat32, Policy, _source, compat32
from .contentmanager import raw_data_manager
from .headerregistry import HeaderRegistry
from .utils import _has_surrogates

__all__ = ["Compat32", "EmailPolicy", "HTTP", "Policy", "SMTP", "default", "strict"]


class EmailPolicy(Policy):
    """Headers are objects that know what they mean."""

    message_factory = None
    utf8 = False
    refold_source = "long"
    header_factory = HeaderRegistry()
    content_manager = raw_data_manager

    def __init__(self, **kw):
        if "header_factory" not in kw:
            object.__setattr__(self, "header_factory", HeaderRegistry())
        super().__init__(**kw)

    def header_max_count(self, name):
        """How many headers of a name there may be."""
        return self.header_factory[name].max_count

    def header_source_parse(self, sourcelines):
        """Name and value of a header from its lines."""
        return _source(sourcelines)

    def header_store_parse(self, name, value):
        """Name and value of a header that a program sets."""
        if hasattr(value, "name") and value.name.lower() == name.lower():
            return name, value
        if isinstance(value, str) and len(value.splitlines()) > 1:
            raise ValueError("Header values may not contain linefeed or carriage return characters")
        return name, self.header_factory(name, value)

    def header_fetch_parse(self, name, value):
        """What a program gets of a header that is kept."""
        if hasattr(value, "name"):
            return value
        return self.header_factory(name, "".join(re.split("[\r\n]+", value)))

    def fold(self, name, value):
        """A header as lines of text."""
        return self._fold(name, value, refold_binary=True)

    def fold_binary(self, name, value):
        """A header as lines of bytes."""
        text = self._fold(name, value, refold_binary=self.cte_type == "7bit")
        return text.encode("utf-8" if self.utf8 else "ascii", "surrogateescape")

    def _fold(self, name, value, refold_binary=False):
        if hasattr(value, "name"):
            return value.fold(policy=self)
        limit = self.max_line_length or float("inf")
        lines = re.split("\r\n|\r|\n", value)
        refold = self.refold_source == "all" or self.refold_source == "long" and (
            lines and len(lines[0]) + len(name) + 2 > limit or any(len(line) > limit for line in lines[1:])
        )
        if not refold and not value.isascii():
            refold = refold_binary and _has_surrogates(value) or not self.utf8 and not _has_surrogates(value)
        if refold:
            return self.header_factory(name, "".join(lines)).fold(policy=self)
        return name + ": " + self.linesep.join(lines) + self.linesep


default = EmailPolicy()
# (It has the registry of the class.)
del default.__dict__["header_factory"]
strict = default.clone(raise_on_defect=True)
SMTP = default.clone(linesep="\r\n")
HTTP = default.clone(linesep="\r\n", max_line_length=None)
SMTPUTF8 = SMTP.clone(utf8=True)
