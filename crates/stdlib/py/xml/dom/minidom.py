"""Documents as trees of nodes, as far as most programs use them: reading, building, searching, writing."""

import io
import xml.dom

import _xmlparser
from xml.dom import EMPTY_NAMESPACE, EMPTY_PREFIX, XMLNS_NAMESPACE
from xml.parsers.expat import problem_error


class NodeList(list):
    """Nodes in their order."""

    __slots__ = ()

    def item(self, index):
        """A node by its number; None if there is none."""
        return self[index] if 0 <= index < len(self) else None

    length = property(len, doc="How many there are.")


class Node(xml.dom.Node):
    """What nodes have in common."""

    namespaceURI = parentNode = ownerDocument = nodeValue = attributes = None
    previousSibling = nextSibling = None
    prefix = EMPTY_PREFIX
    childNodes = ()
    _takes = ()

    def __bool__(self):
        return True

    def toxml(self, encoding=None, standalone=None):
        """The node as XML."""
        return self.toprettyxml("", "", encoding, standalone)

    def toprettyxml(self, indent="\t", newl="\n", encoding=None, standalone=None):
        """The node as XML, each element on a line of its own."""
        out = io.StringIO()
        if self.nodeType == Node.DOCUMENT_NODE:
            self.writexml(out, "", indent, newl, encoding, standalone)
        else:
            self.writexml(out, "", indent, newl)
        text = out.getvalue()
        return text if encoding is None else text.encode(encoding, "xmlcharrefreplace")

    def hasChildNodes(self):
        """Whether there are nodes in it."""
        return bool(self.childNodes)

    firstChild = property(lambda self: self.childNodes[0] if self.childNodes else None, doc="The first node in it.")
    lastChild = property(lambda self: self.childNodes[-1] if self.childNodes else None, doc="The last node in it.")

    # ---- Changing what is in it ----

    def _check(self, node):
        if node.nodeType not in self._takes:
            raise xml.dom.HierarchyRequestErr(f"{node!r} cannot be child of {self!r}")

    def _link(self):
        last = None
        for node in self.childNodes:
            node.parentNode, node.previousSibling, node.nextSibling = self, last, None
            if last is not None:
                last.nextSibling = node
            last = node

    def appendChild(self, node):
        """Add a node at the end."""
        return self.insertBefore(node, None)

    def insertBefore(self, newChild, refChild):
        """Add a node before another."""
        if newChild.nodeType == Node.DOCUMENT_FRAGMENT_NODE:
            for child in tuple(newChild.childNodes):
                self.insertBefore(child, refChild)
            return newChild
        self._check(newChild)
        if refChild is not None and refChild not in self.childNodes:
            raise xml.dom.NotFoundErr()
        if newChild.parentNode is not None:
            newChild.parentNode.removeChild(newChild)
        place = len(self.childNodes) if refChild is None else self.childNodes.index(refChild)
        self.childNodes.insert(place, newChild)
        newChild.parentNode = self
        before = self.childNodes[place - 1] if place else None
        newChild.previousSibling, newChild.nextSibling = before, refChild
        if before is not None:
            before.nextSibling = newChild
        if refChild is not None:
            refChild.previousSibling = newChild
        return newChild

    def replaceChild(self, newChild, oldChild):
        """Put a node in the place of another."""
        if newChild is oldChild:
            return None
        self._check(newChild)
        after = oldChild.nextSibling
        self.removeChild(oldChild)
        self.insertBefore(newChild, after)
        return oldChild

    def removeChild(self, oldChild):
        """Take a node out."""
        try:
            self.childNodes.remove(oldChild)
        except ValueError:
            raise xml.dom.NotFoundErr()
        oldChild.parentNode = oldChild.previousSibling = oldChild.nextSibling = None
        self._link()
        return oldChild

    def normalize(self):
        """Join texts that are neighbours, and drop empty ones."""
        kept = []
        for child in self.childNodes:
            if child.nodeType == Node.TEXT_NODE:
                if not child.data:
                    continue
                if kept and kept[-1].nodeType == Node.TEXT_NODE:
                    kept[-1].data += child.data
                    continue
            kept.append(child)
        self.childNodes[:] = kept
        self._link()
        for child in kept:
            if child.nodeType == Node.ELEMENT_NODE:
                child.normalize()

    def cloneNode(self, deep):
        """A copy, with what is in it or without."""
        made = self._copy()
        made.ownerDocument = self.ownerDocument
        if deep:
            for child in self.childNodes:
                made.appendChild(child.cloneNode(True))
        return made

    def isSameNode(self, other):
        """Whether it is the same node."""
        return self is other

    def getElementsByTagName(self, name):
        """The elements of a name below it."""
        return self._below(NodeList(), lambda node: name == "*" or node.tagName == name)

    def getElementsByTagNameNS(self, namespaceURI, localName):
        """The elements of a name in a namespace below it."""
        return self._below(NodeList(), lambda node: localName in ("*", node.localName) and namespaceURI in ("*", node.namespaceURI))

    def _below(self, found, fits):
        for node in self.childNodes:
            if node.nodeType == Node.ELEMENT_NODE:
                if fits(node):
                    found.append(node)
                node._below(found, fits)
        return found

    def unlink(self):
        """Take everything apart."""
        for child in self.childNodes:
            child.unlink()
        self.parentNode = self.ownerDocument = self.previousSibling = self.nextSibling = None

    def __enter__(self):
        return self

    def __exit__(self, kind, value, traceback):
        self.unlink()


