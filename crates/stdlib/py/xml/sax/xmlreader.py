"""What parsers are, what they read, and the attributes that they hand out."""

from . import handler
from ._exceptions import SAXNotRecognizedException, SAXNotSupportedException


class XMLReader:
    """The base of parsers."""

    def __init__(self):
        self._cont_handler, self._dtd_handler = handler.ContentHandler(), handler.DTDHandler()
        self._ent_handler, self._err_handler = handler.EntityResolver(), handler.ErrorHandler()

    def parse(self, source):
        """Read a document."""
        raise NotImplementedError("This method must be implemented!")

    def getContentHandler(self):
        """Who is told of what the document holds."""
        return self._cont_handler

    def setContentHandler(self, handler):
        """Say who is told of what the document holds."""
        self._cont_handler = handler

    def getDTDHandler(self):
        """Who is told of declarations."""
        return self._dtd_handler

    def setDTDHandler(self, handler):
        """Say who is told of declarations."""
        self._dtd_handler = handler

    def getEntityResolver(self):
        """Who is asked for entities."""
        return self._ent_handler

    def setEntityResolver(self, resolver):
        """Say who is asked for entities."""
        self._ent_handler = resolver

    def getErrorHandler(self):
        """Who is told of errors."""
        return self._err_handler

    def setErrorHandler(self, handler):
        """Say who is told of errors."""
        self._err_handler = handler

    def setLocale(self, locale):
        """Refused: there is one language."""
        raise SAXNotSupportedException("Locale support not implemented")

    def getFeature(self, name):
        """A setting."""
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def setFeature(self, name, state):
        """Make a setting."""
        raise SAXNotRecognizedException(f"Feature '{name}' not recognized")

    def getProperty(self, name):
        """A property."""
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")

    def setProperty(self, name, value):
        """Set a property."""
        raise SAXNotRecognizedException(f"Property '{name}' not recognized")


class IncrementalParser(XMLReader):
    """A parser that takes a document in pieces."""

    def __init__(self, bufsize=2**16):
        self._bufsize = bufsize
        super().__init__()

    def parse(self, source):
        """Read a document."""
        from .saxutils import prepare_input_source

        source = prepare_input_source(source)
        self.prepareParser(source)
        file = source.getCharacterStream()
        if file is None:
            file = source.getByteStream()
        while piece := file.read(self._bufsize):
            self.feed(piece)
        self.close()

    def feed(self, data):
        """Take a piece."""
        raise NotImplementedError("This method must be implemented!")

    def prepareParser(self, source):
        """Called before the first piece."""
        raise NotImplementedError("prepareParser must be overridden!")

    def close(self):
        """The document is whole."""
        raise NotImplementedError("This method must be implemented!")

    def reset(self):
        """Begin anew."""
        raise NotImplementedError("This method must be implemented!")


class Locator:
    """Tells a place."""

    def getColumnNumber(self):
        """The column."""
        return -1

    def getLineNumber(self):
        """The line."""
        return -1

    def getPublicId(self):
        """The public name of the document."""
        return None

    def getSystemId(self):
        """The place of the document."""
        return None


class InputSource:
    """What is to be read."""

    def __init__(self, system_id=None):
        self.__system_id, self.__public_id, self.__encoding = system_id, None, None
        self.__bytefile = self.__charfile = None

    def setPublicId(self, public_id):
        """Set the public name."""
        self.__public_id = public_id

    def getPublicId(self):
        """The public name."""
        return self.__public_id

    def setSystemId(self, system_id):
        """Set the place."""
        self.__system_id = system_id

    def getSystemId(self):
        """The place."""
        return self.__system_id

    def setEncoding(self, encoding):
        """Set the encoding."""
        self.__encoding = encoding

    def getEncoding(self):
        """The encoding."""
        return self.__encoding

    def setByteStream(self, bytefile):
        """Set the file of bytes."""
        self.__bytefile = bytefile

    def getByteStream(self):
        """The file of bytes."""
        return self.__bytefile

    def setCharacterStream(self, charfile):
        """Set the file of text."""
        self.__charfile = charfile

    def getCharacterStream(self):
        """The file of text."""
        return self.__charfile


class AttributesImpl:
    """Attributes of an element: a mapping that does not change."""

    def __init__(self, attrs):
        self._attrs = attrs

    def getLength(self):
        """How many there are."""
        return len(self._attrs)

    def getType(self, name):
        """The type of one."""
        return "CDATA"

    def getValue(self, name):
        """The value of one."""
        return self._attrs[name]

    def getValueByQName(self, name):
        """The value of one by its name as written."""
        return self._attrs[name]

    def getNameByQName(self, name):
        """The name of one by its name as written."""
        if name not in self._attrs:
            raise KeyError(name)
        return name

    def getQNameByName(self, name):
        """The name as written of one."""
        if name not in self._attrs:
            raise KeyError(name)
        return name

    def getNames(self):
        """All names."""
        return list(self._attrs)

    def getQNames(self):
        """All names as written."""
        return list(self._attrs)

    def __len__(self):
        return len(self._attrs)

    def __getitem__(self, name):
        return self._attrs[name]

    def keys(self):
        """All names."""
        return list(self._attrs)

    def __contains__(self, name):
        return name in self._attrs

    def get(self, name, alternative=None):
        """The value of one, or what stands for none."""
        return self._attrs.get(name, alternative)

    def copy(self):
        """Another like this."""
        return self.__class__(self._attrs)

    def items(self):
        """Names with values."""
        return list(self._attrs.items())

    def values(self):
        """All values."""
        return list(self._attrs.values())


class AttributesNSImpl(AttributesImpl):
    """Attributes whose names have namespaces."""

    def __init__(self, attrs, qnames):
        super().__init__(attrs)
        self._qnames = qnames

    def getValueByQName(self, name):
        """The value of one by its name as written."""
        return self._attrs[self.getNameByQName(name)]

    def getNameByQName(self, name):
        """The name of one by its name as written."""
        for full, written in self._qnames.items():
            if written == name:
                return full
        raise KeyError(name)

    def getQNameByName(self, name):
        """The name as written of one."""
        return self._qnames[name]

    def getQNames(self):
        """All names as written."""
        return list(self._qnames.values())

    def copy(self):
        """Another like this."""
        return self.__class__(self._attrs, self._qnames)
