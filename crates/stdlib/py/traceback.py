"""Printing exceptions, and taking their tracebacks apart."""

import linecache
import sys
import _traceback

__all__ = [
    "FrameSummary", "StackSummary", "TracebackException", "clear_frames", "extract_stack", "extract_tb", "format_exc",
    "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb", "print_exc",
    "print_exception", "print_last", "print_list", "print_stack", "print_tb", "walk_stack", "walk_tb",
]


class _Absent:
    def __repr__(self):
        return "<implicit>"


_absent = _Absent()
# How often the same line is shown before the rest is counted.
_RECURSIVE_CUTOFF = 3


class FrameSummary:
    """One entry of a traceback: where a frame was, and the text of that line."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "_excerpt", "locals")

    def __init__(
        self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
        end_colno=None
    ):
        self.filename, self.name, self._line = filename, name, line
        self.lineno, self.colno, self.end_colno = lineno, colno, end_colno
        self.end_lineno = lineno if end_lineno is None else end_lineno
        self._excerpt = None
        self.locals = None if locals is None else {key: repr(value) for key, value in locals.items()}

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def __iter__(self):
        return iter((self.filename, self.lineno, self.name, self.line))

    def __getitem__(self, index):
        return (self.filename, self.lineno, self.name, self.line)[index]

    def __len__(self):
        return 4

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (
                self.filename == other.filename and self.lineno == other.lineno and self.name == other.name
                and self.locals == other.locals
            )
        if isinstance(other, tuple):
            return (self.filename, self.lineno, self.name, self.line) == other
        return NotImplemented

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


class StackSummary(list):
    """The entries of a traceback, outermost first."""

    @classmethod
    def extract(cls, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        """Return the entries for pairs of a frame and a line."""
        made = cls()
        for frame, line in frame_gen:
            code = frame.f_code
            names = frame.f_locals if capture_locals else None
            made.append(FrameSummary(code.co_filename, line, code.co_name, locals=names))
        return cls(_limited(made, limit))

    @classmethod
    def from_list(cls, a_list):
        """Return entries for tuples of file, line, name and text, or for entries."""
        made = cls()
        for entry in a_list:
            if not isinstance(entry, FrameSummary):
                filename, lineno, name, line = entry
                entry = FrameSummary(filename, lineno, name, line=line)
            made.append(entry)
        return made

    def format_frame_summary(self, frame_summary):
        """Return the text for one entry."""
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary._excerpt is not None:
            text += frame_summary._excerpt
        elif frame_summary.line:
            text += f"    {frame_summary.line}\n"
        if frame_summary.locals:
            for name, value in sorted(frame_summary.locals.items()):
                text += f"    {name} = {value}\n"
        return text

    def format(self):
        """Return the text for the entries, a string for each."""
        shown = []
        last = None
        count = 0
        for entry in self:
            text = self.format_frame_summary(entry)
            if text is None:
                continue
            place = (entry.filename, entry.lineno, entry.name)
            if place != last:
                _push_repeats(shown, count)
                last = place
                count = 0
            count += 1
            if count <= _RECURSIVE_CUTOFF:
                shown.append(text)
        _push_repeats(shown, count)
        return shown


def _push_repeats(shown, count):
    if count > _RECURSIVE_CUTOFF:
        more = count - _RECURSIVE_CUTOFF
        shown.append(f"  [Previous line repeated {more} more time{'s' if more > 1 else ''}]\n")


def _exception(exc, value, tb):
    if (value is _absent) != (tb is _absent):
        raise ValueError("Both or neither of value and tb must be given")
    if value is _absent and exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    exc = exc if value is _absent else value
    return exc, exc.__traceback__ if tb is _absent and exc is not None else tb


def _limited(entries, limit):
    if limit is None:
        limit = getattr(sys, "tracebacklimit", None)
        if limit is not None and limit < 0:
            limit = 0
    if limit is None:
        return entries
    return entries[:limit] if limit >= 0 else entries[limit:]


def walk_tb(tb):
    """Give a frame and a line for each entry of a traceback."""
    entry = tb
    while entry is not None:
        yield entry.tb_frame, entry.tb_lineno
        entry = entry.tb_next


def walk_stack(f):
    """Give a frame and a line for a frame and those that called it."""
    if f is None:
        f = sys._getframe(1).f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def extract_tb(tb, limit=None):
    """Return the entries of a traceback."""
    made = []
    for filename, lineno, name, line, excerpt, end_lineno, colno, end_colno in _traceback.frames(tb):
        entry = FrameSummary(
            filename, lineno, name, line=line, end_lineno=end_lineno, colno=colno, end_colno=end_colno
        )
        entry._excerpt = excerpt
        made.append(entry)
    return StackSummary(_limited(made, limit))


def extract_stack(f=None, limit=None):
    """Return the entries for a frame and those that called it, outermost first."""
    if f is None:
        f = sys._getframe(1)
    entries = list(walk_stack(f))
    entries.reverse()
    if limit is not None:
        entries = entries[-limit:] if limit >= 0 else entries[:-limit]
        if limit == 0:
            entries = []
    return StackSummary.extract(entries)


def format_list(extracted_list):
    """Return the text for entries, a string for each."""
    return StackSummary.from_list(extracted_list).format()


def _write(text, file):
    print(text, file=sys.stderr if file is None else file, end="")


def print_list(extracted_list, file=None):
    _write("".join(format_list(extracted_list)), file)


def format_tb(tb, limit=None):
    """Return the text for a traceback, a string for each entry."""
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    _write("".join(format_tb(tb, limit)), file)


def format_stack(f=None, limit=None):
    """Return the text for a frame and those that called it, a string for each."""
    if f is None:
        f = sys._getframe(1)
    return extract_stack(f, limit).format()


def print_stack(f=None, limit=None, file=None):
    if f is None:
        f = sys._getframe(1)
    _write("".join(extract_stack(f, limit).format()), file)


def _safely(show, value):
    try:
        return show(value)
    except Exception:
        return ""


def _only(exc, text):
    """The text for a class and message, then its notes, as a list: the message is one string, and so each line of a note."""
    if isinstance(exc, SyntaxError):
        return text.splitlines(keepends=True)
    try:
        notes = getattr(exc, "__notes__", None)
    except Exception as error:
        notes = [f"{error!r}"]
    count = 0
    if isinstance(notes, (list, tuple)):
        for note in notes:
            count += _safely(str, note).count("\n") + 1
    elif notes is not None:
        count = _safely(repr, notes).count("\n") + 1
    lines = text.split("\n")[:-1]
    head = lines[: len(lines) - count]
    return ["\n".join(head) + "\n"] + [line + "\n" for line in lines[len(head):]]


class TracebackException:
    """What is shown of an exception: its class and message, its entries, and the exceptions before it."""

    def __init__(
        self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
        max_group_width=15, max_group_depth=10, save_exc_type=True, _seen=None
    ):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self._exc = exc_value
        self._tb = exc_traceback
        self._limit = limit
        self.exc_type = exc_type if save_exc_type else None
        self.stack = StackSummary() if exc_traceback is None else extract_tb(exc_traceback, limit)
        if capture_locals:
            for entry, (frame, _) in zip(self.stack, walk_tb(exc_traceback)):
                entry.locals = {name: repr(value) for name, value in frame.f_locals.items()}
        self.__notes__ = getattr(exc_value, "__notes__", None)
        self._str = "".join(format_exception_only(exc_value)) if exc_value is not None else ""
        if isinstance(exc_value, SyntaxError):
            self.filename = exc_value.filename
            self.lineno = None if exc_value.lineno is None else str(exc_value.lineno)
            self.end_lineno = None if exc_value.end_lineno is None else str(exc_value.end_lineno)
            self.msg, self.text = exc_value.msg, exc_value.text
            self.offset, self.end_offset = exc_value.offset, exc_value.end_offset

        def other(exception):
            if exception is None or id(exception) in seen:
                return None
            return TracebackException(
                type(exception), exception, exception.__traceback__, limit=limit, capture_locals=capture_locals,
                compact=compact, max_group_width=max_group_width, max_group_depth=max_group_depth, _seen=seen
            )

        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = other(getattr(exc_value, "__cause__", None))
        hidden = compact and (self.__cause__ is not None or self.__suppress_context__)
        self.__context__ = None if hidden else other(getattr(exc_value, "__context__", None))
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [other(member) for member in exc_value.exceptions]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        """Return what is shown of an exception."""
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    @property
    def exc_type_str(self):
        cls = self.exc_type
        if cls is None:
            return None
        return cls.__qualname__ if cls.__module__ in ("__main__", "builtins") else f"{cls.__module__}.{cls.__qualname__}"

    def __eq__(self, other):
        if isinstance(other, TracebackException):
            return (self.exc_type, self._str, self.stack) == (other.exc_type, other._str, other.stack)
        return NotImplemented

    def __str__(self):
        return str(self._exc)

    def format_exception_only(self, *, show_group=False, _depth=0):
        """Give the lines for the class and message."""
        if self._tb is not None and isinstance(self._exc, NameError):
            yield from _only(self._exc, _traceback.message_text(self._exc))
        else:
            yield from format_exception_only(self._exc, show_group=show_group)

    def _is_plain(self):
        """Whether nothing is asked for that the machine's own text has not."""
        usual = self._limit is None and (self.max_group_width, self.max_group_depth) == (15, 10)
        return usual and all(entry.locals is None for entry in self.stack) and all(
            member is None or member._is_plain() for member in self.exceptions or ()
        )

    def format(self, *, chain=True, _ctx=None, **kwargs):
        """Give the lines of the whole text."""
        if _ctx is None and self._exc is not None and self._tb is self._exc.__traceback__ and self._is_plain():
            yield from format_exception(type(self._exc), self._exc, self._tb, self._limit, chain)
            return
        margin = _Margin() if _ctx is None else _ctx
        if chain:
            before, sentence = None, ""
            if self.__cause__ is not None:
                before, sentence = self.__cause__, _cause
            elif self.__context__ is not None and not self.__suppress_context__:
                before, sentence = self.__context__, _context
            if before is not None:
                yield from before.format(_ctx=margin)
                yield margin.of(sentence)
        if self.exceptions is not None:
            yield from self._format_group(margin, chain)
            return
        if self.stack:
            yield margin.of("Traceback (most recent call last):\n")
            yield from map(margin.of, self.stack.format())
        yield from map(margin.of, self.format_exception_only())

    def _format_group(self, margin, chain):
        """Give the lines of a group and its members, in a margin that shows what belongs together."""
        if margin.depth > self.max_group_depth:
            yield margin.of(f"... (max_group_depth is {self.max_group_depth})\n")
            return
        outermost = margin.depth == 0
        margin.depth += outermost
        if self.stack:
            yield margin.of("Exception Group Traceback (most recent call last):\n", "+" if outermost else "|")
            yield from map(margin.of, self.stack.format())
        yield from map(margin.of, self.format_exception_only())
        count, most = len(self.exceptions), self.max_group_width
        shown = count if count <= most else most + 1
        margin.open = False
        for i in range(shown):
            # A group that comes last closes the frame for all that it is in.
            margin.open = margin.open or i == shown - 1
            title = "..." if i >= most else i + 1
            yield f"{margin.indent()}{'+-' if i == 0 else '  '}+---------------- {title} ----------------\n"
            margin.depth += 1
            if i >= most:
                yield margin.of(f"and {count - most} more exception{'s' if count - most > 1 else ''}\n")
            elif self.exceptions[i] is not None:
                yield from self.exceptions[i].format(chain=chain, _ctx=margin)
            if i == shown - 1 and margin.open:
                yield f"{margin.indent()}+------------------------------------\n"
                margin.open = False
            margin.depth -= 1
        margin.depth -= outermost

    def print(self, *, file=None, chain=True, **kwargs):
        """Print the whole text."""
        _write("".join(self.format(chain=chain)), file)


