"""Trees of elements: read from XML, searched, changed, and written as XML."""

from _types import show_module as _show_module
import contextlib
import io

import _xmlparser
from . import ElementPath

__all__ = [
    "Comment", "dump", "Element", "ElementTree", "canonicalize", "fromstring", "fromstringlist", "indent", "iselement", "iterparse",
    "parse", "ParseError", "PI", "ProcessingInstruction", "QName", "SubElement", "tostring", "tostringlist", "TreeBuilder", "VERSION",
    "XML", "XMLID", "XMLParser", "XMLPullParser", "register_namespace",
]
VERSION = "1.3.0"


class ParseError(SyntaxError):
    """A document that is not well-formed: `code` and `position` tell more."""


def iselement(element):
    """Whether something is an element."""
    return hasattr(element, "tag")


def _is_path(path):
    """Whether a text is more than a name, of which what is in braces may be anything."""
    if not isinstance(path, str):
        return False
    if path[:1] == "{":
        path = "*" if path.startswith(("{*}", "{}")) else path.rpartition("}")[2]
    return any(sign in path for sign in "/*[@.") or not path


class Element:
    """An element: a name, attributes, the texts in it and behind it, and other elements."""

    def __init__(self, tag, attrib={}, **extra):
        if not isinstance(attrib, dict):
            raise TypeError(f"Element() argument 2 must be dict, not {attrib.__class__.__name__}")
        self.tag = tag
        self.attrib = {**attrib, **extra}
        self._children = []
        self.text = self.tail = None

    def makeelement(self, tag, attrib):
        """Make another one of the kind."""
        return self.__class__(tag, attrib)

    def __repr__(self):
        return "<%s %r at %#x>" % (self.__class__.__name__, self.tag, id(self))

    def __copy__(self):
        made = self.makeelement(self.tag, self.attrib)
        made.text, made.tail = self.text, self.tail
        made[:] = self
        return made

    def __len__(self):
        return len(self._children)

    def __bool__(self):
        import warnings

        warnings.warn(
            "Testing an element's truth value will always return True in future versions.  "
            "Use specific 'len(elem)' or 'elem is not None' test instead.", DeprecationWarning, stacklevel=2,
        )
        return len(self._children) != 0

    def __setitem__(self, index, element):
        if isinstance(index, slice):
            element = list(element)
            for one in element:
                self._check(one)
        else:
            self._check(element)
        try:
            self._children[index] = element
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __getitem__(self, index):
        try:
            return self._children[index]
        except IndexError:
            raise IndexError("child index out of range") from None

    def __delitem__(self, index):
        try:
            del self._children[index]
        except IndexError:
            raise IndexError("child assignment index out of range") from None

    def __iter__(self):
        return iter(self._children)

    @staticmethod
    def _check(element, where="", place=""):
        if isinstance(element, Element):
            return
        if where:
            raise TypeError(f"{where}() argument{place} must be xml.etree.ElementTree.Element, not {type(element).__name__}")
        raise TypeError(f"expected an Element, not {type(element).__name__!r}")

    def append(self, subelement):
        """Add an element at the end."""
        self._check(subelement, "append", " 1")
        self._children.append(subelement)

    def extend(self, elements):
        """Add elements at the end."""
        for element in elements:
            self._check(element)
            self._children.append(element)

    def insert(self, index, subelement):
        """Add an element at a place."""
        self._check(subelement, "insert", " 2")
        self._children.insert(index, subelement)

    def remove(self, subelement):
        """Take an element out."""
        for place, child in enumerate(self._children):
            if child is subelement:
                del self._children[place]
                return
        raise ValueError("list.remove(x): x not in list")

    def find(self, path, namespaces=None):
        """The first element that a name or path leads to."""
        if namespaces is not None or _is_path(path):
            return ElementPath.find(self, path, namespaces)
        for child in self._children:
            if child.tag == path:
                return child
        return None

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first one."""
        found = self.find(path, namespaces)
        return default if found is None else "" if found.text is None else found.text

    def findall(self, path, namespaces=None):
        """All of them."""
        if namespaces is not None or _is_path(path):
            return ElementPath.findall(self, path, namespaces)
        return [child for child in self._children if child.tag == path]

    def iterfind(self, path, namespaces=None):
        """All of them, one by one."""
        return iter(ElementPath.iterfind(self, path, namespaces))

    def set(self, key, value):
        """Set an attribute."""
        self.attrib[key] = value

    def get(self, key, default=None):
        """An attribute's value."""
        return self.attrib.get(key, default)

    def clear(self):
        """Take everything out but the name."""
        self._children, self.text, self.tail = [], None, None
        self.attrib.clear()

    def keys(self):
        """The attributes' names."""
        return list(self.attrib)

    def items(self):
        """The attributes."""
        return list(self.attrib.items())

    def iter(self, tag=None):
        """The element and all below it, of one name or any."""
        if tag == "*":
            tag = None
        waiting = [iter((self,))]
        while waiting:
            for element in waiting[-1]:
                if tag is None or element.tag == tag:
                    yield element
                if element._children:
                    waiting.append(iter(element._children))
                    break
            else:
                waiting.pop()

    def itertext(self):
        """The texts in it, in their order."""
        if self.text:
            yield self.text
        for child in self._children:
            yield from child.itertext()
            if child.tail:
                yield child.tail


