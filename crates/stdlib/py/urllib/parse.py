"""Addresses (URLs) taken apart, put together and joined; text in them quoted and unquoted."""

import re as _re
from collections import namedtuple as _namedtuple

__all__ = [
    "urlparse", "urlunparse", "urljoin", "urldefrag", "urlsplit", "urlunsplit", "urlencode", "parse_qs", "parse_qsl",
    "quote", "quote_plus", "quote_from_bytes", "unquote", "unquote_plus", "unquote_to_bytes", "DefragResult",
    "ParseResult", "SplitResult", "DefragResultBytes", "ParseResultBytes", "SplitResultBytes",
]

# Schemes whose addresses may be relative, have a host, have parameters.
uses_relative = [
    "", "ftp", "http", "gopher", "nntp", "imap", "wais", "file", "https", "shttp", "mms", "prospero", "rtsp", "rtsps",
    "rtspu", "sftp", "svn", "svn+ssh", "ws", "wss",
]
uses_netloc = [
    "", "ftp", "http", "gopher", "nntp", "telnet", "imap", "wais", "file", "mms", "https", "shttp", "snews",
    "prospero", "rtsp", "rtsps", "rtspu", "rsync", "svn", "svn+ssh", "sftp", "nfs", "git", "git+ssh", "ws", "wss",
    "itms-services",
]
uses_params = [
    "", "ftp", "hdl", "prospero", "http", "imap", "https", "shttp", "rtsp", "rtsps", "rtspu", "sip", "sips", "mms",
    "sftp", "tel",
]
scheme_chars = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+-."
_control_or_space = "".join(map(chr, range(33)))
_dropped = str.maketrans("", "", "\t\r\n")


# ---- Results ----


class _Host:
    """The parts of a host, from `netloc`."""

    __slots__ = ()

    @property
    def username(self):
        return self._user[0]

    @property
    def password(self):
        return self._user[1]

    @property
    def hostname(self):
        host = self._place[0]
        if not host:
            return None
        percent = b"%" if isinstance(host, bytes) else "%"
        host, percent, zone = host.partition(percent)
        return host.lower() + percent + zone

    @property
    def port(self):
        port = self._place[1]
        if port is None:
            return None
        if not (port.isdigit() and port.isascii()):
            raise ValueError(f"Port could not be cast to integer value as {port!r}")
        port = int(port)
        if port > 65535:
            raise ValueError("Port out of range 0-65535")
        return port

    @property
    def _user(self):
        at, colon = (b"@", b":") if isinstance(self.netloc, bytes) else ("@", ":")
        info, have, _ = self.netloc.rpartition(at)
        if not have:
            return None, None
        name, have, password = info.partition(colon)
        return name, password if have else None

    @property
    def _place(self):
        signs = (b"@", b"[", b"]", b":") if isinstance(self.netloc, bytes) else ("@", "[", "]", ":")
        at, left, right, colon = signs
        info = self.netloc.rpartition(at)[2]
        _, bracketed, rest = info.partition(left)
        if bracketed:
            host, _, port = rest.partition(right)
            port = port.partition(colon)[2]
        else:
            host, _, port = info.partition(colon)
        return host, port or None


class _Text:
    __slots__ = ()

    def encode(self, encoding="ascii", errors="strict"):
        """The same in bytes."""
        return self._counterpart(*(part.encode(encoding, errors) for part in self))


class _Bytes:
    __slots__ = ()

    def decode(self, encoding="ascii", errors="strict"):
        """The same as text."""
        return self._counterpart(*(part.decode(encoding, errors) for part in self))


_Defrag = _namedtuple("_DefragResultBase", "url fragment")
_Split = _namedtuple("_SplitResultBase", "scheme netloc path query fragment")
_Parse = _namedtuple("_ParseResultBase", "scheme netloc path params query fragment")


class DefragResult(_Defrag, _Text):
    """An address and its fragment."""

    __slots__ = ()

    def geturl(self):
        return self.url + "#" + self.fragment if self.fragment else self.url


class SplitResult(_Split, _Host, _Text):
    """An address in five parts."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResult(_Parse, _Host, _Text):
    """An address in six parts."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


