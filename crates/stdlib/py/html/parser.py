"""A forgiving reader of HTML: `HTMLParser` calls a method for each piece of text that it is fed.

Each kind of markup has a method that takes the place where it begins and returns the place behind it, or -1 if the rest
has not come yet. The patterns are names of the module and are looked up at each use, so that programs may replace them.
"""

import re
from html import unescape

__all__ = ["HTMLParser"]

# Text that is not data: where markup or a reference may begin.
interesting_normal = re.compile("[&<]")
# References by number and by name, up to what ends them; and one that the text ends in the middle of.
_number, _word = "[0-9]+|[xX][0-9a-fA-F]+", "[a-zA-Z][-.a-zA-Z0-9]*"
charref = re.compile(f"&#(?:{_number})[^0-9a-fA-F]")
entityref = re.compile(f"&({_word})[^a-zA-Z0-9]")
incomplete = re.compile("&[a-zA-Z#]")
# Where tags begin, and what closes markup of other kinds.
starttagopen = re.compile("<[a-zA-Z]")
commentclose, piclose = re.compile(r"--\s*>"), re.compile(">")
# The parts of a start tag: its name, what stands between attributes, an attribute's name (behind a gap, or the quote of the
# one before), and its value.
_tag_name = r"[a-zA-Z][^\t\n\r\f />\x00]*"
_gap = r"(?:\s|/(?!>))*"
_attribute = r"""(?<=[\s/"'])[^\s/>][^\s/=>]*"""
_value = r"""\s*=+\s*(?:"[^"]*"|'[^']*'|(?!["'])[^\s>]*)"""
tagfind_tolerant = re.compile(f"({_tag_name}){_gap}")
# Name of an attribute; the sign with the value; the value.
attrfind_tolerant = re.compile(f"({_attribute})({_value.replace('(?:', '(')})?{_gap}")
# All of a tag up to what closes it.
locatestarttagend_tolerant = re.compile(
    rf"<{_tag_name}(?:[\s/]*(?:{_attribute}(?:{_value}(?:\s*,)*)?{_gap})*)?\s*"
)
endendtag = re.compile(">")
endtagfind = re.compile(r"</\s*([a-zA-Z][-.a-zA-Z0-9:_]*)\s*>")

_reference_end = re.compile(r"[\s;]")
_section_name = re.compile(r"\s*([a-zA-Z][-_.a-zA-Z0-9]*)\s*")
_section_close = re.compile(r"\]\s*\]\s*>")
_ms_section_close = re.compile(r"\]\s*>")
# How far from the end of the text a reference may be that is not finished.
_LONGEST_REFERENCE = 34


