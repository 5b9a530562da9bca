"""Escaping, references, and the reader of HTML: every kind of markup, whole and cut off, in one piece and by characters."""
import html
from html.parser import HTMLParser
from html.entities import html5, name2codepoint, codepoint2name, entitydefs
print(html.escape("<a href=\"x\">'&'</a>"), html.escape("'\"", False), html.escape("", quote=True))
for s in ["&lt;&amp;&gt;", "&#65;&#x42;&#X43;", "&copy 2020 &copyy &notit; &notin;", "&#128;&#x80;&#0;&#xD800;&#x110000;&#13;", "&bogus;", "&", "&&amp;", "&#xFFFE;&#1;x", "&ampx &AMP; &AMPx", "&NotEqualTilde;", "&#;", "&#x;", "a&nbsp;b", "&lt &ltx &eacuteX", "&" + "a" * 40 + ";"]:
    print(ascii(html.unescape(s)))
print(len(html5), html5["gt"], html5["gt;"], len(name2codepoint), codepoint2name[233], ascii(entitydefs["eacute"]))

class P(HTMLParser):
    def handle_starttag(self, tag, attrs): print("start", tag, attrs, self.getpos(), repr(self.get_starttag_text()))
    def handle_endtag(self, tag): print("end", tag, self.getpos())
    def handle_data(self, data): print("data", repr(data), self.getpos())
    def handle_comment(self, data): print("comment", repr(data))
    def handle_decl(self, decl): print("decl", repr(decl))
    def handle_pi(self, data): print("pi", repr(data))
    def handle_charref(self, name): print("charref", name)
    def handle_entityref(self, name): print("entityref", name)
    def unknown_decl(self, data): print("unknown", repr(data))
class Q(P):
    def handle_startendtag(self, tag, attrs): print("startend", tag, attrs)
docs = [
 "<!DOCTYPE html>\n<html><head><title>Hi &amp; bye</title></head>\n<body class='a b' id=x data-y=\"1&lt;2\" disabled>text<br/>more<br /> <img src=a.png></body></html>",
 "<!-- a comment --><!-- another -- one --><!weird><?php echo 1?><![CDATA[stuff]]>",
 "<script>if (a < b && c > d) { x('</p>'); }</script><style>p > a {}</style><p>after",
 "a < b &amp c &#65 &#x41; &unknown; & x", "<a href=foo title='x>y'>z</a >", "</ p></p x></>", "<p", "<p a=b", "text &am", "&#", "&#x4", "<", "</", "<!", "<!-", "<!--", "<!-- x", "<div a=1 a=2 / b>", "<A HREF=X>Y</A>", "<a b='1'c='2'>", "<a$>", "<a b=&quot;>", "<p>\n\n  <b>x</b>\n</p>", "<br//>", "<a =x>", "<x:y z:w=1>", "<![if IE]>hi<![endif]>", "<p/class=a>", "a&b<c", "&lt;b&gt;", "<script>x</scripty></script>", "<SCRIPT>a<b</SCRIPT >z", "<textarea><b></textarea>", "<a href='x'y>", "<a\nb\n=\nc>", "&amp", "x & y", "&;", "&a", "& ", "a&", "<!DOCTYPE", "<?pi", "<a href=\"unclosed>", "x<y", "1<2", "<!---->", "<!-->", "<!--->", "<!--a--!>b-->", "<script>a</script"]
for d in docs:
    for cls in (P, Q):
        for conv in (True, False):
            print("--", repr(d), cls.__name__, conv)
            p = cls(convert_charrefs=conv)
            p.feed(d); print("rest", repr(p.rawdata)); p.close(); print("rest", repr(p.rawdata))
for d in docs[:6]:
    p = P()
    for c in d: p.feed(c)
    p.close()
for d in ["<![foo[x]]>", "<![ ]>", "<![", "<![CDATA"]:
    p = P()
    try:
        p.feed(d); p.close(); print("ok")
    except AssertionError as e: print("AssertionError", e)
p = P(); p.feed("<b>x"); p.reset(); print(p.rawdata, p.getpos(), p.lasttag, p.cdata_elem, p.CDATA_CONTENT_ELEMENTS)
