"""Messages read from text that comes in pieces."""

import re

from . import errors, message
from ._policybase import compat32

__all__ = ["BytesFeedParser", "FeedParser"]
_header = re.compile(r"(From |[!-9;-~]*:|[\t ])")
_line = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")
_end = re.compile(r"(?:\r\n|\r|\n)\Z")


def _chopped(lines):
    """The text of lines, without the end of the last one: that belongs to the boundary behind it."""
    return _end.sub("", "".join(lines), count=1)


class FeedParser:
    """Takes the text of a message in pieces, and gives the message at the end."""

    def __init__(self, _factory=None, *, policy=compat32):
        self.policy = policy
        self._old_style_factory = False
        if _factory is None:
            _factory = policy.message_factory or (message.Message if policy is compat32 else None)
        if _factory is None:
            _factory = message.Message if isinstance(policy, type(compat32)) else message.EmailMessage
        else:
            try:
                _factory(policy=policy)
            except TypeError:
                self._old_style_factory = True
        self._factory = _factory
        self._pieces = []
        self._headersonly = False

    def _set_headersonly(self):
        self._headersonly = True

    def feed(self, data):
        """Take a piece."""
        self._pieces.append(data)

    def close(self):
        """The message."""
        lines = _line.findall("".join(self._pieces))
        self._pieces = []
        root = self._read(lines, "text/plain")
        if root.get_content_maintype() == "multipart" and not root.is_multipart() and not self._headersonly:
            self.policy.handle_defect(root, errors.MultipartInvariantViolationDefect())
        return root

    def _read(self, lines, default_type):
        made = self._factory() if self._old_style_factory else self._factory(policy=self.policy)
        made.set_default_type(default_type)
        at = self._read_headers(made, lines)
        body = lines[at:]
        main, kind = made.get_content_maintype(), made.get_content_type()
        if self._headersonly or main not in ("multipart", "message"):
            made.set_payload("".join(body))
        elif main == "multipart":
            self._read_parts(made, body)
        elif kind == "message/delivery-status":
            self._read_statuses(made, body)
        else:
            made.attach(self._read(body, "text/plain"))
        return made

    def _read_headers(self, made, lines):
        """Give a message its headers; where the body begins."""
        at = 0
        header = []
        while at < len(lines) and _header.match(lines[at]):
            line = lines[at]
            at += 1
            if line[0] in " \t":
                if header:
                    header.append(line)
                else:
                    self.policy.handle_defect(made, errors.FirstHeaderLineIsContinuationDefect(line))
                continue
            self._store(made, header)
            header = []
            if line.startswith("From "):
                if at == 1:
                    made.set_unixfrom(_end.sub("", line))
                elif at == len(lines):
                    # Rather the first line of a body.
                    return at - 1
                else:
                    made.defects.append(errors.MisplacedEnvelopeHeaderDefect(line))
                continue
            if line.startswith(":"):
                self.policy.handle_defect(made, errors.InvalidHeaderDefect("Missing header name."))
                continue
            header = [line]
        self._store(made, header)
        if at < len(lines):
            if lines[at].strip("\r\n"):
                self.policy.handle_defect(made, errors.MissingHeaderBodySeparatorDefect())
            else:
                at += 1
        return at

    def _store(self, made, header):
        if header:
            made.set_raw(*self.policy.header_source_parse(header))

    def _read_statuses(self, made, body):
        """Blocks of headers, each of which is a message."""
        block = []
        for line in [*body, ""]:
            if line.strip("\r\n"):
                block.append(line)
            elif block or line == "":
                made.attach(self._read(block, "text/plain"))
                block = []

    def _read_parts(self, made, body):
        boundary = made.get_boundary()
        if boundary is None:
            self.policy.handle_defect(made, errors.NoBoundaryInMultipartDefect())
            made.set_payload("".join(body))
            return
        if str(made.get("content-transfer-encoding", "8bit")).lower() not in ("7bit", "8bit", "binary"):
            self.policy.handle_defect(made, errors.InvalidMultipartContentTransferEncodingDefect())
        mark = re.compile("--" + re.escape(boundary) + r"(--)?([ \t]*)(\r\n|\r|\n)?\Z")
        default = "message/rfc822" if made.get_content_type() == "multipart/digest" else "text/plain"
        part, parts, preamble, closed = [], None, [], None
        for at, line in enumerate(body):
            found = mark.match(line)
            if not found:
                (preamble if parts is None else part).append(line)
                continue
            if parts is not None:
                parts.append(part)
            elif found[1]:
                # It ends before it began.
                preamble.append(line)
                continue
            else:
                parts = []
                made.preamble = _chopped(preamble) if preamble else None
            part = []
            if found[1]:
                closed = (at, found[3])
                break
        if parts is None:
            self.policy.handle_defect(made, errors.StartBoundaryNotFoundDefect())
            made.set_payload("".join(preamble))
            return
        if closed is None:
            parts.append(part)
            self.policy.handle_defect(made, errors.CloseBoundaryNotFoundDefect())
        for at, lines in enumerate(parts):
            is_last = closed is None and at == len(parts) - 1
            text = "".join(lines) if is_last else _chopped(lines)
            if not text and not is_last and len(lines) == 0:
                continue
            made.attach(self._read(_line.findall(text), default))
        made.epilogue = ""
        if closed is not None:
            rest = "".join(body[closed[0] + 1 :])
            made.epilogue = re.sub(r"\A(?:\r\n|\r|\n)", "", rest) if not closed[1] else rest


class BytesFeedParser(FeedParser):
    """Takes the bytes of a message in pieces."""

    def feed(self, data):
        """Take a piece."""
        super().feed(data.decode("ascii", "surrogateescape"))
