"""The client's side of HTTP: requests are written and answers read; there is no network to connect to, so a connection works
over a socket that a program puts into it.
"""

import email.message
import email.parser
import io
import re
import socket
from collections.abc import Iterable
from urllib.parse import urlsplit

from . import HTTPStatus

__all__ = [
    "HTTPResponse", "HTTPConnection", "HTTPException", "NotConnected", "UnknownProtocol", "UnknownTransferEncoding",
    "UnimplementedFileMode", "IncompleteRead", "InvalidURL", "ImproperConnectionState", "CannotSendRequest", "CannotSendHeader",
    "ResponseNotReady", "BadStatusLine", "LineTooLong", "RemoteDisconnected", "error", "responses", "HTTPSConnection",
]  # fmt: skip
HTTP_PORT, HTTPS_PORT = 80, 443
_UNKNOWN = "UNKNOWN"
_CS_IDLE, _CS_REQ_STARTED, _CS_REQ_SENT = "Idle", "Request-started", "Request-sent"
_MAXLINE, _MAXHEADERS = 65536, 100
for _status in HTTPStatus:
    globals()[_status.name] = _status
responses = {status: status.phrase for status in HTTPStatus}


class HTTPException(Exception):
    """The base of all errors here."""


class NotConnected(HTTPException):
    """There is no connection."""


class InvalidURL(HTTPException):
    """An address is none."""


class UnknownProtocol(HTTPException):
    """An answer of another protocol."""

    def __init__(self, version):
        self.args = (version,)
        self.version = version


class UnknownTransferEncoding(HTTPException):
    """An answer in an encoding that is not known."""


class UnimplementedFileMode(HTTPException):
    """A file that can't be sent."""


class IncompleteRead(HTTPException):
    """An answer that ends too early."""

    def __init__(self, partial, expected=None):
        self.args = (partial,)
        self.partial, self.expected = partial, expected

    def __repr__(self):
        more = f", {self.expected} more expected" if self.expected is not None else ""
        return f"{type(self).__name__}({len(self.partial)} bytes read{more})"

    __str__ = object.__str__


class ImproperConnectionState(HTTPException):
    """What can't be done now."""


class CannotSendRequest(ImproperConnectionState):
    """A request while another is under way."""


class CannotSendHeader(ImproperConnectionState):
    """A header outside of a request."""


class ResponseNotReady(ImproperConnectionState):
    """An answer before there is a request."""


class BadStatusLine(HTTPException):
    """The first line of an answer is none."""

    def __init__(self, line):
        line = line or repr(line)
        self.args = (line,)
        self.line = line


class LineTooLong(HTTPException):
    """A line that does not end."""

    def __init__(self, line_type):
        super().__init__(f"got more than {_MAXLINE} bytes when reading {line_type}")


class RemoteDisconnected(ConnectionResetError, BadStatusLine):
    """There is no answer."""

    def __init__(self, *pos, **kw):
        BadStatusLine.__init__(self, "")
        ConnectionResetError.__init__(self, *pos, **kw)


error = HTTPException


class HTTPMessage(email.message.Message):
    """The headers of an answer."""

    def getallmatchingheaders(self, name):
        """The lines of a header."""
        lines, taken = [], False
        for line in self.keys():
            taken = line.lower().startswith(name.lower() + ":") or taken and line[:1].isspace()
            if taken:
                lines.append(line)
        return lines


def _line(fp, what):
    line = fp.readline(_MAXLINE + 1)
    if len(line) > _MAXLINE:
        raise LineTooLong(what)
    return line


def _header_lines(fp):
    lines = []
    while True:
        lines.append(_line(fp, "header line"))
        if len(lines) > _MAXHEADERS:
            raise HTTPException(f"got more than {_MAXHEADERS} headers")
        if lines[-1] in (b"\r\n", b"\n", b""):
            return lines


def parse_headers(fp, _class=HTTPMessage):
    """The headers that a file begins with."""
    return email.parser.Parser(_class=_class).parsestr(b"".join(_header_lines(fp)).decode("iso-8859-1"))


