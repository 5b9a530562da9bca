"""Messages of the new kind: content, bodies, attachments, addresses, policies, defects."""

import email, random, datetime
from email.message import EmailMessage, Message
from email import policy
from email.policy import default, SMTP, strict, compat32, EmailPolicy, HTTP
from email.headerregistry import Address, Group
from email.parser import Parser, BytesParser, HeaderParser, FeedParser, BytesFeedParser
from email.generator import Generator, BytesGenerator, DecodedGenerator
import io

random.seed(2)
m = EmailMessage()
m["Subject"] = "Pâté à la carte, a long subject that needs to be folded at some point because it is long"
m["From"] = Address("Ann Élan", "ann", "example.org")
m["To"] = (
    Address("Bob, Jr.", "bob", "x.org"),
    Address("", "carl", "y.org"),
    Group("team", [Address("D", "d", "z.org")]),
)
m["Cc"] = ", ".join(f"Person Number {i} <user{i}@example.org>" for i in range(6))
m["Date"] = datetime.datetime(2024, 1, 2, 3, 4, 5, tzinfo=datetime.timezone.utc)
m["Message-ID"] = "<abc@d>"
m.set_content("Hello\nworld é\n")
print(m)
print(m.as_bytes())
print(m.as_string())
m.add_alternative("<p>Hi</p>", subtype="html")
m.add_attachment(b"\x00\x01\x02", maintype="application", subtype="octet-stream", filename="résumé.bin")
m.add_attachment("text file", filename="a.txt")
m.get_body(("html",)).add_related(b"img", "image", "png", cid="<img1>")
print(m.as_string())
for h in ("subject", "from", "to", "cc", "date", "content-type", "mime-version", "message-id"):
    v = m[h]
    print(h, type(v).__name__, type(v).__mro__[1].__name__, repr(v), v.name, v.defects)
