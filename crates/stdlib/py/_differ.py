"""Line by line differences for people: `Differ`, `ndiff` and `restore` of difflib, which loads this when it is asked for them."""

from difflib import IS_CHARACTER_JUNK, SequenceMatcher

# How alike two lines have to be to stand beside each other.
_alike = 0.75


def _lines(mark, lines):
    return [f"{mark} {line}" for line in lines]


def _replaced(old, new):
    """Lines with nothing in common: the shorter side comes first."""
    if new and len(new) < len(old):
        return _lines("+", new) + _lines("-", old)
    return _lines("-", old) + _lines("+", new)


def _guide(line, marks):
    """The line of marks below a line, which keeps the line's own tabs, so that columns agree."""
    shown = "".join([char if mark == " " and char.isspace() else mark for char, mark in zip(line, marks)]).rstrip()
    return [f"? {shown}\n"] if shown else []


class Differ:
    """Compares sequences of lines, and marks what changed within lines that are alike."""

    def __init__(self, linejunk=None, charjunk=None):
        self.linejunk = linejunk
        self.charjunk = charjunk

    def compare(self, a, b):
        """Give the lines of the difference, each with its mark: `- `, `+ `, two spaces, or `? `."""
        for tag, i, i_end, j, j_end in SequenceMatcher(self.linejunk, a, b).get_opcodes():
            if tag == "replace":
                yield from self._mixed(a, i, i_end, b, j, j_end)
            elif tag == "delete":
                yield from _lines("-", a[i:i_end])
            elif tag == "insert":
                yield from _lines("+", b[j:j_end])
            else:
                yield from _lines(" ", a[i:i_end])

    def _mixed(self, a, start, end, b, other_start, other_end):
        """Two runs of lines: those that are most alike stand beside each other, and so on between them."""
        if start == end or other_start == other_end:
            yield from _replaced(a[start:end], b[other_start:other_end])
            return
        matcher = SequenceMatcher(self.charjunk)
        pairs = self._most_alike(matcher, a, range(start, end), b, range(other_start, other_end))
        if not pairs:
            yield from _replaced(a[start:end], b[other_start:other_end])
            return
        for i, j in pairs:
            yield from self._mixed(a, start, i, b, other_start, j)
            yield from self._pair(matcher, a[i], b[j])
            start, other_start = i + 1, j + 1
        yield from self._mixed(a, start, end, b, other_start, other_end)

    def _most_alike(self, matcher, a, places, b, other_places):
        """The pairs of lines with the highest ratio, from front to back; equal ones count if nothing else is alike."""
        best, pairs, equal = _alike - 0.01, [], []
        for j in other_places:
            matcher.set_seq2(b[j])
            may_tie = True
            for i in places:
                if a[i] == b[j]:
                    equal = equal or [(i, j)]
                    continue
                matcher.set_seq1(a[i])
                # From the cheapest bound to the exact figure.
                if matcher.real_quick_ratio() < best or matcher.quick_ratio() < best:
                    continue
                ratio = matcher.ratio()
                if ratio > best:
                    best, pairs, may_tie = ratio, [(i, j)], False
                elif ratio == best and may_tie and pairs and i > pairs[-1][0]:
                    pairs.append((i, j))
                    may_tie = False
        return pairs if best >= _alike else equal

    def _pair(self, matcher, old, new):
        """Two lines that are alike, with marks below them."""
        if old == new:
            return _lines(" ", [old])
        marks, other_marks = [], []
        matcher.set_seqs(old, new)
        for tag, i, i_end, j, j_end in matcher.get_opcodes():
            mark, other = {"replace": "^^", "delete": "-+", "insert": "-+", "equal": "  "}[tag]
            marks.append(mark * (i_end - i))
            other_marks.append(other * (j_end - j))
        return [f"- {old}", *_guide(old, "".join(marks)), f"+ {new}", *_guide(new, "".join(other_marks))]


def ndiff(a, b, linejunk=None, charjunk=IS_CHARACTER_JUNK):
    """Compare two lists of lines as a Differ does."""
    return Differ(linejunk, charjunk).compare(a, b)


def restore(delta, which):
    """Give the lines of the first (1) or second (2) sequence that a difference was made from."""
    mark = {1: "- ", 2: "+ "}.get(int(which))
    if mark is None:
        raise ValueError(f"unknown delta choice (must be 1 or 2): {which!r}") from None
    for line in delta:
        if line[:2] in ("  ", mark):
            yield line[2:]
