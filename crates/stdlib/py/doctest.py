"""Examples in documentation as tests: they are found in docstrings and files, run, and what they print is compared.

There is no debugging of examples here, and no unittest suites of files that set up globals of their own.
"""

import builtins
import difflib
import inspect
import linecache
import os
import re
import sys
import traceback
import unittest
from collections import namedtuple
from io import StringIO

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
    "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF",
    "REPORT_ONLY_FIRST_FAILURE", "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder",
    "DocTestRunner", "OutputChecker", "DocTestFailure", "UnexpectedException", "testmod", "testfile",
    "run_docstring_examples", "DocTestSuite", "DocFileSuite", "script_from_examples",
]

__unittest = True


class TestResults(namedtuple("TestResults", "failed attempted")):
    """How many examples failed, and how many were run; how many were skipped beside."""

    def __new__(cls, failed, attempted, *, skipped=0):
        made = super().__new__(cls, failed, attempted)
        made.skipped = skipped
        return made

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """Return the flag of this name, a new one if there is none."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


# How outputs are compared, and how differences are told: a bit each, in this order.
DONT_ACCEPT_TRUE_FOR_1, DONT_ACCEPT_BLANKLINE, NORMALIZE_WHITESPACE, ELLIPSIS, SKIP, IGNORE_EXCEPTION_DETAIL = map(
    register_optionflag,
    ("DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP", "IGNORE_EXCEPTION_DETAIL"),
)
COMPARISON_FLAGS = 0b111111
REPORT_UDIFF, REPORT_CDIFF, REPORT_NDIFF, REPORT_ONLY_FIRST_FAILURE, FAIL_FAST = map(
    register_optionflag, ("REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE", "FAIL_FAST")
)
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."
_stars = "*" * 70


def _indented(text):
    return "".join(["    " + line if line.strip() else line for line in text.splitlines(keepends=True)])


class Example:
    """One statement, what it should print, and the message of what it should raise."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want if not want or want.endswith("\n") else want + "\n"
        self.exc_msg = exc_msg if exc_msg is None or exc_msg.endswith("\n") else exc_msg + "\n"
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _key(self):
        return self.source, self.want, self.lineno, self.indent, tuple(sorted(self.options.items())), self.exc_msg

    def __eq__(self, other):
        return self._key() == other._key() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash(self._key()[:4])