class HTTPResponse(io.BufferedIOBase):
    """An answer: a file of its body, with status and headers."""

    def __init__(self, sock, debuglevel=0, method=None, url=None):
        self.fp = sock.makefile("rb")
        self.debuglevel = debuglevel
        self._method = method
        self.headers = self.msg = None
        self.version = self.status = self.reason = _UNKNOWN
        self.chunked = self.chunk_left = self.length = self.will_close = _UNKNOWN

    def _read_status(self):
        line = str(_line(self.fp, "status line"), "iso-8859-1")
        if not line:
            raise RemoteDisconnected("Remote end closed connection without response")
        parts = line.split(None, 2)
        version, status, reason = (parts + ["", "", ""])[:3]
        if not version.startswith("HTTP/"):
            self._close_conn()
            raise BadStatusLine(line)
        if not status.isdigit() or not 100 <= int(status) <= 999:
            raise BadStatusLine(line)
        return version, int(status), reason

    def begin(self):
        """Read status and headers."""
        if self.headers is not None:
            return
        while True:
            version, status, reason = self._read_status()
            if status != 100:
                break
            _header_lines(self.fp)
        self.code = self.status = status
        self.reason = reason.strip()
        if version in ("HTTP/1.0", "HTTP/0.9"):
            self.version = 10
        elif version.startswith("HTTP/1."):
            self.version = 11
        else:
            raise UnknownProtocol(version)
        self.headers = self.msg = parse_headers(self.fp)
        self.chunked = (self.headers.get("transfer-encoding") or "").lower() == "chunked"
        self.chunk_left = None
        self.will_close = self._check_close()
        length = self.headers.get("content-length")
        self.length = None
        if length and not self.chunked and length.strip().isdigit():
            self.length = int(length)
        if status in (204, 304) or 100 <= status < 200 or self._method == "HEAD":
            self.length = 0
        if not self.will_close and not self.chunked and self.length is None:
            self.will_close = True

    def _check_close(self):
        connection = (self.headers.get("connection") or "").lower()
        if self.version == 11:
            return "close" in connection
        return not (self.headers.get("keep-alive") or "keep-alive" in connection)

    def _close_conn(self):
        fp, self.fp = self.fp, None
        fp.close()

    def close(self):
        """Close the body."""
        try:
            super().close()
        finally:
            if self.fp:
                self._close_conn()

    def flush(self):
        """Nothing is kept back."""

    def readable(self):
        """It can be read."""
        return True

    def isclosed(self):
        """Whether all was read."""
        return self.fp is None

    def read(self, amt=None):
        """Read the body, or as many bytes of it."""
        if self.fp is None:
            return b""
        if self._method == "HEAD":
            self._close_conn()
            return b""
        if self.chunked:
            return self._read_chunked(amt)
        if amt is not None and amt >= 0:
            if self.length is not None:
                amt = min(amt, self.length)
            data = self.fp.read(amt)
            if self.length is not None:
                self.length -= len(data)
            if not data and amt or self.length == 0:
                self._close_conn()
            return data
        if self.length is None:
            data = self.fp.read()
        else:
            data = self.fp.read(self.length)
            if len(data) < self.length:
                raise IncompleteRead(data, self.length - len(data))
            self.length = 0
        self._close_conn()
        return data

    def readinto(self, b):
        """Read the body into a buffer."""
        data = self.read(len(b))
        b[: len(data)] = data
        return len(data)

    def read1(self, n=-1):
        """Read what is there."""
        return self.read(n if n >= 0 else None)

    def readline(self, limit=-1):
        """Read a line of the body."""
        line = b""
        while not line.endswith(b"\n") and len(line) != limit and (byte := self.read(1)):
            line += byte
        return line

    def _next_chunk(self):
        """The size of the chunk that is to be read; None behind the last one."""
        if self.chunk_left:
            return self.chunk_left
        if self.chunk_left is not None:
            self.fp.read(2)
        try:
            size = int(_line(self.fp, "chunk size").partition(b";")[0], 16)
        except ValueError:
            self._close_conn()
            raise IncompleteRead(b"") from None
        if size == 0:
            while _line(self.fp, "trailer line") not in (b"\r\n", b"\n", b""):
                pass
            self._close_conn()
            return None
        self.chunk_left = size
        return size

    def _read_chunked(self, amt):
        parts, wanted = [], float("inf") if amt is None or amt < 0 else amt
        while wanted and self.fp is not None and (size := self._next_chunk()) is not None:
            data = self.fp.read(min(size, wanted))
            parts.append(data)
            if len(data) < min(size, wanted):
                raise IncompleteRead(b"".join(parts))
            self.chunk_left -= len(data)
            wanted -= len(data)
        return b"".join(parts)

    def fileno(self):
        """The descriptor of the connection."""
        return self.fp.fileno()

    def getheader(self, name, default=None):
        """A header; several of a name with commas between."""
        if self.headers is None:
            raise ResponseNotReady()
        found = self.headers.get_all(name) or default
        return found if isinstance(found, str) or not hasattr(found, "__iter__") else ", ".join(found)

    def getheaders(self):
        """All headers."""
        if self.headers is None:
            raise ResponseNotReady()
        return list(self.headers.items())

    def __iter__(self):
        return self

    def info(self):
        """The headers."""
        return self.headers

    def geturl(self):
        """Where it comes from."""
        return self.url

    def getcode(self):
        """The status."""
        return self.status


