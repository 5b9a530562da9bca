"""What tests assert with, and the messages when it does not hold."""

import difflib
import pprint
import re

from . import util
from ._contexts import _AssertLogsContext, _AssertNotWarnsContext, _AssertRaisesContext, _AssertWarnsContext
from .util import _common_shorten_repr, safe_repr

__unittest = True

DIFF_OMITTED = "\nDiff is %s characters long. Set self.maxDiff to None to see it."


def _diff(first, second):
    """The difference of two objects, as they are printed."""
    lines = difflib.ndiff(pprint.pformat(first).splitlines(), pprint.pformat(second).splitlines())
    return "\n" + "\n".join(lines)


def _presented(first, second):
    """Two texts as lines to compare: if one of them ends within a line, that shows as an empty line of the other."""
    texts = [first, second]
    if any([text and not text.endswith("\n") for text in texts]):
        texts = [text and text + "\n" for text in texts]
    return [text.splitlines(keepends=True) for text in texts]


class _Asserts:
    """The asserting methods of a TestCase."""

    def fail(self, msg=None):
        """Fail at once."""
        raise self.failureException(msg)

    def _formatMessage(self, msg, standardMsg):
        """Join the test's own message with the usual one."""
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        return f"{standardMsg} : {msg}"

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + DIFF_OMITTED % len(diff)

    def assertFalse(self, expr, msg=None):
        """It is false."""
        if expr:
            raise self.failureException(self._formatMessage(msg, f"{safe_repr(expr)} is not false"))

    def assertTrue(self, expr, msg=None):
        """It is true."""
        if not expr:
            raise self.failureException(self._formatMessage(msg, f"{safe_repr(expr)} is not true"))

    def assertRaises(self, expected_exception, *args, **kwargs):
        """A call (or a block, if there is no function) raises one of these exceptions."""
        context = _AssertRaisesContext(expected_exception, self)
        try:
            return context.handle("assertRaises", args, kwargs)
        finally:
            context = None

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        """The same, and the exception's text has to match."""
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        """A call or a block warns of this."""
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        """The same, and the warning's text has to match."""
        return _AssertWarnsContext(expected_warning, self, expected_regex).handle("assertWarnsRegex", args, kwargs)

    def _assertNotWarns(self, expected_warning, *args, **kwargs):
        return _AssertNotWarnsContext(expected_warning, self).handle("_assertNotWarns", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        """A block logs at this level or above."""
        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        """A block does not log at this level or above."""
        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _getAssertEqualityFunc(self, first, second):
        if type(first) is type(second):
            function = self._type_equality_funcs.get(type(first))
            if function is not None:
                return getattr(self, function) if isinstance(function, str) else function
        return self._baseAssertEqual

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            shown = "%s != %s" % _common_shorten_repr(first, second)
            raise self.failureException(self._formatMessage(msg, shown))

    def assertEqual(self, first, second, msg=None):
        """They are equal; what differs in two of one type is shown as fits it."""
        compare = self._getAssertEqualityFunc(first, second)
        compare(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        """They are not equal."""
        if not first != second:
            raise self.failureException(self._formatMessage(msg, f"{safe_repr(first)} == {safe_repr(second)}"))

    def _near(self, first, second, places, delta):
        """Whether two numbers are near each other, and the words for it."""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        difference = abs(first - second)
        if delta is not None:
            return difference <= delta, f"within {safe_repr(delta)} delta", difference
        places = 7 if places is None else places
        return round(difference, places) == 0, f"within {places!r} places", difference

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """They are equal when rounded to some places (7), or no further from each other than delta."""
        if first == second:
            return
        near, words, difference = self._near(first, second, places, delta)
        if not near:
            shown = f"{safe_repr(first)} != {safe_repr(second)} {words} ({safe_repr(difference)} difference)"
            raise self.failureException(self._formatMessage(msg, shown))

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        """The opposite of assertAlmostEqual."""
        near, words, difference = self._near(first, second, places, delta)
        if first == second or near:
            shown = f"{safe_repr(first)} == {safe_repr(second)} {words}"
            if delta is not None:
                shown += f" ({safe_repr(difference)} difference)"
            raise self.failureException(self._formatMessage(msg, shown))

    def assertSequenceEqual(self, seq1, seq2, msg=None, seq_type=None):
        """Two sequences have equal items in the same order; of this type, if one is given."""
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for which, seq in (("First", seq1), ("Second", seq2)):
                if not isinstance(seq, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(seq)}")
        told = self._sequences(seq1, seq2, name, seq_type)
        if told is not None:
            told = self._truncateMessage(told, _diff(seq1, seq2))
            self.fail(self._formatMessage(msg, told))

    def _sequences(self, seq1, seq2, name, seq_type):
        """How two sequences differ, in words; None if they don't."""
        lengths = []
        for which, seq in (("First", seq1), ("Second", seq2)):
            try:
                lengths.append(len(seq))
            except (TypeError, NotImplementedError):
                return f"{which} {name} has no length.    Non-sequence?"
        if seq1 == seq2:
            return None
        told = "%ss differ: %s != %s\n" % (name.capitalize(), *_common_shorten_repr(seq1, seq2))
        for i in range(min(lengths)):
            items = []
            for which, seq in (("first", seq1), ("second", seq2)):
                try:
                    items.append(seq[i])
                except (TypeError, IndexError, NotImplementedError):
                    return told + self._extra(lengths, seq1, seq2, name, f"\nUnable to index element {i} of {which} {name}\n")
            if items[0] != items[1]:
                told += "\nFirst differing element %d:\n%s\n%s\n" % (i, *_common_shorten_repr(*items))
                break
        else:
            if lengths[0] == lengths[1] and seq_type is None and type(seq1) != type(seq2):
                # They are of different types, and so not equal, but their items are.
                return None
        return told + self._extra(lengths, seq1, seq2, name, "")

    def _extra(self, lengths, seq1, seq2, name, told):
        """What the longer sequence has in addition, in words."""
        if lengths[0] == lengths[1]:
            return told
        if lengths[0] > lengths[1]:
            which, seq = "First", seq1
        else:
            which, seq = "Second", seq2
        start = min(lengths)
        told += f"\n{which} {name} contains {max(lengths) - start} additional elements.\n"
        try:
            return told + f"First extra element {start}:\n{safe_repr(seq[start])}\n"
        except (TypeError, IndexError, NotImplementedError):
            return told + f"Unable to index element {start} of {which.lower()} {name}\n"

    def assertListEqual(self, list1, list2, msg=None):
        """Two lists are equal."""
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        """Two tuples are equal."""
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        """Two sets have the same items."""
        only = []
        for which, one, other in (("first", set1, set2), ("second", set2, set1)):
            try:
                only.append(one.difference(other))
            except TypeError as error:
                self.fail(f"invalid type when attempting set difference: {error}")
            except AttributeError as error:
                self.fail(f"{which} argument does not support set difference: {error}")
        lines = []
        for items, where in ((only[0], "first set but not the second"), (only[1], "second set but not the first")):
            if items:
                lines.append(f"Items in the {where}:")
                lines.extend([repr(item) for item in items])
        if lines:
            self.fail(self._formatMessage(msg, "\n".join(lines)))

    def assertIn(self, member, container, msg=None):
        """The first is in the second."""
        if member not in container:
            self.fail(self._formatMessage(msg, f"{safe_repr(member)} not found in {safe_repr(container)}"))

    def assertNotIn(self, member, container, msg=None):
        """The first is not in the second."""
        if member in container:
            self.fail(self._formatMessage(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}"))

    def assertIs(self, expr1, expr2, msg=None):
        """They are the same object."""
        if expr1 is not expr2:
            self.fail(self._formatMessage(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}"))

    def assertIsNot(self, expr1, expr2, msg=None):
        """They are not the same object."""
        if expr1 is expr2:
            self.fail(self._formatMessage(msg, f"unexpectedly identical: {safe_repr(expr1)}"))

    def assertDictEqual(self, d1, d2, msg=None):
        """Two dicts are equal."""
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            told = self._truncateMessage("%s != %s" % _common_shorten_repr(d1, d2), _diff(d1, d2))
            self.fail(self._formatMessage(msg, told))

    def assertCountEqual(self, first, second, msg=None):
        """The same items are in both, each as often, in any order."""
        first_list, second_list = list(first), list(second)
        try:
            found = util._count_diff_hashable(first_list, second_list)
        except TypeError:
            found = util._count_diff_all_purpose(first_list, second_list)
        if found:
            lines = [f"First has {actual}, Second has {expected}:  {value!r}" for actual, expected, value in found]
            told = self._truncateMessage("Element counts were not equal:\n", "\n".join(lines))
            self.fail(self._formatMessage(msg, told))

    def assertMultiLineEqual(self, first, second, msg=None):
        """Two strings are equal; they are compared line by line."""
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first == second:
            return
        if len(first) > self._diffThreshold or len(second) > self._diffThreshold:
            self._baseAssertEqual(first, second, msg)
        diff = "\n" + "".join(difflib.ndiff(*_presented(first, second)))
        told = self._truncateMessage("%s != %s" % _common_shorten_repr(first, second), diff)
        self.fail(self._formatMessage(msg, told))

    def _ordered(self, holds, first, second, relation, msg):
        if not holds:
            self.fail(self._formatMessage(msg, f"{safe_repr(first)} not {relation} {safe_repr(second)}"))

    def assertLess(self, a, b, msg=None):
        """a < b"""
        self._ordered(a < b, a, b, "less than", msg)

    def assertLessEqual(self, a, b, msg=None):
        """a <= b"""
        self._ordered(a <= b, a, b, "less than or equal to", msg)

    def assertGreater(self, a, b, msg=None):
        """a > b"""
        self._ordered(a > b, a, b, "greater than", msg)

    def assertGreaterEqual(self, a, b, msg=None):
        """a >= b"""
        self._ordered(a >= b, a, b, "greater than or equal to", msg)

    def assertIsNone(self, obj, msg=None):
        """It is None."""
        if obj is not None:
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not None"))

    def assertIsNotNone(self, obj, msg=None):
        """It is not None."""
        if obj is None:
            self.fail(self._formatMessage(msg, "unexpectedly None"))

    def assertIsInstance(self, obj, cls, msg=None):
        """It is an instance of the class, or of one of several."""
        if not isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is not an instance of {cls!r}"))

    def assertNotIsInstance(self, obj, cls, msg=None):
        """It is not an instance of the class, or of any of several."""
        if isinstance(obj, cls):
            self.fail(self._formatMessage(msg, f"{safe_repr(obj)} is an instance of {cls!r}"))

    def assertRegex(self, text, expected_regex, msg=None):
        """The expression is found in the text."""
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            shown = f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}"
            raise self.failureException(self._formatMessage(msg, shown))

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        """The expression is not found in the text."""
        if isinstance(unexpected_regex, (str, bytes)):
            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            shown = f"Regex matched: {match[0]!r} matches {unexpected_regex.pattern!r} in {text!r}"
            raise self.failureException(self._formatMessage(msg, shown))
