"""What two sequences have in common, and how one is made of the other."""

from collections import namedtuple as _namedtuple
from heapq import nlargest as _nlargest
from types import GenericAlias

__all__ = [
    "get_close_matches", "SequenceMatcher", "IS_CHARACTER_JUNK", "IS_LINE_JUNK", "context_diff", "unified_diff",
    "diff_bytes", "Match", "Differ", "ndiff", "restore",
]

Match = _namedtuple("Match", "a b size")


def _ratio(matches, length):
    return 2.0 * matches / length if length else 1.0


class SequenceMatcher:
    """Finds the longest runs that two sequences share, and what is between them.

    Items of the second that `isjunk` says mean nothing, and (with autojunk) those that are everywhere in a long one, don't
    begin runs.
    """

    def __init__(self, isjunk=None, a="", b="", autojunk=True):
        self.isjunk, self.autojunk = isjunk, autojunk
        self.a = self.b = None
        self.set_seqs(a, b)

    def set_seqs(self, a, b):
        """Set both sequences."""
        for sequence, set_one in ((a, self.set_seq1), (b, self.set_seq2)):
            set_one(sequence)

    def set_seq1(self, a):
        """Set the first sequence."""
        if a is not self.a:
            self.a = a
            self.matching_blocks = self.opcodes = None

    def set_seq2(self, b):
        """Set the second sequence, whose items are looked up: it should be the one that stays."""
        if self.b is b:
            return
        self.b = b
        self.matching_blocks = self.opcodes = self.fullbcount = None
        places = {}
        for i, item in enumerate(b):
            places.setdefault(item, []).append(i)
        self.b2j = places
        self.bjunk = set()
        if self.isjunk:
            self.bjunk = {item for item in places if self.isjunk(item)}
            for item in self.bjunk:
                del places[item]
        self.bpopular = set()
        size = len(b)
        if self.autojunk and size >= 200:
            most = size // 100 + 1
            self.bpopular = {item for item, found in places.items() if len(found) > most}
            for item in self.bpopular:
                del places[item]

    def find_longest_match(self, alo=0, ahi=None, blo=0, bhi=None):
        """The longest run that both share in these ranges: the first of them in a, then in b."""
        a, b, places, junk = self.a, self.b, self.b2j, self.bjunk
        ahi, bhi = len(a) if ahi is None else ahi, len(b) if bhi is None else bhi
        start_a, start_b, size = alo, blo, 0
        lengths = {}
        none = ()
        for i in range(alo, ahi):
            new = {}
            for j in places.get(a[i], none):
                if j >= bhi:
                    break
                if j < blo:
                    continue
                k = new[j] = lengths.get(j - 1, 0) + 1
                if k > size:
                    start_a, start_b, size = i - k + 1, j - k + 1, k
            lengths = new
        # Popular items next to the run belong to it, then junk on both sides.
        for wants_junk in (False, True):
            while start_a > alo and start_b > blo and (b[start_b - 1] in junk) is wants_junk and a[start_a - 1] == b[start_b - 1]:
                start_a, start_b, size = start_a - 1, start_b - 1, size + 1
            while (
                start_a + size < ahi and start_b + size < bhi and (b[start_b + size] in junk) is wants_junk
                and a[start_a + size] == b[start_b + size]
            ):
                size += 1
        return Match(start_a, start_b, size)

    def get_matching_blocks(self):
        """All runs that both share, in order, and an empty one at the end."""
        if self.matching_blocks is None:
            # Runs that touch are one.
            joined = []
            for i, j, size in self._find_runs():
                if joined and joined[-1][0] + joined[-1][2] == i and joined[-1][1] + joined[-1][2] == j:
                    joined[-1] = joined[-1][0], joined[-1][1], joined[-1][2] + size
                else:
                    joined.append((i, j, size))
            joined.append((len(self.a), len(self.b), 0))
            self.matching_blocks = [Match._make(run) for run in joined]
        return self.matching_blocks

    def _find_runs(self):
        """The longest run, then the longest on both sides of it, and so on; in order."""
        found = []
        waiting = [(0, len(self.a), 0, len(self.b))]
        while waiting:
            alo, ahi, blo, bhi = waiting.pop()
            i, j, size = match = self.find_longest_match(alo, ahi, blo, bhi)
            if size:
                found.append(match)
                if alo < i and blo < j:
                    waiting.append((alo, i, blo, j))
                if i + size < ahi and j + size < bhi:
                    waiting.append((i + size, ahi, j + size, bhi))
        return sorted(found)

    def get_opcodes(self):
        """How the first becomes the second: (what, from, to in a, from, to in b)."""
        if self.opcodes is None:
            self.opcodes = []
            # Where the last run ended in both.
            a_end = b_end = 0
            for a, b, size in self.get_matching_blocks():
                if a_end < a or b_end < b:
                    kind = "insert" if a_end == a else "delete" if b_end == b else "replace"
                    self.opcodes.append((kind, a_end, a, b_end, b))
                a_end, b_end = a + size, b + size
                if size:
                    self.opcodes.append(("equal", a, a_end, b, b_end))
        return self.opcodes

    def get_grouped_opcodes(self, n=3):
        """The changes in groups, each with up to n equal items around it."""
        # (In place: as in CPython, those that `get_opcodes` gave are cut short, too.)
        codes = self.get_opcodes() or [("equal", 0, 1, 0, 1)]

        def front(code):
            """Its first n items."""
            what, a, a_end, b, b_end = code
            return what, a, min(a_end, a + n), b, min(b_end, b + n)

        def back(code):
            """Its last n items."""
            what, a, a_end, b, b_end = code
            return what, max(a, a_end - n), a_end, max(b, b_end - n), b_end

        for place, shortened in ((0, back), (-1, front)):
            if codes[place][0] == "equal":
                codes[place] = shortened(codes[place])
        group = []
        for code in codes:
            if code[0] == "equal" and code[2] - code[1] > 2 * n:
                # So many equal items part one group from the next.
                yield [*group, front(code)]
                group = [back(code)]
            else:
                group.append(code)
        if len(group) > 1 or group and group[0][0] != "equal":
            yield group

    def ratio(self):
        """How alike the sequences are, from 0 to 1."""
        return _ratio(sum(run[2] for run in self.get_matching_blocks()), len(self.a) + len(self.b))

    def quick_ratio(self):
        """An upper bound of the ratio, from how often each item occurs."""
        if self.fullbcount is None:
            self.fullbcount = counts = {}
            for item in self.b:
                counts[item] = counts.get(item, 0) + 1
        left = {}
        matches = 0
        for item in self.a:
            count = left[item] if item in left else self.fullbcount.get(item, 0)
            left[item] = count - 1
            matches += count > 0
        return _ratio(matches, len(self.a) + len(self.b))

    def real_quick_ratio(self):
        """An upper bound of the ratio, from the lengths."""
        la, lb = len(self.a), len(self.b)
        return _ratio(min(la, lb), la + lb)

    __class_getitem__ = classmethod(GenericAlias)