def SubElement(parent, tag, attrib={}, **extra):
    """Make an element at the end of another."""
    Element._check(parent, "SubElement", " 1")
    element = parent.makeelement(tag, {**attrib, **extra})
    parent.append(element)
    return element


def Comment(text=None):
    """Make a comment."""
    made = Element(Comment)
    made.text = text
    return made


def ProcessingInstruction(target, text=None):
    """Make an instruction for programs."""
    element = Element(ProcessingInstruction)
    element.text = f"{target} {text}" if text else target
    return element


PI = ProcessingInstruction


class QName:
    """A name with its namespace."""

    def __init__(self, text_or_uri, tag=None):
        self.text = f"{{{text_or_uri}}}{tag}" if tag else text_or_uri

    def __str__(self):
        return self.text

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.text!r}>"

    def __hash__(self):
        return hash(self.text)

    def _compared(name):
        import operator

        compare = getattr(operator, name)
        return lambda self, other: compare(self.text, other.text if isinstance(other, QName) else other)

    __eq__, __lt__, __le__, __gt__, __ge__ = map(_compared, ("eq", "lt", "le", "gt", "ge"))
    del _compared


class ElementTree:
    """A document: its root, reading and writing."""

    def __init__(self, element=None, file=None):
        if element is not None and not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element
        if not file:
            return
        self.parse(file)

    def _setroot(self, element):
        if not iselement(element):
            raise TypeError(f"expected an Element, not {type(element).__name__}")
        self._root = element

    def getroot(self):
        """The root."""
        return self._root

    def parse(self, source, parser=None):
        """Read a document from a file."""
        with contextlib.ExitStack() as stack:
            if not hasattr(source, "read"):
                source = stack.enter_context(open(source, "rb"))
            parser = XMLParser() if parser is None else parser
            while piece := source.read(65536):
                parser.feed(piece)
            self._root = parser.close()
            return self._root

    def iter(self, tag=None):
        """The root and all below it."""
        return self._root.iter(tag)

    @staticmethod
    def _relative(path):
        if path[:1] == "/":
            import warnings

            path = "." + path
            warnings.warn("This search is broken in 1.3 and earlier, and will be fixed in a future version.  If you rely on the "
                          f"current behaviour, change it to {path!r}", FutureWarning, stacklevel=3)
        return path

    def find(self, path, namespaces=None):
        """The first element that a path leads to."""
        return self._root.find(self._relative(path), namespaces)

    def findtext(self, path, default=None, namespaces=None):
        """The text of the first one."""
        return self._root.findtext(self._relative(path), default, namespaces)

    def findall(self, path, namespaces=None):
        """All of them."""
        return self._root.findall(self._relative(path), namespaces)

    def iterfind(self, path, namespaces=None):
        """All of them, one by one."""
        return self._root.iterfind(self._relative(path), namespaces)

    def write(self, file_or_filename, encoding=None, xml_declaration=None, default_namespace=None, method=None, *,
              short_empty_elements=True):
        """Write the document to a file."""
        method = method or "xml"
        if method not in _WRITERS and method != "c14n":
            raise ValueError(f"unknown method {method!r}")
        if method == "c14n":
            text, encoding = canonicalize(tostring(self._root, "unicode")), encoding or "utf-8"
        else:
            encoding = encoding or "us-ascii"
            text = self._text(encoding, xml_declaration, default_namespace, method, short_empty_elements)
        unicode = encoding.lower() == "unicode"
        if hasattr(file_or_filename, "write"):
            file_or_filename.write(text if unicode else text.encode(encoding, "xmlcharrefreplace"))
            return
        wanted = "utf-8" if unicode else encoding
        with open(file_or_filename, "w", encoding=wanted, errors="xmlcharrefreplace") as file:
            file.write(text)

    def _text(self, encoding, xml_declaration, default_namespace, method, short):
        parts = []
        name = encoding.lower()
        if method == "xml" and (xml_declaration or xml_declaration is None and name not in ("unicode", "utf-8", "us-ascii")):
            shown = "utf-8" if name == "unicode" else encoding
            parts.append(f"<?xml version='1.0' encoding='{shown}'?>\n")
        if method == "text":
            parts.extend(self._root.itertext())
            if self._root.tail:
                parts.append(self._root.tail)
        else:
            names, spaces = _prefixes(self._root, default_namespace)
            _write_tree(parts.append, self._root, names, spaces, short, _WRITERS[method])
        return "".join(parts)

    def write_c14n(self, file):
        """Write the document in the one form that all equal ones have."""
        return self.write(file, method="c14n")


