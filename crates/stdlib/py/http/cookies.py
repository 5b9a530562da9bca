"""Cookies: values with attributes, to and from the text of headers."""

import re
import types

__all__ = ["CookieError", "BaseCookie", "SimpleCookie"]

_LEGAL = r"\w\d!#%&'~_`><@,:/\$\*\+\-\.\^\|\)\(\?\}\{\="
_legal_key = re.compile("[a-zA-Z0-9!#$%&'*+\\-.^_`|~:]+").fullmatch
_escapes = {'"': r"\"", "\\": r"\\"} | {chr(n): f"\\{n:03o}" for n in (*range(32), 44, 59, *range(127, 256))}
_quoted_part = re.compile(r"\\(?:([0-3][0-7][0-7])|(.))")
_pair = re.compile(
    rf"""
    \s*
    (?P<key>[{_LEGAL}]+?)
    (\s*=\s*
      (?P<val>"(?:[^\\"]|\\.)*"
        | (\w{{3}},\s[\w\d\s-]{{9,11}}\s[\d:]{{8}}\sGMT)?
        | [{_LEGAL}\[\]]*
      )
    )?
    \s*(\s+|;|$)
    """,
    re.ASCII | re.VERBOSE,
)


class CookieError(Exception):
    """A cookie that can't be."""


def _quote(str):
    """A value as it stands in a header: in quotes, if it needs them."""
    if str is None or _legal_key(str):
        return str
    return '"' + "".join(_escapes.get(char, char) for char in str) + '"'


def _unquote(str):
    """The value that stands in quotes in a header."""
    if str is None or len(str) < 2 or str[0] != '"' or str[-1] != '"':
        return str
    return _quoted_part.sub(lambda found: chr(int(found[1], 8)) if found[1] else found[2], str[1:-1])


def _date_after(seconds):
    """A date so many seconds from now, as attributes have it."""
    import time

    return time.strftime("%a, %d %b %Y %H:%M:%S GMT", time.gmtime(time.time() + seconds))


class Morsel(dict):
    """A key, its value, and the attributes of the pair."""

    _reserved = {
        "expires": "expires", "path": "Path", "comment": "Comment", "domain": "Domain", "max-age": "Max-Age",
        "secure": "Secure", "httponly": "HttpOnly", "version": "Version", "samesite": "SameSite",
    }  # fmt: skip
    _flags = {"secure", "httponly"}

    def __init__(self):
        self._key = self._value = self._coded_value = None
        for name in self._reserved:
            dict.__setitem__(self, name, "")

    key = property(lambda self: self._key)
    value = property(lambda self: self._value)
    coded_value = property(lambda self: self._coded_value)

    def __setitem__(self, K, V):
        name = K.lower()
        if name not in self._reserved:
            raise CookieError(f"Invalid attribute {K!r}")
        dict.__setitem__(self, name, V)

    def setdefault(self, key, val=None):
        name = key.lower()
        if name not in self._reserved:
            raise CookieError(f"Invalid attribute {key!r}")
        return dict.setdefault(self, name, val)

    def __eq__(self, morsel):
        if not isinstance(morsel, Morsel):
            return NotImplemented
        return (
            dict.__eq__(self, morsel) and self._value == morsel._value and self._key == morsel._key
            and self._coded_value == morsel._coded_value
        )  # fmt: skip

    __ne__ = object.__ne__

    def copy(self):
        made = Morsel()
        dict.update(made, self)
        made.__dict__.update(self.__dict__)
        return made

    def update(self, values):
        """Take attributes from a mapping or pairs; all of them have to be such as cookies have."""
        data = {}
        for key, value in dict(values).items():
            name = key.lower()
            if name not in self._reserved:
                raise CookieError(f"Invalid attribute {key!r}")
            data[name] = value
        dict.update(self, data)

    def isReservedKey(self, K):
        """Whether a name is that of an attribute."""
        return K.lower() in self._reserved

    def set(self, key, val, coded_val):
        """Set the key, the value, and the value as it stands in a header."""
        if key.lower() in self._reserved:
            raise CookieError(f"Attempt to set a reserved key {key!r}")
        if not _legal_key(key):
            raise CookieError(f"Illegal key {key!r}")
        self._key, self._value, self._coded_value = key, val, coded_val

    def __getstate__(self):
        return {"key": self._key, "value": self._value, "coded_value": self._coded_value}

    def __setstate__(self, state):
        self._key, self._value, self._coded_value = state["key"], state["value"], state["coded_value"]

    def output(self, attrs=None, header="Set-Cookie:"):
        """The header that sets the cookie."""
        return f"{header} {self.OutputString(attrs)}"

    __str__ = output

    def __repr__(self):
        return f"<{self.__class__.__name__}: {self.OutputString()}>"

    def js_output(self, attrs=None):
        """A script that sets the cookie."""
        text = self.OutputString(attrs).replace('"', r"\"")
        return (
            '\n        <script type="text/javascript">\n        <!-- begin hiding\n'
            f'        document.cookie = "{text}";\n        // end hiding -->\n        </script>\n        '
        )

    def OutputString(self, attrs=None):
        """The cookie and its attributes, without the header's name."""
        parts = [f"{self._key}={self._coded_value}"]
        if attrs is None:
            attrs = self._reserved
        for name, value in sorted(self.items()):
            if value == "" or name not in attrs:
                continue
            shown = self._reserved[name]
            if name == "expires" and isinstance(value, int):
                parts.append(f"{shown}={_date_after(value)}")
            elif name == "max-age" and isinstance(value, int):
                parts.append(f"{shown}={value:d}")
            elif name == "comment" and isinstance(value, str):
                parts.append(f"{shown}={_quote(value)}")
            elif name in self._flags:
                if value:
                    parts.append(shown)
            else:
                parts.append(f"{shown}={value}")
        return "; ".join(parts)

    __class_getitem__ = classmethod(types.GenericAlias)