class DefragResultBytes(_Defrag, _Bytes):
    """An address and its fragment, in bytes."""

    __slots__ = ()

    def geturl(self):
        return self.url + b"#" + self.fragment if self.fragment else self.url


class SplitResultBytes(_Split, _Host, _Bytes):
    """An address in five parts, in bytes."""

    __slots__ = ()

    def geturl(self):
        return urlunsplit(self)


class ParseResultBytes(_Parse, _Host, _Bytes):
    """An address in six parts, in bytes."""

    __slots__ = ()

    def geturl(self):
        return urlunparse(self)


for _a, _b in (DefragResult, DefragResultBytes), (SplitResult, SplitResultBytes), (ParseResult, ParseResultBytes):
    _a._counterpart, _b._counterpart = _b, _a
    _a._encoded_counterpart, _b._decoded_counterpart = _b, _a


def _coerced(*args):
    """The arguments as text, and what makes results of the kind that the arguments are."""
    is_text = isinstance(args[0], str)
    for arg in args[1:]:
        if arg and isinstance(arg, str) != is_text:
            raise TypeError("Cannot mix str and non-str arguments")
    if is_text:
        return *args, lambda result: result
    return *(arg.decode("ascii", "strict") if arg else "" for arg in args), lambda result: result.encode("ascii", "strict")


# ---- Taking apart and putting together ----


def urlparse(url, scheme="", allow_fragments=True):
    """An address in six parts: scheme://netloc/path;parameters?query#fragment"""
    url, scheme, back = _coerced(url, scheme)
    scheme, netloc, url, query, fragment = urlsplit(url, scheme, allow_fragments)
    params = ""
    if scheme in uses_params and ";" in url:
        at = url.find(";", url.rfind("/") + 1 if "/" in url else 0)
        if at >= 0:
            url, params = url[:at], url[at + 1 :]
    return back(ParseResult(scheme, netloc, url, params, query, fragment))


def _check_host(netloc):
    """Refuses hosts that would be others once normalised, and brackets that hold no address."""
    if ("[" in netloc) != ("]" in netloc):
        raise ValueError("Invalid IPv6 URL")
    if "[" in netloc:
        before, _, rest = netloc.rpartition("@")[2].partition("[")
        inside, _, behind = rest.partition("]")
        if before or behind and not behind.startswith(":"):
            raise ValueError("Invalid IPv6 URL")
        _check_bracketed(inside)
    if netloc and not netloc.isascii():
        import unicodedata

        plain = netloc
        for c in "@:#?":
            plain = plain.replace(c, "")
        normal = unicodedata.normalize("NFKC", plain)
        if plain != normal and any(c in normal for c in "/?#@:"):
            raise ValueError(
                f"netloc '{netloc}' contains invalid characters under NFKC normalization"
            )


def _check_bracketed(host):
    if host.startswith("v"):
        if not _re.match(r"\Av[a-fA-F0-9]+\..+\Z", host):
            raise ValueError("IPvFuture address is invalid")
        return
    address = host.partition("%")[0]
    if "." in address and ":" not in address:
        raise ValueError("An IPv4 address cannot be in brackets")
    groups = address.split(":")
    if len(groups) < 3 or len(groups) > 9 or not _re.fullmatch(r"[0-9a-fA-F:.]*", address):
        raise ValueError(f"{host!r} does not appear to be an IPv4 or IPv6 address")


def urlsplit(url, scheme="", allow_fragments=True):
    """An address in five parts: scheme://netloc/path?query#fragment"""
    url, scheme, back = _coerced(url, scheme)
    url = url.lstrip(_control_or_space).translate(_dropped)
    scheme = scheme.strip(_control_or_space).translate(_dropped)
    netloc = query = fragment = ""
    colon = url.find(":")
    if colon > 0 and url[0].isascii() and url[0].isalpha() and not url[:colon].strip(scheme_chars):
        scheme, url = url[:colon].lower(), url[colon + 1 :]
    if url[:2] == "//":
        end = min((at for at in (url.find(c, 2) for c in "/?#") if at >= 0), default=len(url))
        netloc, url = url[2:end], url[end:]
        if ("[" in netloc) != ("]" in netloc):
            raise ValueError("Invalid IPv6 URL")
    if allow_fragments:
        url, _, fragment = url.partition("#")
    url, _, query = url.partition("?")
    _check_host(netloc)
    return back(SplitResult(scheme, netloc, url, query, fragment))


