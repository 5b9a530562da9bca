"""What is wrong with a message: errors that are raised, and defects that a message keeps."""


class MessageError(Exception):
    """The base of all errors here."""


class MessageParseError(MessageError):
    """A message can't be read."""


class HeaderParseError(MessageParseError):
    """A header can't be read."""


class BoundaryError(MessageParseError):
    """A boundary can't be found."""


class MultipartConversionError(MessageError, TypeError):
    """A message can't be made one of several parts."""


class CharsetError(MessageError):
    """A charset is none."""


class HeaderWriteError(MessageError):
    """A header can't be written."""


class MessageDefect(ValueError):
    """The base of all defects."""

    def __init__(self, line=None):
        if line is not None:
            super().__init__(line)
        self.line = line


class NoBoundaryInMultipartDefect(MessageDefect):
    """Several parts, but nothing that keeps them apart."""


class StartBoundaryNotFoundDefect(MessageDefect):
    """No part begins."""


class CloseBoundaryNotFoundDefect(MessageDefect):
    """The last part does not end."""


class FirstHeaderLineIsContinuationDefect(MessageDefect):
    """The first header has no name."""


class MisplacedEnvelopeHeaderDefect(MessageDefect):
    """A line `From ` among the headers."""


class MissingHeaderBodySeparatorDefect(MessageDefect):
    """The body begins without an empty line before it."""


MalformedHeaderDefect = MissingHeaderBodySeparatorDefect


class MultipartInvariantViolationDefect(MessageDefect):
    """Several parts that are none."""


class InvalidMultipartContentTransferEncodingDefect(MessageDefect):
    """Several parts, encoded as a whole."""


class UndecodableBytesDefect(MessageDefect):
    """Bytes that are no text."""


class InvalidBase64PaddingDefect(MessageDefect):
    """Base 64 that does not end as it should."""


class InvalidBase64CharactersDefect(MessageDefect):
    """Base 64 with other characters in it."""


class InvalidBase64LengthDefect(MessageDefect):
    """Base 64 of a length that none has."""


class HeaderDefect(MessageDefect):
    """The base of defects of headers."""

    def __init__(self, *args, **kw):
        super().__init__(*args, **kw)


class InvalidHeaderDefect(HeaderDefect):
    """A header that is not as it should be."""


class HeaderMissingRequiredValue(HeaderDefect):
    """A header without its value."""


class NonPrintableDefect(HeaderDefect):
    """Characters that can't be printed."""

    def __init__(self, non_printables):
        super().__init__(non_printables)
        self.non_printables = non_printables

    def __str__(self):
        return f"the following ASCII non-printables found in header: {self.non_printables}"


class ObsoleteHeaderDefect(HeaderDefect):
    """A header as it was written long ago."""


class NonASCIILocalPartDefect(HeaderDefect):
    """A name of a mailbox beyond ASCII."""


class InvalidDateDefect(HeaderDefect):
    """A date that is none."""