class DocTest:
    """The examples of one docstring, with the names that they see."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.name, self.filename, self.lineno = name, filename, lineno
        self.docstring, self.examples, self.globs = docstring, examples, globs.copy()

    def __repr__(self):
        count = len(self.examples)
        shown = "no examples" if not count else f"{count} example" + ("s" if count > 1 else "")
        return f"<DocTest {self.name} from {self.filename}:{self.lineno} ({shown})>"

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        keys = [(test.name, test.filename, -1 if test.lineno is None else test.lineno) for test in (self, other)]
        return keys[0] < keys[1]


class DocTestParser:
    """Finds the examples in a text."""

    # A statement behind `>>> `, lines that go on behind `... `, and what is below up to an empty line or a prompt.
    _example = re.compile(
        r"""
        (?P<source>^(?P<indent>[ ]*)>>>.*(?:\n[ ]*\.\.\..*)*)\n?
        (?P<want>(?:(?![ ]*$)(?![ ]*>>>).+$\n?)*)
        """, re.MULTILINE | re.VERBOSE
    )
    _raised = re.compile(
        r"^(?P<head>Traceback\ \((?:most\ recent\ call\ last|innermost\ last)\):)\s*$(?P<stack>.*?)^(?P<message>\w+.*)",
        re.VERBOSE | re.MULTILINE | re.DOTALL
    )
    _directive = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)

    def parse(self, string, name="<string>"):
        """Divide a text into examples and the strings between them."""
        string = string.expandtabs()
        indent = min([len(found) for found in re.findall(r"^([ ]*)(?=\S)", string, re.MULTILINE)], default=0)
        if indent:
            string = "\n".join([line[indent:] for line in string.split("\n")])
        parts, place, line = [], 0, 0
        for match in self._example.finditer(string):
            parts.append(string[place:match.start()])
            line += string.count("\n", place, match.start())
            source, options, want, message = self._taken_apart(match, name, line)
            if not re.fullmatch(r"\s*(#.*)?", source):
                own = len(match["indent"])
                parts.append(Example(source, want, message, line, indent + own, options))
            line += string.count("\n", match.start(), match.end())
            place = match.end()
        parts.append(string[place:])
        return parts

    def _taken_apart(self, match, name, lineno):
        indent = len(match["indent"])
        lines = match["source"].split("\n")
        for i, text in enumerate(lines):
            if len(text) >= indent + 4 and text[indent + 3] != " ":
                raise ValueError(
                    f"line {lineno + i + 1} of the docstring for {name} lacks blank after {text[indent:indent + 3]}: {text!r}"
                )
        self._same_indent(lines[1:], indent, name, lineno)
        source = "\n".join([text[indent + 4:] for text in lines])
        wanted = match["want"].split("\n")
        if len(wanted) > 1 and re.fullmatch(" *", wanted[-1]):
            del wanted[-1]
        self._same_indent(wanted, indent, name, lineno + len(lines))
        want = "\n".join([text[indent:] for text in wanted])
        raised = self._raised.match(want)
        return source, self._options(source, name, lineno), want, raised["message"] if raised else None

    def _same_indent(self, lines, indent, name, lineno):
        for i, text in enumerate(lines):
            if text and not text.startswith(" " * indent):
                raise ValueError(f"line {lineno + i + 1} of the docstring for {name} has inconsistent leading whitespace: {text!r}")

    def _options(self, source, name, lineno):
        options = {}
        for found in self._directive.finditer(source):
            for option in found[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        if options and re.fullmatch(r"\s*(#.*)?", source):
            raise ValueError(f"line {lineno} of the doctest for {name} has an option directive on a line with no example: {source!r}")
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        """Make a DocTest of a text."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        """The examples alone."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]