def urlunparse(components):
    """The address of six parts."""
    *components, back = _coerced(*components)
    scheme, netloc, url, params, query, fragment = components
    if params:
        url = f"{url};{params}"
    return back(urlunsplit((scheme, netloc, url, query, fragment)))


def urlunsplit(components):
    """The address of five parts."""
    *components, back = _coerced(*components)
    scheme, netloc, url, query, fragment = components
    from_root = url.startswith("/")
    parts = [f"{scheme}:"] if scheme else []
    # Slashes mark a host, also an empty one where the path would be taken for one.
    if netloc or url.startswith("//") or scheme and scheme in uses_netloc and (from_root or not url):
        parts.append(f"//{netloc}")
    parts.append("/" + url if netloc and url and not from_root else url)
    parts += [mark + part for mark, part in (("?", query), ("#", fragment)) if part]
    return back("".join(parts))


def urljoin(base, url, allow_fragments=True):
    """What an address means that stands in a page with another."""
    if not base or not url:
        return url or base
    base, url, back = _coerced(base, url)
    bscheme, bnetloc, bpath, bparams, bquery, _ = urlparse(base, "", allow_fragments)
    scheme, netloc, path, params, query, fragment = urlparse(url, bscheme, allow_fragments)
    if scheme != bscheme or scheme not in uses_relative:
        return back(url)
    if scheme in uses_netloc:
        if netloc:
            return back(urlunparse((scheme, netloc, path, params, query, fragment)))
        netloc = bnetloc
    if not path and not params:
        return back(urlunparse((scheme, netloc, bpath, bparams, query or bquery, fragment)))
    return back(urlunparse((scheme, netloc, _joined_path(bpath, path), params, query, fragment)))


def _joined_path(base, path):
    parts = base.split("/")
    if parts[-1] != "":
        # The last part is replaced.
        del parts[-1]
    if path[:1] == "/":
        segments = path.split("/")
    else:
        segments = parts + path.split("/")
        # Empty parts in the middle say nothing.
        segments[1:-1] = [segment for segment in segments[1:-1] if segment]
    out = []
    for segment in segments:
        if segment == "..":
            if out:
                out.pop()
        elif segment != ".":
            out.append(segment)
    if segments[-1] in (".", ".."):
        out.append("")
    return "/".join(out) or "/"


def urldefrag(url):
    """An address without its fragment, and the fragment."""
    url, back = _coerced(url)
    fragment = ""
    if "#" in url:
        scheme, netloc, path, params, query, fragment = urlparse(url)
        url = urlunparse((scheme, netloc, path, params, query, ""))
    return back(DefragResult(url, fragment))


# ---- Quoting ----

