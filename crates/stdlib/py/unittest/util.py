"""How values are shown in messages, and how collections are compared without regard to order."""

from collections import Counter, namedtuple
from os.path import commonprefix

__unittest = True

# A text longer than this is shortened in a message.
_longest = 80
_head = _tail = _least_common = 5
# The room for "[12345 chars]".
_gap = 12
_least_different = _longest - (_head + _gap + _least_common + _gap + _tail)


def _shorten(text, head, tail):
    left_out = len(text) - head - tail
    if left_out > _gap:
        return f"{text[:head]}[{left_out} chars]{text[len(text) - tail:]}"
    return text


def _common_shorten_repr(*values):
    """The texts of values, shortened so that the place where they differ stays in view."""
    texts = tuple([safe_repr(value) for value in values])
    longest = max(map(len, texts))
    if longest <= _longest:
        return texts
    prefix = commonprefix(texts)
    size = len(prefix)
    room = _longest - (longest - size + _head + _gap)
    if room > _least_common:
        prefix = _shorten(prefix, _head, room)
        return tuple([prefix + text[size:] for text in texts])
    prefix = _shorten(prefix, _head, _least_common)
    return tuple([prefix + _shorten(text[size:], _least_different, _tail) for text in texts])


def safe_repr(obj, short=False):
    """The text of an object, even if its own `__repr__` fails."""
    try:
        text = repr(obj)
    except Exception:
        text = object.__repr__(obj)
    if short and len(text) >= _longest:
        return text[:_longest] + " [truncated]..."
    return text


def strclass(cls):
    """The full name of a class."""
    return f"{cls.__module__}.{cls.__qualname__}"


def three_way_cmp(x, y):
    """-1, 0 or 1, as x is less than, equal to or greater than y."""
    return (x > y) - (x < y)


def sorted_list_difference(expected, actual):
    """What is only in the one, and only in the other, of two sorted lists; repeated items count once."""
    in_expected, in_actual = list(dict.fromkeys(expected)), list(dict.fromkeys(actual))
    return [item for item in in_expected if item not in in_actual], [item for item in in_actual if item not in in_expected]


def unorderable_list_difference(expected, actual):
    """The same for lists of items that have no order; both lists are used up."""
    missing = []
    while expected:
        item = expected.pop()
        if item in actual:
            actual.remove(item)
        else:
            missing.append(item)
    return missing, actual


_Mismatch = namedtuple("Mismatch", "actual expected value")


def _count_diff_hashable(actual, expected):
    """How often each item is in the one and in the other, where that differs."""
    ours, theirs = Counter(actual), Counter(expected)
    return [
        _Mismatch(ours[item], theirs[item], item) for item in {**ours, **theirs} if ours[item] != theirs[item]
    ]


def _count_diff_all_purpose(actual, expected):
    """The same for items without hashes: each is compared with each."""
    rest, theirs = list(actual), list(expected)
    found = []

    def take(item, items):
        """Count an item and its equals in a list, and take them out."""
        kept = [other for other in items if not (other is item or other == item)]
        count = len(items) - len(kept)
        items[:] = kept
        return count

    while rest or theirs:
        item = (rest or theirs)[0]
        counts = take(item, rest), take(item, theirs)
        if counts[0] != counts[1]:
            found.append(_Mismatch(*counts, item))
    return found
