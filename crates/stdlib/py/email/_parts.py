"""Messages of the new kind: with content, bodies, attachments."""

from .message import Message
from .policy import default

# The package is where these say that they are from.
__name__ = "email.message"


class MIMEPart(Message):
    """A message or a part of one, with content."""

    def __init__(self, policy=None):
        super().__init__(default if policy is None else policy)

    def as_string(self, unixfrom=False, maxheaderlen=None, policy=None):
        """The whole message as text."""
        policy = self.policy if policy is None else policy
        if maxheaderlen is None:
            maxheaderlen = policy.max_line_length
        return super().as_string(unixfrom, maxheaderlen, policy)

    def __str__(self):
        return self.as_string(policy=self.policy.clone(utf8=True))

    def is_attachment(self):
        """Whether the part says that it is a file."""
        disposition = self.get("content-disposition")
        return False if disposition is None else disposition.content_disposition == "attachment"

    def _bodies(self, part, wanted):
        """The parts that may be the body, with the place of their kinds in the list of those wanted."""
        if part.is_attachment():
            return
        main, sub = part.get_content_type().split("/")
        if main == "text":
            if sub in wanted:
                yield wanted.index(sub), part
            return
        if main != "multipart" or not self.is_multipart():
            return
        if sub != "related":
            for inner in part.iter_parts():
                yield from self._bodies(inner, wanted)
            return
        if "related" in wanted:
            yield wanted.index("related"), part
        start = part.get_param("start")
        parts = part.get_payload()
        if not isinstance(parts, list):
            return
        first = next((inner for inner in parts if start and inner.get("content-id") == start), parts[0] if parts else None)
        if first is not None:
            yield from self._bodies(first, wanted)

    def get_body(self, preferencelist=("related", "html", "plain")):
        """The part that is the body: the first that is liked best."""
        best, body = len(preferencelist), None
        for place, part in self._bodies(self, preferencelist):
            if place < best:
                best, body = place, part
                if place == 0:
                    break
        return body

    def iter_attachments(self):
        """The parts that are not the body."""
        main, sub = self.get_content_type().split("/")
        if main != "multipart" or sub == "alternative":
            return
        payload = self.get_payload()
        try:
            parts = payload.copy()
        except AttributeError:
            return
        if sub == "related":
            start = self.get_param("start")
            first = next((part for part in parts if start and part.get("content-id") == start), parts[0] if parts else None)
            yield from (part for part in parts if part is not first)
            return
        seen = []
        for part in parts:
            main, sub = part.get_content_type().split("/")
            is_body = (main, sub) in (("text", "plain"), ("text", "html"), ("multipart", "related"), ("multipart", "alternative"))
            if is_body and not part.is_attachment() and sub not in seen:
                seen.append(sub)
                continue
            yield part

    def iter_parts(self):
        """The parts of the message itself."""
        if self.is_multipart():
            yield from self.get_payload()

    def get_content(self, *args, content_manager=None, **kw):
        """The content: text, bytes or a message."""
        return (content_manager or self.policy.content_manager).get_content(self, *args, **kw)

    def set_content(self, *args, content_manager=None, **kw):
        """Set the content."""
        (content_manager or self.policy.content_manager).set_content(self, *args, **kw)

    def _make_multipart(self, subtype, disallowed, boundary):
        if self.get_content_maintype() == "multipart":
            known = self.get_content_subtype()
            if known in (*disallowed, subtype):
                raise ValueError(f"Cannot convert {known} to {subtype}")
        kept, moved = [], []
        for name, value in self._headers:
            (moved if name.lower().startswith("content-") else kept).append((name, value))
        if moved:
            part = type(self)(policy=self.policy)
            part._headers = moved
            part._payload = self._payload
            self._payload = [part]
        else:
            self._payload = []
        self._headers = kept
        self["Content-Type"] = "multipart/" + subtype
        if boundary is not None:
            self.set_param("boundary", boundary)

    def make_related(self, boundary=None):
        """Make it one of parts that belong together."""
        self._make_multipart("related", ("alternative", "mixed"), boundary)

    def make_alternative(self, boundary=None):
        """Make it one of parts that mean the same."""
        self._make_multipart("alternative", ("mixed",), boundary)

    def make_mixed(self, boundary=None):
        """Make it one of parts that follow each other."""
        self._make_multipart("mixed", (), boundary)

    def _add(self, subtype, disposition, args, kw):
        if self.get_content_maintype() != "multipart" or self.get_content_subtype() != subtype:
            getattr(self, "make_" + subtype)()
        part = type(self)(policy=self.policy)
        part.set_content(*args, **kw)
        if disposition and "content-disposition" not in part:
            part["Content-Disposition"] = disposition
        self.attach(part)

    def add_related(self, *args, **kw):
        """Add a part that belongs to the others."""
        self._add("related", "inline", args, kw)

    def add_alternative(self, *args, **kw):
        """Add a part that means the same as the others."""
        self._add("alternative", None, args, kw)

    def add_attachment(self, *args, **kw):
        """Add a file."""
        self._add("mixed", "attachment", args, kw)

    def clear(self):
        """Take everything away."""
        self._headers = []
        self._payload = None

    def clear_content(self):
        """Take the content away, and what the headers say of it."""
        self._headers = [pair for pair in self._headers if not pair[0].lower().startswith("content-")]
        self._payload = None


class EmailMessage(MIMEPart):
    """A message."""

    def set_content(self, *args, **kw):
        """Set the content."""
        super().set_content(*args, **kw)
        if "MIME-Version" not in self:
            self["MIME-Version"] = "1.0"
