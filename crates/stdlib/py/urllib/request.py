"""Requests for addresses. They can be made and looked at; what goes out to the network is refused with a URLError, and what
the program may read is read: files, and data that an address holds itself.
"""

import base64
import io
import os

from .error import URLError
from .parse import quote, unquote, unquote_to_bytes, urldefrag, urlsplit
from .response import addinfourl

__all__ = [
    "Request", "OpenerDirector", "BaseHandler", "HTTPHandler", "HTTPSHandler", "FileHandler", "DataHandler",
    "ProxyHandler", "HTTPRedirectHandler", "HTTPCookieProcessor", "pathname2url", "url2pathname", "getproxies",
    "parse_http_list", "parse_keqv_list", "urlopen", "install_opener", "build_opener", "urlretrieve", "urlcleanup",
]  # fmt: skip


class Request:
    """What is asked for, and how."""

    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False, method=None):
        self.full_url = url
        self.headers, self.unredirected_hdrs = {}, {}
        self._data = data
        for name, value in headers.items():
            self.add_header(name, value)
        self.origin_req_host = (self.host or "").partition(":")[0].lower() if origin_req_host is None else origin_req_host
        self.unverifiable = unverifiable
        if method:
            self.method = method

    @property
    def full_url(self):
        return f"{self._url}#{self.fragment}" if self.fragment else self._url

    @full_url.setter
    def full_url(self, url):
        self._url, fragment = urldefrag(url.strip())
        self.fragment = fragment or None
        parts = urlsplit(self._url)
        if not parts.scheme:
            raise ValueError(f"unknown url type: {self.full_url!r}")
        self.type = parts.scheme.lower()
        rest = self._url.partition(":")[2]
        if rest.startswith("//"):
            host, slash, path = rest[2:].partition("/")
            self.host, self.selector = unquote(host), slash + path
        else:
            self.host, self.selector = None, rest

    @property
    def data(self):
        return self._data

    @data.setter
    def data(self, data):
        if data != self._data:
            self._data = data
            self.remove_header("Content-length")

    @data.deleter
    def data(self):
        self.data = None

    def get_method(self):
        """What is to be done: GET or POST, unless it was said."""
        return getattr(self, "method", "GET" if self._data is None else "POST")

    def get_full_url(self):
        """The address, with its fragment."""
        return self.full_url

    def set_proxy(self, host, type):
        """Go by another host."""
        self.host, self.type = host, type

    def has_proxy(self):
        """Whether it goes by another host."""
        return False

    def add_header(self, key, val):
        self.headers[key.capitalize()] = val

    def add_unredirected_header(self, key, val):
        self.unredirected_hdrs[key.capitalize()] = val

    def has_header(self, header_name):
        return header_name in self.headers or header_name in self.unredirected_hdrs

    def get_header(self, header_name, default=None):
        return self.headers.get(header_name, self.unredirected_hdrs.get(header_name, default))

    def remove_header(self, header_name):
        self.headers.pop(header_name, None)
        self.unredirected_hdrs.pop(header_name, None)

    def header_items(self):
        return list({**self.unredirected_hdrs, **self.headers}.items())


class BaseHandler:
    """Something that can open addresses of one kind: by a method `file_open` those that begin with `file:`."""

    handler_order = 500

    def add_parent(self, parent):
        self.parent = parent

    def close(self):
        pass

    def __lt__(self, other):
        return self.handler_order < getattr(other, "handler_order", self.handler_order + 1)


class _NetworkHandler(BaseHandler):
    def _refuse(self, request):
        raise URLError("a program here reaches no network")


class HTTPHandler(_NetworkHandler):
    """Refuses to open addresses of the web."""

    http_open = _NetworkHandler._refuse


class HTTPSHandler(_NetworkHandler):
    """Refuses to open addresses of the web."""

    https_open = _NetworkHandler._refuse


class FTPHandler(_NetworkHandler):
    """Refuses to open addresses of files elsewhere."""

    ftp_open = _NetworkHandler._refuse


class HTTPRedirectHandler(BaseHandler):
    """Would follow where a server sends one."""


class HTTPCookieProcessor(BaseHandler):
    """Would keep what a server wants to be told again."""

    def __init__(self, cookiejar=None):
        self.cookiejar = cookiejar


class ProxyHandler(BaseHandler):
    """Would go by another host."""

    handler_order = 100

    def __init__(self, proxies=None):
        self.proxies = getproxies() if proxies is None else proxies


class FileHandler(BaseHandler):
    """Opens files of this machine, as far as the program may read them."""

    def file_open(self, request):
        if request.host and request.host != "localhost":
            raise URLError("file:// scheme is supported only on localhost")
        path = url2pathname(request.selector)
        try:
            file = open(path, "rb")
        except OSError as error:
            raise URLError(error) from error
        import mimetypes

        kind = mimetypes.guess_type(path)[0] or "text/plain"
        return addinfourl(file, _headers({"Content-type": kind, "Content-length": os.stat(path).st_size}), request.full_url)