class BaseCookie(dict):
    """Cookies by their keys. What values are made of and read from is left to classes that derive from it."""

    def value_decode(self, val):
        """(the value, the text as it stood) of a text from a header."""
        return val, val

    def value_encode(self, val):
        """(the value, its text for a header)"""
        text = str(val)
        return text, text

    def __init__(self, input=None):
        if input:
            self.load(input)

    def _put(self, key, real_value, coded_value):
        morsel = self.get(key, Morsel())
        morsel.set(key, real_value, coded_value)
        dict.__setitem__(self, key, morsel)

    def __setitem__(self, key, value):
        if isinstance(value, Morsel):
            dict.__setitem__(self, key, value)
        else:
            self._put(key, *self.value_encode(value))

    def output(self, attrs=None, header="Set-Cookie:", sep="\r\n"):
        """The headers that set the cookies."""
        return sep.join(morsel.output(attrs, header) for _, morsel in sorted(self.items()))

    __str__ = output

    def __repr__(self):
        shown = [f"{key}={morsel.value!r}" for key, morsel in sorted(self.items())]
        return f"<{self.__class__.__name__}: {' '.join(shown)}>"

    def js_output(self, attrs=None):
        return "".join(morsel.js_output(attrs) for _, morsel in sorted(self.items()))

    def load(self, rawdata):
        """Take cookies from the text of a header or from a mapping."""
        if isinstance(rawdata, str):
            self._parse(rawdata)
        else:
            for key, value in rawdata.items():
                self[key] = value

    def _parse(self, text):
        at, seen_key = 0, False
        found = []
        while 0 <= at < len(text):
            match = _pair.match(text, at)
            if match is None:
                break
            key, value = match["key"], match["val"]
            at = match.end(0)
            if key[0] == "$":
                # (An attribute of an old form; those before the first cookie are about the header.)
                if seen_key:
                    found.append((False, key[1:], value))
            elif key.lower() in Morsel._reserved:
                if not seen_key:
                    return
                if value is None:
                    if key.lower() not in Morsel._flags:
                        return
                    found.append((False, key, True))
                else:
                    found.append((False, key, _unquote(value)))
            elif value is not None:
                found.append((True, key, value))
                seen_key = True
            else:
                # Not a cookie: nothing of the text is taken.
                return
        morsel = None
        for is_cookie, key, value in found:
            if is_cookie:
                self._put(key, *self.value_decode(value))
                morsel = self[key]
            else:
                morsel[key] = value


class SimpleCookie(BaseCookie):
    """Cookies whose values are text, in quotes where it is needed."""

    def value_decode(self, val):
        return _unquote(val), val

    def value_encode(self, val):
        text = str(val)
        return text, _quote(text)
