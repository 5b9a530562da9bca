"""Content: what a message holds, as text, bytes or a message."""

import binascii

from . import errors, quoprimime
from .charset import Charset

__all__ = ["ContentManager", "raw_data_manager"]


class ContentManager:
    """Functions that get and set content, by types."""

    def __init__(self):
        self.get_handlers = {}
        self.set_handlers = {}

    def add_get_handler(self, key, handler):
        """Say what gets the content of a type."""
        self.get_handlers[key] = handler

    def add_set_handler(self, typekey, handler):
        """Say what sets content of a class."""
        self.set_handlers[typekey] = handler

    def get_content(self, msg, *args, **kw):
        """The content of a message."""
        kind = msg.get_content_type()
        for key in (kind, msg.get_content_maintype(), ""):
            if key in self.get_handlers:
                return self.get_handlers[key](msg, *args, **kw)
        raise KeyError(kind)

    def set_content(self, msg, obj, *args, **kw):
        """Set the content of a message."""
        if msg.get_content_maintype() == "multipart":
            raise TypeError("set_content not valid on multipart")
        handler = self._set_handler(obj)
        msg.clear_content()
        handler(msg, obj, *args, **kw)

    def _set_handler(self, obj):
        full = None
        for cls in type(obj).__mro__:
            name = f"{cls.__module__}.{cls.__qualname__}"
            full = full or name
            for key in (cls, name, cls.__qualname__, cls.__name__):
                if key in self.set_handlers:
                    return self.set_handlers[key]
        if None in self.set_handlers:
            return self.set_handlers[None]
        raise KeyError(full)


raw_data_manager = ContentManager()


def get_text_content(msg, errors="replace"):
    """The text of a message."""
    return msg.get_payload(decode=True).decode(msg.get_param("charset", "ASCII"), errors=errors)


def get_non_text_content(msg):
    """The bytes of a message."""
    return msg.get_payload(decode=True)


def get_message_content(msg):
    """The message in a message."""
    return msg.get_payload(0)


def get_and_fixup_unknown_message_content(msg):
    """What a message of another kind holds, as bytes."""
    return bytes(msg.get_payload(0))


raw_data_manager.add_get_handler("text", get_text_content)
for _kind in ("audio", "image", "video", "application"):
    raw_data_manager.add_get_handler(_kind, get_non_text_content)
for _kind in ("rfc822", "external-body"):
    raw_data_manager.add_get_handler("message/" + _kind, get_message_content)
raw_data_manager.add_get_handler("message", get_and_fixup_unknown_message_content)


def _prepare(msg, maintype, subtype, headers):
    msg["Content-Type"] = f"{maintype}/{subtype}"
    if headers:
        if not hasattr(headers[0], "name"):
            factory = msg.policy.header_factory
            headers = [factory(*(part.strip() for part in header.split(":", 1))) for header in headers]
        try:
            for header in headers:
                if header.defects:
                    raise header.defects[0]
                msg[header.name] = header
        except errors.HeaderDefect as error:
            raise ValueError(f"Invalid header: {header.fold(policy=msg.policy)}") from error


def _finish(msg, disposition, filename, cid, params):
    if disposition is None and filename is not None:
        disposition = "attachment"
    if disposition is not None:
        msg["Content-Disposition"] = disposition
    if filename is not None:
        msg.set_param("filename", filename, header="Content-Disposition", replace=True)
    if cid is not None:
        msg["Content-ID"] = cid
    for name, value in (params or {}).items():
        msg.set_param(name, value)


def _base64_lines(data, limit):
    size = limit // 4 * 3
    return "".join(binascii.b2a_base64(data[at : at + size]).decode("ascii") for at in range(0, len(data), size))


def _encoded_text(string, charset, cte, policy):
    """The transfer encoding that suits a text best, and the text in it."""
    lines = string.encode(charset).splitlines()
    limit = policy.max_line_length or float("inf")
    normal = b"".join(line + b"\n" for line in lines)
    mark = policy.linesep.encode("ascii")

    def quoted(data):
        return quoprimime.body_encode(data.decode("latin-1"), policy.max_line_length)

    if cte is None:
        if max(map(len, lines), default=0) <= limit:
            if normal.isascii():
                return "7bit", normal.decode("ascii")
            if policy.cte_type == "8bit":
                return "8bit", normal.decode("ascii", "surrogateescape")
        sample = b"".join(line + mark for line in lines[:10])
        # The shorter of the two for the first lines is taken for all.
        sample_quoted = quoted(sample)
        if len(sample_quoted) > len(binascii.b2a_base64(sample)):
            cte = "base64"
        else:
            cte = "quoted-printable"
            if len(lines) <= 10:
                return cte, sample_quoted
    if cte == "7bit":
        return cte, normal.decode("ascii")
    if cte == "8bit":
        return cte, normal.decode("ascii", "surrogateescape")
    if cte == "quoted-printable":
        return cte, quoted(normal)
    if cte == "base64":
        return cte, _base64_lines(b"".join(line + mark for line in lines), policy.max_line_length)
    raise ValueError(f"Unknown content transfer encoding {cte}")


def set_text_content(
    msg, string, subtype="plain", charset="utf-8", cte=None, disposition=None, filename=None, cid=None, params=None, headers=None,
):
    """Make a text the content of a message."""
    _prepare(msg, "text", subtype, headers)
    cte, payload = _encoded_text(string, charset, cte, msg.policy)
    msg.set_payload(payload)
    msg.set_param("charset", str(Charset(charset)), replace=True)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


def set_message_content(
    msg, message, subtype="rfc822", cte=None, disposition=None, filename=None, cid=None, params=None, headers=None,
):
    """Make a message the content of a message."""
    if subtype == "partial":
        raise ValueError("message/partial is not supported for Message objects")
    if subtype == "rfc822":
        if cte not in (None, "7bit", "8bit", "binary"):
            raise ValueError(f"message/rfc822 parts do not support cte={cte}")
        cte = "8bit" if cte is None else cte
    elif subtype == "external-body":
        if cte not in (None, "7bit"):
            raise ValueError(f"message/external-body parts do not support cte={cte}")
        cte = "7bit"
    elif cte is None:
        cte = "7bit"
    _prepare(msg, "message", subtype, headers)
    msg.set_payload([message])
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


def set_bytes_content(
    msg, data, maintype, subtype, cte="base64", disposition=None, filename=None, cid=None, params=None, headers=None,
):
    """Make bytes the content of a message."""
    _prepare(msg, maintype, subtype, headers)
    if cte == "base64":
        data = _base64_lines(data, msg.policy.max_line_length)
    elif cte == "quoted-printable":
        data = binascii.b2a_qp(data, istext=False, header=False, quotetabs=True).decode("ascii")
    elif cte == "7bit":
        data = data.decode("ascii")
    elif cte in ("8bit", "binary"):
        data = data.decode("ascii", "surrogateescape")
    msg.set_payload(data)
    msg["Content-Transfer-Encoding"] = cte
    _finish(msg, disposition, filename, cid, params)


raw_data_manager.add_set_handler(str, set_text_content)
for _kind in (bytes, bytearray, memoryview):
    raw_data_manager.add_set_handler(_kind, set_bytes_content)
raw_data_manager.add_set_handler("email.message.Message", set_message_content)