class _Margin:
    """What stands before the lines of groups of exceptions."""

    def __init__(self):
        self.depth = 0
        # Whether the frame around the members is still to be closed.
        self.open = False

    def indent(self):
        return " " * (2 * self.depth)

    def of(self, text, sign="|"):
        """A text with the margin before each of its lines."""
        if not self.depth:
            return text
        return "".join([f"{self.indent()}{sign} {line}" for line in text.splitlines(keepends=True)])


_cause = "\nThe above exception was the direct cause of the following exception:\n\n"
_context = "\nDuring handling of the above exception, another exception occurred:\n\n"


def _unhinted(exc):
    """The text for an exception's class and message. Which names there were is known from a traceback only."""
    if not isinstance(exc, NameError):
        return _traceback.message_text(exc)
    tb = exc.__traceback__
    exc.__traceback__ = None
    try:
        return _traceback.message_text(exc)
    finally:
        exc.__traceback__ = tb


def format_exception_only(exc, /, value=_absent, *, show_group=False):
    """Return the lines for an exception's class and message."""
    if value is not _absent:
        exc = value
    if exc is None:
        return ["NoneType: None\n"]
    lines = _only(exc, _unhinted(exc))
    if show_group and isinstance(exc, BaseExceptionGroup):
        for member in exc.exceptions:
            for text in format_exception_only(member, show_group=True):
                lines += ["   " + line for line in text.splitlines(keepends=True)]
    return lines


