"""Documents that come in pieces: events as soon as they are sure, whatever the pieces are."""

import io
import xml.etree.ElementTree as ET
from xml.parsers import expat

DOCUMENT = """<?xml version="1.0"?>
<!-- before -->
<!DOCTYPE root [<!ENTITY who "you &amp; me">]>
<root xmlns="space" xmlns:p="other" a='1 > 0'>text<!-- in - side --><p:b c="&who;"/>tail
<![CDATA[raw <&> ]] text]]><?go there?>\r\n&who; &#65;&lt;<c><d/></c></root>
<!-- after -->
"""
EVENTS = "start", "end", "start-ns", "end-ns", "comment", "pi"


def shown(event, value):
    if isinstance(value, ET.Element):
        tag = value.tag if isinstance(value.tag, str) else value.tag.__name__
        return event, tag, value.attrib, value.text if event != "start" else None
    return event, value


def pieces(data, size):
    return [data[i : i + size] for i in range(0, len(data), size)]


whole = None
for encoding in None, "utf-8", "utf-16":
    data = DOCUMENT if encoding is None else DOCUMENT.encode(encoding)
    for size in 1, 2, 3, 7, 50, 1000:
        pull = ET.XMLPullParser(EVENTS)
        events = []
        for piece in pieces(data, size):
            pull.feed(piece)
            events += [shown(*event) for event in pull.read_events()]
        pull.close()
        events += [shown(*event) for event in pull.read_events()]
        if whole is None:
            whole = events
            for event in events:
                print(event)
        print(encoding, size, events == whole)

# Events come when their markup is whole.
pull = ET.XMLPullParser(("start", "end"))
for piece in "<roo", "t><a", ">some", " text</", "a", "><b at='>'/>", "<!-- c -->", "</root>":
    pull.feed(piece)
    print(repr(piece), [(event, element.tag) for event, element in pull.read_events()])
pull.close()

# What is wrong is told in its turn.
for wrong in "<a><b></a>", "<a>&none;</a>", "<a/><b/>", "<a", "", "text", "<a b='1' b='2'/>", "<a>\x01</a>", "<a><!-- -- --></a>":
    for size in 1, 100:
        pull = ET.XMLPullParser(("start", "end"))
        found = []
        try:
            for piece in pieces(wrong, size):
                pull.feed(piece)
                for event, element in pull.read_events():
                    found.append(event)
            pull.close()
        except ET.ParseError as error:
            found.append((str(error), error.code, error.position))
        print(repr(wrong), size, found)

for event, element in ET.iterparse(io.StringIO("<r>" + "<i>1</i>" * 3 + "</r>")):
    print(event, element.tag, element.text)
    element.clear()


class Endless:
    """A document that goes on."""

    def __init__(self):
        self.count = 0

    def read(self, size):
        self.count += 1
        return b"<all>" if self.count == 1 else b"<item n='%d'/>" % self.count


for number, (event, element) in enumerate(ET.iterparse(Endless())):
    print(event, element.attrib)
    if number == 3:
        break

parser = expat.ParserCreate()
parser.StartElementHandler = lambda name, attributes: print("start", name, attributes)
parser.EndElementHandler = lambda name: print("end", name)
parser.CharacterDataHandler = lambda text: print("text", repr(text))
parser.buffer_text = True
for piece in b"<a><b c='", b"1'/>some", b" text<", b"/a>":
    print(parser.Parse(piece))
parser.Parse(b"", True)

tree = ET.XML("<a xmlns:x='X'><x:b/><b>0</b><!-- c --></a>")
tree.append(ET.Comment("test"))
print([e.tag for e in tree.findall("{*}*")], len(tree.findall("*")))
tree[1].text = 0
print(repr(tree.findtext("b")), repr(tree.findtext("{X}b")), repr(tree.findtext("none")))
