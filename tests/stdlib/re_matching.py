# re: matching, searching, groups, look-around, repetition, flags, Unicode, bytes.
import re

m = re.match(r"(?P<year>\d{4})-(?P<month>\d\d)", "2024-05-17")
print(m, m.group(), m.groups(), m.groupdict(), m["year"], m.span("month"), m.start(2), m.end(2), m.lastindex, m.lastgroup, m.regs)
print(m.expand(r"\2/\g<year>!"), m.string, m.pos, m.endpos, m.re.pattern, m.re.groups, dict(m.re.groupindex))
print(re.search("b+", "aabbbc").span(), re.search("x", "abc"), re.fullmatch("a|ab", "ab").group(), re.fullmatch("a", "ab"))
print(re.findall(r"\w+", "héllo wörld_1 漢字"), re.findall("(a)|(b)", "abc"), re.findall("a*", "baac"), re.findall(r"(\d)(\w)", "1a2b"))
print([x.span() for x in re.finditer(r"\b", "ab cd")], [x.group(1) for x in re.finditer(r"<(.*?)>", "<a><bc>")])
print(re.split(r"[,;]\s*", "a, b;c,d"), re.split("(-)", "a-b-c", maxsplit=1), re.split("x*", "axbc"), re.split(",", ""))
print(re.sub(r"(\w+) (\w+)", r"\2 \1", "hello world"), re.sub("x*", "-", "abxd"), re.subn("a", "b", "banana", count=2))
print(re.sub(r"\d+", lambda m: str(int(m.group()) * 2), "a1b22"), re.sub("(a)?b", r"[\1]", "b"), re.sub("a", "\\\\n\\n", "xa"))
for pattern, text in [
    (r"(?=a)\w", "ba"), (r"(?<=\$)\d+", "cost $42"), (r"(?<!\$)\b\d+", "cost $42 7"), (r"a(?!b)", "abac"),
    (r"(a+)+b", "aaaab"), (r"(?:a|b)*?c", "ababc"), (r"a{2,3}", "aaaa"), (r"a{2,3}?", "aaaa"), (r"(a)(b)?\2", "ab"),
    (r"(['\"]).*?\1", "say 'hi' \"x\""), (r"(?>a+)ab", "aaab"), (r"a++b", "aaab"), (r"^b", "a\nb"), (r"(?m)^b$", "a\nb\nc"),
    (r"(?s)a.b", "a\nb"), (r"(?i)STRASSE", "Strasse"), (r"(?i:é)É", "ÉÉ"), (r"(?x) a  b # comment", "ab"), (r"[^\W\d]+", "12ab_3"),
    (r"[\]\-a]+", "x]-a"), (r"\Aab\Z", "ab"), (r"\Bb", "ab"), (r"(a)?(?(1)b|c)", "ab"), (r"(a)?(?(1)b|c)", "c"), (r".", "\n"),
    (r"(?a)\w+", "aé"), (r"\x41\u0042\103", "ABC"), (r"(a|b)*", "abba"), (r"((a)|b)*", "ab"), (r"(?P<q>x)(?P=q)", "xx"),
]:
    m = re.search(pattern, text)
    print(ascii(pattern), m and (m.span(), m.group(), m.groups()))
p = re.compile(rb"(\w+)=(\d+)")
print(p.findall(b"a=1 b=22"), p.sub(rb"\2", b"a=1"), p.match(b"k=5").groups(), p)
p = re.compile("o", re.I | re.M)
print(p, p.flags, p.search("foo", 2), p.search("foo", 0, 1), p.match("foo", 1), [x.start() for x in p.finditer("fOoo", 1, 3)])
print(re.escape("a.b*c [x] é\n"), re.compile("a") is re.compile("a"), re.compile(re.compile("b")).pattern)
