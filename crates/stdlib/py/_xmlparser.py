"""Reads XML: calls the methods of a target for what it finds. Well-formedness is checked as far as elements, attributes,
references and characters go; of a document type only entities with plain texts are known. What tracebacks don't show of it.

Tags and texts of the usual kind are read by `_xmlscan`; here is what it leaves alone.
"""

import re

import _xmlscan

_MESSAGES = {
    2: "syntax error", 3: "no element found", 4: "not well-formed (invalid token)", 5: "unclosed token", 7: "mismatched tag",
    8: "duplicate attribute", 9: "junk after document element", 11: "undefined entity", 14: "reference to invalid character number",
    17: "XML or text declaration not at start of entity", 18: "unknown encoding", 20: "unclosed CDATA section", 27: "unbound prefix",
}
_NAME = r"[A-Za-z_:\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u02ff\u0370-\u037d\u037f-\u1fff\u200c\u200d\u2070-\u218f\u2c00-\u2fef\u3001-\ud7ff\uf900-\ufdcf\ufdf0-\ufffd\U00010000-\U000effff]"
_MORE = _NAME[:-1] + r"\-.0-9\u00b7\u0300-\u036f\u203f\u2040]"
_name = re.compile(f"{_NAME}{_MORE}*")
_start = re.compile(f"<({_NAME}{_MORE}*)")
_attribute = re.compile(rf"""[ \t\r\n]+({_NAME}{_MORE}*)[ \t\r\n]*=[ \t\r\n]*("[^"<]*"|'[^'<]*')""")
_tag_end = re.compile(r"[ \t\r\n]*(/?)>")
_close = re.compile(f"</({_NAME}{_MORE}*)[ \\t\\r\\n]*>")
_instruction = re.compile(rf"<\?({_NAME}{_MORE}*)(?:[ \t\r\n]+(.*?))?\?>", re.DOTALL)
_declaration = re.compile(
    r"""<\?xml[ \t\r\n]+version[ \t\r\n]*=[ \t\r\n]*(?:"[\w.:-]+"|'[\w.:-]+')"""
    r"""(?:[ \t\r\n]+encoding[ \t\r\n]*=[ \t\r\n]*("[A-Za-z][\w.-]*"|'[A-Za-z][\w.-]*'))?"""
    r"""(?:[ \t\r\n]+standalone[ \t\r\n]*=[ \t\r\n]*(?:"(?:yes|no)"|'(?:yes|no)'))?[ \t\r\n]*\?>"""
)
_reference = re.compile(rf"&(?:\#(?:x([0-9a-fA-F]+)|([0-9]+))|({_NAME}{_MORE}*));")
_piece = re.compile("&[^;&]*;?|[^&]+")
_bad = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
_doctype = re.compile(rf"<!DOCTYPE[ \t\r\n]+({_NAME}{_MORE}*)")
_entity = re.compile(rf"""<!ENTITY[ \t\r\n]+({_NAME}{_MORE}*)[ \t\r\n]+("[^"]*"|'[^']*')[ \t\r\n]*>""")
_KNOWN = {"lt": "<", "gt": ">", "amp": "&", "quot": '"', "apos": "'"}
_BLANKS = " \t\r\n"
_XML = "http://www.w3.org/XML/1998/namespace"
# How often texts of entities may be put in before it is taken for an attack.
_MOST_EXPANSIONS = 10_000
# So much text that was read is kept, for the places of mistakes, before it is let go.
_KEPT = 1 << 16


class Problem(Exception):
    """What is wrong with a document: a number, a message, line and column."""

    def __init__(self, code, line, column):
        super().__init__(f"{_MESSAGES[code]}: line {line}, column {column}")
        self.code = code
        self.position = line, column


