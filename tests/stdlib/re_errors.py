# re: what is wrong with patterns, replacements and arguments, in words and places.
import re

patterns = ["[", "(", ")", "*", "a**", "a{2}{3}", "a{3,2}", "\\", "\\q", "\\1", "(?P<a>x)(?P<a>y)", "(?P<1>x)", "(?P<a", "(?P=b)",
            "(?z)", "(?", "(?P", "(?<x)", "(?<=a*)b", "[b-a]", "[\\d-z]", "\\x1", "a(?i)b", "(?i", "(?(1)a|b|c)", "(?(2)a)", "(?#abc",
            "(?P<>x)", "[]", "|*", "(?i-i:a)", "\\400", "x{1,2}{3}", "a\n[b"]
for pattern in patterns:
    try:
        re.compile(pattern)
        print(repr(pattern), "is read")
    except re.error as e:
        print(repr(pattern), "|", e, "|", e.msg, e.pos, e.lineno, e.colno)
for f in (lambda: re.sub("(a)", r"\2", "a"), lambda: re.sub("a", r"\q", "a"), lambda: re.sub("a", r"\g<x>", "a"), lambda: re.sub("a", r"\g<", "a"),
          lambda: re.match("a", "a").group(1), lambda: re.match("a", "a")["x"], lambda: re.compile("a").match(b"a"),
          lambda: re.compile(b"a").match("a"), lambda: re.match("a", 5), lambda: re.compile(5), lambda: re.compile(re.compile("a"), re.I)):
    try:
        print(f())
    except (re.error, IndexError, TypeError, ValueError) as e:
        print(type(e).__name__, e)
