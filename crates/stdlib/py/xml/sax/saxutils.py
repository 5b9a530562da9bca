"""Text as it stands in XML, and back; handlers that write it, or stand between others."""

import io
import sys

from . import handler, xmlreader


def _replaced(data, entities):
    for old, new in entities.items():
        data = data.replace(old, new)
    return data


def escape(data, entities={}):
    """The text with `&`, `<` and `>` written as entities, and what else is wished."""
    return _replaced(data.replace("&", "&amp;").replace(">", "&gt;").replace("<", "&lt;"), entities)


def unescape(data, entities={}):
    """The text with the entities of `&`, `<` and `>` read, and what else is wished."""
    return _replaced(data.replace("&lt;", "<").replace("&gt;", ">"), entities).replace("&amp;", "&")


def quoteattr(data, entities={}):
    """The text between quotes, as an attribute's value."""
    data = escape(data, {**entities, "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})
    if '"' not in data:
        return f'"{data}"'
    return f"'{data}'" if "'" not in data else '"%s"' % data.replace('"', "&quot;")


def prepare_input_source(source, base=""):
    """What is to be read: a place, a file, or what says itself what it is."""
    from .xmlreader import InputSource

    if hasattr(source, "__fspath__"):
        source = source.__fspath__()
    if isinstance(source, str):
        source = InputSource(source)
    elif hasattr(source, "read"):
        file, source = source, InputSource()
        if isinstance(file.read(0), str):
            source.setCharacterStream(file)
        else:
            source.setByteStream(file)
        if isinstance(getattr(file, "name", None), str):
            source.setSystemId(file.name)
    if source.getCharacterStream() is None and source.getByteStream() is None:
        source.setByteStream(open(source.getSystemId(), "rb"))
    return source


class XMLGenerator(handler.ContentHandler):
    """Writes what it is told of."""

    def __init__(self, out=None, encoding="iso-8859-1", short_empty_elements=False):
        super().__init__()
        self._out = sys.stdout if out is None else out
        self._encoding = encoding
        self._names, self._fresh = [{}], []
        self._short_empty_elements = short_empty_elements
        self._pending = False

    def _write(self, text):
        if self._pending:
            self._pending = False
            self._write(">")
        if hasattr(self._out, "encoding") or isinstance(self._out, io.TextIOBase) or not self._is_binary():
            try:
                text.encode(self._encoding)
            except UnicodeEncodeError:
                text = text.encode(self._encoding, "xmlcharrefreplace").decode(self._encoding)
            self._out.write(text)
        else:
            self._out.write(text.encode(self._encoding, "xmlcharrefreplace"))

    def _is_binary(self):
        return isinstance(self._out, (io.RawIOBase, io.BufferedIOBase))

    def _name(self, name):
        space, local = name
        if not space:
            return local
        if space == "http://www.w3.org/XML/1998/namespace":
            return "xml:" + local
        prefix = self._names[-1][space]
        return f"{prefix}:{local}" if prefix else local

    def startDocument(self):
        self._write(f'<?xml version="1.0" encoding="{self._encoding}"?>\n')

    def endDocument(self):
        self._out.flush()

    def startPrefixMapping(self, prefix, uri):
        self._names.append({**self._names[-1], uri: prefix})
        self._fresh.append((prefix, uri))

    def endPrefixMapping(self, prefix):
        self._names.pop()

    def _open(self, name, attributes):
        self._write("<" + name)
        for key, value in attributes:
            self._write(f" {key}={quoteattr(value)}")
        if self._short_empty_elements:
            self._pending = True
        else:
            self._write(">")

    def _close(self, name):
        if self._pending:
            self._pending = False
            self._write("/>")
        else:
            self._write(f"</{name}>")

    def startElement(self, name, attrs):
        self._open(name, attrs.items())

    def endElement(self, name):
        self._close(name)

    def startElementNS(self, name, qname, attrs):
        fresh, self._fresh = self._fresh, []
        spaces = [(f"xmlns:{prefix}" if prefix else "xmlns", uri) for prefix, uri in fresh]
        self._open(self._name(name), spaces + [(self._name(key), value) for key, value in attrs.items()])

    def endElementNS(self, name, qname):
        self._close(self._name(name))

    def characters(self, content):
        if content:
            self._write(escape(content if isinstance(content, str) else str(content, self._encoding)))

    def ignorableWhitespace(self, content):
        if content:
            self._write(content if isinstance(content, str) else str(content, self._encoding))

    def processingInstruction(self, target, data):
        self._write(f"<?{target} {data}?>")


class XMLFilterBase(xmlreader.XMLReader):
    """Stands between a parser and handlers, and passes everything on."""

    def __init__(self, parent=None):
        super().__init__()
        self._parent = parent

    def __getattr__(self, name):
        for owner in (self._err_handler, self._cont_handler, self._dtd_handler, self._ent_handler):
            if not name.startswith("_") and hasattr(owner, name):
                return getattr(owner, name)
        raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")

    def setDocumentLocator(self, locator):
        self._locator = locator
        self._cont_handler.setDocumentLocator(locator)

    def parse(self, source):
        self._parent.setContentHandler(self)
        self._parent.setErrorHandler(self)
        self._parent.setEntityResolver(self)
        self._parent.setDTDHandler(self)
        self._parent.parse(source)

    def getFeature(self, name):
        return self._parent.getFeature(name)

    def setFeature(self, name, state):
        self._parent.setFeature(name, state)

    def getProperty(self, name):
        return self._parent.getProperty(name)

    def setProperty(self, name, value):
        self._parent.setProperty(name, value)

    def getParent(self):
        return self._parent

    def setParent(self, parent):
        self._parent = parent


def _passed_on(name):
    def method(self, *args):
        return getattr(self._cont_handler, name)(*args)

    method.__name__ = name
    return method


for _name in (
    "startDocument", "endDocument", "startPrefixMapping", "endPrefixMapping", "startElement", "endElement", "startElementNS",
    "endElementNS", "characters", "ignorableWhitespace", "processingInstruction", "skippedEntity",
):
    setattr(XMLFilterBase, _name, _passed_on(_name))
