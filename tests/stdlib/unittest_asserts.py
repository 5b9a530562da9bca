"""The messages of everything that a TestCase asserts with."""
import logging
import unittest
import warnings
from fractions import Fraction

case = unittest.TestCase()


def show(name, *args, **kwargs):
    try:
        result = getattr(case, name)(*args, **kwargs)
    except Exception as error:
        print(f"{name}: {type(error).__name__}: {error}")
    else:
        print(f"{name}: holds" + ("" if result is None else f", {type(result).__name__}"))


class Odd:
    def __repr__(self):
        raise ValueError("no text")

    def __eq__(self, other):
        return False


show("assertEqual", 1, 1)
show("assertEqual", 1, 2)
show("assertEqual", 1, 2, "numbers")
show("assertEqual", 1, 1.0)
show("assertEqual", "one", "two")
show("assertEqual", "one\ntwo\nthree\n", "one\ntoo\nthree\n")
show("assertEqual", "one\ntwo", "one\ntwo\n")
show("assertEqual", "", "text")
show("assertEqual", b"one", b"two")
show("assertEqual", [1, 2, 3], [1, 2, 4], msg="lists")
show("assertEqual", [1, 2, 3], [1, 2])
show("assertEqual", [], [1])
show("assertEqual", [[1, 2], [3]], [[1, 2], [4]])
show("assertEqual", (1, 2), (1, 3))
show("assertEqual", (1, 2), [1, 2])
show("assertEqual", {1, 2}, {2, 3})
show("assertEqual", frozenset([1]), frozenset([1, 2]))
show("assertEqual", {"a": 1, "b": [1, 2]}, {"a": 1, "b": [1, 3], "c": None})
show("assertEqual", "x" * 200 + "a", "x" * 200 + "b")
show("assertEqual", list(range(100)), list(range(101)))
show("assertEqual", "common" * 30 + "left" * 30, "common" * 30 + "right" * 30)
show("assertNotEqual", 1, 2)
show("assertNotEqual", 1, 1.0)
show("assertTrue", [])
show("assertFalse", [0], "why")
show("assertIs", 1, None)
show("assertIsNot", None, None)
show("assertIsNone", 0)
show("assertIsNotNone", None)
show("assertIn", 3, [1, 2])
show("assertIn", "x" * 100, "y" * 100)
show("assertNotIn", "a", "abc")
show("assertIsInstance", 1, str)
show("assertIsInstance", 1, (str, bytes), "kind")
show("assertNotIsInstance", True, int)
show("assertLess", 2, 1)
show("assertLessEqual", 2, 1)
show("assertGreater", 1, 2)
show("assertGreaterEqual", 1, 2)
show("assertAlmostEqual", 1.0, 1.00000001)
show("assertAlmostEqual", 1.0, 1.1)
show("assertAlmostEqual", 1.0, 1.1, places=1)
show("assertAlmostEqual", 1.0, 1.2, places=1)
show("assertAlmostEqual", 10, 12, delta=1)
show("assertAlmostEqual", Fraction(1, 3), Fraction(1, 4), delta=Fraction(1, 100))
show("assertAlmostEqual", 1, 2, places=1, delta=1)
show("assertAlmostEqual", "a", "b")
show("assertNotAlmostEqual", 1.0, 1.00000001)
show("assertNotAlmostEqual", 10, 11, delta=1)
show("assertNotAlmostEqual", 5, 5)
show("assertRegex", "some text", r"\d+")
show("assertRegex", "some 12 text", r"\d+")
show("assertNotRegex", "some 12 text", r"\d+")
show("assertCountEqual", [1, 2, 2], [2, 1, 1])
show("assertCountEqual", [[1], [2]], [[2], [1], [1]])
show("assertCountEqual", "abc", "cba")
show("assertSequenceEqual", [1, 2], (1, 2))
show("assertSequenceEqual", [1, 2], 5)
show("assertSequenceEqual", [1, 2], [1, 2], seq_type=tuple)
show("assertListEqual", [1], (1,))
show("assertSetEqual", {1}, [2])
show("assertSetEqual", [1], {2})
show("assertDictEqual", {1: 2}, [1])
show("assertDictEqual", {}, {1: 2}, "dicts")
show("assertMultiLineEqual", "a", 5)
show("fail")
show("fail", "at once")
show("skipTest", "not today")

print("--- long ones")
case.maxDiff = 20
show("assertEqual", ["some", "items"], ["other", "items"])
case.maxDiff = None
show("assertEqual", [str(i) * 10 for i in range(12)], [str(i) * 10 for i in range(1, 13)])
case.longMessage = False
show("assertEqual", 1, 2, "only this")
show("assertEqual", 1, 2)
case.longMessage = True

print("--- raising")
show("assertRaises", ValueError, int, "x")
show("assertRaises", ValueError, int, "1")
show("assertRaises", (ValueError, TypeError), int, "1")
show("assertRaises", ValueError, [].append, "1")
show("assertRaises", KeyError, int, "x")
show("assertRaises", ValueError)
show("assertRaises", 5)
show("assertRaises", ValueError, wrong=1)
show("assertRaises", "ValueError", int, "x")
show("assertRaisesRegex", ValueError, "invalid", int, "x")
show("assertRaisesRegex", ValueError, "^other$", int, "x")
with case.assertRaises(ValueError) as caught:
    int("y")
print(repr(caught.exception), caught.exception.__traceback__)
try:
    with case.assertRaises(ValueError, msg="should fail"):
        pass
except AssertionError as error:
    print(error)

print("--- warning")
show("assertWarns", UserWarning, warnings.warn, "careful")
show("assertWarns", DeprecationWarning, warnings.warn, "careful")
show("assertWarnsRegex", UserWarning, "^other", warnings.warn, "careful")
show("assertWarns", ValueError, int)
with case.assertWarns(UserWarning) as caught:
    warnings.warn("one")
    warnings.warn("two")
print(repr(caught.warning), caught.lineno, len(caught.warnings))

print("--- logging")
with case.assertLogs("some", level="INFO") as caught:
    logging.getLogger("some").info("first %s", 1)
    logging.getLogger("some.child").error("second")
    logging.getLogger("some").debug("not this")
print(caught.output, [record.levelname for record in caught.records])
for level in (None, "ERROR", logging.WARNING):
    try:
        with case.assertLogs("some", level):
            logging.getLogger("some").debug("low")
    except AssertionError as error:
        print(error)
try:
    with case.assertLogs():
        pass
except AssertionError as error:
    print(error)
try:
    with case.assertNoLogs(level="WARNING"):
        logging.info("low")
        logging.warning("high")
except AssertionError as error:
    print(error)


print("--- of one's own")


class Money:
    def __init__(self, amount):
        self.amount = amount

    def __eq__(self, other):
        return self.amount == other.amount

    def __repr__(self):
        return f"Money({self.amount})"


def compare(first, second, msg=None):
    if first != second:
        raise case.failureException(msg or f"{first.amount} is not {second.amount}")


show("assertEqual", Money(1), Money(2))
case.addTypeEqualityFunc(Money, compare)
show("assertEqual", Money(1), Money(2))
show("assertEqual", Money(1), Money(2), "money")
try:
    case.assertEqual(Odd(), 1)
except AssertionError as error:
    print(str(error).split(" object at")[0], str(error).split(">")[1])
