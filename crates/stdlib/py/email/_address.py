"""Addresses and groups of them, and how they are read."""

import re

from . import errors, utils

# The package is where these say that they are from.
__name__ = "email.headerregistry"
_special = re.compile(r'[()<>@,:;.\\"\[\]]')
_tokens = re.compile(r'"(?:[^"\\]|\\.)*"?|\((?:[^()\\]|\\.)*\)?|<[^<>]*>?|[,:;]|[^\s"(<,:;]+|\s+')


def _shown_name(name):
    return f'"{utils.quote(name)}"' if _special.search(name) else name


class Address:
    """One address."""

    def __init__(self, display_name="", username="", domain="", addr_spec=None):
        given = "".join(filter(None, (display_name, username, domain, addr_spec)))
        if "\r" in given or "\n" in given:
            raise ValueError("invalid arguments; address parts cannot contain CR or LF")
        if addr_spec is not None:
            if username or domain:
                raise TypeError("addrspec specified when username and/or domain also specified")
            found = re.fullmatch(r'("(?:[^"\\]|\\.)*"|[^@\s"<>(),;:]+)@(\[[^\]]*\]|[^@\s<>(),;:"]+)', addr_spec)
            if not found:
                raise ValueError(f"Invalid addr_spec; only '{addr_spec.split(' ')[0]}' could be parsed from '{addr_spec}'")
            username, domain = found[1], found[2]
            if username[0] == '"':
                username = re.sub(r"\\(.)", r"\1", username[1:-1])
        self._display_name, self._username, self._domain = display_name, username, domain

    display_name = property(lambda self: self._display_name)
    username = property(lambda self: self._username)
    domain = property(lambda self: self._domain)

    @property
    def addr_spec(self):
        """The address without the name."""
        local = self.username
        if re.search(r'[()<>@,:;\\"\[\]\s]', local):
            local = f'"{utils.quote(local)}"'
        if self.domain:
            return f"{local}@{self.domain}"
        return local or "<>"

    def __repr__(self):
        return (
            f"{type(self).__name__}(display_name={self.display_name!r}, username={self.username!r}, domain={self.domain!r})"
        )

    def __str__(self):
        name = _shown_name(self.display_name)
        if name:
            return f"{name} <{'' if self.addr_spec == '<>' else self.addr_spec}>"
        return self.addr_spec

    def __eq__(self, other):
        if not isinstance(other, Address):
            return NotImplemented
        return (self.display_name, self.username, self.domain) == (other.display_name, other.username, other.domain)


class Group:
    """Addresses with a name for all; one address without a name."""

    def __init__(self, display_name=None, addresses=None):
        self._display_name = display_name
        self._addresses = tuple(addresses) if addresses else ()

    display_name = property(lambda self: self._display_name)
    addresses = property(lambda self: self._addresses)

    def __repr__(self):
        return f"{type(self).__name__}(display_name={self.display_name!r}, addresses={self.addresses!r}"

    def __str__(self):
        if self.display_name is None and len(self.addresses) == 1:
            return str(self.addresses[0])
        name = self.display_name
        if name is not None:
            name = _shown_name(name)
        listed = ", ".join(map(str, self.addresses))
        return f"{name}:{' ' + listed if listed else ''};"

    def __eq__(self, other):
        if not isinstance(other, Group):
            return NotImplemented
        return self.display_name == other.display_name and self.addresses == other.addresses


def _phrase(tokens):
    """The name that tokens make, without quotes, encoded words decoded."""
    from .headerregistry import _unfolded

    text = ""
    for token in tokens:
        if token[0] == '"':
            text += re.sub(r"\\(.)", r"\1", token[1:-1])
        elif token[0] != "(":
            text += " " if token.isspace() else token
    return _unfolded(text.strip())


def _address(tokens, defects):
    """The address that tokens make; None if there is none."""
    angle = next((at for at, token in enumerate(tokens) if token[0] == "<"), None)
    if angle is not None:
        inner = tokens[angle].strip("<>").strip().rpartition(":")[2]
        name = _phrase(tokens[:angle])
    else:
        inner = "".join(token for token in tokens if token[0] != "(" and not token.isspace())
        name = ""
    if not inner and angle is None:
        return None
    local, mark, domain = inner.rpartition("@")
    if not mark:
        local, domain = inner, ""
        if angle is None or inner:
            defects.append(errors.InvalidHeaderDefect(
                "addr-spec local part with no domain" if inner else "invalid address in address-list"
            ))
    if local[:1] == '"':
        local = re.sub(r"\\(.)", r"\1", local[1:-1])
    return Address(name, local, domain)


def read_groups(value, defects):
    """The groups that a text holds."""
    groups, tokens, name, members = [], [], None, []

    def finish():
        address = _address(tokens, defects) if any(not token.isspace() for token in tokens) else None
        if address is not None:
            if name is None:
                groups.append(Group(None, [address]))
            else:
                members.append(address)
        tokens.clear()

    for token in _tokens.findall(value):
        if token == ":" and name is None:
            name = _phrase(tokens)
            tokens.clear()
        elif token in ",;":
            finish()
            if token == ";" and name is not None:
                groups.append(Group(name, members))
                name, members = None, []
        else:
            tokens.append(token)
    finish()
    if name is not None:
        defects.append(errors.InvalidHeaderDefect("end of header in group"))
        groups.append(Group(name, members))
    return groups
