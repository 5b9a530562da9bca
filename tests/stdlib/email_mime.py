"""Messages of the old kind: made of parts, written, read; headers of many charsets; dates and addresses."""

import random, email, email.policy
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText
from email.mime.application import MIMEApplication
from email.mime.image import MIMEImage
from email.mime.audio import MIMEAudio
from email.mime.base import MIMEBase
from email.mime.message import MIMEMessage
from email import encoders
from email.header import Header, decode_header, make_header
from email.utils import *

random.seed(1)
m = MIMEMultipart("alternative")
m["Subject"] = "Héllo wörld"
m["From"] = "Ann <ann@example.org>"
m["To"] = formataddr(("Jöhn Döe", "john@example.org"))
m["Date"] = formatdate(0)
m["X-Long"] = "word " * 30
m["X-List"] = ", ".join(f"user{i}@example.org" for i in range(8))
m.attach(MIMEText("plain text\nFrom the start\n", "plain"))
m.attach(MIMEText("<p>héllo</p>", "html", "utf-8"))
m.attach(MIMEText("latin é", "plain", "iso-8859-1"))
a = MIMEApplication(b"\0\1\2" * 30, Name="data.bin")
a.add_header("Content-Disposition", "attachment", filename="data file.bin")
m.attach(a)
a = MIMEBase("application", "x-thing", x_y="1")
a.set_payload("abc")
encoders.encode_quopri(a)
m.attach(a)
m.attach(MIMEImage(b"\x89PNG\r\n\x1a\n000"))
m.attach(MIMEMessage(MIMEText("inner")))
m.preamble = "This is multi-part."
m.epilogue = "bye\n"
print(m.as_string())
print(m)
print(m.as_bytes(unixfrom=False)[:300])
m2 = email.message_from_string(m.as_string())
for p in m2.walk():
    print(
        p.get_content_type(),
        p.get_content_charset(),
        p.get_filename(),
        p.get_content_disposition(),
        p.is_multipart(),
        p.get_params(),
        p.get_param("charset"),
        repr(p.get_payload(decode=True))[:60],
        len(p),
        p.defects,
    )
print(
    m2.preamble,
    repr(m2.epilogue),
    m2.get_boundary(),
    m2["subject"],
    m2["SUBJECT"],
    decode_header(m2["subject"]),
    str(make_header(decode_header(m2["subject"]))),
    m2.keys(),
    "x-long" in m2,
    m2.get("nope", 5),
    m2.get_all("to"),
    m2.get_charsets(),
)
print([*email.iterators.typed_subpart_iterator(m2, "text", "html")] != [] if hasattr(email, "iterators") else "")
t = MIMEText("x" * 100 + "\n", _charset="utf-8")
print(t)
t.set_param("name", "q q")
t.set_type("text/x-foo")
t.replace_header("MIME-Version", "2.0")
t.add_header("X-P", "v", a_b="1", c=None, d=("utf-8", "en", "é"))
t.del_param("charset")
print(t.items(), t._headers[-1])
del t["x-p"]
print(t.keys(), t.get_content_maintype(), t.get_content_subtype(), t.get_charset(), t.get_default_type())
for f in (
    lambda: t.attach(1),
    lambda: t.replace_header("zz", 1),
    lambda: MIMEImage(b"zzz"),
    lambda: MIMEMessage("x"),
    lambda: t.get_payload(3),
    lambda: MIMEText("é", _charset="us-ascii"),
    lambda: MIMEText(5),
    lambda: t.set_type("zz"),
    lambda: Header("é", "us-ascii").encode(),
    lambda: MIMEBase("a", "b").set_boundary("q"),
):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
h = Header("Grüße aus München", "utf-8")
h.append("plain", "us-ascii")
h.append("ñandú", "iso-8859-1")
print(h, h.encode(), repr(str(h)), h == str(h), decode_header(h.encode()))
print(
    Header("x" * 100, header_name="Subject").encode(),
    Header("ü" * 60, "utf-8", header_name="Subject").encode(),
    Header("a, b; c " * 20).encode(),
    Header("日本語テキスト", "utf-8", maxlinelen=30).encode(),
    Header(b"bytes", "us-ascii"),
    sep="\n",
)
for s in (
    "=?utf-8?q?H=C3=A9?= x",
    "=?iso-8859-1?Q?a_b?= =?utf-8?B?w6k=?=",
    "plain",
    "a =?utf-8?q?b?= c",
    "=?utf-8?b?bad!?=",
    "(=?utf-8?q?x?=)",
):
    try:
        print(decode_header(s))
    except Exception as e:
        print(type(e).__name__, e)
print(
    parseaddr("Ann B <a@b.c>"),
    parseaddr('"Q, R" <q@r>'),
    parseaddr("a@b (Comment)"),
    parseaddr("junk"),
    parseaddr(""),
    getaddresses(["A <a@x>, b@y", "C <c@z>"]),
    formataddr(("", "a@b")),
    formataddr(("A, B", "a@b")),
    parsedate("Mon, 01 Jan 2024 10:00:00 +0100"),
    parsedate_tz("1 Jan 2024 10:00 EST"),
    parsedate_to_datetime("Mon, 01 Jan 2024 10:00:00 -0000"),
    mktime_tz(parsedate_tz("Thu, 01 Jan 1970 00:00:10 +0000")),
    unquote("<x>"),
    make_msgid(domain="d").endswith("@d>"),
    encode_rfc2231("é", "utf-8", "fr"),
    decode_rfc2231("utf-8'en'x"),
    collapse_rfc2231_value(("utf-8", "", "Ã©")),
    format_datetime(parsedate_to_datetime("Mon, 01 Jan 2024 10:00:00 +0100")),
)