def get_close_matches(word, possibilities, n=3, cutoff=0.6):
    """The possibilities that are most alike to a word, the best first."""
    if not n > 0:
        raise ValueError(f"n must be > 0: {n!r}")
    if not 0.0 <= cutoff <= 1.0:
        raise ValueError(f"cutoff must be in [0.0, 1.0]: {cutoff!r}")
    matcher = SequenceMatcher()
    matcher.set_seq2(word)
    result = []
    for possibility in possibilities:
        matcher.set_seq1(possibility)
        if matcher.real_quick_ratio() >= cutoff and matcher.quick_ratio() >= cutoff and matcher.ratio() >= cutoff:
            result.append((matcher.ratio(), possibility))
    return [possibility for _, possibility in _nlargest(n, result)]


def IS_LINE_JUNK(line, pat=None):
    """Whether a line is empty, or has a single `#`."""
    return line.strip() in ("", "#")


def IS_CHARACTER_JUNK(ch, ws=" \t"):
    """Whether a character is a space or tab."""
    return ch in ws


def _check_lines(a, b, *texts):
    if a and not isinstance(a[0], str):
        raise TypeError(f"lines to compare must be str, not {type(a[0]).__name__} ({a[0]!r})")
    if b and not isinstance(b[0], str):
        raise TypeError(f"lines to compare must be str, not {type(b[0]).__name__} ({b[0]!r})")
    if isinstance(a, str) or isinstance(b, str):
        which = a if isinstance(a, str) else b
        raise TypeError(f"input must be a sequence of strings, not {type(which).__name__}")
    for text in texts:
        if not isinstance(text, str):
            raise TypeError(f"all arguments must be str, not: {text!r}")