# ---- Writing ----

_namespace_map = {
    "http://www.w3.org/XML/1998/namespace": "xml", "http://www.w3.org/1999/xhtml": "html",
    "http://www.w3.org/1999/02/22-rdf-syntax-ns#": "rdf", "http://schemas.xmlsoap.org/wsdl/": "wsdl",
    "http://www.w3.org/2001/XMLSchema": "xs", "http://www.w3.org/2001/XMLSchema-instance": "xsi",
    "http://purl.org/dc/elements/1.1/": "dc",
}


def register_namespace(prefix, uri):
    """Choose the prefix of a namespace."""
    import re

    if re.match(r"ns\d+$", prefix):
        raise ValueError("Prefix format reserved for internal use")
    for known, old in list(_namespace_map.items()):
        if known == uri or old == prefix:
            del _namespace_map[known]
    _namespace_map[uri] = prefix


register_namespace._namespace_map = _namespace_map


def _not_text(value):
    raise TypeError(f"cannot serialize {value!r} (type {type(value).__name__})")


def _prefixes(root, default):
    """How all names of a tree are written, and the namespaces with their prefixes."""
    names, spaces = {None: None}, {}
    if default:
        spaces[default] = ""

    def add(name):
        try:
            if name[:1] == "{":
                space, local = name[1:].rsplit("}", 1)
                prefix = spaces.get(space)
                if prefix is None:
                    prefix = _namespace_map.get(space) or f"ns{len(spaces)}"
                    if prefix != "xml":
                        spaces[space] = prefix
                names[name] = f"{prefix}:{local}" if prefix else local
            else:
                if default:
                    raise ValueError("cannot use non-qualified names with default_namespace option")
                names[name] = name
        except TypeError:
            _not_text(name)

    def see(name):
        if isinstance(name, QName):
            name = name.text
        if name not in names:
            add(name)

    for element in root.iter():
        tag = element.tag
        if isinstance(tag, (QName, str)):
            see(tag)
        elif tag is not None and tag is not Comment and tag is not PI:
            _not_text(tag)
        for key, value in element.items():
            see(key)
            if isinstance(value, QName):
                see(value)
        if isinstance(element.text, QName):
            see(element.text)
    return names, spaces


def _escape_text(text):
    try:
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    except (TypeError, AttributeError):
        _not_text(text)


