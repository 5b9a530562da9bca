"""HTML as browsers read it: html5lib, beautifulsoup and bleach."""

import html5lib, bleach, warnings
from html5lib import treebuilders, treewalkers, serializer
from bs4 import BeautifulSoup, Comment, NavigableString, SoupStrainer, Tag

doc = "<!DOCTYPE html><title>A &amp; B</title><p>one<p>two <b>bold <i>both</b> italic</i><table><tr><td>x<td>y<tr><td>z</table>tail<script>if (a<b) {}</script><svg><path d='M0'/></svg><!-- c --><ul><li>1<li>2</ul>&copy; &notit; &#x41;"
t = html5lib.parse(doc, namespaceHTMLElements=False)
print(t.tag, [str(e.tag)[:10] for e in t.iter()], t.find("body/p").text)
dom = html5lib.parse(doc, treebuilder="dom")
print(dom.documentElement.tagName, len(dom.getElementsByTagName("td")))
p = html5lib.HTMLParser(tree=treebuilders.getTreeBuilder("etree"))
p.parse("<p><b></p><div></span>")
print([(pos, code) for pos, code, _ in p.errors])
w = treewalkers.getTreeWalker("etree")
print(
    "".join(
        serializer.HTMLSerializer(omit_optional_tags=False, quote_attr_values="always").serialize(
            w(html5lib.parse(doc))
        )
    )
)
print(
    "".join(
        serializer.HTMLSerializer(
            omit_optional_tags=True, strip_whitespace=True, alphabetical_attributes=True, sanitize=True
        ).serialize(w(html5lib.parse("<a onclick=x href='javascript:y' B=1>q  r</a><p>x")))
    )
)
print(
    [tok["type"] for tok in w(html5lib.parseFragment("a<br>b"))],
    html5lib.serialize(html5lib.parseFragment("<td>x</td>", container="tr")),
    html5lib.serialize(html5lib.parse("<p>é")),
)
soup = BeautifulSoup(
    "<html><head><title>T</title></head><body class='a b' id=x><p class='q'>Hello <b>World</b>!</p><p>Second <a href='/1'>one</a> <a href='/2' rel='n f'>two</a></p><!--note--><div><ul><li>1</li><li>2</li></ul></div></body></html>",
    "html.parser",
)
print(
    soup.title.string,
    soup.body["class"],
    soup.find_all("a"),
    [a["href"] for a in soup("a")],
    soup.find(id="x").name,
    soup.get_text("|", strip=True),
    soup.select("p > a[href$='2']"),
    soup.select_one("ul li:nth-of-type(2)").text,
    soup.b.parent.name,
    soup.b.next_sibling,
    soup.find("li").find_next_sibling("li"),
    soup.find(string=lambda s: isinstance(s, Comment)),
    soup.a.attrs,
    [x.name for x in soup.body.children],
    len(list(soup.descendants)),
    soup.find_all(["b", "li"], limit=2),
    soup.find_all(class_="q"),
    soup.find("p", string=None),
    soup.select("body > *:not(p)")[0].name,
    soup.find_all(href=True)[1].get_attribute_list("rel"),
)
print(soup.prettify()[:400])
soup.b.replace_with("X")
soup.p.append(soup.new_tag("i", title="t"))
soup.ul.li.decompose()
soup.a.wrap(soup.new_tag("span"))
soup.find_all("a")[1].unwrap()
soup.body.insert(0, NavigableString("start"))
soup.div.clear()
soup.p["data-x"] = "<&>"
del soup.body["id"]
print(soup, soup.i.string, soup.span.extract())
print(
    BeautifulSoup("<a><b>x</a>y", "html.parser"),
    BeautifulSoup("<a><b>x</a>y", "html5lib"),
    BeautifulSoup("<p>a<p>b", "html.parser").find_all("p"),
    BeautifulSoup("<b>1</b><i>2</i>", "html.parser", parse_only=SoupStrainer("i")),
    BeautifulSoup(b"<p>\xe9</p>", "html.parser", from_encoding="latin-1").p.string,
    BeautifulSoup("&lt;x&gt; &eacute;", "html.parser").decode(formatter="html"),
    BeautifulSoup("<br><p>q", "html.parser").encode("ascii"),
)
print(
    bleach.clean("an <script>evil()</script> <b>x</b> <a href='javascript:1' onclick=2>l</a>"),
    bleach.clean("<b>x</b><i>y</i>", tags={"i"}, strip=True),
    bleach.linkify("see http://example.com and a@b.com", parse_email=True),
    bleach.clean("<!-- c --><p>q", strip_comments=True),
    bleach.clean('<a href="http://x" title="t" style="c">x</a>', attributes={"a": ["href"]}),
)
