"""What a reader of XML calls: handlers that do nothing, to derive from."""

version = "2.0beta"
feature_namespaces = "http://xml.org/sax/features/namespaces"
feature_namespace_prefixes = "http://xml.org/sax/features/namespace-prefixes"
feature_string_interning = "http://xml.org/sax/features/string-interning"
feature_validation = "http://xml.org/sax/features/validation"
feature_external_ges = "http://xml.org/sax/features/external-general-entities"
feature_external_pes = "http://xml.org/sax/features/external-parameter-entities"
all_features = [
    feature_namespaces, feature_namespace_prefixes, feature_string_interning, feature_validation, feature_external_ges,
    feature_external_pes,
]
property_lexical_handler = "http://xml.org/sax/properties/lexical-handler"
property_declaration_handler = "http://xml.org/sax/properties/declaration-handler"
property_dom_node = "http://xml.org/sax/properties/dom-node"
property_xml_string = "http://xml.org/sax/properties/xml-string"
property_encoding = "http://www.python.org/sax/properties/encoding"
property_interning_dict = "http://www.python.org/sax/properties/interning-dict"
all_properties = [
    property_lexical_handler, property_dom_node, property_declaration_handler, property_xml_string, property_encoding,
    property_interning_dict,
]


class ErrorHandler:
    """Told of what is wrong."""

    def error(self, exception):
        """An error that reading can go on from."""
        raise exception

    def fatalError(self, exception):
        """An error that ends reading."""
        raise exception

    def warning(self, exception):
        """A warning."""
        print(exception)


class ContentHandler:
    """Told of what a document holds."""

    def __init__(self):
        self._locator = None

    def setDocumentLocator(self, locator):
        """Given what tells the place."""
        self._locator = locator

    def startDocument(self):
        """The document begins."""

    def endDocument(self):
        """The document ends."""

    def startPrefixMapping(self, prefix, uri):
        """A prefix gets its meaning."""

    def endPrefixMapping(self, prefix):
        """A prefix loses its meaning."""

    def startElement(self, name, attrs):
        """An element begins."""

    def endElement(self, name):
        """An element ends."""

    def startElementNS(self, name, qname, attrs):
        """An element begins, its name with its namespace."""

    def endElementNS(self, name, qname):
        """An element ends."""

    def characters(self, content):
        """Text."""

    def ignorableWhitespace(self, whitespace):
        """Blanks that mean nothing."""

    def processingInstruction(self, target, data):
        """An instruction."""

    def skippedEntity(self, name):
        """An entity that was not read."""


class DTDHandler:
    """Told of declarations."""

    def notationDecl(self, name, publicId, systemId):
        """A notation."""

    def unparsedEntityDecl(self, name, publicId, systemId, ndata):
        """An entity that is not XML."""


class EntityResolver:
    """Asked where entities are."""

    def resolveEntity(self, publicId, systemId):
        """The place of an entity."""
        return systemId


class LexicalHandler:
    """Told of comments and the like."""

    def comment(self, content):
        """A comment."""

    def startDTD(self, name, public_id, system_id):
        """The declarations begin."""

    def endDTD(self):
        """The declarations end."""

    def startCDATA(self):
        """A literal piece begins."""

    def endCDATA(self):
        """A literal piece ends."""
