"""Documents as trees of nodes: what the kinds of nodes and errors are."""


class Node:
    """The kinds of nodes."""

    (ELEMENT_NODE, ATTRIBUTE_NODE, TEXT_NODE, CDATA_SECTION_NODE, ENTITY_REFERENCE_NODE, ENTITY_NODE, PROCESSING_INSTRUCTION_NODE,
     COMMENT_NODE, DOCUMENT_NODE, DOCUMENT_TYPE_NODE, DOCUMENT_FRAGMENT_NODE, NOTATION_NODE) = range(1, 13)


_CODES = ("INDEX_SIZE", "DOMSTRING_SIZE", "HIERARCHY_REQUEST", "WRONG_DOCUMENT", "INVALID_CHARACTER", "NO_DATA_ALLOWED",
          "NO_MODIFICATION_ALLOWED", "NOT_FOUND", "NOT_SUPPORTED", "INUSE_ATTRIBUTE", "INVALID_STATE", "SYNTAX", "INVALID_MODIFICATION",
          "NAMESPACE", "INVALID_ACCESS", "VALIDATION")


class DOMException(Exception):
    """What can't be done with nodes; `code` tells which kind it is."""

    def __init__(self, *args, **kw):
        if self.__class__ is DOMException:
            raise RuntimeError("DOMException should not be instantiated directly")
        super().__init__(*args, **kw)


def _make_errors():
    for number, name in enumerate(_CODES, 1):
        globals()[f"{name}_ERR"] = number
        words = "".join(word.capitalize() for word in name.split("_"))
        globals()[f"{words}Err"] = type(f"{words}Err", (DOMException,), {"code": number, "__module__": __name__})


_make_errors()
XML_NAMESPACE = "http://www.w3.org/XML/1998/namespace"
XMLNS_NAMESPACE = "http://www.w3.org/2000/xmlns/"
XHTML_NAMESPACE = "http://www.w3.org/1999/xhtml"
EMPTY_NAMESPACE = EMPTY_PREFIX = None