_CONTENT = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.TEXT_NODE, Node.CDATA_SECTION_NODE,
            Node.ENTITY_REFERENCE_NODE)


def _write_data(writer, text, attr):
    if text:
        text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        if attr:
            text = text.replace('"', "&quot;").replace("\r", "&#13;").replace("\n", "&#10;").replace("\t", "&#9;")
        writer.write(text)


class DocumentFragment(Node):
    """Nodes that are put into a document together."""

    nodeType, nodeName = Node.DOCUMENT_FRAGMENT_NODE, "#document-fragment"
    _takes = _CONTENT

    def __init__(self):
        self.childNodes = NodeList()

    def _copy(self):
        return DocumentFragment()


class Attr(Node):
    """An attribute."""

    nodeType = Node.ATTRIBUTE_NODE
    specified = True
    ownerElement = None

    def __init__(self, qName, namespaceURI=EMPTY_NAMESPACE, localName=None, prefix=None):
        self.name = self.nodeName = qName
        self.namespaceURI = namespaceURI
        self.localName = localName or qName.rpartition(":")[2]
        self.prefix = prefix or qName.rpartition(":")[0] or None
        self.value = ""

    nodeValue = property(lambda self: self.value, lambda self, value: setattr(self, "value", value))


class NamedNodeMap:
    """An element's attributes, by name and by number."""

    def __init__(self, attrs, owner):
        self._attrs, self._owner = attrs, owner

    def item(self, index):
        """An attribute by its number."""
        return list(self._attrs.values())[index] if 0 <= index < len(self._attrs) else None

    def items(self):
        """Names and values."""
        return [(attr.name, attr.value) for attr in self._attrs.values()]

    def keys(self):
        """The names."""
        return self._attrs.keys()

    def values(self):
        """The attributes."""
        return self._attrs.values()

    def get(self, name, value=None):
        """An attribute by its name."""
        return self._attrs.get(name, value)

    getNamedItem = get

    def __len__(self):
        return len(self._attrs)

    length = property(__len__)

    def __contains__(self, key):
        return key in self._attrs

    def __getitem__(self, name):
        return self._attrs[name]

    def __setitem__(self, name, value):
        if isinstance(value, str):
            self._owner.setAttribute(name, value)
        else:
            self._owner.setAttributeNode(value)

    def __delitem__(self, name):
        self._owner.removeAttribute(name)


