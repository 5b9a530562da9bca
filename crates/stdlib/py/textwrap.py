"""Text in lines of limited length, and common margins."""

import re

__all__ = ["TextWrapper", "wrap", "fill", "dedent", "indent", "shorten"]

_whitespace = "\t\n\x0b\x0c\r "
_to_space = str.maketrans(_whitespace, " " * len(_whitespace))
_runs = re.compile(r"[\t\n\x0b\x0c\r ]+|[^\t\n\x0b\x0c\r ]+")
_closers = "\"'"


def _is_letter(char):
    return char == "_" or char.isalnum() and not char.isdecimal()


def _is_word_part(char):
    return char.isalnum() or char in "_!\"'&.,?"


class TextWrapper:
    """Breaks text into lines as its attributes say."""

    def __init__(
        self, width=70, initial_indent="", subsequent_indent="", expand_tabs=True, replace_whitespace=True,
        fix_sentence_endings=False, break_long_words=True, drop_whitespace=True, break_on_hyphens=True, tabsize=8, *,
        max_lines=None, placeholder=" [...]",
    ):
        self.width, self.max_lines, self.placeholder = width, max_lines, placeholder
        self.initial_indent, self.subsequent_indent = initial_indent, subsequent_indent
        self.expand_tabs, self.tabsize, self.replace_whitespace = expand_tabs, tabsize, replace_whitespace
        self.drop_whitespace, self.fix_sentence_endings = drop_whitespace, fix_sentence_endings
        self.break_long_words, self.break_on_hyphens = break_long_words, break_on_hyphens

    def _munge_whitespace(self, text):
        text = text.expandtabs(self.tabsize) if self.expand_tabs else text
        return text.translate(_to_space) if self.replace_whitespace else text

    def _split(self, text):
        """The pieces between which a line may end: words, parts of words at hyphens, and the space between them."""
        runs = _runs.findall(text)
        if not self.break_on_hyphens or "-" not in text:
            return runs
        pieces = []
        for run in runs:
            if "-" in run:
                pieces += _split_hyphens(run)
            else:
                pieces.append(run)
        return pieces

    def _fix_sentence_endings(self, chunks):
        for index in range(len(chunks) - 1):
            word = chunks[index].rstrip(_closers)
            if chunks[index + 1] == " " and len(word) > 1 and word[-1] in ".!?" and word[-2].islower():
                chunks[index + 1] = "  "

    def _handle_long_word(self, chunks, line, length, width):
        space = 1 if width < 1 else width - length
        if self.break_long_words:
            chunk = chunks[-1]
            end = space
            if self.break_on_hyphens and len(chunk) > space:
                hyphen = chunk.rfind("-", 0, space)
                if hyphen > 0 and any(char != "-" for char in chunk[:hyphen]):
                    end = hyphen + 1
            line.append(chunk[:end])
            chunks[-1] = chunk[end:]
        elif not line:
            line.append(chunks.pop())

    def _wrap_chunks(self, chunks):
        if self.width <= 0:
            raise ValueError(f"invalid width {self.width!r} (must be > 0)")
        lines = []
        if self.max_lines is not None:
            margin = self.subsequent_indent if self.max_lines > 1 else self.initial_indent
            if len(margin) + len(self.placeholder.lstrip()) > self.width:
                raise ValueError("placeholder too large for max width")
        chunks.reverse()
        while chunks:
            line = []
            length = 0
            margin = self.subsequent_indent if lines else self.initial_indent
            width = self.width - len(margin)
            if self.drop_whitespace and lines and not chunks[-1].strip():
                chunks.pop()
            while chunks and length + len(chunks[-1]) <= width:
                length += len(chunks[-1])
                line.append(chunks.pop())
            if chunks and len(chunks[-1]) > width:
                self._handle_long_word(chunks, line, length, width)
                length = sum(map(len, line))
            if self.drop_whitespace and line and not line[-1].strip():
                length -= len(line.pop())
            if not line:
                continue
            fits = self.max_lines is None or len(lines) + 1 < self.max_lines
            rest_is_blank = not chunks or self.drop_whitespace and len(chunks) == 1 and not chunks[0].strip()
            if fits or rest_is_blank and length <= width:
                lines.append(margin + "".join(line))
                continue
            # The last line that is allowed: shorten it until the placeholder fits.
            while line:
                if line[-1].strip() and length + len(self.placeholder) <= width:
                    lines.append(margin + "".join(line) + self.placeholder)
                    return lines
                length -= len(line.pop())
            if lines:
                last = lines[-1].rstrip()
                if len(last) + len(self.placeholder) <= self.width:
                    lines[-1] = last + self.placeholder
                    return lines
            lines.append(margin + self.placeholder.lstrip())
            return lines
        return lines

    def fill(self, text):
        """Return a paragraph as one string."""
        return "\n".join(self.wrap(text))

    def wrap(self, text):
        """Return the lines of a paragraph."""
        chunks = self._split(self._munge_whitespace(text))
        if self.fix_sentence_endings:
            self._fix_sentence_endings(chunks)
        return self._wrap_chunks(chunks)


def _split_hyphens(run):
    """The parts of a word with hyphens: behind a hyphen that two letters stand before and a letter after, and around
    dashes of two hyphens or more."""
    parts = []
    begin = at = 0
    size = len(run)
    while at < size:
        if run[at] != "-":
            at += 1
            continue
        end = at
        while end < size and run[end] == "-":
            end += 1
        if end - at >= 2:
            before = at > begin and _is_word_part(run[at - 1])
            after = end < size and (run[end].isalnum() or run[end] == "_")
            if before and after:
                parts.append(run[begin:at])
                parts.append(run[at:end])
                begin = end
        else:
            two_before = at >= 2 and _is_letter(run[at - 1]) and _is_letter(run[at - 2])
            lone = at >= 3 and _is_letter(run[at - 1]) and run[at - 2] == "-" and _is_letter(run[at - 3])
            two_after = end + 1 < size and _is_letter(run[end]) and (
                _is_letter(run[end + 1]) or run[end + 1] == "-" and end + 2 < size and _is_letter(run[end + 2])
            )
            if (two_before or lone) and two_after:
                parts.append(run[begin:end])
                begin = end
        at = end
    if begin < size:
        parts.append(run[begin:])
    return parts


def wrap(text, width=70, **kwargs):
    """Break a paragraph into lines of at most `width` characters."""
    return TextWrapper(width=width, **kwargs).wrap(text)


def fill(text, width=70, **kwargs):
    """Break a paragraph into lines, and join them again."""
    return TextWrapper(width=width, **kwargs).fill(text)


def shorten(text, width, **kwargs):
    """Collapse blank space, and cut the text at a word so that it fits."""
    return TextWrapper(width=width, max_lines=1, **kwargs).fill(" ".join(text.strip().split()))


def dedent(text):
    """Remove the margin that all lines have in common; lines of blanks become empty."""
    lines = [line if line.strip(" \t") else "" for line in text.split("\n")]
    margin = None
    for line in lines:
        if not line:
            continue
        blank = line[: len(line) - len(line.lstrip(" \t"))]
        if margin is None:
            margin = blank
        else:
            size = 0
            for a, b in zip(margin, blank):
                if a != b:
                    break
                size += 1
            margin = margin[:size]
    if margin:
        lines = [line[len(margin) :] for line in lines]
    return "\n".join(lines)


def indent(text, prefix, predicate=None):
    """Put a prefix before every line that is not blank, or that the predicate holds for."""
    if predicate is None:
        predicate = str.strip
    return "".join([prefix + line if predicate(line) else line for line in text.splitlines(True)])