_ATTRIBUTE = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\r": "&#13;", "\n": "&#10;", "\t": "&#09;"})


def _escape_attribute(text):
    try:
        return text.translate(_ATTRIBUTE)
    except (TypeError, AttributeError):
        _not_text(text)


def _escape_attribute_html(text):
    try:
        return text.replace("&", "&amp;").replace(">", "&gt;").replace('"', "&quot;")
    except (TypeError, AttributeError):
        _not_text(text)


def _write_head(write, element, name, names, spaces, escape):
    write("<" + name)
    if spaces:
        for space, prefix in sorted(spaces.items(), key=lambda pair: pair[1]):
            write(f' xmlns{":" + prefix if prefix else ""}="{escape(space)}"')
    for key, value in element.items():
        key = names[key.text if isinstance(key, QName) else key]
        write(f' {key}="{names[value.text] if isinstance(value, QName) else escape(value)}"')


def _write_special(write, element):
    """A comment or instruction; whether it was one."""
    if element.tag is Comment:
        write(f"<!--{element.text}-->")
    elif element.tag is PI:
        write(f"<?{element.text}?>")
    else:
        return False
    return True


HTML_EMPTY = {
    "area", "base", "basefont", "br", "col", "embed", "frame", "hr", "img", "input", "isindex", "link", "meta", "param", "source",
    "track", "wbr",
}


def _write_tree(write, element, names, spaces, short, own):
    """Write an element and what follows it; `own` writes what the form of the text says, and then the element's end."""
    if not _write_special(write, element):
        tag, text = element.tag, element.text
        name = names[tag.text if isinstance(tag, QName) else tag]

        def children():
            for child in element:
                _write_tree(write, child, names, None, short, own)

        if name is None:
            if text:
                write(_escape_text(text))
            children()
        else:
            own(write, element, name, names, spaces, short, children)
    if element.tail:
        write(_escape_text(element.tail))


def _own_xml(write, element, name, names, spaces, short, children):
    text = element.text
    _write_head(write, element, name, names, spaces, _escape_attribute)
    if short and not text and not len(element):
        write(" />")
        return
    write(">")
    if text:
        write(names[text.text] if isinstance(text, QName) else _escape_text(text))
    children()
    write(f"</{name}>")


def _own_html(write, element, name, names, spaces, short, children):
    low = name.lower()
    _write_head(write, element, name, names, spaces, _escape_attribute_html)
    write(">")
    if element.text:
        write(element.text if low in ("script", "style") else _escape_text(element.text))
    children()
    if low not in HTML_EMPTY:
        write(f"</{name}>")


_WRITERS = {"xml": _own_xml, "html": _own_html, "text": None}