class Reader:
    """Reads one document: all of it by `run`, or what was added so far by `go`."""

    closed_one = False

    def __init__(self, text, target):
        self.text, self.target = "", target
        self.entities = {}
        self.expansions = 0
        self.at, self.open = 0, []
        self.begun = self.done = False
        # How many lines, and columns of the last, were read before the text that is kept.
        self.line, self.column = 1, 0
        self._return = ""
        self.add(text, True)

    def add(self, text, final=False):
        """Take more text. A return at its end may belong to what follows."""
        text = self._return + text
        self._return = ""
        if "\r" in text:
            if not final and text[-1] == "\r":
                text, self._return = text[:-1], "\r"
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        if self.at > _KEPT:
            read = self.text[: self.at]
            self.line, self.column = self.place(self.at)
            self.text, self.at = self.text[len(read) :], 0
        self.text += text

    def place(self, at):
        """Line and column of a place in the text that is kept."""
        before = self.text[:at]
        lines = before.count("\n")
        return self.line + lines, at - before.rfind("\n") - 1 if lines else self.column + at

    def fail(self, code, at):
        raise Problem(code, *self.place(at))

    def run(self):
        """Read all of it."""
        self.go(True)

    def go(self, final):
        """Read what is there, as far as it is whole; in the end, all of it."""
        if not self.begun:
            if not final and self.is_declaration_cut():
                return
            self.declaration()
        text = self.text
        at = self.at
        while at < len(text):
            if text[at] == "<":
                if self.done and not text.startswith(("<!--", "<?"), at) and (final or at + 4 <= len(text)):
                    self.fail(9, at)
                if not final and self.is_cut(at):
                    break
                try:
                    at = self.markup(at)
                except Problem as problem:
                    if final or problem.code not in (3, 5, 20):
                        raise
                    break
                self.done = self.done or not self.open and self.closed_one
            elif self.open:
                if not final and text.find("<", at) < 0:
                    self.at = self.sure_characters(at)
                    break
                at = self.characters(at)
            else:
                end = text.find("<", at)
                end = len(text) if end < 0 else end
                rest = text[at:end].lstrip(_BLANKS)
                if rest:
                    self.fail(9 if self.done else 2, end - len(rest))
                at = end
            self.at = at
        if final and not self.done:
            self.fail(3, len(text))

    def sure_characters(self, at):
        """Tell of the text at the end as far as no reference and no mark may have begun in it."""
        end = len(self.text)
        sign = self.text.rfind("&", at)
        if sign >= 0 and self.text.find(";", sign) < 0:
            end = sign
        while end > at and self.text[end - 1] == "]":
            end -= 1
        return self.told(at, end) if end > at else at

    def is_declaration_cut(self):
        head = self.text.removeprefix("\ufeff")
        return len(head) < 6 and "<?xml ".startswith(head) or head.startswith("<?xml") and "?>" not in head

    def declaration(self):
        text = self.text
        at = 1 if text.startswith("\ufeff") else 0
        if text.startswith("<?xml", at) and text[at + 5 : at + 6] in (" ", "\t", "\n"):
            found = _declaration.match(text, at)
            if found is None:
                self.fail(2 if "?>" in text else 5, at + 5)
            at = found.end()
        self.at = at
        self.begun = True

    def is_cut(self, at):
        """Whether what begins here may be something else, or may not have ended, before more comes."""
        text = self.text
        for sign, end in (("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>")):
            if text.startswith(sign, at):
                return text.find(end, at + len(sign)) < 0
        rest = text[at : at + 9]
        return any(sign.startswith(rest) for sign in ("<!--", "<![CDATA[", "<!DOCTYPE"))

    def markup(self, at):
        text = self.text
        plain = _xmlscan.start(text, at)
        if plain is not None:
            return self.begin(at, *plain)
        found = _start.match(text, at)
        if found is not None:
            return self.start(found)
        if text.startswith("</", at):
            return self.end(at)
        if text.startswith("<!--", at):
            end = text.find("--", at + 4)
            if end < 0:
                self.fail(5, at)
            if not text.startswith("-->", end):
                self.fail(4, end + 2)
            self.check(at + 4, end)
            self.target.comment(text[at + 4 : end])
            return end + 3
        if text.startswith("<![CDATA[", at) and self.open:
            end = text.find("]]>", at)
            if end < 0:
                self.fail(20, len(text))
            self.check(at + 9, end)
            getattr(self.target, "cdata", self.target.data)(text[at + 9 : end])
            return end + 3
        if text.startswith("<?", at):
            return self.instruction(at)
        if text.startswith("<!DOCTYPE", at) and not self.open:
            return self.doctype(at)
        declares = text.startswith("<!", at) and text[at + 2 : at + 3].isalpha()
        self.fail(5 if at + 1 >= len(text) else 4, at if at + 1 >= len(text) else at + 1 + declares)

    def check(self, start, end):
        found = _bad.search(self.text, start, end)
        if found is not None:
            self.fail(4, found.start())

    def instruction(self, at):
        found = _instruction.match(self.text, at)
        if found is None:
            self.fail(5 if "?>" not in self.text[at:] else 4, at if "?>" not in self.text[at:] else at + 2)
        if found[1].lower() == "xml":
            self.fail(17 if found[1] == "xml" else 4, at if found[1] == "xml" else at + 5)
        self.target.pi(found[1], found[2] or "")
        return found.end()

    def doctype(self, at):
        text = self.text
        found = _doctype.match(text, at)
        if found is None:
            self.fail(4, min(at + 9, len(text)))
        name, place, quote, inner = found[1], found.end(), "", None
        depth = 0
        while True:
            if place >= len(text):
                self.fail(5 if depth == 0 else 3, at if depth == 0 else place)
            sign = text[place]
            if quote:
                quote = "" if sign == quote else quote
            elif sign in "\"'":
                quote = sign
            elif text.startswith("<!--", place):
                place = text.find("-->", place)
                if place < 0:
                    self.fail(5, at)
                place += 2
            elif sign == "[":
                depth, inner = 1, place
            elif sign == "]":
                depth = 0
                for entity in _entity.finditer(text, inner, place):
                    self.entities.setdefault(entity[1], entity[2][1:-1])
            elif sign == ">" and depth == 0:
                break
            place += 1
        self.target.doctype(name, text[found.end() : place])
        return place + 1

    def start(self, found):
        text = self.text
        name, at, attributes = found[1], found.end(), {}
        begin = found.start()
        while (one := _attribute.match(text, at)) is not None:
            value = one[2][1:-1]
            if "&" in value or "\n" in value or "\t" in value:
                value = self.value(value, one.start(2) + 1)
            self.check(one.start(2), one.end(2))
            if one[1] in attributes:
                self.fail(8, one.start(1))
            attributes[one[1]] = value
            at = one.end()
        end = _tag_end.match(text, at)
        if end is None:
            self.bad_tag(begin, at)
        return self.begin(begin, name, attributes, end[1], end.end())

    def begin(self, at, name, attributes, ends, end):
        self.closed_one = False
        self.target.start(self, name, attributes, at)
        if ends:
            self.target.end(name)
            self.closed_one = True
        else:
            self.open.append(name)
        return end

    def bad_tag(self, begin, at):
        """Say what is wrong in a tag, behind the attributes that are right."""
        text = self.text
        place = at
        while place < len(text) and text[place] in _BLANKS:
            place += 1
        found = _name.match(text, place)
        if found is not None and place > at:
            place = found.end()
            while place < len(text) and text[place] in _BLANKS:
                place += 1
            if place < len(text) and text[place] == "=":
                place += 1
                while place < len(text) and text[place] in _BLANKS:
                    place += 1
                if place < len(text) and text[place] in "\"'":
                    end = text.find(text[place], place + 1)
                    less = text.find("<", place + 1)
                    if less >= 0 and (end < 0 or less < end):
                        self.fail(4, less)
                    place = len(text) if end < 0 else end + 1
        elif text.startswith("/", place):
            place += 1
        self.fail(5 if place >= len(text) else 4, begin if place >= len(text) else place)

    def end(self, at):
        text = self.text
        plain = _xmlscan.end(text, at)
        if plain is not None and self.open and self.open[-1] == plain[0]:
            self.open.pop()
            self.closed_one = True
            self.target.end(plain[0])
            return plain[1]
        found = _close.match(text, at)
        if found is None:
            name = _name.match(text, at + 2)
            place = name.end() if name else at + 2
            while place < len(text) and text[place] in _BLANKS:
                place += 1
            self.fail(5 if place >= len(text) else 4, at if place >= len(text) else place)
        if not self.open:
            self.fail(4, at + 1)
        if self.open.pop() != found[1]:
            self.fail(7, at + 2)
        self.closed_one = True
        self.target.end(found[1])
        return found.end()

    def characters(self, at):
        text = self.text
        plain = _xmlscan.data(text, at)
        if plain is not None:
            self.target.data(plain[0])
            return plain[1]
        end = text.find("<", at)
        if end < 0:
            self.check(at, len(text))
            self.references(text[at:], at)
            self.fail(3, len(text))
        return self.told(at, end)

    def told(self, at, end):
        piece = self.text[at:end]
        found = piece.find("]]>")
        if found >= 0:
            self.fail(4, at + found + 2)
        if _bad.search(piece):
            self.check(at, end)
        if "&" not in piece:
            self.target.data(piece)
        elif getattr(self.target, "in_pieces", False):
            for found in _piece.finditer(piece):
                self.target.data(self.references(found[0], at + found.start()))
        else:
            self.target.data(self.references(piece, at))
        return end

    def references(self, piece, at, blanks=False, depth=0):
        """The text with references replaced."""
        out = []
        place = 0
        while True:
            sign = piece.find("&", place)
            if sign < 0:
                out.append(piece[place:])
                return "".join(out)
            out.append(piece[place:sign])
            found = _reference.match(piece, sign)
            if found is None:
                bad = re.compile(rf"&(?:\#x?[0-9a-fA-F]*|{_NAME}{_MORE}*)?").match(piece, sign)
                self.fail(4, at + bad.end())
            out.append(self.referred(found, at + sign, blanks, depth))
            place = found.end()

    def referred(self, found, at, blanks, depth):
        if found[3] is None:
            code = int(found[1], 16) if found[1] else int(found[2])
            if code > 0x10FFFF or 0xD800 <= code < 0xE000 or _bad.match(chr(code)):
                self.fail(14, at)
            return chr(code)
        name = found[3]
        if name in _KNOWN:
            return _KNOWN[name]
        if name not in self.entities:
            other = getattr(self.target, "entity", None)
            if other is not None and name in other:
                return other[name]
            self.fail(11, at)
        self.expansions += 1
        if depth > 20 or self.expansions > _MOST_EXPANSIONS:
            self.fail(11, at)
        return self.references(self.entities[name], at, blanks, depth + 1)

    def value(self, value, at):
        """An attribute's value: references are replaced, and other blanks made spaces before."""
        return self.references(value.replace("\n", " ").replace("\t", " "), at)


