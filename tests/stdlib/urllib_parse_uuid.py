"""Addresses taken apart, joined and quoted; queries; identifiers."""
import copyreg
import uuid
from urllib.parse import *
from urllib.error import HTTPError, URLError


def t(f, *a, **k):
    try:
        print(f.__name__, a, k, "->", f(*a, **k))
    except Exception as e:
        print(f.__name__, a, k, "->", type(e).__name__, e)


urls = ["http://user:pw@Example.COM:8080/a/b;p=1;q?x=1&y=2#frag", "https://[::1]:443/x", "mailto:a@b.c", "/just/path?q", "//host/path", "",
        "http:", "file:///etc/passwd", "tel:+1-816", "HTTP://X", "a:b:c", "http://host:99999/", "http://host:abc/", "http://[::1", "x://y?z#w",
        "  http://a/ ", "http://a\n.b/c", "http://h?q", "http://h#f", "path;x/y;z", "1http://x", "http://u@h", "ftp://h/p;type=a", "?q=1", "#f",
        "http://[1.2.3.4]/", "http://[v1.x]/"]
for u in urls:
    t(urlparse, u)
    t(urlsplit, u, "https", False)
    try:
        r = urlparse(u)
        print(r.username, r.password, r.hostname, r.geturl(), urlsplit(u).geturl(), urldefrag(u), r.port)
    except ValueError as e:
        print("ValueError", e)
print(urlparse(b"http://h/p?q#f"), urlparse("http://h/p").encode(), urlsplit(b"http://u@h:5/p").port, urldefrag(b"a#b").geturl())
t(urlparse, "http://x", b"y")
t(urlunparse, ("http", "h", "p", "x", "q", "f"))
t(urlunsplit, ("http", "", "/p", "", ""))
t(urlunsplit, ("", "", "//p", "", ""))
base = "http://a/b/c/d;p?q"
for u in ["g:h", "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", "g?y#s", ";x", "g;x", "", ".", "./", "..", "../", "../g", "../..", "../../",
          "../../g", "../../../g", "/./g", "/../g", "g.", "..g", "./../g", "./g/.", "g/./h", "g/../h", "g;x=1/../y", "http:g", "mailto:x"]:
    print(u, urljoin(base, u), urljoin("http://a/b/", u), urljoin("/x/y", u), urljoin("", u))
t(urljoin, b"http://a/b", b"c")
for s in ["a b&c", "/path/\xe9", "~x", "", "100%", "a+b", "\u20ac"]:
    print(quote(s), quote(s, safe=""), quote_plus(s), unquote(quote(s)) == s, quote(s, safe="&%"))
t(quote, b"a b\xff")
t(quote, b"a", encoding="x")
t(quote, "\xe9", encoding="latin-1")
t(quote_from_bytes, "x")
t(unquote, "a%20b%C3%A9%zz%4")
t(unquote, "%E9", "latin-1")
t(unquote, "%E9")
t(unquote, b"a%20b")
t(unquote_plus, "a+b%2B")
t(unquote_to_bytes, "a%ff%")
t(unquote, 5)
for q in ["a=1&b=2&a=3", "a&b=&c=1", "a=b=c", "", "&&", "a%20b=c+d", "a;b=1", "x=%E9"]:
    t(parse_qs, q)
    t(parse_qsl, q, keep_blank_values=True)
    t(parse_qsl, q, strict_parsing=True)
t(parse_qs, b"a=1&b=%20")
t(parse_qsl, "a=1;b=2", separator=";")
t(parse_qsl, "a&b&c", max_num_fields=2)
t(parse_qsl, "a", separator="")
t(urlencode, {"a": 1, "b c": "d&e", "\xe9": None})
t(urlencode, [("a", [1, 2]), ("b", "xy")])
t(urlencode, [("a", [1, 2]), ("b", "xy"), ("c", 5)], doseq=True)
print(urlencode({"a": "b c"}, quote_via=quote))
t(urlencode, "abc")
t(urlencode, 5)
print(URLError("why"), HTTPError("u", 404, "Not Found", None, None), repr(HTTPError("u", 404, "Not Found", None, None)))

u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.urn, u.bytes, u.bytes_le, u.fields, u.time, u.clock_seq, u.node, u.variant, u.version, int(u), hash(u) == hash(int(u)))
print(uuid.UUID("{12345678123456781234567812345678}") == u, uuid.UUID("urn:uuid:12345678-1234-5678-1234-567812345678") == u,
      uuid.UUID(bytes=u.bytes) == u, uuid.UUID(bytes_le=u.bytes_le) == u, uuid.UUID(fields=u.fields) == u, uuid.UUID(int=int(u)) == u)
print(uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid5(uuid.NAMESPACE_URL, "http://python.org/"), uuid.uuid5(uuid.NAMESPACE_DNS, b"x"))
v = uuid.uuid4()
print(v.version, v.variant, v != uuid.uuid4(), uuid.uuid1().version, uuid.uuid1(5, 6).node, uuid.uuid1() < uuid.uuid1(), len({uuid.uuid4() for _ in range(50)}))
for bad in (dict(), dict(hex="12"), dict(bytes=b"x"), dict(int=-1), dict(int=1 << 128), dict(fields=(1,)), dict(fields=(1 << 32, 0, 0, 0, 0, 0)),
            dict(int=1, version=9), dict(hex="x" * 32), dict(hex="1" * 32, int=5)):
    t(uuid.UUID, **bad)
t(setattr, u, "int", 5)
print(u < uuid.UUID(int=1), u == 5, sorted([uuid.UUID(int=3), uuid.UUID(int=1)]), uuid.UUID(int=5, version=4), uuid.SafeUUID.safe)
t(lambda: u < 5)

print(copyreg.dispatch_table[complex](1 + 2j))
t(copyreg.pickle, int, 5)
t(copyreg.constructor, 5)
copyreg.add_extension("m", "n", 5)
t(copyreg.add_extension, "m", "n", 6)
t(copyreg.add_extension, "m", "x", 5)
t(copyreg.add_extension, "m", "x", 0)
copyreg.remove_extension("m", "n", 5)
t(copyreg.remove_extension, "m", "n", 5)
print(copyreg.__newobj__(int, 5), copyreg.__newobj_ex__(dict, (), {}))