def tostring(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """An element as XML: bytes, or text for the encoding `unicode`."""
    stream = io.StringIO() if encoding and encoding.lower() == "unicode" else io.BytesIO()
    ElementTree(element).write(
        stream, encoding, xml_declaration=xml_declaration, default_namespace=default_namespace, method=method,
        short_empty_elements=short_empty_elements,
    )
    return stream.getvalue()


def tostringlist(element, encoding=None, method=None, *, xml_declaration=None, default_namespace=None, short_empty_elements=True):
    """An element as a list of pieces of XML."""
    return [tostring(element, encoding, method, xml_declaration=xml_declaration, default_namespace=default_namespace,
                     short_empty_elements=short_empty_elements)]


def dump(elem):
    """Print an element."""
    import sys

    if not isinstance(elem, ElementTree):
        elem = ElementTree(elem)
    elem.write(sys.stdout, encoding="unicode")
    if not elem.getroot().tail or elem.getroot().tail[-1] != "\n":
        sys.stdout.write("\n")


def indent(tree, space="  ", level=0):
    """Put blanks between elements, so that they stand on lines of their own."""
    if level < 0:
        raise ValueError(f"Initial indentation level must be >= 0, got {level}")
    tree = tree.getroot() if isinstance(tree, ElementTree) else tree
    if len(tree) == 0:
        return

    def blank(text):
        return not text or not text.strip()

    def go(element, level):
        inner, outer = "\n" + (level + 1) * space, "\n" + level * space
        if blank(element.text):
            element.text = inner
        for child in element:
            if len(child):
                go(child, level + 1)
            if blank(child.tail):
                child.tail = inner
        if blank(child.tail):
            child.tail = outer

    go(tree, level)


# ---- Reading ----


class TreeBuilder:
    """Makes a tree of what a parser tells."""

    def __init__(self, element_factory=None, *, comment_factory=None, pi_factory=None, insert_comments=False, insert_pis=False):
        self._data = []
        self._elem = []
        self._last = self._root = None
        self._tail = False
        self._comment_factory = comment_factory or Comment
        self._pi_factory = pi_factory or ProcessingInstruction
        self.insert_comments = insert_comments
        self.insert_pis = insert_pis
        self._factory = element_factory or Element

    def close(self):
        """The root, when all is told."""
        if self._elem:
            raise AssertionError("missing end tags")
        if self._root is None:
            raise AssertionError("missing toplevel element")
        return self._root

    def data(self, data):
        """Some text."""
        self._data.append(data)

    def _flush(self):
        if self._data:
            if self._last is not None:
                text = "".join(self._data)
                if self._tail:
                    self._last.tail = text
                else:
                    self._last.text = text
            self._data = []

    def start(self, tag, attrs):
        """An element begins."""
        self._flush()
        self._last = element = self._factory(tag, attrs)
        if self._elem:
            self._elem[-1].append(element)
        elif self._root is None:
            self._root = element
        self._elem.append(element)
        self._tail = False
        return element

    def end(self, tag):
        """An element ends."""
        self._flush()
        self._last = self._elem.pop()
        self._tail = True
        return self._last

    def comment(self, text):
        """A comment."""
        return self._single(self._comment_factory, self.insert_comments, text)

    def pi(self, target, text=None):
        """An instruction."""
        return self._single(self._pi_factory, self.insert_pis, target, text)

    def _single(self, factory, insert, *args):
        element = factory(*args)
        if insert:
            self._flush()
            self._last = element
            if self._elem:
                self._elem[-1].append(element)
            self._tail = True
        return element


class XMLParser:
    """Takes a document in pieces and tells a target of it."""

    def __init__(self, *, target=None, encoding=None):
        self.target = TreeBuilder() if target is None else target
        self.entity = {}
        self.version = "Expat 2.6.3"
        self._pieces = _xmlparser.Pieces(encoding)
        self._reader = None

    def _take(self, data, final):
        if self._reader is None:
            self._reader = _xmlparser.Reader("", _Teller(self.target, self.entity))
        try:
            self._reader.add(self._pieces.text(data, final), final)
            self._reader.go(final)
            return
        except _xmlparser.Problem as problem:
            error = ParseError(str(problem))
            error.code, error.position = problem.code, problem.position
        raise error

    def feed(self, data):
        """Take a piece."""
        self._take(data, False)

    def flush(self):
        """Nothing waits that is whole."""

    def close(self):
        """Take it that the document is at its end; return what the target makes of it."""
        self._take(b"", True)
        close = getattr(self.target, "close", None)
        return close() if close is not None else None


class _Teller:
    """Hands what is read to a target, with names in full, as far as it has methods for it."""

    def __init__(self, target, entity):
        self.entity = entity
        self.names = _xmlparser.Names()
        ignore = lambda *told: None
        for name in ("start", "end", "data", "comment", "pi", "doctype", "start_ns", "end_ns"):
            setattr(self, "_" + name, getattr(target, name, ignore))
        self.data, self.comment = self._data, self._comment
        self.spaces = []

    def start(self, reader, name, attributes, at):
        name, attributes, fresh = self.names.enter(reader, name, attributes, at)
        self.spaces.append((name, list(fresh) if fresh else ()))
        for prefix, space in (fresh or {}).items():
            self._start_ns(prefix, space)
        self._start(name, attributes)

    def end(self, name):
        name, prefixes = self.spaces.pop()
        self._end(name)
        for prefix in reversed(prefixes):
            self._end_ns(prefix)
        self.names.leave()

    def pi(self, target, text):
        self._pi(target, text or None)

    def doctype(self, name, rest):
        parts = rest.split("[")[0].split(None, 1)
        quoted = parts[1].strip() if len(parts) > 1 else ""
        pieces = [piece for piece in quoted.replace("'", '"').split('"') if piece.strip()]
        public = pieces[0] if parts[:1] == ["PUBLIC"] and pieces else None
        self._doctype(name, public, pieces[-1] if pieces else None)


class XMLPullParser:
    """Takes a document in pieces, and gives events."""

    def __init__(self, events=None, *, _parser=None):
        self._wanted = ("end",) if events is None else tuple(events)
        for event in self._wanted:
            if event not in ("start", "end", "start-ns", "end-ns", "comment", "pi"):
                raise ValueError(f"unknown event {event!r}")
        self._events = []
        self._parser = _parser or XMLParser(target=_Events(self._wanted, self._events))

    def feed(self, data):
        """Take a piece. What is wrong with it is told in its turn, where the events are read."""
        if self._parser is None:
            raise ValueError("feed() called after end of stream")
        try:
            self._parser.feed(data)
        except SyntaxError as error:
            self._events.append(error)

    def _close_and_return_root(self):
        root = self._parser.close()
        self._parser = None
        return root

    def close(self):
        """Tell that the document is at its end."""
        self._close_and_return_root()

    def read_events(self):
        """The events so far, each once."""
        while self._events:
            event = self._events.pop(0)
            if isinstance(event, Exception):
                raise event
            yield event

    def flush(self):
        """Nothing waits."""


class _Events(TreeBuilder):
    """A tree's builder that notes what happens."""

    def __init__(self, wanted, events):
        super().__init__()
        self._wanted, self._noted = wanted, events
        self.insert_comments, self.insert_pis = False, False

    def _note(self, event, value):
        if event in self._wanted:
            self._noted.append((event, value))
        return value

    def start(self, tag, attrs):
        return self._note("start", super().start(tag, attrs))

    def end(self, tag):
        return self._note("end", super().end(tag))

    def comment(self, text):
        return self._note("comment", super().comment(text))

    def pi(self, target, text=None):
        return self._note("pi", super().pi(target, text))

    def start_ns(self, prefix, uri):
        self._note("start-ns", (prefix, uri))

    def end_ns(self, prefix):
        self._note("end-ns", None)


def parse(source, parser=None):
    """The document in a file."""
    whole = ElementTree()
    whole.parse(source, parser)
    return whole


class _IterParse:
    """The events of a document; `root` is there when all were given."""

    root = None

    def __init__(self, source, events, parser):
        self._own = not hasattr(source, "read")
        self._source = open(source, "rb") if self._own else source
        self._pull = XMLPullParser(events)
        self._steps = self._run()

    def _run(self):
        try:
            while True:
                yield from self._pull.read_events()
                data = self._source.read(16 * 1024)
                if not data:
                    break
                self._pull.feed(data)
            root = self._pull._close_and_return_root()
            yield from self._pull.read_events()
            self.root = root
        finally:
            if self._own:
                self._source.close()

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._steps)

    def close(self):
        """Give up."""
        self._steps.close()
        if self._own:
            self._source.close()


