"""The parser: what `xml.parsers.expat` reads, told to handlers."""

from xml.parsers import expat

from . import handler, xmlreader
from ._exceptions import SAXException, SAXNotRecognizedException, SAXNotSupportedException, SAXParseException

version = "2.20"
AttributesImpl, AttributesNSImpl = xmlreader.AttributesImpl, xmlreader.AttributesNSImpl


class ExpatLocator(xmlreader.Locator):
    """Tells where the parser is."""

    def __init__(self, parser):
        self._parser = parser

    def getColumnNumber(self):
        """The column."""
        return self._parser._parser.ErrorColumnNumber

    def getLineNumber(self):
        """The line."""
        return self._parser._parser.ErrorLineNumber

    def getPublicId(self):
        """The public name of the document."""
        return self._parser._source.getPublicId()

    def getSystemId(self):
        """The place of the document."""
        return self._parser._source.getSystemId()


class ExpatParser(xmlreader.IncrementalParser, xmlreader.Locator):
    """Reads a document, and tells the handlers of it."""

    def __init__(self, namespaceHandling=0, bufsize=2**16 - 20):
        super().__init__(bufsize)
        self._source = xmlreader.InputSource()
        self._parser = None
        self._namespaces = namespaceHandling
        self._lex_handler_prop = None
        self._parsing = False

    def parse(self, source):
        """Read a document."""
        from .saxutils import prepare_input_source

        source = prepare_input_source(source)
        self._source = source
        try:
            self.reset()
            self._cont_handler.setDocumentLocator(ExpatLocator(self))
            super().parse(source)
        finally:
            self._parsing = False

    def prepareParser(self, source):
        """Called before the first piece."""
        if source.getSystemId() is not None:
            self._parser.SetBase(source.getSystemId())

    def getFeature(self, name):
        """A setting."""
        if name == handler.feature_namespaces:
            return self._namespaces
        if name == handler.feature_string_interning:
            return False
        if name in (handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes):
            return 0
        if name == handler.feature_external_ges:
            return 0
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def setFeature(self, name, state):
        """Make a setting."""
        if self._parsing:
            raise SAXNotSupportedException("Cannot set features while parsing")
        if name == handler.feature_namespaces:
            self._namespaces = state
        elif name in (
            handler.feature_validation, handler.feature_external_pes, handler.feature_namespace_prefixes,
            handler.feature_external_ges,
        ):
            if state:
                raise SAXNotSupportedException(f"expat does not support {name}")
        elif name != handler.feature_string_interning:
            raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def getProperty(self, name):
        """A property."""
        if name == handler.property_lexical_handler:
            return self._lex_handler_prop
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    def setProperty(self, name, value):
        """Set a property."""
        if name != handler.property_lexical_handler:
            raise SAXNotRecognizedException(f"Property '{name}' not recognized")
        self._lex_handler_prop = value

    def feed(self, data, isFinal=False):
        """Take a piece."""
        if not self._parsing:
            self.reset()
            self._parsing = True
            self._cont_handler.startDocument()
        try:
            self._parser.Parse(data, isFinal)
        except expat.error as error:
            self._err_handler.fatalError(SAXParseException(expat.ErrorString(error.code), error, self))

    def close(self):
        """The document is whole."""
        if self._parser is None:
            return
        self.feed(b"", True)
        self._cont_handler.endDocument()
        self._parsing = False

    def reset(self):
        """Begin anew."""
        parser = self._parser = expat.ParserCreate(self._source.getEncoding(), " " if self._namespaces else None)
        if self._namespaces:
            parser.StartElementHandler, parser.EndElementHandler = self._start_ns, self._end_ns
        else:
            parser.StartElementHandler, parser.EndElementHandler = self._start, self._end
        parser.ProcessingInstructionHandler = lambda target, data: self._cont_handler.processingInstruction(target, data)
        parser.CharacterDataHandler = lambda text: self._cont_handler.characters(text)
        parser.StartNamespaceDeclHandler = lambda prefix, uri: self._cont_handler.startPrefixMapping(prefix, uri)
        parser.EndNamespaceDeclHandler = lambda prefix: self._cont_handler.endPrefixMapping(prefix)
        lexical = self._lex_handler_prop
        if lexical is not None:
            parser.CommentHandler = lexical.comment
            parser.StartCdataSectionHandler, parser.EndCdataSectionHandler = lexical.startCDATA, lexical.endCDATA
            parser.StartDoctypeDeclHandler = lambda name, system, public, inner: lexical.startDTD(name, public, system)
            parser.EndDoctypeDeclHandler = lexical.endDTD
        self._parsing = False

    def getColumnNumber(self):
        """The column."""
        return self._parser and self._parser.ErrorColumnNumber

    def getLineNumber(self):
        """The line."""
        return 1 if self._parser is None else self._parser.ErrorLineNumber

    def getPublicId(self):
        """The public name of the document."""
        return self._source.getPublicId()

    def getSystemId(self):
        """The place of the document."""
        return self._source.getSystemId()

    def _start(self, name, attrs):
        self._cont_handler.startElement(name, AttributesImpl(attrs))

    def _end(self, name):
        self._cont_handler.endElement(name)

    @staticmethod
    def _pair(name):
        space, _, local = name.rpartition(" ")
        return space or None, local

    def _start_ns(self, name, attrs):
        values = {self._pair(key): value for key, value in attrs.items()}
        self._cont_handler.startElementNS(self._pair(name), None, AttributesNSImpl(values, {key: key[1] for key in values}))

    def _end_ns(self, name):
        self._cont_handler.endElementNS(self._pair(name), None)


def create_parser(*args, **kwargs):
    """Make a parser."""
    return ExpatParser(*args, **kwargs)


__all__ = ["ExpatParser", "SAXException", "create_parser"]
