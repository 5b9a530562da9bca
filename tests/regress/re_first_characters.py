"""What a match can begin with is found ahead: alternatives, repetitions of nothing, ignored case, characters beyond ASCII."""
import re

texts = ["", "abc", "xyz abc", "éabc", "ABC kK\u212a", "a\nb", "12-34", "ſs", "zéa", "\u0130i", "aé" * 3, "foo.bar(1)"]
patterns = [
    r"a|b|é", r"(?:x?)(?:y|z)", r"(a|)b", r"\b(?:ab|c)", r"(?i:k)", r"(?i)[k-l]+", r"(?i)ſ|i", r"^|b", r"(?=a)a", r"(?!a)\w", r"\d+(?:-\d+)?",
    r"(?:a|b|)c", r"(?:\d|[a-c])+$", r"(a)|(b)|(c)", r"(?:a*)*c", r".\b", r"(?s:.)b", r"[^a]", r"\W+", r"(?:é|a)+", r"(?P<q>a)?(?(q)b|c)", r"(a)\1|b",
    r"(\w+)(\W)", r"(\w+?)(b|c)", r"(?:ab|cd)??c", r"\w+é", r"(?>a|ab)c", r"(?<=a)b|x",
]
for pattern in patterns:
    compiled = re.compile(pattern)
    for text in texts:
        print([match.span() for match in compiled.finditer(text)], end=" ")
        found = compiled.match(text), compiled.fullmatch(text)
        print([match and match.groups() for match in found], end=" ")
    print(re.sub(pattern, "<>", "xyz abc éa"), re.split(pattern, "1 abc 2"))
print([match.group() for match in re.finditer(rb"[\x80-\xff]|a", b"\xe9a\x80b")])
print(re.findall(r"(?i)straße|x", "STRASSE straße X"), re.findall("a|b", "xaxbx", 0)[:1], re.compile("a|b").findall("aabb", 1, 3))
