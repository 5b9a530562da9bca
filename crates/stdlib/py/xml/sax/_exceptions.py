"""What can go wrong when XML is read by handlers."""


class SAXException(Exception):
    """An error, perhaps with the one that it comes from."""

    def __init__(self, msg, exception=None):
        self._msg, self._exception = msg, exception
        super().__init__(msg)

    def getMessage(self):
        """What went wrong."""
        return self._msg

    def getException(self):
        """The error that it comes from."""
        return self._exception

    def __str__(self):
        return self._msg

    def __getitem__(self, ix):
        raise AttributeError("__getitem__")


class SAXParseException(SAXException):
    """What is wrong with a document, and where."""

    def __init__(self, msg, exception, locator):
        super().__init__(msg, exception)
        self._locator = locator
        self._systemId = locator.getSystemId()
        self._colnum, self._linenum = locator.getColumnNumber(), locator.getLineNumber()

    def getColumnNumber(self):
        """The column."""
        return self._colnum

    def getLineNumber(self):
        """The line."""
        return self._linenum

    def getPublicId(self):
        """The public name of the document."""
        return self._locator.getPublicId()

    def getSystemId(self):
        """The place of the document."""
        return self._systemId

    def __str__(self):
        line, column = ("?" if number is None else number for number in (self._linenum, self._colnum))
        return f"{'<unknown>' if self._systemId is None else self._systemId}:{line}:{column}: {self._msg}"


class SAXNotRecognizedException(SAXException):
    """A setting that is not known."""


class SAXNotSupportedException(SAXException):
    """A setting that can't be made."""


class SAXReaderNotAvailable(SAXNotSupportedException):
    """There is no parser."""