def _unified_range(start, stop):
    size = stop - start
    if size == 1:
        return f"{start + 1}"
    return f"{start + 1 if size else start},{size}"


def _names(sign, name, date, lineterm):
    """The line that names one of the two."""
    return (f"{sign} {name}{chr(9) + date if date else ''}{lineterm}",)


def unified_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The difference of two lists of lines, as `diff -u` shows it."""
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    names = _names("---", fromfile, fromfiledate, lineterm) + _names("+++", tofile, tofiledate, lineterm)
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        yield from names
        names = ()
        first, last = group[0], group[-1]
        yield f"@@ -{_unified_range(first[1], last[2])} +{_unified_range(first[3], last[4])} @@{lineterm}"
        for tag, a_start, a_end, b_start, b_end in group:
            if tag == "equal":
                yield from (" " + line for line in a[a_start:a_end])
                continue
            if tag != "insert":
                yield from ("-" + line for line in a[a_start:a_end])
            if tag != "delete":
                yield from ("+" + line for line in b[b_start:b_end])


def _context_range(start, stop):
    size = stop - start
    if size <= 1:
        return f"{start + size}"
    return f"{start + 1},{stop}"


def context_diff(a, b, fromfile="", tofile="", fromfiledate="", tofiledate="", n=3, lineterm="\n"):
    """The difference of two lists of lines, as `diff -c` shows it."""
    _check_lines(a, b, fromfile, tofile, fromfiledate, tofiledate, lineterm)
    signs = {"insert": "+ ", "delete": "- ", "replace": "! ", "equal": "  "}
    names = _names("***", fromfile, fromfiledate, lineterm) + _names("---", tofile, tofiledate, lineterm)
    for group in SequenceMatcher(None, a, b).get_grouped_opcodes(n):
        yield from names
        names = ()
        yield "***************" + lineterm
        first, last = group[0], group[-1]
        # Of both sides: the lines, where they are in a code, what stands around their range, what only the other side has.
        for lines, at, mark, other in (a, 1, "***", "insert"), (b, 3, "---", "delete"):
            yield f"{mark} {_context_range(first[at], last[at + 1])} {mark[0] * 4}{lineterm}"
            if any(code[0] not in ("equal", other) for code in group):
                for code in group:
                    if code[0] != other:
                        yield from (signs[code[0]] + line for line in lines[code[at] : code[at + 1]])


def diff_bytes(dfunc, a, b, fromfile=b"", tofile=b"", fromfiledate=b"", tofiledate=b"", n=3, lineterm=b"\n"):
    """The difference of lists of lines in bytes."""

    def text(s):
        try:
            return s.decode("latin-1")
        except AttributeError as error:
            raise TypeError(f"all arguments must be bytes, not {type(s).__name__} ({s!r})") from error

    lines = dfunc(
        list(map(text, a)), list(map(text, b)), text(fromfile), text(tofile), text(fromfiledate), text(tofiledate), n,
        text(lineterm),
    )
    for line in lines:
        yield line.encode("latin-1")


def __getattr__(name):
    if name not in ("Differ", "ndiff", "restore"):
        raise AttributeError(f"module 'difflib' has no attribute {name!r}")
    import _differ

    globals().update({each: getattr(_differ, each) for each in ("Differ", "ndiff", "restore")})
    return globals()[name]