class DocTestFinder:
    """Finds the docstrings of a module, its functions and classes, and `__test__`."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._verbose = parser, verbose
        self._recurse, self._exclude_empty = recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests of an object and of what is in it, in order of their names."""
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is None:
            module = inspect.getmodule(obj)
        elif module is False:
            module = None
        lines = self._source_lines(obj, module)
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, lines, globs, set())
        tests.sort()
        return tests

    def _source_lines(self, obj, module):
        try:
            file = inspect.getsourcefile(obj)
        except TypeError:
            return None
        if not file:
            return None
        return linecache.getlines(file, module.__dict__) if module is not None else linecache.getlines(file) or None

    def _belongs(self, module, obj):
        """Whether something is defined in a module, not imported into it."""
        if module is None:
            return True
        if inspect.getmodule(obj) is not None and not inspect.isfunction(obj):
            return module is inspect.getmodule(obj)
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if hasattr(obj, "__module__"):
            return module.__name__ == obj.__module__
        return isinstance(obj, property)

    def _is_routine(self, obj):
        try:
            obj = inspect.unwrap(obj)
        except ValueError:
            pass
        return inspect.isroutine(obj)

    def _find(self, tests, obj, name, module, lines, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        if self._verbose:
            print(f"Finding tests in {name}")
        test = self._test_of(obj, name, module, globs, lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for member_name, value in obj.__dict__.items():
                if (self._is_routine(value) or inspect.isclass(value)) and self._belongs(module, value):
                    self._find(tests, value, f"{name}.{member_name}", module, lines, globs, seen)
            for member_name, value in getattr(obj, "__test__", {}).items():
                if not isinstance(member_name, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(member_name)!r}")
                self._find(tests, value, f"{name}.__test__.{member_name}", module, lines, globs, seen)
        if inspect.isclass(obj):
            for member_name, value in obj.__dict__.items():
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if self._is_routine(value) or inspect.isclass(value) or isinstance(value, property):
                    if self._belongs(module, value):
                        self._find(tests, value, f"{name}.{member_name}", module, lines, globs, seen)

    def _test_of(self, obj, name, module, globs, lines):
        text = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        text = "" if text is None else str(text)
        lineno = self._line_of(obj, lines)
        if self._exclude_empty and not text:
            return None
        filename = getattr(module, "__file__", None) or getattr(module, "__name__", None)
        return self._parser.get_doctest(text, globs, name, filename, lineno)

    def _line_of(self, obj, lines):
        """In which line (the first being 0) a docstring begins, if that can be known."""
        lineno = None
        if inspect.ismodule(obj) and getattr(obj, "__doc__", None) is not None:
            lineno = 0
        elif inspect.isclass(obj) and getattr(obj, "__doc__", None) is not None:
            pattern = re.compile(rf"\s*class\s*{re.escape(getattr(obj, '__name__', '-'))}\b")
            for i, line in enumerate(lines or ()):
                if pattern.match(line):
                    lineno = i
                    break
        else:
            obj = getattr(obj, "__func__", obj)
            obj = obj.fget if isinstance(obj, property) else obj
            try:
                code = getattr(inspect.unwrap(obj) if callable(obj) else obj, "__code__", None)
            except ValueError:
                code = None
            if code is not None:
                lineno = code.co_firstlineno - 1
        if lineno is None or lines is None:
            return lineno
        opening = re.compile(r"(^|.*:)\s*\w*(\"|')")
        for at in range(lineno, len(lines)):
            if opening.match(lines[at]):
                return at
        return None


class OutputChecker:
    """Compares what is wanted with what was printed."""

    def check_output(self, want, got, optionflags):
        """Whether they are the same, as far as the flags say."""
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf"(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches(want, got)

    def output_difference(self, example, got, optionflags):
        """Tell what was expected and what came, in the form that the flags say."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub("(?m)^[ ]*(?=\n)", BLANKLINE_MARKER, got)
        if self._wants_diff(want, got, optionflags):
            wanted, came = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                kind, lines = "unified", list(difflib.unified_diff(wanted, came, n=2))[2:]
                kind += " diff with -expected +actual"
            elif optionflags & REPORT_CDIFF:
                kind, lines = "context diff with expected followed by actual", list(difflib.context_diff(wanted, came, n=2))[2:]
            else:
                kind, lines = "ndiff with -expected +actual", list(difflib.ndiff(wanted, came, charjunk=difflib.IS_CHARACTER_JUNK))
            return f"Differences ({kind}):\n" + _indented("".join(lines))
        if want and got:
            return f"Expected:\n{_indented(want)}Got:\n{_indented(got)}"
        if want:
            return f"Expected:\n{_indented(want)}Got nothing\n"
        return f"Expected nothing\nGot:\n{_indented(got)}" if got else "Expected nothing\nGot nothing\n"

    def _wants_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or (want.count("\n") > 2 and got.count("\n") > 2)


def _matches(want, got):
    """Whether a text is another one in which `...` stands for anything."""
    if ELLIPSIS_MARKER not in want:
        return want == got
    head, *middle, tail = want.split(ELLIPSIS_MARKER)
    if not got.startswith(head) or not got.endswith(tail) or len(head) + len(tail) > len(got):
        return False
    place, end = len(head), len(got) - len(tail)
    for part in middle:
        place = got.find(part, place, end)
        if place < 0:
            return False
        place += len(part)
    return True


def _without_detail(message):
    """The name of an exception's class alone."""
    line = message.split("\n", 1)[0]
    return line.split(":", 1)[0].rsplit(".", 1)[-1].strip()


class _Spoof(StringIO):
    """Takes what an example prints; it ends with a line's end."""

    def taken(self):
        text = self.getvalue()
        self.seek(0)
        self.truncate()
        return text + "\n" if text and not text.endswith("\n") else text


class DocTestRunner:
    """Runs tests, and tells what went wrong."""

    DIVIDER = _stars

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}
        self._fakeout = _Spoof()

    def report_start(self, out, test, example):
        """An example begins."""
        if self._verbose:
            wanted = f"Expecting:\n{_indented(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indented(example.source)}{wanted}")

    def report_success(self, out, test, example, got):
        """It printed what it should."""
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        """It printed something else."""
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        """It raised what it should not."""
        out(self._failure_header(test, example) + "Exception raised:\n" + _indented(_traceback_of(exc_info)))

    def _failure_header(self, test, example):
        where = []
        if test.filename:
            line = "?" if test.lineno is None or example.lineno is None else test.lineno + example.lineno + 1
            where.append(f'File "{test.filename}", line {line}, in {test.name}')
        else:
            where.append(f"Line {example.lineno + 1}, in {test.name}")
        return "\n".join([self.DIVIDER, *where, "Failed example:", _indented(example.source)])

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test; its names are forgotten afterwards."""
        before = sys.stdout
        if out is None:
            out = before.write
        sys.stdout = self._fakeout
        hook = sys.displayhook if hasattr(sys, "displayhook") else None
        lines = linecache.getlines
        self.test = test
        linecache.getlines = self._patched_lines(lines)
        self.save_linecache_getlines = lines
        try:
            return self._run_examples(test, out)
        finally:
            sys.stdout = before
            linecache.getlines = lines
            if hook is not None:
                sys.displayhook = hook
            if clear_globs:
                test.globs.clear()
                builtins._ = None

    def _patched_lines(self, getlines):
        def patched(filename, module_globals=None):
            found = re.match(r"<doctest (?P<name>.+)\[(?P<number>\d+)\]>$", filename)
            if found and found["name"] == self.test.name:
                return self.test.examples[int(found["number"])].source.splitlines(keepends=True)
            return getlines(filename, module_globals)

        return patched

    def _run_examples(self, test, out):
        failed = tried = skipped = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = original & REPORT_ONLY_FIRST_FAILURE and failed
            self.optionflags = original
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            tried += 1
            if self.optionflags & SKIP:
                skipped += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            got, exc_info = self._execute(test, number, example)
            if not self._judge(test, example, got, exc_info, out, quiet):
                failed += 1
                if self.optionflags & FAIL_FAST:
                    break
        self.optionflags = original
        self._note(test, failed, tried, skipped)
        return TestResults(failed, tried, skipped=skipped)

    def _execute(self, test, number, example):
        """Run one example: what it printed, and what it raised."""
        name = f"<doctest {test.name}[{number}]>"
        linecache.cache[name] = (
            len(example.source), None, example.source.splitlines(keepends=True), name
        )
        try:
            exec(compile(example.source, name, "single"), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            exc_info = type(error), error, error.__traceback__.tb_next
        else:
            exc_info = None
        return self._fakeout.taken(), exc_info

    def _judge(self, test, example, got, exc_info, out, quiet):
        check = self._checker.check_output
        if exc_info is None:
            good = check(example.want, got, self.optionflags)
        else:
            message = "".join(traceback.format_exception_only(*exc_info[:2]))
            if issubclass(exc_info[0], SyntaxError):
                # The place in the text is not part of what is compared.
                head = [line for line in message.splitlines(keepends=True) if re.match(r"\w+(\.\w+)*:", line)]
                message = "".join(message.splitlines(keepends=True)[-1:]) if not head else head[-1]
            if example.exc_msg is None:
                if not quiet:
                    self.report_unexpected_exception(out, test, example, exc_info)
                return False
            got += _traceback_of(exc_info)
            good = check(example.exc_msg, message, self.optionflags)
            if not good and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                good = check(_without_detail(example.exc_msg), _without_detail(message), self.optionflags)
        if not quiet:
            (self.report_success if good else self.report_failure)(out, test, example, got)
        return good

    def _note(self, test, failed, tried, skipped):
        before = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = before[0] + failed, before[1] + tried, before[2] + skipped
        self.failures += failed
        self.tries += tried
        self.skips += skipped

    def summarize(self, verbose=None):
        """Print which tests there were and which failed."""
        verbose = self._verbose if verbose is None else verbose
        empty, passed, failed = [], [], []
        tries = failures = skips = 0
        for name, (bad, tried, skipped) in self._stats.items():
            tries, failures, skips = tries + tried, failures + bad, skips + skipped
            if not tried:
                empty.append(name)
            else:
                (failed if bad else passed).append((name, bad, tried))
        if verbose:
            self._print_group(empty, "had no tests", lambda name: f"    {name}")
            self._print_group(passed, "passed all tests", lambda item: f" {item[2]:3d} test{_s(item[2])} in {item[0]}", "passed")
        if failed:
            print(self.DIVIDER)
            self._print_group(failed, "had failures", lambda item: f" {item[1]:3d} of {item[2]:3d} in {item[0]}")
        if verbose:
            count = len(self._stats)
            print(f"{tries} test{_s(tries)} in {count} item{_s(count)}.")
            parts = [f"{tries - failures} passed"] + ([f"{failures} failed"] if failures else [])
            print(" and ".join(parts) + ".")
        if failures:
            told = f"***Test Failed*** {failures} failure{_s(failures)}"
            print(f"{told} and {skips} skipped test{_s(skips)}." if skips else f"{told}.")
        elif verbose:
            print("Test passed.")
        return TestResults(failures, tries, skipped=skips)

    def _print_group(self, items, words, shown, kind=None):
        if items:
            print(f"{len(items)} item{_s(len(items))} {words}:")
            for item in sorted(items):
                print(shown(item))


def _s(count):
    return "" if count == 1 else "s"


def _traceback_of(exc_info):
    return "".join(traceback.format_exception(*exc_info))


class DocTestFailure(Exception):
    """An example printed something else than it should."""

    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised what it should not."""

    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """A runner that raises at the first example that is wrong."""

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)


