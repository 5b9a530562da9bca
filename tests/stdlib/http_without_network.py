"""HTTP without a network: requests written, answers read, handlers called; XML told to handlers; jars of cookies."""

import http.client, http.server, http.cookiejar, io, socketserver, urllib.request, xml.sax, xml.sax.saxutils, xml.sax.handler, subprocess, email.message


class Sock:
    def __init__(self, data=b""):
        self.data, self.sent, self.file = data, b"", None

    def makefile(self, mode, *a):
        self.file = io.BytesIO(self.data)
        return self.file

    def sendall(self, b):
        self.sent += b

    def close(self):
        pass


def answer(data, **kw):
    r = http.client.HTTPResponse(Sock(data), **kw)
    r.begin()
    return r


r = answer(
    b"HTTP/1.1 200 OK\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: 5\r\nX-A: 1\r\nX-A: 2\r\n\r\nhello rest"
)
print(
    r.status,
    r.reason,
    r.version,
    r.getheader("x-a"),
    r.getheader("nope", "d"),
    r.getheaders(),
    r.headers.get_content_charset(),
    r.read(2),
    r.isclosed(),
    r.read(),
    r.isclosed(),
    r.read(),
    type(r.msg).__name__,
)
r = answer(b"HTTP/1.0 404 Not Found\r\n\r\nbody until the end")
print(r.version, r.length, r.will_close, r.read())
r = answer(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n6;x=y\r\n world\r\n0\r\nT: v\r\n\r\n")
print(r.chunked, r.read(7), r.read())
r = answer(b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n", method="HEAD")
print(r.length, r.read())
for data in (
    b"",
    b"junk\r\n",
    b"HTTP/2.0 200 OK\r\n\r\n",
    b"HTTP/1.1 abc\r\n",
    b"HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc",
):
    try:
        print(answer(data).read())
    except http.client.HTTPException as e:
        print(type(e).__name__, repr(e), e.args)
c = http.client.HTTPConnection("example.org:8080")
c.sock = Sock(b"HTTP/1.1 201 Created\r\nContent-Length: 0\r\n\r\n")
c.request("POST", "/p?q=1", body="k=v", headers={"X-H": "é".encode("latin-1"), "Content-Type": "a/b"})
print(c.sock.sent)
r = c.getresponse()
print(r.status, r.read(), c.host, c.port)
c = http.client.HTTPConnection("h")
c.sock = Sock()
c.request("PUT", "/", body=iter([b"ab", b"cde"]))
print(c.sock.sent)
for f in (
    lambda: http.client.HTTPConnection("h:x"),
    lambda: c.putheader("A", "b"),
    lambda: c.request("GET", "/"),
    lambda: http.client.HTTPConnection("h h"),
    lambda: http.client.HTTPConnection("h").putrequest("GET", "/a b"),
    lambda: http.client.HTTPConnection("h").getresponse(),
):
    try:
        print(f())
    except http.client.HTTPException as e:
        print(type(e).__name__, e)
print(
    http.client.responses[404],
    http.client.HTTP_PORT,
    http.client.OK,
    http.client.HTTPSConnection.default_port,
    http.HTTPStatus(418).phrase,
    http.HTTPStatus.OK.is_success,
    http.HTTPMethod.GET,
    [s.name for s in http.HTTPStatus][-3:],
)


class H(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def date_time_string(self, timestamp=None):
        return "now"

    def version_string(self):
        return "me"

    def log_message(self, fmt, *args):
        print("log", fmt % args)

    def do_GET(self):
        self.send_response(200)
        self.send_header("Content-Length", "2")
        self.end_headers()
        self.wfile.write(b"ok")

    def do_POST(self):
        n = int(self.headers["Content-Length"])
        body = self.rfile.read(n)
        self.send_response(201, "Made")
        self.end_headers()
        self.wfile.write(body[::-1])


for req in (
    b"GET / HTTP/1.1\r\nHost: x\r\n\r\nGET /2 HTTP/1.1\r\nConnection: close\r\n\r\n",
    b"POST /a HTTP/1.0\r\nContent-Length: 3\r\n\r\nabc",
    b"bad\r\n",
    b"GET / HTTP/9.9\r\n\r\n",
    b"",
    b"GET / XTTP\r\n\r\n",
):
    s = Sock(req)
    h = H(s, ("1.2.3.4", 5), None)
    out = s.sent
    print(out[:200])
print(
    socketserver.ThreadingMixIn.__mro__[0].__name__, issubclass(http.server.ThreadingHTTPServer, socketserver.TCPServer)
)


class CH(xml.sax.handler.ContentHandler):
    def startDocument(self):
        print("start doc")

    def startElement(self, n, a):
        print("<", n, dict(a.items()), a.getNames(), a.get("q", 7))

    def endElement(self, n):
        print(">", n)

    def characters(self, c):
        print("text", repr(c))

    def processingInstruction(self, t, d):
        print("pi", t, d)

    def endDocument(self):
        print("end doc")


xml.sax.parseString("<a x='1'>hi &amp; <b/>\n<?p d?></a>", CH())
xml.sax.parseString(b"<?xml version='1.0' encoding='latin-1'?><a>\xe9</a>", CH())
for bad in ("<a><b></a>", "<a", ""):
    try:
        xml.sax.parseString(bad, xml.sax.ContentHandler())
    except xml.sax.SAXParseException as e:
        print(e, e.getLineNumber(), e.getColumnNumber(), e.getMessage())
o = io.StringIO()
g = xml.sax.saxutils.XMLGenerator(o, "utf-8", short_empty_elements=True)
xml.sax.parseString("<a x='&lt;\"'>hi &amp; é<b/></a>", g)
print(o.getvalue())


class Ns(xml.sax.ContentHandler):
    def startElementNS(self, name, qname, attrs):
        print(name, dict(attrs.items()))

    def startPrefixMapping(self, p, u):
        print("map", p, u)


p = xml.sax.make_parser()
p.setFeature(xml.sax.handler.feature_namespaces, True)
p.setContentHandler(Ns())
p.parse(io.StringIO("<r xmlns='urn:a' xmlns:b='urn:b' b:k='v'><b:c/></r>"))


class Up(xml.sax.saxutils.XMLFilterBase):
    def characters(self, c):
        super().characters(c.upper())


f = Up(xml.sax.make_parser())
f.setContentHandler(xml.sax.saxutils.XMLGenerator(o2 := io.StringIO()))
f.parse(io.StringIO("<t>abc</t>"))
print(o2.getvalue())
jar = http.cookiejar.CookieJar()


class Resp:
    def __init__(self, *cookies):
        self.m = email.message.Message()
        for c in cookies:
            self.m["Set-Cookie"] = c

    def info(self):
        return self.m


q = urllib.request.Request("http://www.example.org/a/b")
jar.extract_cookies(
    Resp(
        "k=v; Path=/; HttpOnly",
        "d=1; Domain=example.org; Max-Age=1000",
        "s=2; Secure; Path=/a",
        "old=x; Max-Age=0",
        "bad=1; Domain=other.net",
    ),
    q,
)
print(
    sorted((c.name, c.value, c.domain, c.path, c.secure, c.discard, c.domain_specified, c.path_specified) for c in jar),
    len(jar),
)
q2 = urllib.request.Request("http://www.example.org/a/c")
jar.add_cookie_header(q2)
print(sorted(q2.get_header("Cookie", "").split("; ")))
q3 = urllib.request.Request("https://sub.example.org/a")
jar.add_cookie_header(q3)
print(q3.get_header("Cookie"))
jar.clear_session_cookies()
print(len(jar))
jar.clear()
print(jar)
print(subprocess.list2cmdline(["a b", "c", 'd"e', "f\\", ""]))
