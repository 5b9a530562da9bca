"""find() from an index on in a text with characters beyond ASCII, forward and backward, and lines of such a text in memory."""
import io

text = "aé€😀b" * 50
at, found = 0, []
while (at := text.find("€", at)) >= 0:
    found.append(at)
    at += 1
print(found[:5], found[-3:], len(found))
print([text.find("b", start) for start in (200, 3, 249, 100, 0, 250)], [text.rfind("é", 0, end) for end in (250, 7, 120, 1)])
print(text.index("😀", 120), text.find("z"), text.rindex("a"), text.find("", 77), text.count("é", 9, 99), text.find("a", -3), text[text.find("b", 99) :][:3])
print(text.find("€", 101), text[100], text.find("é", 3), text[2], text.find("b", 240), text.find("a", 1))
stream = io.StringIO("é1\n\n" * 40 + "last")
print(sum(len(line) for line in stream), stream.tell(), stream.readline(), stream.seek(3), stream.readline(2), stream.readline(1), stream.read(5))
stream.write("end")
print(len(stream.getvalue()), stream.seek(0, 2), stream.write("é"), stream.getvalue()[-5:], stream.readline(), stream.read())