_safe_always = frozenset(b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~")
_escaped = _re.compile(rb"%([0-9a-fA-F]{2})")
_ascii_run = _re.compile(r"([\x00-\x7f]+)")


def unquote_to_bytes(string):
    """The bytes that a quoted text stands for."""
    if not string:
        # What is no text at all is refused.
        _ = string.split
    data = string.encode("utf-8") if isinstance(string, str) else bytes(string)
    return _escaped.sub(lambda found: bytes([int(found[1], 16)]), data) if b"%" in data else data


def unquote(string, encoding="utf-8", errors="replace"):
    """The text that a quoted text stands for."""
    if isinstance(string, bytes):
        return unquote_to_bytes(string).decode(encoding or "utf-8", errors or "replace")
    if "%" not in string:
        string.split
        return string
    encoding, errors = encoding or "utf-8", errors or "replace"
    parts = _ascii_run.split(string)
    parts[1::2] = [unquote_to_bytes(part).decode(encoding, errors) for part in parts[1::2]]
    return "".join(parts)


def unquote_plus(string, encoding="utf-8", errors="replace"):
    """As unquote, with plus signs for spaces."""
    return unquote(string.replace("+", " "), encoding, errors)


def quote(string, safe="/", encoding=None, errors=None):
    """A text with everything that means something in an address quoted."""
    if isinstance(string, str):
        return quote_from_bytes(string.encode(encoding or "utf-8", errors or "strict"), safe) if string else string
    for given, name in ((encoding, "encoding"), (errors, "errors")):
        if given is not None:
            raise TypeError(f"quote() doesn't support {name!r} for bytes")
    return quote_from_bytes(string, safe)


def quote_plus(string, safe="", encoding=None, errors=None):
    """As quote, with plus signs for spaces."""
    space = " " if isinstance(string, str) else b" "
    if space not in string:
        return quote(string, safe, encoding, errors)
    space = " " if isinstance(safe, str) else b" "
    return quote(string, safe + space, encoding, errors).replace(" ", "+")


def quote_from_bytes(bs, safe="/"):
    """Bytes as text with everything that means something in an address quoted."""
    if not isinstance(bs, (bytes, bytearray)):
        raise TypeError("quote_from_bytes() expected bytes")
    kept = safe.encode("ascii", "ignore") if isinstance(safe, str) else safe
    allowed = _safe_always.union(byte for byte in kept if byte < 128)
    return "".join([chr(byte) if byte in allowed else f"%{byte:02X}" for byte in bs])


# ---- Queries ----


def parse_qs(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace", max_num_fields=None,
             separator="&"):
    """A query as a dict of names to lists of values."""
    found = {}
    pairs = parse_qsl(qs, keep_blank_values, strict_parsing, encoding, errors, max_num_fields, separator)
    for name, value in pairs:
        found.setdefault(name, []).append(value)
    return found


def parse_qsl(qs, keep_blank_values=False, strict_parsing=False, encoding="utf-8", errors="replace",
              max_num_fields=None, separator="&"):
    """A query as a list of pairs."""
    if not separator or not isinstance(separator, (str, bytes)):
        raise ValueError("Separator must be of type string or bytes.")
    is_text = isinstance(qs, str)
    if not is_text:
        if not qs:
            return []
        qs = bytes(memoryview(qs)) if not isinstance(qs, (bytes, bytearray)) else bytes(qs)
        if isinstance(separator, str):
            separator = separator.encode("ascii")
    elif isinstance(separator, bytes):
        separator = separator.decode("ascii")
    if not qs:
        return []
    equals, plus, space = ("=", "+", " ") if is_text else (b"=", b"+", b" ")
    if max_num_fields is not None and max_num_fields < 1 + qs.count(separator):
        raise ValueError("Max number of fields exceeded")

    def value_of(part):
        part = part.replace(plus, space)
        return unquote(part, encoding, errors) if is_text else unquote_to_bytes(part)

    pairs = []
    for field in qs.split(separator):
        if not field and not strict_parsing:
            continue
        name, sign, value = field.partition(equals)
        if not sign and strict_parsing:
            raise ValueError(f"bad query field: {field!r}")
        if value or keep_blank_values:
            pairs.append((value_of(name), value_of(value)))
    return pairs


def urlencode(query, doseq=False, safe="", encoding=None, errors=None, quote_via=quote_plus):
    """A dict or pairs as a query. With `doseq`, a sequence as a value gives a pair for each of its items."""
    if not hasattr(query, "items"):
        try:
            first = query[0] if len(query) else ()
            if not isinstance(first, tuple):
                raise TypeError
        except TypeError as error:
            raise TypeError("not a valid non-string sequence or mapping object") from error
    else:
        query = query.items()

    def quoted(value):
        if isinstance(value, bytes):
            return quote_via(value, safe)
        return quote_via(str(value), safe, encoding, errors)

    fields = []
    for name, value in query:
        name = quoted(name)
        if doseq and not isinstance(value, (bytes, str)):
            try:
                len(value)
            except TypeError:
                pass
            else:
                fields += [f"{name}={quoted(item)}" for item in value]
                continue
        fields.append(f"{name}={quoted(value)}")
    return "&".join(fields)


def unwrap(url):
    """An address without `<URL:...>` around it."""
    inner = str(url).strip()
    if inner.startswith("<") and inner.endswith(">"):
        inner = inner[1:-1].strip()
    return inner[4:].strip() if inner.startswith("URL:") else inner
