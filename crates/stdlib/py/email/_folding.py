"""Headers of the new kind as lines: broken where they are too long, encoded where they are more than ASCII."""

import re

from . import base64mime, quoprimime, utils
from .header import decode_header

# The package is where these say that they are from.
__name__ = "email.headerregistry"


def _encoded(text, charset="utf-8"):
    """A text as an encoded word, in the encoding that is shorter; base 64 has to be shorter by some characters."""
    if utils._has_surrogates(text):
        charset, data = "unknown-8bit", text.encode("ascii", "surrogateescape")
    else:
        data = text.encode(charset)
    if quoprimime.header_length(data) - base64mime.header_length(data) < 5:
        return quoprimime.header_encode(data, charset)
    return base64mime.header_encode(data, charset)


def _decoded(text):
    return "".join(
        piece if isinstance(piece, str) else piece.decode(charset or "ascii", "surrogateescape")
        for piece, charset in decode_header(text)
    ) if "=?" in text else text


class _Folder:
    """Lines in the making."""

    def __init__(self, name, policy):
        self.limit = policy.max_line_length or float("inf")
        self.utf8, self.linesep = policy.utf8, policy.linesep
        self.lines = [name + ": "]
        # Where in the last line the last encoded word begins: what follows may be put into it.
        self.word = None

    def text(self):
        return self.linesep.join(self.lines) + self.linesep

    def _steal_blank(self):
        """A new line, beginning with the blank at the end of the last one."""
        blank = ""
        if self.lines[-1][-1:] in (" ", "\t"):
            blank = self.lines[-1][-1]
            self.lines[-1] = self.lines[-1][:-1]
        return blank

    def room(self):
        return self.limit - len(self.lines[-1])

    def add(self, piece):
        """Add a word or the blanks between words."""
        plain = piece.isascii() or self.utf8 and not utils._has_surrogates(piece)
        if not plain:
            self._add_encoded(piece)
            return
        if len(piece) <= self.room():
            self.lines[-1] += piece
            return
        if len(piece) < self.limit:
            blank = self._steal_blank()
            if blank or piece[0] in " \t":
                self.lines.append(blank + piece)
                self.word = None
                return
        self._add_encoded(piece)

    def add_whole(self, text):
        """Add a text that is rather not broken."""
        plain = text.isascii() or self.utf8
        if plain and len(text) > self.room() and len(text) < self.limit:
            blank = self._steal_blank()
            if blank:
                self.lines.append(blank + text)
                self.word = None
                return
            self.lines[-1] += blank
        for piece in re.findall(r"[ \t]+|[^ \t]+", text):
            self.add(piece)

    def _add_encoded(self, text):
        if self.word is not None:
            text = _decoded(self.lines[-1][self.word :]) + text
            self.lines[-1] = self.lines[-1][: self.word]
        elif text[0] in " \t":
            if self.room() == 0:
                self.lines.append(self._steal_blank())
            self.lines[-1] += text[0]
            text = text[1:]
        start = len(self.lines[-1]) if self.word is None else self.word
        while text:
            room = self.room()
            if room - len("utf-8") - 7 <= 0:
                self.lines.append(self._steal_blank() or " ")
                start = len(self.lines[-1])
                continue
            size = len(text) if room == float("inf") else min(len(text), room - len("utf-8") - 7)
            while len(word := _encoded(text[:size])) > room:
                size -= 1
            self.lines[-1] += word
            text = text[size:]
            if text:
                self.lines.append(" ")
                start = len(self.lines[-1])
        self.word = start


def fold_words(name, value, policy):
    """A text as a header."""
    folder = _Folder(name, policy)
    for piece in re.findall(r"[ \t]+|[^ \t]+", value):
        folder.add(piece)
    return folder.text()


def fold_addresses(name, groups, policy):
    """Addresses as a header: broken rather between them."""
    folder = _Folder(name, policy)
    for at, text in enumerate(groups):
        last = at == len(groups) - 1
        if text.isascii() or policy.utf8:
            folder.add_whole(text if last else text + ",")
        else:
            shown, mark, rest = text.rpartition(" <")
            if shown[:1] == '"':
                shown = re.sub(r"\\(.)", r"\1", shown[1:-1])
                folder.word = None
                folder._add_encoded(shown)
            else:
                for piece in re.findall(r"[ \t]+|[^ \t]+", shown):
                    folder.add(piece)
            folder.word = None
            folder.add(" ")
            folder.add("<" + rest + ("" if last else ","))
        folder.word = None
        if not last:
            folder.add(" ")
    return folder.text()


def fold_parameters(name, value, params, policy):
    """A value with parameters as a header: each parameter stands in one line."""
    limit = policy.max_line_length or float("inf")
    lines = [f"{name}: {value}"]
    for key, text in params.items():
        if text.isascii() or policy.utf8:
            part = f'{key}="{utils.quote(text)}"' if text else f'{key}=""'
        else:
            part = f"{key}*={utils.encode_rfc2231(text, 'utf-8', '')}"
        lines[-1] += ";"
        if len(lines[-1]) + len(part) + 1 <= limit:
            lines[-1] += " " + part
        elif len(part) + 2 <= limit:
            lines.append(" " + part)
        else:
            lines.extend(_continued(key, text, limit))
    return policy.linesep.join(lines) + policy.linesep


def _continued(key, text, limit):
    """A parameter over several lines, each with its number."""
    from urllib.parse import quote

    lines, number, plain = [], 0, text.isascii()
    while text:
        start = f" {key}*{number}" + ("*=" if number or not plain else "*=") + ("" if number else ("us-ascii''" if plain else "utf-8''"))
        size = len(text)
        while len(start) + len(quote(text[:size], safe="", encoding="utf-8")) > limit - 3 and size > 1:
            size -= 1
        lines.append(start + quote(text[:size], safe="", encoding="utf-8"))
        text = text[size:]
        if text:
            lines[-1] += ";"
        number += 1
    return lines
