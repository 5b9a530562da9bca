"""A parser of XML that calls handlers, under the names that programs know."""

import re

import _xmlparser
from _xmlparser import _MESSAGES

EXPAT_VERSION = "expat_2.6.3"
version_info = (2, 6, 3)
native_encoding = "UTF-8"
XML_PARAM_ENTITY_PARSING_NEVER, XML_PARAM_ENTITY_PARSING_UNLESS_STANDALONE, XML_PARAM_ENTITY_PARSING_ALWAYS = range(3)


class ExpatError(Exception):
    """A document that is not well-formed: `code`, `lineno` and `offset` tell more."""


error = ExpatError


def ErrorString(code, /):
    """What a number of an error means; None if it is not known."""
    return _MESSAGES.get(code)


def problem_error(problem):
    """The error for what is wrong with a document."""
    made = ExpatError(str(problem))
    made.code = problem.code
    made.lineno, made.offset = problem.position
    return made


class xmlparser:
    """Calls its handlers, attributes of it, with what it reads."""

    StartElementHandler = EndElementHandler = CharacterDataHandler = ProcessingInstructionHandler = CommentHandler = None
    StartNamespaceDeclHandler = EndNamespaceDeclHandler = StartCdataSectionHandler = EndCdataSectionHandler = None
    StartDoctypeDeclHandler = EndDoctypeDeclHandler = XmlDeclHandler = DefaultHandler = DefaultHandlerExpand = None
    UnparsedEntityDeclHandler = ExternalEntityRefHandler = EntityDeclHandler = None
    ordered_attributes = specified_attributes = buffer_text = namespace_prefixes = False
    buffer_size = 8192
    ErrorCode = 0
    ErrorLineNumber = CurrentLineNumber = 1
    ErrorColumnNumber = CurrentColumnNumber = 0

    def __init__(self, encoding, separator):
        self._encoding, self._separator = encoding, separator
        self._pieces = _xmlparser.Pieces(encoding)
        self._reader = None
        self.intern = {}

    def Parse(self, data, isfinal=False, /):
        """Take a piece, and read what is whole; all, if it is the last."""
        isfinal = bool(isfinal)
        if self._reader is None:
            self._reader = _xmlparser.Reader("", _Handlers(self))
        try:
            self._reader.add(self._pieces.text(data, isfinal), isfinal)
            self._reader.go(isfinal)
            self._reader.target.tell_text()
        except _xmlparser.Problem as problem:
            made = problem_error(problem)
            self.ErrorCode, self.ErrorLineNumber, self.ErrorColumnNumber = made.code, made.lineno, made.offset
            raise made from None
        return 1

    def ParseFile(self, file, /):
        """Read a file."""
        return self.Parse(file.read(), True)

    def SetParamEntityParsing(self, flag, /):
        """Entities of the document's type are not read from elsewhere."""
        return 1

    def UseForeignDTD(self, flag=True, /):
        """Nothing: no type is read from elsewhere."""

    def SetBase(self, base, /):
        """Say where the document is from."""
        self._base = base

    def GetBase(self):
        """Where the document is from."""
        return getattr(self, "_base", None)


class _Handlers:
    """What is read, as calls of a parser's handlers."""

    entity = {}
    # Text is told of in pieces: what a reference means is one of its own.
    in_pieces = True

    def __init__(self, parser):
        self.parser = parser
        self.text = []
        self.names = _xmlparser.Names() if parser._separator is not None else None
        self.open = []

    def call(self, name, *args):
        handler = getattr(self.parser, name)
        if handler is not None:
            self.tell_text()
            handler(*args)

    def tell_text(self):
        """Tell of the text so far; what no handler is told of does not part it."""
        pieces, self.text = self.text, []
        if self.parser.buffer_text:
            pieces = ["".join(pieces)] if pieces else []
        else:
            pieces = [part for piece in pieces for part in _lines(piece)]
        for piece in pieces:
            if self.parser.CharacterDataHandler is not None:
                self.parser.CharacterDataHandler(piece)

    def data(self, text):
        self.text.append(text)

    def cdata(self, text):
        self.call("StartCdataSectionHandler")
        self.text.append(text)
        self.call("EndCdataSectionHandler")

    def joined(self, name):
        space, brace, local = name[1:].rpartition("}") if name[0] == "{" else ("", "", name)
        return f"{space}{self.parser._separator}{local}" if brace else name

    def start(self, reader, name, attributes, at):
        fresh = None
        if self.names is not None:
            name, attributes, fresh = self.names.enter(reader, name, attributes, at)
            name = self.joined(name)
            attributes = {self.joined(key): value for key, value in attributes.items()}
            for prefix, space in (fresh or {}).items():
                self.call("StartNamespaceDeclHandler", prefix or None, space)
        self.open.append((name, fresh))
        if self.parser.ordered_attributes:
            attributes = [part for pair in attributes.items() for part in pair]
        self.call("StartElementHandler", name, attributes)

    def end(self, name):
        name, fresh = self.open.pop()
        self.call("EndElementHandler", name)
        if self.names is not None:
            self.names.leave()
            for prefix in reversed(fresh or {}):
                self.call("EndNamespaceDeclHandler", prefix or None)

    def comment(self, text):
        self.call("CommentHandler", text)

    def pi(self, target, text):
        self.call("ProcessingInstructionHandler", target, text)

    def doctype(self, name, rest):
        self.call("StartDoctypeDeclHandler", name, None, None, "[" in rest)
        self.call("EndDoctypeDeclHandler")


def _lines(text):
    """A text in the pieces that it is told in: line ends stand alone."""
    return [text] if "\n" not in text else [part for part in re.split("(\n)", text) if part]


def ParserCreate(encoding=None, namespace_separator=None, intern=None):
    """Make a parser."""
    if namespace_separator is not None and len(namespace_separator) > 1:
        raise ValueError("namespace_separator must be at most one character, omitted, or None")
    return xmlparser(encoding, namespace_separator)