class HTMLParser:
    """Calls `handle_starttag`, `handle_data` and so on, which a subclass defines.

    With convert_charrefs, references to characters outside of script and style arrive as the characters.
    """

    CDATA_CONTENT_ELEMENTS = ("script", "style")

    def __init__(self, *, convert_charrefs=True):
        self.convert_charrefs = convert_charrefs
        self.reset()

    def reset(self):
        """Forget what was not processed, and begin anew."""
        self.lineno = 1
        self.offset = 0
        self.rawdata = ""
        self.lasttag = "???"
        self._start_text = None
        self.clear_cdata_mode()

    def feed(self, data):
        """Process more text, as far as it is complete."""
        self.rawdata += data
        self.goahead(0)

    def close(self):
        """Process what is left as if the text ended here."""
        self.goahead(1)

    def getpos(self):
        """Return the line and the column where the piece begins that is handled now."""
        return self.lineno, self.offset

    def get_starttag_text(self):
        """Return the text of the start tag that was opened last."""
        return self._start_text

    def updatepos(self, i, j):
        """Move the position on by the text from i to j, and return j."""
        if i < j:
            lines = self.rawdata.count("\n", i, j)
            if lines:
                self.lineno += lines
                self.offset = j - self.rawdata.rindex("\n", i, j) - 1
            else:
                self.offset += j - i
        return j

    def set_cdata_mode(self, elem):
        """From here on, all is data up to the end tag of this element."""
        self.cdata_elem = elem.lower()
        self.interesting = re.compile(rf"</\s*{self.cdata_elem}\s*>", re.IGNORECASE)

    def clear_cdata_mode(self):
        """Read markup again."""
        self.cdata_elem = None
        self.interesting = interesting_normal

    # ---- The loop ----

    def goahead(self, end):
        """Process the text, all of it if nothing more comes."""
        text = self.rawdata
        size = len(text)
        at = 0
        while at < size:
            stop = self._end_of_data(text, at)
            if stop < 0:
                break
            if at < stop:
                self._data(text[at:stop])
                at = self.updatepos(at, stop)
            if at == size:
                break
            if text[at] == "<":
                behind = self._markup(text, at, size)
                if behind < 0:
                    if behind == -2 or not end:
                        break
                    behind = self._broken_markup(text, at)
                at = self.updatepos(at, behind)
            else:
                behind = self._reference(text, at, end)
                at = self.updatepos(at, abs(behind))
                if behind <= 0:
                    break
        if end and at < size and not self.cdata_elem:
            self._data(text[at:])
            at = self.updatepos(at, size)
        self.rawdata = text[at:]

    def _converts(self):
        return self.convert_charrefs and not self.cdata_elem

    def _data(self, text):
        self.handle_data(unescape(text) if self._converts() else text)

    def _end_of_data(self, text, at):
        """Where the data ends that begin here; -1 if that can't be told yet."""
        if self._converts():
            found = text.find("<", at)
            if found >= 0:
                return found
            reference = text.rfind("&", max(at, len(text) - _LONGEST_REFERENCE))
            return -1 if reference >= 0 and not _reference_end.search(text, reference) else len(text)
        found = self.interesting.search(text, at)
        if found:
            return found.start()
        return -1 if self.cdata_elem else len(text)

    def _markup(self, text, at, size):
        """The place behind the markup; -1 if it is not complete, -2 if not even its kind is known."""
        if starttagopen.match(text, at):
            return self.parse_starttag(at)
        if text.startswith("</", at):
            return self.parse_endtag(at)
        if text.startswith("<!--", at):
            return self.parse_comment(at)
        if text.startswith("<?", at):
            return self.parse_pi(at)
        if text.startswith("<!", at):
            return self.parse_html_declaration(at)
        if at + 1 < size:
            self.handle_data("<")
            return at + 1
        return -2

    def _broken_markup(self, text, at):
        """Markup that the text ends in the middle of is data, up to where something else may begin."""
        behind = text.find(">", at + 1) + 1
        if not behind:
            behind = text.find("<", at + 1)
            if behind < 0:
                behind = at + 1
        self._data(text[at:behind])
        return behind

    def _reference(self, text, at, end):
        """The place behind a reference. Negative or 0: go no further than there."""
        if text.startswith("&#", at):
            found = charref.match(text, at)
            if found:
                self.handle_charref(found[0][2:-1])
                return found.end() - (text[found.end() - 1] != ";")
            if text.find(";", at) >= 0:
                self.handle_data("&#")
                return -(at + 2)
            return -at
        found = entityref.match(text, at)
        if found:
            self.handle_entityref(found[1])
            return found.end() - (text[found.end() - 1] != ";")
        found = incomplete.match(text, at)
        if found:
            # The sign itself is passed over at the end, where nothing but a letter follows.
            return -(at + 1) if end and found.end() == len(text) else -at
        if at + 1 < len(text):
            self.handle_data("&")
            return at + 1
        return -at

    # ---- Tags ----

    def parse_starttag(self, i):
        """Read a start tag."""
        self._start_text = None
        behind = self.check_for_whole_start_tag(i)
        if behind < 0:
            return behind
        text = self.rawdata
        self._start_text = text[i:behind]
        found = tagfind_tolerant.match(text, i + 1)
        tag = self.lasttag = found[1].lower()
        at = found.end()
        attrs = []
        while at < behind and (found := attrfind_tolerant.match(text, at)):
            attrs.append((found[1].lower(), _attribute_value(found[2], found[3])))
            at = found.end()
        closing = text[at:behind].strip()
        if closing == "/>":
            self.handle_startendtag(tag, attrs)
        elif closing == ">":
            self.handle_starttag(tag, attrs)
            if tag in self.CDATA_CONTENT_ELEMENTS:
                self.set_cdata_mode(tag)
        else:
            self.handle_data(text[i:behind])
        return behind

    def check_for_whole_start_tag(self, i):
        """The place behind a start tag, or -1."""
        text = self.rawdata
        at = locatestarttagend_tolerant.match(text, i).end()
        match text[at : at + 1]:
            case ">":
                return at + 1
            case "/":
                return at + 2 if text.startswith("/>", at) else -1
            case "" | "=":
                return -1
            case letter if letter.isascii() and letter.isalpha():
                return -1
        return at if at > i else i + 1

    def parse_endtag(self, i):
        """Read an end tag."""
        text = self.rawdata
        closing = endendtag.search(text, i + 1)
        if not closing:
            return -1
        behind = closing.end()
        found = endtagfind.match(text, i)
        if self.cdata_elem is not None and (not found or found[1].lower() != self.cdata_elem):
            self.handle_data(text[i:behind])
            return behind
        if found:
            self.handle_endtag(found[1].lower())
            self.clear_cdata_mode()
            return behind
        found = tagfind_tolerant.match(text, i + 2)
        if found:
            self.handle_endtag(found[1].lower())
            return text.find(">", found.end()) + 1
        if text.startswith("</>", i):
            return i + 3
        return self.parse_bogus_comment(i)

    # ---- Everything else in angle brackets ----

    def parse_comment(self, i, report=1):
        """Read a comment."""
        found = commentclose.search(self.rawdata, i + 4)
        if not found:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 4 : found.start()])
        return found.end()

    def parse_bogus_comment(self, i, report=1):
        """Read what is treated as a comment because it can't be anything else."""
        end = self.rawdata.find(">", i + 2)
        if end < 0:
            return -1
        if report:
            self.handle_comment(self.rawdata[i + 2 : end])
        return end + 1

    def parse_pi(self, i):
        """Read a processing instruction."""
        found = piclose.search(self.rawdata, i + 2)
        if not found:
            return -1
        self.handle_pi(self.rawdata[i + 2 : found.start()])
        return found.end()

    def parse_html_declaration(self, i):
        """Read a declaration."""
        text = self.rawdata
        if text.startswith("<!--", i):
            return self.parse_comment(i)
        if text.startswith("<![", i):
            return self.parse_marked_section(i)
        if text[i : i + 9].lower() != "<!doctype":
            return self.parse_bogus_comment(i)
        end = text.find(">", i + 9)
        if end < 0:
            return -1
        self.handle_decl(text[i + 2 : end])
        return end + 1

    def parse_marked_section(self, i, report=1):
        """Read a section such as `<![CDATA[...]]>`, or `<![if ...]>` as word processors write it."""
        text = self.rawdata
        found = _section_name.match(text, i + 3)
        if not found:
            if len(text) == i + 3:
                return -1
            raise AssertionError("expected name token at {!r}".format(text[i : i + 20]))
        if found.end() == len(text):
            return -1
        name = found[1].lower()
        if name in ("temp", "cdata", "ignore", "include", "rcdata"):
            closing = _section_close
        elif name in ("if", "else", "endif"):
            closing = _ms_section_close
        else:
            raise AssertionError("unknown status keyword {!r} in marked section".format(text[i + 3 : found.end()]))
        found = closing.search(text, i + 3)
        if not found:
            return -1
        if report:
            self.unknown_decl(text[i + 3 : found.start()])
        return found.end()

    # ---- What subclasses define ----

    def handle_starttag(self, tag, attrs):
        """A start tag with its attributes: pairs of names and values."""

    def handle_endtag(self, tag):
        """An end tag."""

    def handle_startendtag(self, tag, attrs):
        """A start tag that is closed at once, as in XHTML."""
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_charref(self, name):
        """A reference by number."""

    def handle_entityref(self, name):
        """A reference by name."""

    def handle_data(self, data):
        """Text."""

    def handle_comment(self, data):
        """A comment."""

    def handle_decl(self, decl):
        """A document type."""

    def handle_pi(self, data):
        """A processing instruction."""

    def unknown_decl(self, data):
        """A marked section."""


def _attribute_value(sign, value):
    if not sign:
        return None
    if len(value) > 1 and value[0] in "'\"" and value[0] == value[-1]:
        value = value[1:-1]
    return unescape(value)