class DataHandler(BaseHandler):
    """Opens addresses that hold their data."""

    def data_open(self, request):
        url = request.full_url
        media, comma, data = url.partition(":")[2].partition(",")
        if not comma:
            raise ValueError("not enough values to unpack (expected 2, got 1)")
        data = unquote_to_bytes(data)
        if media.endswith(";base64"):
            data, media = base64.decodebytes(data), media[: -len(";base64")]
        media = media or "text/plain;charset=US-ASCII"
        return addinfourl(io.BytesIO(data), _headers({"Content-type": media, "Content-length": len(data)}), url)


def _headers(fields):
    from email.message import Message

    message = Message()
    for name, value in fields.items():
        message[name] = str(value)
    return message


class OpenerDirector:
    """Opens addresses by its handlers."""

    def __init__(self):
        self.addheaders = [("User-agent", "Python-urllib/3.13")]
        self.handlers = []

    def add_handler(self, handler):
        if not hasattr(handler, "add_parent"):
            raise TypeError(f"expected BaseHandler instance, got {type(handler)!r}")
        self.handlers.append(handler)
        self.handlers.sort(key=lambda one: one.handler_order)
        handler.add_parent(self)

    def open(self, fullurl, data=None, timeout=None):
        request = Request(fullurl, data) if isinstance(fullurl, str) else fullurl
        if data is not None:
            request.data = data
        for name in ("default_open", f"{request.type}_open", "unknown_open"):
            for handler in self.handlers:
                found = getattr(handler, name, None)
                answer = found and found(request)
                if answer:
                    return answer
        raise URLError(f"unknown url type: {request.type}")

    def close(self):
        pass


def build_opener(*handlers):
    """What opens addresses, by these handlers and those that there always are."""
    opener = OpenerDirector()
    for kind in (ProxyHandler, HTTPHandler, HTTPRedirectHandler, FTPHandler, FileHandler, DataHandler, HTTPSHandler):
        if not any(issubclass(h, kind) if isinstance(h, type) else isinstance(h, kind) for h in handlers):
            opener.add_handler(kind())
    for handler in handlers:
        opener.add_handler(handler() if isinstance(handler, type) else handler)
    return opener


_opener = None


def install_opener(opener):
    """Have `urlopen` use this."""
    global _opener
    _opener = opener


def urlopen(url, data=None, timeout=None, *, context=None):
    """Open an address."""
    if _opener is None:
        install_opener(build_opener())
    return _opener.open(url, data, timeout)


def urlretrieve(url, filename=None, reporthook=None, data=None):
    """Copy what is at an address into a file."""
    import tempfile

    with urlopen(url, data) as source:
        content, headers = source.read(), source.info()
    if not filename:
        filename = tempfile.mkstemp()[1]
    with open(filename, "wb") as target:
        target.write(content)
    if reporthook:
        reporthook(1, max(len(content), 1), len(content))
    return filename, headers


def urlcleanup():
    """Forget what is kept between calls."""
    install_opener(None)


def pathname2url(pathname):
    """A path as it stands in an address."""
    return quote(pathname)


def url2pathname(pathname):
    """The path that stands in an address."""
    return unquote(pathname)


def getproxies():
    """The other hosts to go by, as the environment tells."""
    proxies = {}
    for name, value in os.environ.items():
        if name.lower().endswith("_proxy") and value:
            proxies[name.lower()[: -len("_proxy")]] = value
    return proxies


getproxies_environment = getproxies


def proxy_bypass(host, proxies=None):
    """Whether a host is reached directly."""
    listed = [name.strip().lower() for name in (proxies or getproxies()).get("no", "").split(",") if name.strip()]
    host = host.lower().partition(":")[0]
    return "*" in listed or any(host == name.lstrip(".") or host.endswith("." + name.lstrip(".")) for name in listed)


proxy_bypass_environment = proxy_bypass


def parse_http_list(s):
    """The parts of a header between commas, those in quotes left together."""
    parts, part, quoted, escaped = [], "", False, False
    for letter in s:
        if escaped:
            escaped = False
        elif quoted and letter == "\\":
            escaped = True
            continue
        elif letter == '"':
            quoted = not quoted
        elif letter == "," and not quoted:
            parts.append(part)
            part = ""
            continue
        part += letter
    return [part.strip() for part in [*parts, part] if part or parts and part.strip()]


def parse_keqv_list(l):
    """A dict of `name=value` parts."""
    parsed = {}
    for part in l:
        name, value = part.split("=", 1)
        parsed[name] = value[1:-1] if value[:1] == value[-1:] == '"' else value
    return parsed