class Element(Node):
    """An element."""

    nodeType = Node.ELEMENT_NODE
    _takes = _CONTENT

    def __init__(self, tagName, namespaceURI=EMPTY_NAMESPACE, prefix=None, localName=None):
        self.tagName = self.nodeName = tagName
        self.prefix = prefix or tagName.rpartition(":")[0] or None
        self.localName = localName or tagName.rpartition(":")[2]
        self.namespaceURI = namespaceURI
        self.childNodes = NodeList()
        self._attrs = {}

    def __repr__(self):
        return f"<DOM Element: {self.tagName} at {id(self):#x}>"

    attributes = property(lambda self: NamedNodeMap(self._attrs, self), doc="The attributes.")

    def _copy(self):
        made = Element(self.tagName, self.namespaceURI, self.prefix, self.localName)
        for attr in self._attrs.values():
            made.setAttributeNode(_copied(attr))
        return made

    def getAttribute(self, attname):
        """An attribute's value; empty if there is none."""
        attr = self._attrs.get(attname)
        return attr.value if attr is not None else ""

    def getAttributeNS(self, namespaceURI, localName):
        """An attribute's value, by namespace and name."""
        attr = self.getAttributeNodeNS(namespaceURI, localName)
        return attr.value if attr is not None else ""

    def setAttribute(self, attname, value):
        """Set an attribute."""
        attr = self._attrs.get(attname)
        if attr is None:
            attr = self._attrs[attname] = Attr(attname)
            attr.ownerElement, attr.ownerDocument = self, self.ownerDocument
        attr.value = value

    def setAttributeNS(self, namespaceURI, qualifiedName, value):
        """Set an attribute with a namespace."""
        self.setAttribute(qualifiedName, value)
        self._attrs[qualifiedName].namespaceURI = namespaceURI

    def getAttributeNode(self, attrname):
        """An attribute; None if there is none."""
        return self._attrs.get(attrname)

    def getAttributeNodeNS(self, namespaceURI, localName):
        """An attribute by namespace and name."""
        for attr in self._attrs.values():
            if attr.namespaceURI == namespaceURI and attr.localName == localName:
                return attr
        return None

    def setAttributeNode(self, attr):
        """Put in an attribute; return the one before."""
        if attr.ownerElement not in (None, self):
            raise xml.dom.InuseAttributeErr("attribute node already owned")
        old = self._attrs.get(attr.name)
        self._attrs[attr.name] = attr
        attr.ownerElement = self
        return old if old is not attr else None

    def removeAttribute(self, name):
        """Take an attribute out."""
        attr = self._attrs.pop(name, None)
        if attr is None:
            raise xml.dom.NotFoundErr()
        attr.ownerElement = None

    def hasAttribute(self, name):
        """Whether there is an attribute."""
        return name in self._attrs

    def hasAttributeNS(self, namespaceURI, localName):
        """Whether there is an attribute, by namespace and name."""
        return self.getAttributeNodeNS(namespaceURI, localName) is not None

    def hasAttributes(self):
        """Whether there are any."""
        return bool(self._attrs)

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write it."""
        writer.write(indent + "<" + self.tagName)
        for attr in self._attrs.values():
            writer.write(f' {attr.name}="')
            _write_data(writer, attr.value, True)
            writer.write('"')
        children = self.childNodes
        if not children:
            writer.write(f"/>{newl}")
            return
        writer.write(">")
        if len(children) == 1 and children[0].nodeType in (Node.TEXT_NODE, Node.CDATA_SECTION_NODE):
            children[0].writexml(writer, "", "", "")
        else:
            writer.write(newl)
            for node in children:
                node.writexml(writer, indent + addindent, addindent, newl)
            writer.write(indent)
        writer.write(f"</{self.tagName}>{newl}")


def _copied(attr):
    made = Attr(attr.name, attr.namespaceURI, attr.localName, attr.prefix)
    made.value = attr.value
    return made


class CharacterData(Node):
    """What is text."""

    def __init__(self, data=""):
        self.data = data

    nodeValue = property(lambda self: self.data, lambda self, value: setattr(self, "data", value))
    length = property(lambda self: len(self.data))
    __len__ = lambda self: len(self.data)

    def __repr__(self):
        return f'<DOM {self.__class__.__name__} node "{self.data[:10]!r}{"..." if len(self.data) > 10 else ""}">'

    def _copy(self):
        return self.__class__(self.data)

    def appendData(self, arg):
        """Put text at the end."""
        self.data += arg

    def insertData(self, offset, arg):
        """Put text at a place."""
        self.data = self.data[:offset] + arg + self.data[offset:]

    def deleteData(self, offset, count):
        """Take text out."""
        self.data = self.data[:offset] + self.data[offset + count :]

    def replaceData(self, offset, count, arg):
        """Put text in the place of other."""
        self.data = self.data[:offset] + arg + self.data[offset + count :]

    def substringData(self, offset, count):
        """A part of the text."""
        return self.data[offset : offset + count]


class Text(CharacterData):
    """Text."""

    nodeType, nodeName = Node.TEXT_NODE, "#text"

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write it."""
        _write_data(writer, f"{indent}{self.data}{newl}", False)

    wholeText = property(lambda self: self.data)


