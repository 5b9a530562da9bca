"""Groups of a match, by number and by name, one and several, of plain and of other texts and buffers."""

import copy
import re

PATTERN = r"(?P<first>\w)(?P<second>\w)?-(x)?"


class Index:
    def __index__(self):
        return 1


class Text(str): ...


for text in ("ab-", "a-x", "é-", "éü-x", Text("ab-x"), b"ab-", bytearray(b"a-x"), memoryview(b"ab-x")):
    kind = PATTERN if isinstance(text, str) else PATTERN.encode()
    match = re.search(kind, text)
    print(match, type(match.group()).__name__, match.string is text)
    print(match.group(), match.group(0), match.group(1, 2), match.group("first", 3, 0), match[1], match["second"], match[3])
    print(match.groups(), match.groups("none"), match.groups(default=0), match.groupdict(), match.groupdict(5))
    print(match[True], match.group(Index()), match[Index()], match[Text("first")], match.group(*[2]), match.span("second"))
    for wrong in (4, -1, 2**70, -(2**70), "third", "", None, 1.0, (1,), b"first", slice(1)):
        for ask in (match.group, match.__getitem__, lambda group: match[group], lambda group: match.group(0, group)):
            try:
                print(wrong, ask(wrong))
            except Exception as error:
                print(wrong, type(error).__name__, error)
for wrong in (lambda: match.groups(1, 2), lambda: match.groups(other=1), lambda: match.__getitem__(), lambda: match.group(x=1)):
    try:
        wrong()
    except TypeError as error:
        print(error)
print(copy.copy(match) is match, match.re.groupindex, match.expand(rb"\2\1\g<first>"))
print(re.sub(r"(\w+) (\w+)", lambda m: m[2] + " " + m["a" if False else 1], "hello world, good bye"))
print(re.match(r"(a)|b", "b").group(1))