def encoding_of(data):
    """The encoding of a document in bytes, by its mark or what it says itself, and how long the mark is."""
    for mark, name in ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if data.startswith(mark):
            return name, len(mark)
    if data.startswith(b"<\0?\0"):
        return "utf-16-le", 0
    if data.startswith(b"\0<\0?"):
        return "utf-16-be", 0
    found = _declaration.match(data[:200].decode("latin-1"))
    return found[1][1:-1] if found and found[1] else "utf-8", 0


def decoded(data):
    """The text of a document in bytes."""
    return Pieces().text(data, True)


class Pieces:
    """The text of a document that comes in pieces, of bytes or of text."""

    def __init__(self, encoding=None):
        self.encoding, self.decoder = encoding, None
        self.waiting = b""
        self.line, self.column = 1, 0

    def text(self, piece, final=False):
        """The text of a piece, as far as it is whole."""
        if isinstance(piece, str):
            return piece
        data = self.waiting + bytes(piece)
        if self.decoder is None:
            whole = len(data) >= 4 and (not data.startswith(b"<?xml") or b"?>" in data)
            if not (final or whole or self.encoding):
                self.waiting = data
                return ""
            self.waiting = b""
            data = data[self.begin(data) :]
        try:
            text = self.decoder.decode(data, final)
        except UnicodeDecodeError as wrong:
            before = wrong.object[: wrong.start]
            lines = before.count(b"\n")
            column = wrong.start - before.rfind(b"\n") - 1 if lines else self.column + wrong.start
            raise Problem(4, self.line + lines, column) from None
        lines = data.count(b"\n")
        self.line += lines
        self.column = len(data) - data.rfind(b"\n") - 1 if lines else self.column + len(data)
        return text

    def begin(self, data):
        """Choose a decoder; how long the mark is."""
        import codecs

        name, size = (self.encoding, 0) if self.encoding else encoding_of(data)
        try:
            self.decoder = codecs.getincrementaldecoder(name)("strict")
        except LookupError:
            raise Problem(18, 1, max(data.find(name.encode()), 0)) from None
        return size


