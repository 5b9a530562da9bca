"""Messages written as text and bytes."""

import copy
import random
import re
import sys
import time
from io import BytesIO, StringIO

from .errors import HeaderWriteError
from .utils import _has_surrogates

__all__ = ["BytesGenerator", "DecodedGenerator", "Generator"]
_from = re.compile("^From ", re.MULTILINE)
_ends = re.compile(r"\r\n|\r|\n")


class Generator:
    """Writes messages to a file of text."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, *, policy=None):
        if mangle_from_ is None:
            mangle_from_ = True if policy is None else policy.mangle_from_
        self._fp = outfp
        self._mangle_from_ = mangle_from_
        self.maxheaderlen = maxheaderlen
        self.policy = policy

    def write(self, s):
        """Write a piece."""
        self._fp.write(s)

    def _buffer(self):
        return StringIO()

    def _encoded(self, text):
        return text

    def flatten(self, msg, unixfrom=False, linesep=None):
        """Write a message."""
        policy = msg.policy if self.policy is None else self.policy
        if linesep is not None:
            policy = policy.clone(linesep=linesep)
        if self.maxheaderlen is not None:
            policy = policy.clone(max_line_length=self.maxheaderlen)
        self._linesep = policy.linesep
        kept_policy, kept_own = self.policy, msg.policy
        try:
            self.policy = policy
            msg.policy = policy
            if unixfrom:
                line = msg.get_unixfrom() or f"From nobody {time.ctime(time.time())}"
                self.write(line + self._linesep)
            self._write(msg)
        finally:
            self.policy, msg.policy = kept_policy, kept_own

    def clone(self, fp):
        """One like this that writes to another file."""
        return type(self)(fp, self._mangle_from_, None, policy=self.policy)

    def _write(self, msg):
        # The body first: it may set the boundary, which stands in the headers.
        out, self._fp = self._fp, self._buffer()
        self._recoded = None
        try:
            self._dispatch(msg)
        finally:
            body, self._fp = self._fp, out
            recoded, self._recoded = self._recoded, None
        if recoded:
            msg = copy.deepcopy(msg)
            for name, value in zip(("Content-Transfer-Encoding", "Content-Type"), recoded):
                if msg.get(name) is None:
                    msg[name] = value
                else:
                    msg.replace_header(name, value)
        own = getattr(msg, "_write_headers", None)
        if own is None:
            self._write_headers(msg)
        else:
            own(self)
        self._fp.write(body.getvalue())

    def _dispatch(self, msg):
        main, sub = msg.get_content_maintype(), msg.get_content_subtype()
        method = getattr(self, f"_handle_{main}_{sub}".replace("-", "_"), None)
        if method is None:
            method = getattr(self, "_handle_" + main.replace("-", "_"), self._handle_text)
        method(msg)

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            folded = self.policy.fold(name, value)
            if self.policy.verify_generated_headers:
                text = folded.removesuffix(self.policy.linesep)
                if text == folded:
                    raise HeaderWriteError(f"folded header does not end with {self.policy.linesep!r}: {folded!r}")
                if re.search(r"\r\n[^ \t]|\r[^ \n\t]|\n[^ \t]", text):
                    raise HeaderWriteError(f"folded header contains newline: {folded!r}")
            self.write(folded)
        self.write(self._linesep)

    def _write_lines(self, text):
        if text:
            self.write(_ends.sub(lambda found: self._linesep, text))

    def _handle_text(self, msg):
        payload = msg.get_payload()
        if payload is None:
            return
        if not isinstance(payload, str):
            raise TypeError(f"string payload expected: {type(payload)}")
        if _has_surrogates(msg._payload):
            charset = msg.get_param("charset")
            if charset is not None:
                # Bytes beyond ASCII are put into an encoding that is.
                msg = copy.deepcopy(msg)
                del msg["content-transfer-encoding"]
                msg.set_payload(msg._payload, charset)
                payload = msg.get_payload()
                self._recoded = (msg["content-transfer-encoding"], msg["content-type"])
        self._write_lines(_from.sub(">From ", payload) if self._mangle_from_ else payload)

    def _part(self, part):
        buffer = self._buffer()
        self.clone(buffer).flatten(part, unixfrom=False, linesep=self._linesep)
        return buffer.getvalue()

    def _handle_multipart(self, msg):
        parts = msg.get_payload()
        if isinstance(parts, str):
            self.write(parts)
            return
        texts = [self._part(part) for part in ([] if parts is None else parts if isinstance(parts, list) else [parts])]
        boundary = msg.get_boundary()
        if not boundary:
            boundary = self._make_boundary(self._encoded(self._linesep).join(texts))
            msg.set_boundary(boundary)
        end = self._linesep
        if msg.preamble is not None:
            self._write_lines(_from.sub(">From ", msg.preamble) if self._mangle_from_ else msg.preamble)
            self.write(end)
        self.write(f"--{boundary}{end}")
        for at, text in enumerate(texts):
            if at:
                self.write(f"{end}--{boundary}{end}")
            self._fp.write(text)
        self.write(f"{end}--{boundary}--{end}")
        if msg.epilogue is not None:
            self._write_lines(_from.sub(">From ", msg.epilogue) if self._mangle_from_ else msg.epilogue)

    def _handle_multipart_signed(self, msg):
        kept = self.policy
        self.policy = kept.clone(max_line_length=0)
        try:
            self._handle_multipart(msg)
        finally:
            self.policy = kept

    def _handle_message_delivery_status(self, msg):
        blocks = []
        for part in msg.get_payload():
            text = self._part(part)
            mark = self._encoded(self._linesep)
            lines = text.split(mark)
            blocks.append(mark.join(lines[:-1]) if lines and not lines[-1] else text)
        self._fp.write(self._encoded(self._linesep).join(blocks))

    def _handle_message(self, msg):
        payload = msg.get_payload()
        self._fp.write(self._part(payload[0]) if isinstance(payload, list) and payload else self._encoded(payload or ""))

    def _make_boundary(self, text=None):
        width = len(repr(sys.maxsize - 1))
        boundary = f"{'=' * 15}{random.randrange(sys.maxsize):0{width}d}=="
        made, count = boundary, 0
        while text is not None and self._encoded("--" + made) in text:
            made = f"{boundary}.{count}"
            count += 1
        return made


class BytesGenerator(Generator):
    """Writes messages to a file of bytes."""

    def write(self, s):
        """Write a piece."""
        self._fp.write(s.encode("ascii", "surrogateescape"))

    def _buffer(self):
        return BytesIO()

    def _encoded(self, text):
        return text.encode("ascii", "surrogateescape")

    def _write_headers(self, msg):
        for name, value in msg.raw_items():
            self._fp.write(self.policy.fold_binary(name, value))
        self.write(self._linesep)

    def _handle_text(self, msg):
        if msg._payload is None:
            return
        if isinstance(msg._payload, str) and _has_surrogates(msg._payload) and self.policy.cte_type != "7bit":
            self._write_lines(_from.sub(">From ", msg._payload) if self._mangle_from_ else msg._payload)
        else:
            super()._handle_text(msg)


class DecodedGenerator(Generator):
    """Writes what is text, and a line for what is not."""

    def __init__(self, outfp, mangle_from_=None, maxheaderlen=None, fmt=None, *, policy=None):
        super().__init__(outfp, mangle_from_, maxheaderlen, policy=policy)
        self._fmt = fmt or "[Non-text (%(type)s) part of message omitted, filename %(filename)s]"

    def _dispatch(self, msg):
        for part in msg.walk():
            main = part.get_content_maintype()
            if main == "text":
                print(part.get_payload(decode=False), file=self)
            elif main != "multipart":
                print(self._fmt % {
                    "type": part.get_content_type(), "maintype": main, "subtype": part.get_content_subtype(),
                    "filename": part.get_filename("[no filename]"),
                    "description": part.get("Content-Description", "[no description]"),
                    "encoding": part.get("Content-Transfer-Encoding", "[no encoding]"),
                }, file=self)