def _chunks(text, exc):
    """The text for an exception as a list: an entry's lines are one string, and so is the message."""
    message = "" if exc is None else _traceback.message_text(exc)
    tail = []
    if message and text.endswith(message):
        text = text[: len(text) - len(message)]
        tail = _only(exc, message)
    chunks = []
    at = 0
    nearest = {sentence: text.find(sentence) for sentence in (_cause, _context)}
    while places := [(place, sentence) for sentence, place in nearest.items() if place >= 0]:
        place, sentence = min(places)
        chunks += _chunks_of(text[at:place])
        chunks.append(sentence)
        at = place + len(sentence)
        nearest[sentence] = text.find(sentence, at)
    return chunks + _chunks_of(text[at:]) + tail


def _chunks_of(text):
    chunks = []
    in_entry = False
    for line in text.splitlines(keepends=True):
        if line.startswith('  File "'):
            in_entry = True
        elif in_entry and line.startswith("    "):
            chunks[-1] += line
            continue
        else:
            in_entry = False
        chunks.append(line)
    return chunks


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True, **kwargs):
    """Return the whole text for an exception, as a list of strings."""
    exc, tb = _exception(exc, value, tb)
    if exc is None:
        return ["NoneType: None\n"]
    if limit is None and getattr(sys, "tracebacklimit", None) is not None:
        limit = max(sys.tracebacklimit, 0)
    if limit is not None:
        return list(TracebackException(type(exc), exc, tb, limit=limit, compact=True).format(chain=chain))
    own = exc.__traceback__
    if tb is own:
        return _chunks(_traceback.exception_text(exc, chain), exc)
    exc.__traceback__ = tb
    try:
        return _chunks(_traceback.exception_text(exc, chain), exc)
    finally:
        exc.__traceback__ = own


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True, **kwargs):
    """Print an exception with its traceback."""
    _write("".join(format_exception(exc, value, tb, limit, chain)), file)


def format_exc(limit=None, chain=True):
    """Return the whole text for the exception being handled."""
    return "".join(format_exception(sys.exception(), limit=limit, chain=chain))


def print_exc(limit=None, file=None, chain=True):
    """Print the exception being handled."""
    print_exception(sys.exception(), limit=limit, file=file, chain=chain)


def print_last(limit=None, file=None, chain=True):
    """Print the exception that ended the last line of a prompt."""
    if not hasattr(sys, "last_exc"):
        raise ValueError("no last exception")
    print_exception(sys.last_exc, limit=limit, file=file, chain=chain)


def clear_frames(tb):
    """Frames that a traceback shows hold nothing here: there is nothing to do."""
