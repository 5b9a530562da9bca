"""A module whose docstrings hold examples, right ones and wrong ones.

>>> 1 + 1
2
>>> double(4)
8
"""
import doctest
import unittest


def double(x):
    """Twice the value.

    >>> double(2)
    4
    >>> double("ab")
    'abab'
    >>> for i in range(2):
    ...     print(double(i))
    ...
    0
    2
    >>> double(None)
    Traceback (most recent call last):
      ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> double([])
    []
    """
    return x * 2


def wrong(x):
    """
    >>> wrong(1)
    3
    >>> print("one")
    two
    >>> wrong(2)
    >>> x = 5
    6
    >>> print("a"); wrong(3)
    a
    5
    """
    return x + 1


class Shape:
    """
    >>> Shape(2).area
    4
    >>> Shape(3)
    Shape(3)
    """

    def __init__(self, side):
        self.side = side

    def __repr__(self):
        return f"Shape({self.side})"

    @property
    def area(self):
        """
        >>> Shape(1).area
        1
        """
        return self.side ** 2

    @classmethod
    def unit(cls):
        """
        >>> Shape.unit()
        Shape(1)
        """
        return cls(1)

    @staticmethod
    def corners():
        """No examples."""
        return 4


def flags():
    """
    >>> print(list(range(20)))  # doctest: +ELLIPSIS
    [0, 1, ..., 18, 19]
    >>> print("a   b\\n c")  # doctest: +NORMALIZE_WHITESPACE
    a b c
    >>> print("x\\n\\ny")
    x
    <BLANKLINE>
    y
    >>> raise ValueError("detail")  # doctest: +IGNORE_EXCEPTION_DETAIL
    Traceback (most recent call last):
    ValueError: other
    >>> undefined_name  # doctest: +SKIP
    >>> 1 == 1
    1
    """


__test__ = {"extra": ">>> double(10)\n20\n"}

if __name__ == "__main__":
    print(doctest.testmod())
    del globals()["wrong"]
    print(doctest.testmod(optionflags=doctest.ELLIPSIS))
    print(doctest.testmod(verbose=True))
    doctest.run_docstring_examples(double, globals(), verbose=True, name="double")
    doctest.run_docstring_examples(flags, globals())

    text = ">>> x = 1\n>>> x + 1\n2\n\nwords\n\n    >>> if x:\n    ...     x\n    1\n"
    parser = doctest.DocTestParser()
    for part in parser.parse(text):
        if isinstance(part, doctest.Example):
            print((part.source, part.want, part.exc_msg, part.lineno, part.indent, part.options))
        else:
            print(repr(part))
    for broken in (">>>x", ">>> x # doctest: +NO_SUCH", "    >>> f(\n  ... 1)"):
        try:
            print(parser.get_examples(broken, "broken"))
        except ValueError as error:
            print(error)
    print(doctest.script_from_examples(text))
    for flag in (doctest.REPORT_UDIFF, doctest.REPORT_CDIFF, doctest.REPORT_NDIFF):
        test = parser.get_doctest(">>> print('a\\nb\\nc\\nd')\na\nx\nc\nd\n", {}, "diff", None, 0)
        print(test, doctest.DocTestRunner(optionflags=flag).run(test))
    checker = doctest.OutputChecker()
    for want, got in (("a...c\n", "abc\n"), ("...\n", "\n"), ("a...b...c", "abc"), ("ab...bc", "abc"), ("...x", "x")):
        print(checker.check_output(want, got, doctest.ELLIPSIS), end=" ")
    print()
    print([(test.name, test.lineno, len(test.examples)) for test in doctest.DocTestFinder().find(Shape)])
    result = doctest.DocTestSuite().run(unittest.TestResult())
    print(result)
    bad = parser.get_doctest(">>> 1 / 0\n1\n", {}, "bad", "some_file", 0)
    try:
        doctest.DebugRunner().run(bad)
    except doctest.UnexpectedException as error:
        print(type(error.exc_info[1]).__name__, error.example.lineno)