print(
    m["from"].addresses,
    m["to"].groups,
    m["to"].addresses[0].display_name,
    m["from"].addresses[0].addr_spec,
    m["date"].datetime,
    m["content-type"].content_type,
    m["content-type"].params.keys(),
    m["content-type"].maintype,
    m["mime-version"].major,
)
print(
    m.get_body().get_content_type(),
    m.get_body(("plain",)).get_content(),
    [p.get_filename() for p in m.iter_attachments()],
    [p.get_content_type() for p in m.iter_parts()],
    [p.get_content_type() for p in m.walk()],
    m.is_attachment(),
    [*m.iter_attachments()][0].get_content(),
    [*m.iter_attachments()][1].get_content(),
    [*m.iter_attachments()][1].is_attachment(),
)
b = m.as_bytes(policy=SMTP)
print(b[:80], b.count(b"\r\n") > 10)
r = BytesParser(policy=default).parsebytes(b)
print(type(r).__name__, r["subject"], r["to"], r["from"].addresses[0], r.get_body(("plain",)).get_content(), r.keys())
for f in (
    lambda: m.__setitem__("Subject", "again"),
    lambda: m.__setitem__("X", "a\nb"),
    lambda: m.set_content("x"),
    lambda: m.make_alternative(),
    lambda: EmailMessage().set_content(5),
    lambda: EmailMessage().set_content(b"x"),
    lambda: Address("a\n"),
    lambda: Address(username="a", addr_spec="b@c"),
    lambda: default.clone(zork=1),
    lambda: setattr(default, "utf8", True),
    lambda: EmailPolicy(foo=2),
    lambda: m.get_content(),
    lambda: EmailMessage().set_content("é", cte="7bit"),
    lambda: EmailMessage().set_content("x", cte="foo"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
print(
    Address("A B", "u", "d.e"),
    repr(Address("A B", "u", "d.e")),
    Address(addr_spec="x@y").username,
    Address("", "we ird", "d"),
    Group("g", [Address("", "a", "b")]),
    Group("empty"),
    Address("a", "b", "c") == Address("a", "b", "c"),
    Address(),
    Address('q"t', "u", "d"),
)
for kw in (
    {"cte": "base64"},
    {"cte": "quoted-printable"},
    {"charset": "latin-1"},
    {"subtype": "html"},
    {"disposition": "inline"},
    {"filename": "f.txt"},
    {"cid": "<c>"},
    {"params": {"format": "flowed"}},
    {"headers": ["X-A: b"]},
):
    e = EmailMessage()
    e.set_content("Hé = x\nsecond line\n", **kw)
    print(kw, e.as_bytes(), repr(e.get_content()))
e = EmailMessage()
e.set_content("a" * 200 + "\nshort\n")
print(e)
e = EmailMessage()
e.set_content("é" * 100)
print(e.as_bytes())
e = EmailMessage()
e.set_content(m)
print(e.get_content_type(), e.get_content()["subject"] == m["subject"])
raw = """\
From: "Doe, J" <j@x.org>
To: a@b.c,
 d@e.f (comment)
Subject: =?utf-8?q?H=C3=A9llo?= =?utf-8?q?_there?=
X-Empty:
Content-Type: multipart/mixed; boundary="BB"; foo=bar

pre
--BB
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: base64

aMOpbGxv
--BB
Content-Disposition: attachment; filename*=utf-8''r%C3%A9sum%C3%A9.txt; size=5

second
--BB--
post
"""
for pol in (default, compat32):
    p = Parser(policy=pol).parsestr(raw)
    print(
        type(p),
        p["from"],
        repr(p["to"]),
        p["subject"],
        repr(p["x-empty"]),
        p.preamble,
        repr(p.epilogue),
        p.get_payload(0).get_payload(),
        p.get_payload(0).get_payload(decode=True),
        p.get_payload(1).get_filename(),
        p.get_payload(1).get_payload(),
        p.get_params(),
        p.as_string() == raw,
        len(p.as_string()),
        p["x-nope"],
    )
print(p.as_string())
hp = HeaderParser().parsestr(raw)
print(hp.is_multipart(), len(hp.get_payload()))
for bad in (
    "",
    "no header here",
    "A: b\nbad line\n\nbody",
    " leading\nA: b\n\nx",
    "Content-Type: multipart/mixed\n\nx",
    "Content-Type: multipart/mixed; boundary=Q\n\nx",
    "Content-Type: multipart/mixed; boundary=Q\n\n--Q\n\npart",
    "From me Mon\nA: b\n\nbody",
    "A: b\r\nC: d\r\n\r\nline\r\n",
    "A:b\n\n",
    ":x\nA: b\n\n",
):
    for pol in (compat32, default):
        x = email.message_from_string(bad, policy=pol)
        print(
            repr(bad[:20]),
            x.items(),
            type(x.get_payload()).__name__,
            [type(d).__name__ for d in x.defects],
            x.get_unixfrom(),
        )
fp = FeedParser(policy=default)
for c in ("Sub", "ject: fed\n", "\nbo", "dy"):
    fp.feed(c)
print(fp.close().get_content())
x = email.message_from_bytes(
    b"Subject: caf\xe9\nContent-Type: text/plain; charset=latin-1\nContent-Transfer-Encoding: 8bit\n\ncaf\xe9\n"
)
print(repr(str(x["subject"])), x.get_payload(), x.get_payload(decode=True), x.as_bytes())
o = io.StringIO()
DecodedGenerator(o).flatten(m)
print(o.getvalue()[-200:])
o = io.BytesIO()
BytesGenerator(o, policy=SMTP.clone(cte_type="7bit")).flatten(r)
print(o.getvalue()[:60])
o = io.StringIO()
Generator(o, mangle_from_=True, maxheaderlen=40).flatten(
    email.message_from_string("Subject: " + "word " * 20 + "\n\nFrom x\n"), unixfrom=False
)
print(o.getvalue())
print(
    default.max_line_length,
    default.linesep,
    SMTP.linesep,
    compat32.max_line_length,
    default + SMTP,
    strict.raise_on_defect,
    HTTP.max_line_length,
    policy.SMTPUTF8.utf8,
)
w = EmailMessage(policy=policy.SMTPUTF8)
w["Subject"] = "é"
w.set_content("é")
print(w.as_bytes())
email.iterators._structure(m) if hasattr(email, "iterators") else None
w = EmailMessage()
w["Subject"] = "x" * 100
w["To"] = "undisclosed-recipients:;"
w["X-Custom"] = "some very long header value " * 5
print(w.as_string())
w.clear()
print(len(w), w.get_payload())