class Names:
    """Names with their namespaces in braces, as `ElementTree` has them, while a document is read."""

    def __init__(self):
        self.levels = [{"xml": _XML}]
        self.known = {}

    def enter(self, reader, name, attributes, at):
        """The name of an element and its attributes; and the prefixes that it declares."""
        for key in attributes:
            if ":" in key or key == "xmlns":
                break
        else:
            self.levels.append(self.levels[-1])
            return self.known.get(name) or self.full(reader, name, at), attributes, None
        fresh = None
        for key in attributes:
            if key == "xmlns" or key.startswith("xmlns:"):
                fresh = fresh or {}
                fresh[key[6:]] = attributes[key]
        if fresh:
            attributes = {key: value for key, value in attributes.items() if key != "xmlns" and not key.startswith("xmlns:")}
            self.levels.append({**self.levels[-1], **fresh})
            self.known = {}
        else:
            self.levels.append(self.levels[-1])
        out = {}
        for key, value in attributes.items():
            if ":" in key:
                key = self.full(reader, key, at)
                if key in out:
                    reader.fail(8, at)
            out[key] = value
        return self.full(reader, name, at), out, fresh

    def leave(self):
        """Forget what the element declared."""
        if self.levels.pop() is not self.levels[-1]:
            self.known = {}

    def full(self, reader, name, at):
        found = self.known.get(name)
        if found is None:
            prefix, colon, local = name.rpartition(":")
            space = self.levels[-1].get(prefix)
            if colon and space is None:
                reader.fail(27, at)
            found = self.known[name] = f"{{{space}}}{local}" if space else local
        return found