def _run_all(tests, runner, report):
    for test in tests:
        runner.run(test)
    if report:
        runner.summarize()
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def _runner(raise_on_error, verbose, optionflags):
    return (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)


def testmod(
    m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
    exclude_empty=False
):
    """Run the examples in the docstrings of a module: the one that runs, unless another is given."""
    if m is None:
        m = sys.modules["__main__"]
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    finder = DocTestFinder(exclude_empty=exclude_empty)
    tests = finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs)
    return _run_all(tests, _runner(raise_on_error, verbose, optionflags), report)


def testfile(
    filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
    extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None
):
    """Run the examples in a file."""
    if package and not module_relative:
        raise ValueError("Package may only be specified for module-relative paths.")
    path = filename
    if module_relative:
        module = package or sys.modules[sys._getframe(1).f_globals["__name__"]]
        path = os.path.join(os.path.dirname(getattr(module, "__file__", None) or ""), *filename.split("/"))
    with open(path, encoding=encoding or "utf-8") as stream:
        text = stream.read()
    names = {"__name__": "__main__", **(globs or {}), **(extraglobs or {})}
    test = parser.get_doctest(text, names, name or os.path.basename(filename), path, 0)
    return _run_all([test], _runner(raise_on_error, verbose, optionflags), report)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    """Run the examples of one object, and print what is wrong."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


class DocTestCase(unittest.TestCase):
    """A DocTest as a test of unittest."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_test, self._dt_optionflags, self._dt_checker = test, optionflags, checker
        self._dt_globs = test.globs.copy()
        self._dt_setUp, self._dt_tearDown = setUp, tearDown

    def setUp(self):
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        test = self._dt_test
        written = StringIO()
        runner = DocTestRunner(optionflags=self._dt_optionflags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = "-" * 70
        results = runner.run(test, out=written.write, clear_globs=False)
        if results.skipped == len(test.examples) and test.examples:
            raise unittest.SkipTest("all examples were skipped")
        if results.failed:
            raise self.failureException(self.format_failure(written.getvalue()))

    def format_failure(self, err):
        test = self._dt_test
        lineno = "unknown line number" if test.lineno is None else str(test.lineno)
        short = test.name.split(".")[-1]
        return f'Failed doctest test for {test.name}\n  File "{test.filename}", line {lineno}, in {short}\n\n{err}'

    def id(self):
        return self._dt_test.name

    def __repr__(self):
        *where, name = self._dt_test.name.split(".")
        return f"{name} ({'.'.join(where)})"

    __str__ = object.__str__

    def shortDescription(self):
        return "Doctest: " + self._dt_test.name


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The examples of a module as a suite of unittest."""
    if isinstance(module, str):
        module = __import__(module, globals(), locals(), ["*"])
    elif module is None:
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    finder = test_finder or DocTestFinder()
    suite = unittest.TestSuite()
    for test in finder.find(module, globs=globs, extraglobs=extraglobs):
        if test.examples:
            if not test.filename:
                test.filename = getattr(module, "__file__", module.__name__)
            suite.addTest(DocTestCase(test, **options))
    return suite


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    """The examples of files as a suite of unittest."""
    suite = unittest.TestSuite()
    folder = ""
    if module_relative:
        module = package or sys.modules[sys._getframe(1).f_globals["__name__"]]
        folder = os.path.dirname(getattr(module, "__file__", None) or "")
    for path in paths:
        full = os.path.join(folder, path)
        with open(full, encoding=encoding or "utf-8") as stream:
            text = stream.read()
        test = parser.get_doctest(text, globs or {}, os.path.basename(path), full, 0)
        suite.addTest(DocTestCase(test, **options))
    return suite


def script_from_examples(s):
    """A text's examples as a program, in which all else is comment."""
    lines = []
    for part in DocTestParser().parse(s):
        if isinstance(part, Example):
            lines.append(part.source[:-1])
            if part.want:
                lines.append("# Expected:")
                lines += ["## " + line for line in part.want.split("\n")[:-1]]
        else:
            lines += [("# " + line).rstrip() for line in part.split("\n")[:-1]]
    while lines and lines[-1] == "#":
        lines.pop()
    while lines and lines[0] == "#":
        lines.pop(0)
    return "\n".join(lines) + "\n"


def _main():
    import argparse

    parser = argparse.ArgumentParser(description="doctest runner")
    parser.add_argument("-v", "--verbose", action="store_true", help="print very verbose output for all tests")
    parser.add_argument(
        "-o", "--option", action="append", choices=OPTIONFLAGS_BY_NAME.keys(), default=[],
        help="specify a doctest option flag to apply to the test run; may be specified more than once to apply multiple options",
    )
    parser.add_argument("-f", "--fail-fast", action="store_true", help="stop running tests after first failure")
    parser.add_argument("file", nargs="+", help="file containing the tests to run")
    args = parser.parse_args()
    options = FAIL_FAST if args.fail_fast else 0
    for name in args.option:
        options |= OPTIONFLAGS_BY_NAME[name]
    for filename in args.file:
        if filename.endswith(".py"):
            folder, name = os.path.split(filename)
            sys.path.insert(0, folder)
            module = __import__(name[:-3])
            del sys.path[0]
            failures, _ = testmod(module, verbose=args.verbose, optionflags=options)
        else:
            failures, _ = testfile(filename, module_relative=False, verbose=args.verbose, optionflags=options)
        if failures:
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(_main())