def iterparse(source, events=None, parser=None):
    """The events of a document in a file, one by one."""
    return _IterParse(source, events, parser)


def XML(text, parser=None):
    """The root of a document that is given as text or bytes."""
    parser = parser or XMLParser(target=TreeBuilder())
    parser.feed(text)
    return parser.close()


fromstring = XML


def fromstringlist(sequence, parser=None):
    """The root of a document that is given in pieces."""
    parser = parser or XMLParser(target=TreeBuilder())
    for text in sequence:
        parser.feed(text)
    return parser.close()


def XMLID(text, parser=None):
    """The root of a document, and its elements by their `id`."""
    tree = XML(text, parser)
    return tree, {element.get("id"): element for element in tree.iter() if element.get("id")}


# ---- The form that equal documents share ----


def canonicalize(xml_data=None, *, out=None, from_file=None, with_comments=False, strip_text=False, rewrite_prefixes=False,
                 qname_aware_tags=None, qname_aware_attrs=None, exclude_attrs=None, exclude_tags=None):
    """A document in the one form that all equal ones have."""
    if xml_data is None and from_file is None:
        raise ValueError("Either 'xml_data' or 'from_file' must be provided as input")
    if rewrite_prefixes or qname_aware_tags or qname_aware_attrs:
        raise NotImplementedError("prefixes are not rewritten here")
    writer = _Canonical(with_comments, strip_text, exclude_attrs or (), exclude_tags or ())
    if xml_data is None:
        source = from_file.read() if hasattr(from_file, "read") else open(from_file, "rb").read()
    else:
        source = xml_data
    text = source if isinstance(source, str) else _xmlparser.decoded(source)
    try:
        _xmlparser.Reader(text, writer).run()
    except _xmlparser.Problem as problem:
        raise ParseError(str(problem)) from None
    result = "".join(writer.out)
    if out is None:
        return result
    out.write(result)