class CDATASection(Text):
    """Text that is written as it is."""

    nodeType, nodeName = Node.CDATA_SECTION_NODE, "#cdata-section"

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write it."""
        if "]]>" in self.data:
            raise ValueError("']]>' not allowed in a CDATA section")
        writer.write(f"<![CDATA[{self.data}]]>")


class Comment(CharacterData):
    """A comment."""

    nodeType, nodeName = Node.COMMENT_NODE, "#comment"

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write it."""
        if "--" in self.data:
            raise ValueError("'--' is not allowed in a comment node")
        writer.write(f"{indent}<!--{self.data}-->{newl}")


class ProcessingInstruction(Node):
    """An instruction for programs."""

    nodeType = Node.PROCESSING_INSTRUCTION_NODE

    def __init__(self, target, data):
        self.target = self.nodeName = target
        self.data = data

    nodeValue = property(lambda self: self.data)

    def _copy(self):
        return ProcessingInstruction(self.target, self.data)

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write it."""
        writer.write(f"{indent}<?{self.target} {self.data}?>{newl}")


class DocumentType(Node):
    """What a document says of its type."""

    nodeType = Node.DOCUMENT_TYPE_NODE

    def __init__(self, qualifiedName):
        self.name = self.nodeName = qualifiedName
        self.publicId = self.systemId = self.internalSubset = None

    def _copy(self):
        made = DocumentType(self.name)
        made.publicId, made.systemId, made.internalSubset = self.publicId, self.systemId, self.internalSubset
        return made

    def writexml(self, writer, indent="", addindent="", newl=""):
        """Write it."""
        writer.write(f"<!DOCTYPE {self.name}")
        if self.publicId:
            writer.write(f"{newl}  PUBLIC '{self.publicId}'{newl}  '{self.systemId}'")
        elif self.systemId:
            writer.write(f"{newl}  SYSTEM '{self.systemId}'")
        if self.internalSubset is not None:
            writer.write(f" [{self.internalSubset}]")
        writer.write(f">{newl}")


class DOMImplementation:
    """Makes documents."""

    def hasFeature(self, feature, version):
        """Whether something is there."""
        return feature.lower() in ("core", "xml") and version in ("1.0", "2.0", "", None)

    def createDocument(self, namespaceURI, qualifiedName, doctype):
        """Make a document with its root."""
        document = Document()
        if doctype is not None:
            document.appendChild(doctype)
            document.doctype = doctype
        if qualifiedName:
            document.appendChild(document.createElementNS(namespaceURI, qualifiedName))
        return document

    def createDocumentType(self, qualifiedName, publicId, systemId):
        """Make a document's type."""
        made = DocumentType(qualifiedName)
        made.publicId, made.systemId = publicId, systemId
        return made