class HTTPConnection:
    """A connection: one request after the other."""

    _http_vsn, _http_vsn_str = 11, "HTTP/1.1"
    response_class = HTTPResponse
    default_port = HTTP_PORT
    auto_open = 1
    debuglevel = 0

    def __init__(self, host, port=None, timeout=None, source_address=None, blocksize=8192):
        self.timeout, self.source_address, self.blocksize = timeout, source_address, blocksize
        self.sock = None
        self._buffer, self._method = [], None
        self.__response, self.__state = None, _CS_IDLE
        self._tunnel_host = None
        self.host, self.port = self._get_hostport(host, port)
        if found := re.search("[\0-\x20\x7f]", self.host):
            raise InvalidURL(f"URL can't contain control characters. {self.host!r} (found at least {found[0]!r})")

    def _get_hostport(self, host, port):
        if port is None:
            place = host.rfind(":")
            if place > host.rfind("]"):
                text = host[place + 1 :]
                if text and not text.isdigit():
                    raise InvalidURL(f"nonnumeric port: '{text}'")
                port = int(text) if text else self.default_port
                host = host[:place]
            else:
                port = self.default_port
        if host[:1] == "[" and host[-1:] == "]":
            host = host[1:-1]
        return host, port

    def set_debuglevel(self, level):
        """Set how much is printed of what goes on."""
        self.debuglevel = level

    def set_tunnel(self, host, port=None, headers=None):
        """Say where a proxy is to connect to."""
        if self.sock:
            raise RuntimeError("Can't set up tunnel for established connection")
        self._tunnel_host, self._tunnel_port = self._get_hostport(host, port)

    def connect(self):
        """Connect: refused, as there is no network."""
        self.sock = socket.create_connection((self.host, self.port), self.timeout, self.source_address)

    def close(self):
        """Close the connection."""
        self.__state = _CS_IDLE
        sock, self.sock = self.sock, None
        if sock:
            sock.close()
        response, self.__response = self.__response, None
        if response:
            response.close()

    def send(self, data):
        """Send bytes, or what a file or an iterable gives."""
        if self.sock is None:
            if not self.auto_open:
                raise NotConnected()
            self.connect()
        if hasattr(data, "read"):
            while block := data.read(self.blocksize):
                self.sock.sendall(block.encode("iso-8859-1") if isinstance(block, str) else block)
            return
        try:
            self.sock.sendall(data)
        except TypeError:
            if not isinstance(data, Iterable):
                raise TypeError(f"data should be a bytes-like object or an iterable, got {type(data)!r}") from None
            for block in data:
                self.sock.sendall(block)

    def putrequest(self, method, url, skip_host=False, skip_accept_encoding=False):
        """Begin a request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_IDLE:
            raise CannotSendRequest(self.__state)
        self.__state = _CS_REQ_STARTED
        self._method = method
        url = url or "/"
        if found := re.search("[\0-\x1f]", method):
            raise ValueError(f"method can't contain control characters. {method!r} (found at least {found[0]!r})")
        if found := re.search("[\0-\x20\x7f]", url):
            raise InvalidURL(f"URL can't contain control characters. {url!r} (found at least {found[0]!r})")
        self._buffer.append(f"{method} {url} {self._http_vsn_str}".encode("ascii"))
        if not skip_host:
            host = urlsplit(url).netloc if url.startswith("http") else ""
            if not host:
                name = f"[{self.host}]" if ":" in self.host else self.host
                host = name if self.port == self.default_port else f"{name}:{self.port}"
            self.putheader("Host", host)
        if not skip_accept_encoding:
            self.putheader("Accept-Encoding", "identity")

    def putheader(self, header, *values):
        """Add a header to the request."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        name = header if isinstance(header, bytes) else header.encode("ascii")
        if not re.fullmatch(rb"[^:\s][^:\r\n]*", name):
            raise ValueError(f"Invalid header name {name!r}")
        data = [value if isinstance(value, bytes) else str(value).encode("latin-1") for value in values]
        for value in data:
            if re.search(rb"\n(?![ \t])|\r(?![ \t\n])", value):
                raise ValueError(f"Invalid header value {value!r}")
        self._buffer.append(name + b": " + b"\r\n\t".join(data))

    def endheaders(self, message_body=None, *, encode_chunked=False):
        """End the headers, and send them with the body."""
        if self.__state != _CS_REQ_STARTED:
            raise CannotSendHeader()
        self.__state = _CS_REQ_SENT
        head, self._buffer = b"\r\n".join([*self._buffer, b"", b""]), []
        self.send(head)
        if message_body is None:
            return
        for block in self._blocks(message_body):
            if block:
                self.send(b"%X\r\n%s\r\n" % (len(block), block) if encode_chunked else block)
        if encode_chunked:
            self.send(b"0\r\n\r\n")

    def _blocks(self, body):
        if hasattr(body, "read"):
            while block := body.read(self.blocksize):
                yield block.encode("iso-8859-1") if isinstance(block, str) else block
        elif isinstance(body, (bytes, bytearray, memoryview)):
            yield bytes(body)
        else:
            yield from body

    def request(self, method, url, body=None, headers={}, *, encode_chunked=False):
        """Send a request."""
        names = {name.lower() for name in headers}
        self.putrequest(method, url, skip_host="host" in names, skip_accept_encoding="accept-encoding" in names)
        if isinstance(body, str):
            body = body.encode("iso-8859-1")
        if "content-length" not in names and "transfer-encoding" not in names:
            encode_chunked = False
            if body is None:
                if method.upper() in ("PATCH", "POST", "PUT"):
                    self.putheader("Content-Length", "0")
            elif isinstance(body, (bytes, bytearray, memoryview)):
                self.putheader("Content-Length", str(len(body)))
            else:
                encode_chunked = True
                self.putheader("Transfer-Encoding", "chunked")
        for name, value in headers.items():
            self.putheader(name, value)
        self.endheaders(body, encode_chunked=encode_chunked)

    def getresponse(self):
        """The answer to the request."""
        if self.__response and self.__response.isclosed():
            self.__response = None
        if self.__state != _CS_REQ_SENT or self.__response:
            raise ResponseNotReady(self.__state)
        response = self.response_class(self.sock, method=self._method)
        try:
            response.begin()
        except ConnectionError:
            self.close()
            raise
        self.__state = _CS_IDLE
        if response.will_close:
            self.close()
        else:
            self.__response = response
        return response


class HTTPSConnection(HTTPConnection):
    """A connection that is encrypted; there is nothing to encrypt with."""

    default_port = HTTPS_PORT

    def __init__(self, host, port=None, *, timeout=None, source_address=None, context=None, blocksize=8192):
        super().__init__(host, port, timeout, source_address, blocksize)
        self._context = context