class _Canonical:
    """Writes what is read at once, prefixes as they are."""

    entity = {}

    def __init__(self, with_comments, strip, without_attributes, without_tags):
        self.out = []
        self.with_comments, self.strip = with_comments, strip
        self.without_attributes, self.without_tags = set(without_attributes), set(without_tags)
        self.names = _xmlparser.Names()
        self.declared = [{}]
        self.hidden = 0
        self.text = []
        self.begun = False

    def flush(self):
        text, self.text = "".join(self.text), []
        if self.strip:
            text = text.strip()
        if text and len(self.declared) > 1 and not self.hidden:
            self.out.append(_escape_text(text).replace("\r", "&#xD;"))

    def data(self, text):
        self.text.append(text)

    def start(self, reader, name, attributes, at):
        self.flush()
        full, _, _ = self.names.enter(reader, name, attributes, at)
        if self.hidden or full in self.without_tags:
            self.hidden += 1
            self.declared.append(self.declared[-1])
            return
        known, spaces = self.declared[-1], self.names.levels[-1]
        used = {name.rpartition(":")[0]} | {key.rpartition(":")[0] for key in attributes if ":" in key and not key.startswith("xmlns:")}
        fresh = {prefix: spaces.get(prefix, "") for prefix in used if prefix != "xml" and known.get(prefix, "") != spaces.get(prefix, "")}
        self.declared.append({**known, **fresh})
        parts = [f' xmlns{":" + prefix if prefix else ""}="{space}"' for prefix, space in sorted(fresh.items())]
        named = []
        for key, value in attributes.items():
            if key != "xmlns" and not key.startswith("xmlns:"):
                full = self.names.full(reader, key, at) if ":" in key else key
                if full not in self.without_attributes:
                    space, _, local = full.rpartition("}")
                    named.append((space, local, key, value))
        for _, _, key, value in sorted(named):
            value = value.replace("&", "&amp;").replace("<", "&lt;").replace('"', "&quot;")
            value = value.replace("\t", "&#x9;").replace("\n", "&#xA;").replace("\r", "&#xD;")
            parts.append(f' {key}="{value}"')
        self.out.append(f"<{name}{''.join(parts)}>")
        self.begun = True

    def end(self, name):
        self.flush()
        self.declared.pop()
        self.names.leave()
        if self.hidden:
            self.hidden -= 1
        else:
            self.out.append(f"</{name}>")

    def _outside(self, text):
        if len(self.declared) > 1:
            self.out.append(text)
        else:
            self.out.append(f"\n{text}" if self.begun else f"{text}\n")

    def comment(self, text):
        self.flush()
        if self.with_comments and not self.hidden:
            self._outside(f"<!--{text}-->")

    def pi(self, target, text):
        self.flush()
        if not self.hidden:
            self._outside(f"<?{target} {text}?>" if text else f"<?{target}?>")

    def doctype(self, name, rest):
        pass


_show_module(Element, TreeBuilder, XMLParser)