class Document(Node):
    """A document."""

    nodeType, nodeName = Node.DOCUMENT_NODE, "#document"
    _takes = (Node.ELEMENT_NODE, Node.PROCESSING_INSTRUCTION_NODE, Node.COMMENT_NODE, Node.DOCUMENT_TYPE_NODE)
    implementation = DOMImplementation()
    encoding = standalone = version = doctype = None

    def __init__(self):
        self.childNodes = NodeList()

    def _check(self, node):
        super()._check(node)
        if node.nodeType == Node.ELEMENT_NODE and self.documentElement not in (None, node):
            raise xml.dom.HierarchyRequestErr("two document elements disallowed")

    @property
    def documentElement(self):
        """The root."""
        return next((node for node in self.childNodes if node.nodeType == Node.ELEMENT_NODE), None)

    def _owned(self, node):
        node.ownerDocument = self
        return node

    def _copy(self):
        return Document()

    def createElement(self, tagName):
        """Make an element."""
        return self._owned(Element(tagName))

    def createElementNS(self, namespaceURI, qualifiedName):
        """Make an element with a namespace."""
        return self._owned(Element(qualifiedName, namespaceURI))

    def createTextNode(self, data):
        """Make a text."""
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        return self._owned(Text(data))

    def createCDATASection(self, data):
        """Make a text that is written as it is."""
        if not isinstance(data, str):
            raise TypeError("node contents must be a string")
        return self._owned(CDATASection(data))

    def createComment(self, data):
        """Make a comment."""
        return self._owned(Comment(data))

    def createProcessingInstruction(self, target, data):
        """Make an instruction."""
        return self._owned(ProcessingInstruction(target, data))

    def createAttribute(self, qName):
        """Make an attribute."""
        return self._owned(Attr(qName))

    def createAttributeNS(self, namespaceURI, qualifiedName):
        """Make an attribute with a namespace."""
        return self._owned(Attr(qualifiedName, namespaceURI))

    def createDocumentFragment(self):
        """Make what nodes are put together in."""
        return self._owned(DocumentFragment())

    def importNode(self, node, deep):
        """A copy of another document's node."""
        made = node.cloneNode(deep)
        waiting = [made]
        while waiting:
            one = waiting.pop()
            one.ownerDocument = self
            waiting.extend(one.childNodes)
        return made

    def getElementById(self, id):
        """None: no type says which attributes are such."""
        return None

    def writexml(self, writer, indent="", addindent="", newl="", encoding=None, standalone=None):
        """Write it."""
        parts = [f'encoding="{encoding}"'] if encoding else []
        if standalone is not None:
            parts.append(f'standalone="{"yes" if standalone else "no"}"')
        writer.write(f'<?xml version="1.0" {" ".join(parts)}?>{newl}' if parts else f'<?xml version="1.0" ?>{newl}')
        for node in self.childNodes:
            node.writexml(writer, indent, addindent, newl)


# ---- Reading ----


class _Builder:
    """Makes nodes of what is read."""

    entity = {}

    def __init__(self):
        self.document = self.at = Document()
        self.names = _xmlparser.Names()
        self.text = []

    def flush(self):
        if self.text:
            text, self.text = "".join(self.text), []
            if self.at is not self.document:
                self._add(self.document.createTextNode(text))

    def _add(self, node):
        siblings = self.at.childNodes
        node.parentNode = self.at
        if siblings:
            node.previousSibling = siblings[-1]
            siblings[-1].nextSibling = node
        siblings.append(node)

    def data(self, text):
        self.text.append(text)

    def start(self, reader, name, attributes, at):
        self.flush()
        full, _, _ = self.names.enter(reader, name, attributes, at)
        spaces = self.names.levels[-1]
        element = self.document.createElementNS(spaces.get(name.rpartition(":")[0]) or None, name)
        for key, value in attributes.items():
            element.setAttribute(key, value)
            prefix = key.rpartition(":")[0]
            space = XMLNS_NAMESPACE if key == "xmlns" or prefix == "xmlns" else spaces.get(prefix) if prefix else None
            element._attrs[key].namespaceURI = space
        self._add(element)
        self.at = element

    def end(self, name):
        self.flush()
        self.names.leave()
        self.at = self.at.parentNode

    def cdata(self, text):
        self.flush()
        self._add(self.document.createCDATASection(text))

    def comment(self, text):
        self.flush()
        self._add(self.document.createComment(text))

    def pi(self, target, text):
        self.flush()
        self._add(self.document.createProcessingInstruction(target, text))

    def doctype(self, name, rest):
        made = DocumentType(name)
        outer, bracket, inner = rest.partition("[")
        made.internalSubset = inner.rpartition("]")[0] if bracket else None
        words = outer.split(None, 1)
        if words:
            import re

            quoted = [one or other for one, other in re.findall(r"\"([^\"]*)\"|'([^']*)'", words[1] if len(words) > 1 else "")]
            made.systemId = quoted[-1] if quoted else None
            made.publicId = quoted[0] if words[0] == "PUBLIC" and quoted else None
        made.ownerDocument = self.document
        self.document.doctype = made
        self._add(made)


def parseString(string, parser=None):
    """The document that a text or bytes hold."""
    builder = _Builder()
    try:
        text = string if isinstance(string, str) else _xmlparser.decoded(bytes(string))
        _xmlparser.Reader(text, builder).run()
    except _xmlparser.Problem as problem:
        raise problem_error(problem) from None
    return builder.document


def parse(file, parser=None, bufsize=None):
    """The document in a file."""
    if hasattr(file, "read"):
        return parseString(file.read())
    with open(file, "rb") as opened:
        return parseString(opened.read())


def getDOMImplementation(features=None):
    """What makes documents."""
    return Document.implementation
