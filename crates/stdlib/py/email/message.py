"""Messages: headers, and a payload that is text or a list of messages."""

import binascii
import re
from io import BytesIO, StringIO

from . import errors, utils
from ._params import _format_param, _params_of, _split_params
from ._policybase import compat32
from .charset import Charset
from .iterators import walk as _walk

__all__ = ["EmailMessage", "Message"]
_token = re.compile(r"[^\s/]+/[^\s/]+\Z")
_absent = object()


def _uudecoded(data):
    """The bytes of what uuencode wrote."""
    lines = iter(data.splitlines())
    for line in lines:
        if line.startswith(b"begin "):
            mode, _, path = line.removeprefix(b"begin ").partition(b" ")
            try:
                int(mode, 8)
            except ValueError:
                continue
            break
    else:
        raise ValueError("`begin` line not found")
    decoded = []
    for line in lines:
        if not line:
            raise ValueError("Truncated input")
        if line.strip(b" \t\r\n\f") == b"end":
            break
        decoded.append(binascii.a2b_uu(line))
    return b"".join(decoded)


class Message:
    """A message: a mapping of its headers, whose names are the same in all cases, with a payload."""

    def __init__(self, policy=compat32):
        self.policy = policy
        self._headers = []
        self._unixfrom = self._payload = self._charset = None
        self.preamble = self.epilogue = None
        self.defects = []
        self._default_type = "text/plain"

    def __str__(self):
        return self.as_string()

    def as_string(self, unixfrom=False, maxheaderlen=0, policy=None):
        """The whole message as text."""
        from .generator import Generator

        out = StringIO()
        writer = Generator(out, mangle_from_=False, maxheaderlen=maxheaderlen, policy=self.policy if policy is None else policy)
        writer.flatten(self, unixfrom=unixfrom)
        return out.getvalue()

    def __bytes__(self):
        return self.as_bytes()

    def as_bytes(self, unixfrom=False, policy=None):
        """The whole message as bytes."""
        from .generator import BytesGenerator

        out = BytesIO()
        BytesGenerator(out, mangle_from_=False, policy=self.policy if policy is None else policy).flatten(self, unixfrom=unixfrom)
        return out.getvalue()

    def is_multipart(self):
        """Whether the payload is a list of messages."""
        return isinstance(self._payload, list)

    def set_unixfrom(self, unixfrom):
        """Set the line before the headers that mailboxes have."""
        self._unixfrom = unixfrom

    def get_unixfrom(self):
        """The line before the headers."""
        return self._unixfrom

    def attach(self, payload):
        """Add a part."""
        if self._payload is None:
            self._payload = [payload]
        elif isinstance(self._payload, list):
            self._payload.append(payload)
        else:
            raise TypeError("Attach is not valid on a message with a non-multipart payload")

    def get_payload(self, i=None, decode=False):
        """The payload, or a part of it; decoded if it is no list of messages."""
        if self.is_multipart():
            if decode:
                return None
            return self._payload if i is None else self._payload[i]
        if i is not None:
            raise TypeError(f"Expected list, got {type(self._payload)}")
        payload = self._payload
        encoding = str(self.get("content-transfer-encoding", "")).lower()
        data = payload
        if isinstance(payload, str):
            if utils._has_surrogates(payload):
                data = payload.encode("ascii", "surrogateescape")
                if not decode:
                    try:
                        return data.decode(self.get_content_charset("ascii"), "replace")
                    except LookupError:
                        return data.decode("ascii", "replace")
            elif decode:
                data = payload.encode("raw-unicode-escape")
        if not decode:
            return payload
        return data if data is None else self._decoded(data, encoding, payload)

    def _decoded(self, data, encoding, payload):
        if isinstance(data, str):
            data = data.encode("ascii", "surrogateescape")
        if encoding == "quoted-printable":
            import quopri

            return quopri.decodestring(data)
        if encoding == "base64":
            decoded, defects = utils._base64_decoded(b"".join(data.splitlines()))
            for defect in defects:
                self.policy.handle_defect(self, defect)
            return decoded
        if encoding in ("x-uuencode", "uuencode", "uue", "x-uue"):
            try:
                return _uudecoded(data)
            except ValueError:
                return data
        return data

    def set_payload(self, payload, charset=None):
        """Set the payload."""
        if hasattr(payload, "encode"):
            if isinstance(charset, Charset):
                payload = payload.encode(charset.output_charset, "surrogateescape")
            elif charset is not None:
                payload = payload.encode(Charset(charset).output_charset, "surrogateescape")
        if hasattr(payload, "decode"):
            payload = payload.decode("ascii", "surrogateescape")
        self._payload = payload
        if charset is not None:
            self.set_charset(charset)

    def set_charset(self, charset):
        """Set the charset of the payload, and encode the payload as it asks for."""
        if charset is None:
            self.del_param("charset")
            self._charset = None
            return
        if not isinstance(charset, Charset):
            charset = Charset(charset)
        self._charset = charset
        if "MIME-Version" not in self:
            self.add_header("MIME-Version", "1.0")
        if "Content-Type" not in self:
            self.add_header("Content-Type", "text/plain", charset=charset.get_output_charset())
        else:
            self.set_param("charset", charset.get_output_charset())
        if charset != charset.get_output_charset():
            self._payload = charset.body_encode(self._payload)
        if "Content-Transfer-Encoding" in self:
            return
        encoding = charset.get_body_encoding()
        if callable(encoding):
            encoding(self)
            return
        payload = self._payload
        if payload:
            payload = payload.encode("ascii", "surrogateescape")
        self._payload = charset.body_encode(payload)
        self.add_header("Content-Transfer-Encoding", encoding)

    def get_charset(self):
        """The charset that was set."""
        return self._charset

    def __len__(self):
        return len(self._headers)

    def __getitem__(self, name):
        return self.get(name)

    def __setitem__(self, name, val):
        most = self.policy.header_max_count(name)
        if most and sum(1 for known, _ in self._headers if known.lower() == name.lower()) >= most:
            raise ValueError(f"There may be at most {most} {name} headers in a message")
        self._headers.append(self.policy.header_store_parse(name, val))

    def __delitem__(self, name):
        name = name.lower()
        self._headers = [pair for pair in self._headers if pair[0].lower() != name]

    def __contains__(self, name):
        name = name.lower()
        return any(known.lower() == name for known, _ in self._headers)

    def __iter__(self):
        for name, _ in self._headers:
            yield name

    def keys(self):
        """The names of the headers."""
        return [name for name, _ in self._headers]

    def values(self):
        """The headers."""
        return [self.policy.header_fetch_parse(*pair) for pair in self._headers]

    def items(self):
        """The headers with their names."""
        return [(name, self.policy.header_fetch_parse(name, value)) for name, value in self._headers]

    def get(self, name, failobj=None):
        """A header, or what stands for none."""
        name = name.lower()
        for known, value in self._headers:
            if known.lower() == name:
                return self.policy.header_fetch_parse(known, value)
        return failobj

    def set_raw(self, name, value):
        """Add a header as it is."""
        self._headers.append((name, value))

    def raw_items(self):
        """The headers as they are kept."""
        return iter(self._headers.copy())

    def get_all(self, name, failobj=None):
        """All headers of a name."""
        name = name.lower()
        found = [self.policy.header_fetch_parse(known, value) for known, value in self._headers if known.lower() == name]
        return found or failobj

    def add_header(self, _name, _value, **_params):
        """Add a header with parameters: `_` stands for `-`, None for a parameter without a value."""
        parts = [] if _value is None else [_value]
        for name, value in _params.items():
            name = name.replace("_", "-")
            parts.append(name if value is None else _format_param(name, value))
        self[_name] = "; ".join(parts)

    def replace_header(self, _name, _value):
        """Put another in the place of a header."""
        for at, (known, _) in enumerate(self._headers):
            if known.lower() == _name.lower():
                self._headers[at] = self.policy.header_store_parse(known, _value)
                return
        raise KeyError(_name)

    def get_content_type(self):
        """The type, in lower case."""
        value = self.get("content-type", _absent)
        if value is _absent:
            return self.get_default_type()
        kind = _split_params(value)[0].lower().strip()
        return kind if kind.count("/") == 1 else "text/plain"

    def get_content_maintype(self):
        """The type before the slash."""
        return self.get_content_type().split("/")[0]

    def get_content_subtype(self):
        """The type behind the slash."""
        return self.get_content_type().split("/")[1]

    def get_default_type(self):
        """The type of a message that says none."""
        return self._default_type

    def set_default_type(self, ctype):
        """Set the type of a message that says none."""
        self._default_type = ctype

    def get_params(self, failobj=None, header="content-type", unquote=True):
        """The parameters of a header with their values; the first is what stands before them."""
        value = self.get(header, _absent)
        if value is _absent:
            return failobj
        found = _params_of(value)
        return [(name, utils._unquoted(text)) for name, text in found] if unquote else found

    def get_param(self, param, failobj=None, header="content-type", unquote=True):
        """The value of a parameter."""
        if header not in self:
            return failobj
        for name, value in self.get_params((), header, unquote):
            if name.lower() == param.lower():
                return value
        return failobj

    def set_param(self, param, value, header="Content-Type", requote=True, charset=None, language="", replace=False):
        """Set a parameter."""
        if not isinstance(value, tuple) and charset:
            value = (charset, language, value)
        kind = "text/plain" if header not in self and header.lower() == "content-type" else self.get(header)
        if not self.get_param(param, header=header):
            text = _format_param(param, value, requote)
            kind = f"{kind}; {text}" if kind else text
        else:
            parts = []
            for known, old in self.get_params(header=header, unquote=requote):
                new = value if known.lower() == param.lower() else old
                parts.append(_format_param(known, new, requote))
            kind = "; ".join(parts)
        if kind != self.get(header):
            if replace:
                self.replace_header(header, kind)
            else:
                del self[header]
                self[header] = kind

    def del_param(self, param, header="content-type", requote=True):
        """Take a parameter away."""
        if header not in self:
            return
        kept = [
            _format_param(name, value, requote)
            for name, value in self.get_params(header=header, unquote=requote) if name.lower() != param.lower()
        ]
        if "; ".join(kept) != self.get(header):
            del self[header]
            self[header] = "; ".join(kept)

    def set_type(self, type, header="Content-Type", requote=True):
        """Set the type, and keep the parameters."""
        if type.count("/") != 1:
            raise ValueError
        if header.lower() == "content-type":
            del self["mime-version"]
            self["MIME-Version"] = "1.0"
        params = self.get_params(header=header, unquote=requote) if header in self else [("", "")]
        del self[header]
        self[header] = type
        for name, value in params[1:]:
            self.set_param(name, value, header, requote)

    def get_filename(self, failobj=None):
        """The name of the file that the payload is."""
        name = self.get_param("filename", _absent, "content-disposition")
        if name is _absent:
            name = self.get_param("name", _absent, "content-type")
        return failobj if name is _absent else utils.collapse_rfc2231_value(name).strip()

    def get_boundary(self, failobj=None):
        """What keeps the parts apart."""
        value = self.get_param("boundary", _absent)
        return failobj if value is _absent else utils.collapse_rfc2231_value(value).rstrip()

    def set_boundary(self, boundary):
        """Set what keeps the parts apart."""
        params = self.get_params(_absent, "content-type")
        if params is _absent:
            raise errors.HeaderParseError("No Content-Type header found")
        parts, known = [], False
        for name, value in params:
            if name.lower() == "boundary":
                parts.append(("boundary", f'"{boundary}"'))
                known = True
            else:
                parts.append((name, value))
        if not known:
            parts.append(("boundary", f'"{boundary}"'))
        text = "; ".join(
            name if value == "" else f"{name}={value}" if name == "boundary" else _format_param(name, value)
            for name, value in parts
        )
        for at, (name, _) in enumerate(self._headers):
            if name.lower() == "content-type":
                self._headers[at] = self.policy.header_store_parse(name, text)

    def get_content_charset(self, failobj=None):
        """The charset that the type names, in lower case."""
        charset = self.get_param("charset", _absent)
        if charset is _absent:
            return failobj
        if isinstance(charset, tuple):
            try:
                charset = str(charset[2].encode("raw-unicode-escape"), charset[0] or "us-ascii")
            except (LookupError, UnicodeError):
                charset = charset[2]
        return charset.lower() if charset.isascii() else failobj

    def get_charsets(self, failobj=None):
        """The charsets of all parts."""
        return [part.get_content_charset(failobj) for part in self.walk()]

    def get_content_disposition(self):
        """Whether the part is to be shown or kept as a file, in lower case."""
        value = self.get("content-disposition")
        return None if value is None else _split_params(value)[0].lower().strip()

    walk = _walk


from ._parts import EmailMessage, MIMEPart  # noqa: E402
