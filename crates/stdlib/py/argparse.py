"""Command lines: options, positional arguments, subcommands, and the help that tells of them."""

import os as _os
import re as _re
import sys as _sys
from gettext import gettext as _
from gettext import ngettext

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
    "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
    "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]  # fmt: skip

SUPPRESS = "==SUPPRESS=="
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE = "?", "*", "+"
PARSER, REMAINDER = "A...", "..."
_UNRECOGNIZED_ARGS_ATTR = "_unrecognized_args"


class _AttributeHolder:
    """Shows its attributes in its repr."""

    def __repr__(self):
        plain, others = [], {}
        for value in self._get_args():
            plain.append(repr(value))
        for name, value in self._get_kwargs():
            if name.isidentifier():
                plain.append(f"{name}={value!r}")
            else:
                others[name] = value
        if others:
            plain.append(f"**{others!r}")
        return f"{type(self).__name__}({', '.join(plain)})"

    def _get_args(self):
        return []

    def _get_kwargs(self):
        return [*vars(self).items()]


def _copy_items(items):
    """What an action adds to: a copy, so that the default stays as it is."""
    if items is None or type(items) is list:
        return list(items or ())
    from copy import copy

    return copy(items)


def _joined(group, member):
    """The member, after it has been put into the group."""
    group.append(member)
    return member


# ---- Help ----


class _Section:
    """A part of the help with a heading: functions that give its pieces."""

    def __init__(self, formatter, parent, heading=None):
        self.formatter, self.parent, self.heading = formatter, parent, heading
        self.items = []

    def format_help(self):
        formatter = self.formatter
        if self.parent is not None:
            formatter._indent()
        text = formatter._join_parts([function(*args) for function, args in self.items])
        if self.parent is not None:
            formatter._dedent()
        if not text:
            return ""
        heading = ""
        if self.heading is not SUPPRESS and self.heading is not None:
            heading = " " * formatter._current_indent + _("%(heading)s:") % {"heading": self.heading} + "\n"
        return formatter._join_parts(["\n", heading, text, "\n"])


class HelpFormatter:
    """Lays out the help. Everything but the name of the class may change, says its documentation in CPython."""

    _Section = _Section

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil

            width = shutil.get_terminal_size().columns - 2
        self._prog, self._width, self._indent_increment = prog, width, indent_increment
        narrowest = max(width - 20, 2 * indent_increment)
        self._max_help_position = min(narrowest, max_help_position)
        self._current_indent = self._level = self._action_max_length = 0
        self._root_section = self._current_section = _Section(self, None)
        self._whitespace_matcher = _re.compile(r"\s+", _re.ASCII)
        self._long_break_matcher = _re.compile(r"\n\n\n+")

    def _shift(self, levels):
        self._level += levels
        self._current_indent += levels * self._indent_increment
        assert self._current_indent >= 0, "Indent decreased below 0."

    def _indent(self):
        self._shift(1)

    def _dedent(self):
        self._shift(-1)

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

    def start_section(self, heading):
        self._indent()
        inner = _Section(self, self._current_section, heading)
        self._add_item(inner.format_help, ())
        self._current_section = inner

    def end_section(self):
        self._dedent()
        self._current_section = self._current_section.parent

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is SUPPRESS:
            return
        self._add_item(self._format_usage, (usage, actions, groups, prefix))

    def add_text(self, text):
        if text is None or text is SUPPRESS:
            return
        self._add_item(self._format_text, (text,))

    def add_arguments(self, actions):
        for each in actions:
            self.add_argument(each)

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        longest = len(self._format_action_invocation(action)) + self._current_indent
        for subaction in self._iter_indented_subactions(action):
            longest = max(longest, len(self._format_action_invocation(subaction)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, longest)
        self._add_item(self._format_action, (action,))

    def format_help(self):
        text = self._root_section.format_help()
        if text:
            text = self._long_break_matcher.sub("\n\n", text).strip("\n") + "\n"
        return text

    def _join_parts(self, part_strings):
        return "".join(part for part in part_strings if part and part is not SUPPRESS)

    def _format_usage(self, usage, actions, groups, prefix):
        prefix = _("usage: ") if prefix is None else prefix
        names = {"prog": self._prog}
        prog = "%(prog)s" % names
        if usage is not None or not actions:
            usage = prog if usage is None else usage % names
        else:
            optionals = [action for action in actions if action.option_strings]
            positionals = [action for action in actions if not action.option_strings]
            arguments = self._format_actions_usage(optionals + positionals, groups)
            usage = f"{prog} {arguments}" if arguments else prog
            width = self._width - self._current_indent
            if len(prefix) + len(usage) > width:
                first = self._get_actions_usage_parts(optionals, groups)
                second = self._get_actions_usage_parts(positionals, groups)
                usage = "\n".join(self._wrap_usage(prog, prefix, first, second, width))
        return f"{prefix}{usage}\n\n"

    def _wrap_usage(self, prog, prefix, optionals, positionals, width):
        """The lines of a usage that is too long for one."""

        def lines_of(parts, indent, before=None):
            lines, line = [], []
            used = (len(indent) if before is None else len(before)) - 1
            for part in parts:
                if line and used + 1 + len(part) > width:
                    lines.append(indent + " ".join(line))
                    line, used = [], len(indent) - 1
                line.append(part)
                used += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if before is not None:
                lines[0] = lines[0][len(indent) :]
            return lines

        if len(prefix) + len(prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(prog) + 1)
            if optionals:
                return lines_of([prog, *optionals], indent, prefix) + lines_of(positionals, indent)
            return lines_of([prog, *positionals], indent, prefix) if positionals else [prog]
        indent = " " * len(prefix)
        lines = lines_of(optionals + positionals, indent)
        if len(lines) > 1:
            lines = lines_of(optionals, indent) + lines_of(positionals, indent)
        return [prog, *lines]

    def _format_actions_usage(self, actions, groups):
        return " ".join(self._get_actions_usage_parts(actions, groups))

    def _get_actions_usage_parts(self, actions, groups):
        spans = {}
        grouped = set()
        for group in groups:
            members = group._group_actions
            if not members:
                raise ValueError(f"empty group {group}")
            if all(action.help is SUPPRESS for action in members) or members[0] not in actions:
                continue
            start = actions.index(members[0])
            if set(actions[start : start + len(members)]) == set(members):
                spans[start, start + len(members)] = group
                grouped.update(members)
        parts = [self._usage_part(action, action in grouped) for action in actions]
        separated = set()
        for start, end in sorted(spans, reverse=True):
            shown = [part for part in parts[start:end] if part is not None]
            if spans[start, end].required:
                before, after = ("(", ")") if len(shown) > 1 else ("", "")
            else:
                before, after = "[", "]"
            shown[0] = before + shown[0]
            shown[-1] += after
            for place in range(start, start + len(shown) - 1):
                if place not in separated:
                    shown[place - start] += " |"
                    separated.add(place)
            parts[start:end] = shown + [None] * (end - start - len(shown))
        return [part for part in parts if part is not None]

    def _usage_part(self, action, is_grouped):
        if action.help is SUPPRESS:
            return None
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            if is_grouped and part[:1] == "[" and part[-1:] == "]":
                part = part[1:-1]
            return part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            values = self._format_args(action, self._get_default_metavar_for_optional(action))
            part = f"{action.option_strings[0]} {values}"
        return part if action.required or is_grouped else f"[{part}]"

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        column = min(self._action_max_length + 2, self._max_help_position)
        header_width = column - self._current_indent - 2
        indent = " " * self._current_indent
        header = self._format_action_invocation(action)
        first = column
        if action.help and len(header) <= header_width:
            parts = [f"{indent}{header:<{header_width}}  "]
            first = 0
        else:
            parts = [f"{indent}{header}\n"]
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, max(self._width - column, 11))
                parts.append(f"{'':{first}}{lines[0]}\n" if first else f"{lines[0]}\n")
                parts.extend(f"{' ' * column}{line}\n" for line in lines[1:])
        elif not parts[0].endswith("\n"):
            parts.append("\n")
        parts.extend(self._format_action(subaction) for subaction in self._iter_indented_subactions(action))
        return self._join_parts(parts)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1))
        names = ", ".join(action.option_strings)
        if action.nargs == 0:
            return names
        return f"{names} {self._format_args(action, self._get_default_metavar_for_optional(action))}"

    def _metavar_formatter(self, action, default_metavar):
        if action.metavar is not None:
            result = action.metavar
        elif action.choices is not None:
            result = "{%s}" % ",".join(map(str, action.choices))
        else:
            result = default_metavar
        return lambda size: result if isinstance(result, tuple) else (result,) * size

    def _format_args(self, action, default_metavar):
        metavar = self._metavar_formatter(action, default_metavar)
        nargs = action.nargs
        if nargs is None:
            return "%s" % metavar(1)
        if nargs == OPTIONAL:
            return "[%s]" % metavar(1)
        if nargs == ZERO_OR_MORE:
            names = metavar(1)
            return "[%s [%s ...]]" % names if len(names) == 2 else "[%s ...]" % names
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % metavar(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % metavar(1)
        if nargs == SUPPRESS:
            return ""
        try:
            return " ".join(["%s"] * nargs) % metavar(nargs)
        except TypeError:
            if isinstance(nargs, int):
                raise
            raise ValueError("invalid nargs value") from None

    def _expand_help(self, action):
        help_string = self._get_help_string(action)
        if "%" not in help_string:
            return help_string
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            value = params[name]
            if value is SUPPRESS:
                del params[name]
            elif hasattr(value, "__name__"):
                params[name] = value.__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join(map(str, params["choices"]))
        return help_string % params

    def _iter_indented_subactions(self, action):
        get = getattr(action, "_get_subactions", None)
        if get is not None:
            self._indent()
            yield from get()
            self._dedent()

    def _split_lines(self, text, width):
        import textwrap

        return textwrap.wrap(self._whitespace_matcher.sub(" ", text).strip(), width)

    def _fill_text(self, text, width, indent):
        import textwrap

        text = self._whitespace_matcher.sub(" ", text).strip()
        return textwrap.fill(text, width, initial_indent=indent, subsequent_indent=indent)

    # What derived formatters say otherwise.

    def _get_default_metavar_for_positional(self, action):
        return action.dest

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_help_string(self, action):
        return action.help


class RawDescriptionHelpFormatter(HelpFormatter):
    """Leaves descriptions as they are."""

    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    """Leaves all texts as they are."""

    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    """Tells the default of each argument."""

    def _get_help_string(self, action):
        text = action.help
        if text is None:
            text = ""
        if "%(default)" not in text and action.default is not SUPPRESS:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += _(" (default: %(default)s)")
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    """Names values by their types."""

    def _get_default_metavar_for_positional(self, action):
        return action.type.__name__

    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__


# ---- Errors ----


def _get_action_name(argument):
    """What messages call an argument; None if nothing is known that it could be called."""
    if argument is not None:
        if argument.option_strings:
            return "/".join(argument.option_strings)
        for name in (argument.metavar, argument.dest):
            if name not in (None, SUPPRESS):
                return name
        if argument.choices:
            return "{" + ",".join(argument.choices) + "}"
    return None


class ArgumentError(Exception):
    """A value that an argument can't take, or an argument that is missing."""

    def __init__(self, argument, message):
        self.argument_name, self.message = _get_action_name(argument), message

    def __str__(self):
        parts = {"argument_name": self.argument_name, "message": self.message}
        whole = "%(message)s" if self.argument_name is None else _("argument %(argument_name)s: %(message)s")
        return whole % parts


class ArgumentTypeError(Exception):
    """What a function given as `type` raises, with a message of its own."""


# ---- Actions ----


# What an action is made of, in the order of its constructor's parameters.
_ACTION_PARTS = (
    "option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar", "deprecated",
)  # fmt: skip


class Action(_AttributeHolder):
    """What becomes of an argument."""

    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):  # fmt: skip
        given = (option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)
        for part, value in zip(_ACTION_PARTS, given):
            setattr(self, part, value)

    def _get_kwargs(self):
        return [(part, getattr(self, part)) for part in _ACTION_PARTS]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(_(".__call__() not defined"))


class BooleanOptionalAction(Action):
    """`--name` and `--no-name`."""

    def __init__(self, option_strings, dest, default=None, type=..., choices=..., required=False, help=None,
                 metavar=..., deprecated=False):  # fmt: skip
        names = []
        for name in option_strings:
            names.append(name)
            if name.startswith("--"):
                names.append("--no-" + name[2:])
        more = {}
        for key, value in (("type", type), ("choices", choices), ("metavar", metavar)):
            if value is not ...:
                import warnings

                message = f"{key!r} is deprecated as of Python 3.12 and will be removed in Python 3.14."
                warnings.warn(message, DeprecationWarning, stacklevel=2)
                more[key] = value
        super().__init__(option_strings=names, dest=dest, nargs=0, default=default, required=required, help=help,
                         deprecated=deprecated, **more)  # fmt: skip

    def format_usage(self):
        return " | ".join(self.option_strings)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))


def _check_count(nargs, const, advice):
    """Refuse what an action that takes values can't be told about their number."""
    if nargs == 0:
        raise ValueError(f"nargs for {advice}")
    if nargs != OPTIONAL and const is not None:
        raise ValueError("nargs must be %r to supply const" % OPTIONAL)


def _grow(namespace, dest, method, what):
    """Put something into a copy of what has been collected so far."""
    items = _copy_items(getattr(namespace, dest, None))
    getattr(items, method)(what)
    setattr(namespace, dest, items)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):  # fmt: skip
        _check_count(nargs, const, "store actions must be != 0; if you have nothing to store, actions such as store true "
                     "or store const may be more appropriate")  # fmt: skip
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):  # fmt: skip
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, True, default, required, help, deprecated=deprecated)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None, deprecated=False):
        super().__init__(option_strings, dest, False, default, required, help, deprecated=deprecated)


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None,
                 required=False, help=None, metavar=None, deprecated=False):  # fmt: skip
        _check_count(nargs, const, "append actions must be != 0; if arg strings are not supplying the value to append, "
                     "the append const action may be more appropriate")  # fmt: skip
        super().__init__(option_strings, dest, nargs, const, default, type, choices, required, help, metavar, deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        _grow(namespace, self.dest, "append", values)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        _grow(namespace, self.dest, "extend", values)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None,
                 deprecated=False):  # fmt: skip
        shown = {"help": help, "metavar": metavar, "deprecated": deprecated}
        super().__init__(option_strings, dest, 0, const, default, required=required, **shown)

    def __call__(self, parser, namespace, values, option_string=None):
        _grow(namespace, self.dest, "append", self.const)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None, deprecated=False):
        shown = {"help": help, "deprecated": deprecated}
        super().__init__(option_strings, dest, 0, default=default, required=required, **shown)

    def __call__(self, parser, namespace, values, option_string=None):
        count = getattr(namespace, self.dest, None)
        setattr(namespace, self.dest, (0 if count is None else count) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        super().__init__(option_strings, dest, nargs=0, default=default, help=help, deprecated=deprecated)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help=None, deprecated=False):
        text = _("show program's version number and exit") if help is None else help
        super().__init__(option_strings, dest, 0, default=default, help=text)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        page = parser._get_formatter()
        page.add_text(parser.version if self.version is None else self.version)
        parser._print_message(page.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    """The argument that chooses a subcommand: gives all words behind it to the subcommand's parser."""

    class _ChoicesPseudoAction(Action):
        """A subcommand's line in the help."""

        def __init__(self, name, aliases, help):
            metavar = name + (f" ({', '.join(aliases)})" if aliases else "")
            super().__init__(option_strings=[], dest=name, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix, self._parser_class = prog, parser_class
        self._choices_actions, self._deprecated = [], set()
        self._name_parser_map = parsers = {}
        super().__init__(option_strings, dest, nargs=PARSER, choices=parsers, required=required, help=help,
                         metavar=metavar)  # fmt: skip

    def add_parser(self, name, *, deprecated=False, **kwargs):
        if kwargs.get("prog") is None:
            kwargs["prog"] = f"{self._prog_prefix} {name}"
        aliases = kwargs.pop("aliases", ())
        taken = [known for known in (name, *aliases) if known in self._name_parser_map]
        if taken:
            message = _("conflicting subparser: %s") if name in taken else _("conflicting subparser alias: %s")
            raise ArgumentError(self, message % taken[0])
        if "help" in kwargs:
            self._choices_actions.append(self._ChoicesPseudoAction(name, aliases, kwargs.pop("help")))
        parser = self._parser_class(**kwargs)
        for known in (name, *aliases):
            self._name_parser_map[known] = parser
        if deprecated:
            self._deprecated.update((name, *aliases))
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        try:
            subparser = self._name_parser_map[name]
        except KeyError:
            known = {"parser_name": name, "choices": ", ".join(self._name_parser_map)}
            raise ArgumentError(self, _("unknown parser %(parser_name)r (choices: %(choices)s)") % known) from None
        if name in self._deprecated:
            parser._warning(_("command '%(parser_name)s' is deprecated") % {"parser_name": name})
        found, unknown = subparser.parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if unknown:
            if not hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
                setattr(namespace, _UNRECOGNIZED_ARGS_ATTR, [])
            getattr(namespace, _UNRECOGNIZED_ARGS_ATTR).extend(unknown)


class FileType:
    """A `type` that opens files; `-` is a standard stream."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode, self._bufsize, self._encoding, self._errors = mode, bufsize, encoding, errors

    def __call__(self, string):
        if string == "-":
            if "r" in self._mode:
                return _sys.stdin.buffer if "b" in self._mode else _sys.stdin
            if any(c in self._mode for c in "wax"):
                return _sys.stdout.buffer if "b" in self._mode else _sys.stdout
            raise ValueError(_('argument "-" with mode %r') % self._mode)
        try:
            return open(string, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as error:
            message = _("can't open '%(filename)s': %(error)s")
            raise ArgumentTypeError(message % {"filename": string, "error": error}) from None

    def __repr__(self):
        parts = [repr(arg) for arg in (self._mode, self._bufsize) if arg != -1]
        named = (("encoding", self._encoding), ("errors", self._errors))
        parts += [f"{name}={value!r}" for name, value in named if value is not None]
        return f"{type(self).__name__}({', '.join(parts)})"


class Namespace(_AttributeHolder):
    """The values of the arguments, as attributes."""

    def __init__(self, **kwargs):
        for name, value in kwargs.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, key):
        return key in vars(self)


# ---- What holds arguments ----


class _ActionsContainer:
    """A parser or a group of its arguments."""

    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description, self.argument_default = description, argument_default
        self.prefix_chars, self.conflict_handler = prefix_chars, conflict_handler
        self._registries = {}
        for name, kind in (
            (None, _StoreAction), ("store", _StoreAction), ("store_const", _StoreConstAction),
            ("store_true", _StoreTrueAction), ("store_false", _StoreFalseAction), ("append", _AppendAction),
            ("append_const", _AppendConstAction), ("count", _CountAction), ("help", _HelpAction),
            ("version", _VersionAction), ("parsers", _SubParsersAction), ("extend", _ExtendAction),
        ):  # fmt: skip
            self.register("action", name, kind)
        self._get_handler()
        self._actions, self._option_string_actions, self._defaults = [], {}, {}
        self._action_groups, self._mutually_exclusive_groups = [], []
        self._negative_number_matcher = _re.compile(r"^-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$")
        self._has_negative_number_optionals = []

    def _registry_get(self, registry_name, value, default=None):
        return self._registries[registry_name].get(value, default)

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def get_default(self, dest):
        own = (each.default for each in self._actions if each.dest == dest and each.default is not None)
        return next(own, self._defaults.get(dest))

    def set_defaults(self, **kwargs):
        for each in self._actions:
            if each.dest in kwargs:
                each.default = kwargs[each.dest]
        self._defaults.update(kwargs)

    def add_argument(self, *args, **kwargs):
        by_place = not args or len(args) == 1 and args[0][0] not in self.prefix_chars
        if by_place and args and "dest" in kwargs:
            raise ValueError("dest supplied twice for positional argument")
        parts = (self._get_positional_kwargs if by_place else self._get_optional_kwargs)(*args, **kwargs)
        # A default of None that was set by name counts; one for all arguments does not.
        has_default = parts["dest"] in self._defaults or self.argument_default is not None
        if has_default and "default" not in parts:
            parts["default"] = self._defaults.get(parts["dest"], self.argument_default)
        kind = self._pop_action_class(parts)
        if not callable(kind):
            raise ValueError(f'unknown action "{kind}"')
        action = kind(**parts)
        type_func = self._registry_get("type", action.type, action.type)
        if not callable(type_func):
            raise ValueError(f"{type_func!r} is not callable")
        if type_func is FileType:
            raise ValueError(f"{type_func!r} is a FileType class object, instance of it must be passed")
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def add_mutually_exclusive_group(self, **kwargs):
        return _joined(self._mutually_exclusive_groups, _MutuallyExclusiveGroup(self, **kwargs))

    def add_argument_group(self, *args, **kwargs):
        return _joined(self._action_groups, _ArgumentGroup(self, *args, **kwargs))

    def _add_action(self, action):
        self._check_conflict(action)
        action.container = self
        names = action.option_strings
        self._option_string_actions.update(dict.fromkeys(names, action))
        # The list is shared with groups, and says yes by not being empty.
        if not self._has_negative_number_optionals and any(map(self._negative_number_matcher.match, names)):
            self._has_negative_number_optionals.append(True)
        return _joined(self._actions, action)

    def _add_container_actions(self, container):
        groups = {}
        for group in self._action_groups:
            if group.title in groups:
                raise ValueError(_("cannot merge actions - two groups are named %r") % (group.title,))
            groups[group.title] = group
        homes = {}
        for group in container._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(
                    title=group.title, description=group.description, conflict_handler=group.conflict_handler
                )
            for action in group._group_actions:
                homes[action] = groups[group.title]
        for group in container._mutually_exclusive_groups:
            parent = self if group._container is container else groups[group._container.title]
            exclusive = parent.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                homes[action] = exclusive
        for action in container._actions:
            homes.get(action, self)._add_action(action)

    def _get_positional_kwargs(self, dest, **kwargs):
        if "required" in kwargs:
            raise TypeError(_("'required' is an invalid argument for positionals"))
        nargs = kwargs.get("nargs")
        if nargs not in (OPTIONAL, ZERO_OR_MORE):
            kwargs["required"] = True
        if nargs == ZERO_OR_MORE and "default" not in kwargs:
            kwargs["required"] = True
        return dict(kwargs, dest=dest, option_strings=[])

    def _get_optional_kwargs(self, *args, **kwargs):
        for name in args:
            if not name[0] in self.prefix_chars:
                wrong = {"option": name, "prefix_chars": self.prefix_chars}
                raise ValueError(_("invalid option string %(option)r: must start with a character %(prefix_chars)r") % wrong)
        dest = kwargs.pop("dest", None)
        if dest is None:
            longs = [name for name in args if len(name) > 1 and name[1] in self.prefix_chars]
            dest = (longs or args)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(_("dest= is required for options like %r") % (args[0],))
            dest = dest.replace("-", "_")
        return dict(kwargs, dest=dest, option_strings=list(args))

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop("action", default)
        return self._registry_get("action", action, action)

    def _get_handler(self):
        name = f"_handle_conflict_{self.conflict_handler}"
        try:
            return getattr(self, name)
        except AttributeError:
            raise ValueError(_("invalid conflict_resolution value: %r") % self.conflict_handler) from None

    def _check_conflict(self, action):
        conflicts = [
            (name, self._option_string_actions[name])
            for name in action.option_strings
            if name in self._option_string_actions
        ]
        if conflicts:
            self._get_handler()(action, conflicts)

    def _handle_conflict_error(self, action, conflicting_actions):
        message = ngettext("conflicting option string: %s", "conflicting option strings: %s", len(conflicting_actions))
        raise ArgumentError(action, message % ", ".join(name for name, _ in conflicting_actions))

    def _remove_action(self, action):
        self._actions.remove(action)

    def _handle_conflict_resolve(self, action, conflicting_actions):
        for name, other in conflicting_actions:
            other.option_strings.remove(name)
            self._option_string_actions.pop(name, None)
            if not other.option_strings:
                other.container._remove_action(other)


class _ArgumentGroup(_ActionsContainer):
    """Arguments under a heading of their own."""

    def __init__(self, container, title=None, description=None, **kwargs):
        if "prefix_chars" in kwargs:
            import warnings

            message = "The use of the undocumented 'prefix_chars' parameter in ArgumentParser.add_argument_group() is deprecated."
            warnings.warn(message, DeprecationWarning, stacklevel=3)
        kwargs.setdefault("conflict_handler", container.conflict_handler)
        kwargs.setdefault("prefix_chars", container.prefix_chars)
        kwargs.setdefault("argument_default", container.argument_default)
        super().__init__(description=description, **kwargs)
        self.title = title
        self._group_actions = []
        for shared in ("_registries", "_actions", "_option_string_actions", "_defaults",
                       "_has_negative_number_optionals", "_mutually_exclusive_groups"):  # fmt: skip
            setattr(self, shared, getattr(container, shared))

    def _add_action(self, action):
        return _joined(self._group_actions, super()._add_action(action))

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)

    def add_argument_group(self, *args, **kwargs):
        import warnings

        message = "Nesting argument groups is deprecated."
        warnings.warn(message, DeprecationWarning, stacklevel=2)
        return super().add_argument_group(*args, **kwargs)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    """Arguments of which one at most may be given."""

    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required
        self._container = container

    def _add_action(self, action):
        if action.required:
            raise ValueError(_("mutually exclusive arguments must be optional"))
        return _joined(self._group_actions, self._container._add_action(action))

    def _remove_action(self, action):
        self._group_actions.remove(action)
        self._container._remove_action(action)

    def add_mutually_exclusive_group(self, **kwargs):
        import warnings

        message = "Nesting mutually exclusive groups is deprecated."
        warnings.warn(message, category=DeprecationWarning, stacklevel=2)
        return super().add_mutually_exclusive_group(**kwargs)


def _prog_name(prog=None):
    if prog is not None:
        return prog
    spec = getattr(_sys.modules["__main__"], "__spec__", None)
    if spec is None:
        return _os.path.basename(_sys.argv[0])
    name = spec.name.removesuffix(".__main__")
    return _os.path.basename(_sys.argv[0]) if spec.name == "__main__" else f"python3 -m {name}"


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Takes a command line apart."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error",
                 add_help=True, allow_abbrev=True, exit_on_error=True):  # fmt: skip
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = _prog_name(prog)
        self.usage, self.epilog, self.formatter_class = usage, epilog, formatter_class
        self.fromfile_prefix_chars, self.allow_abbrev = fromfile_prefix_chars, allow_abbrev
        self.add_help, self.exit_on_error = add_help, exit_on_error
        self._positionals = self.add_argument_group(_("positional arguments"))
        self._optionals = self.add_argument_group(_("options"))
        self._subparsers = None
        self.register("type", None, _identity)
        prefix = "-" if "-" in prefix_chars else prefix_chars[0]
        if add_help:
            self.add_argument(prefix + "h", prefix * 2 + "help", action="help", default=SUPPRESS,
                              help=_("show this help message and exit"))  # fmt: skip
        for parent in parents:
            if not isinstance(parent, ArgumentParser):
                raise TypeError("parents must be a list of ArgumentParser")
            self._add_container_actions(parent)
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ValueError("cannot have multiple subparser arguments")
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            title = kwargs.pop("title", _("subcommands"))
            self._subparsers = self.add_argument_group(title, kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            formatter = self._get_formatter()
            formatter.add_usage(None, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = formatter.format_help().strip()
        parsers_class = self._pop_action_class(kwargs, "parsers")
        action = parsers_class(option_strings=[], **kwargs)
        self._check_help(action)
        self._subparsers._add_action(action)
        return action

    def _check_help(self, action):
        if action.help and hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._expand_help(action)
            except (ValueError, TypeError, KeyError) as error:
                raise ValueError("badly formed help string") from error

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    def _get_positional_actions(self):
        return [each for each in self._actions if not each.option_strings]

    def _get_optional_actions(self):
        return [each for each in self._actions if each.option_strings]

    # ---- Parsing ----

    def parse_args(self, args=None, namespace=None):
        return self._all_known(*self.parse_known_args(args, namespace))

    def _all_known(self, args, unknown):
        """The namespace, if nothing is left over."""
        if unknown:
            message = _("unrecognized arguments: %s") % " ".join(unknown)
            if self.exit_on_error:
                self.error(message)
            raise ArgumentError(None, message)
        return args

    def parse_known_args(self, args=None, namespace=None):
        return self._parse_known_args2(args, namespace, False)

    def _parse_known_args2(self, args, namespace, intermixed):
        args = _sys.argv[1:] if args is None else list(args)
        if namespace is None:
            namespace = Namespace()
        actions = self._actions
        if intermixed:
            actions = self._get_optional_actions() + self._get_positional_actions()
        for action in actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        try:
            namespace, extras = _Parsing(self, args, namespace, intermixed).run()
        except ArgumentError as error:
            if not self.exit_on_error:
                raise
            self.error(str(error))
        if hasattr(namespace, _UNRECOGNIZED_ARGS_ATTR):
            extras.extend(getattr(namespace, _UNRECOGNIZED_ARGS_ATTR))
            delattr(namespace, _UNRECOGNIZED_ARGS_ATTR)
        return namespace, extras

    def parse_intermixed_args(self, args=None, namespace=None):
        return self._all_known(*self.parse_known_intermixed_args(args, namespace))

    def parse_known_intermixed_args(self, args=None, namespace=None):
        positionals = self._get_positional_actions()
        if any(action.nargs in (PARSER, REMAINDER) for action in positionals):
            wrong = next(action for action in positionals if action.nargs in (PARSER, REMAINDER))
            raise TypeError("parse_intermixed_args: positional arg with nargs=%s" % wrong.nargs)
        return self._parse_known_args2(args, namespace, True)

    def _read_args_from_files(self, arg_strings):
        words = []
        for word in arg_strings:
            if not word or word[0] not in self.fromfile_prefix_chars:
                words.append(word)
                continue
            try:
                with open(word[1:]) as file:
                    more = [arg for line in file.read().splitlines() for arg in self.convert_arg_line_to_args(line)]
            except OSError as error:
                raise ArgumentError(None, str(error)) from None
            words.extend(self._read_args_from_files(more))
        return words

    def convert_arg_line_to_args(self, arg_line):
        return [arg_line]

    def _parse_optional(self, word):
        """[(action, option, separator, value)] if a word is an option, else None."""
        if not word or word[0] not in self.prefix_chars:
            return None
        if word in self._option_string_actions:
            return [(self._option_string_actions[word], word, None, None)]
        if len(word) == 1:
            return None
        name, equals, value = word.partition("=")
        if equals and name in self._option_string_actions:
            return [(self._option_string_actions[name], name, equals, value)]
        found = self._get_option_tuples(word)
        if found:
            return found
        if self._negative_number_matcher.match(word) and not self._has_negative_number_optionals:
            return None
        if " " in word:
            return None
        return [(None, word, None, None)]

    def _get_option_tuples(self, word):
        """The options that a word may be short for."""
        found = []
        chars = self.prefix_chars
        if word[1] in chars:
            if self.allow_abbrev:
                name, equals, value = word.partition("=")
                for known, action in self._option_string_actions.items():
                    if known.startswith(name):
                        found.append((action, known, equals or None, value if equals else None))
            return found
        short, short_value = word[:2], word[2:]
        name, equals, value = word.partition("=")
        for known, action in self._option_string_actions.items():
            if known == short:
                glued = "" if short_value[:1] != "=" else "="
                found.append((action, known, glued, short_value[1:] if glued else short_value))
            elif self.allow_abbrev and known.startswith(name):
                found.append((action, known, equals or None, value if equals else None))
        return found

    def _get_nargs_pattern(self, action):
        """How many words an action takes, as a regular expression over their kinds."""
        nargs = action.nargs
        option = bool(action.option_strings)
        if nargs is None:
            pattern = "([A])" if option else "(-*A-*)"
        elif nargs == OPTIONAL:
            pattern = "(A?)" if option else "(-*A?-*)"
        elif nargs == ZERO_OR_MORE:
            pattern = "(A*)" if option else "(-*[A-]*)"
        elif nargs == ONE_OR_MORE:
            pattern = "(A+)" if option else "(-*A[A-]*)"
        elif nargs == REMAINDER:
            pattern = "([AO]*)" if option else "(.*)"
        elif nargs == PARSER:
            pattern = "(A[AO]*)" if option else "(-*A[-AO]*)"
        elif nargs == SUPPRESS:
            pattern = "()" if option else "(-*)"
        elif option:
            pattern = "(%s)" % ("A" * nargs)
        else:
            pattern = "(-*%s-*)" % "-*".join("A" * nargs)
        return pattern

    def _match_argument(self, action, kinds):
        match = _re.match(self._get_nargs_pattern(action), kinds)
        if match is None:
            texts = {None: _("expected one argument"), OPTIONAL: _("expected at most one argument"),
                     ONE_OR_MORE: _("expected at least one argument")}  # fmt: skip
            message = texts.get(action.nargs)
            if message is None:
                message = ngettext("expected %s argument", "expected %s arguments", action.nargs) % action.nargs
            raise ArgumentError(action, message)
        return len(match.group(1))

    def _match_arguments_partial(self, actions, kinds):
        for count in range(len(actions), 0, -1):
            pattern = "".join(self._get_nargs_pattern(action) for action in actions[:count])
            match = _re.match(pattern, kinds)
            if match is not None:
                return [len(group) for group in match.groups()]
        return []

    # ---- Values ----

    def _get_values(self, action, words):
        if not words and action.nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self._get_value(action, value)
        elif not words and action.nargs == ZERO_OR_MORE and not action.option_strings:
            value = action.default if action.default is not None else []
        elif len(words) == 1 and action.nargs in (None, OPTIONAL):
            value = self._get_value(action, words[0])
            self._check_value(action, value)
        elif action.nargs == REMAINDER:
            value = [self._get_value(action, word) for word in words]
        elif action.nargs == PARSER:
            value = [self._get_value(action, word) for word in words]
            self._check_value(action, value[0])
        elif action.nargs == SUPPRESS:
            value = SUPPRESS
        else:
            value = [self._get_value(action, word) for word in words]
            for one in value:
                self._check_value(action, one)
        return value

    def _get_value(self, action, word):
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise TypeError(f"{convert!r} is not callable")
        try:
            return convert(word)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            message = _("invalid %(type)s value: %(value)r") % {"type": name, "value": word}
            raise ArgumentError(action, message) from None

    def _check_value(self, action, value):
        choices = action.choices
        if choices is None:
            return
        if isinstance(choices, str):
            choices = iter(choices)
        if value not in choices:
            shown = {"value": value, "choices": ", ".join(map(repr, action.choices))}
            raise ArgumentError(action, _("invalid choice: %(value)r (choose from %(choices)s)") % shown)

    # ---- Help and the end ----

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def _page_with_usage(self):
        page = self._get_formatter()
        page.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return page

    def format_usage(self):
        return self._page_with_usage().format_help()

    def format_help(self):
        page = self._page_with_usage()
        page.add_text(self.description)
        for group in self._action_groups:
            page.start_section(group.title)
            page.add_text(group.description)
            page.add_arguments(group._group_actions)
            page.end_section()
        page.add_text(self.epilog)
        return page.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def error(self, message):
        """Say what is wrong with the command line, and end the program."""
        self.print_usage(_sys.stderr)
        self.exit(2, _("%(prog)s: error: %(message)s\n") % {"prog": self.prog, "message": message})

    def exit(self, status=0, message=None):
        """End the program, perhaps with a last word."""
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def _warning(self, message):
        self._print_message(_("%(prog)s: warning: %(message)s\n") % {"prog": self.prog, "message": message}, _sys.stderr)

    def _print_message(self, message, file=None):
        if not message:
            return
        try:
            (file or _sys.stderr).write(message)
        except (AttributeError, OSError):
            # Nobody is there who could read it.
            return


def _identity(string):
    return string


class _Parsing:
    """One command line on its way through a parser."""

    def __init__(self, parser, words, namespace, intermixed):
        self.parser, self.namespace, self.intermixed = parser, namespace, intermixed
        if parser.fromfile_prefix_chars is not None:
            words = parser._read_args_from_files(words)
        self.words = words
        # For each action, those that must not be given with it.
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            members = group._group_actions
            for action in members:
                others = [other for other in members if other is not action]
                self.conflicts.setdefault(action, []).extend(others)
        # What each word is: an option (O), something else (A), or `--` (-); behind that nothing is an option.
        self.options = {}
        kinds = ""
        for place, word in enumerate(words):
            if word == "--":
                kinds += "-" + "A" * (len(words) - place - 1)
                break
            found = parser._parse_optional(word)
            if found is None:
                kinds += "A"
            else:
                self.options[place] = found
                kinds += "O"
        self.kinds = kinds
        self.positionals = parser._get_positional_actions()
        self.extras = []
        self.extras_kinds = ""
        self.seen = set()
        self.seen_given = set()
        self.warned = set()

    def run(self):
        at = 0
        last_option = max(self.options, default=-1)
        while at <= last_option:
            next_option = at
            while next_option <= last_option and next_option not in self.options:
                next_option += 1
            if not self.intermixed and at != next_option:
                stop = self.consume_positionals(at)
                if stop > at:
                    at = stop
                    continue
            if at not in self.options:
                self.leave(at, next_option)
                at = next_option
            at = self.consume_option(at)
        if self.intermixed:
            self.leave(at, len(self.words))
            # Now that the options are gone, what is left are the positional arguments.
            words, kinds = self.extras, self.extras_kinds
            self.words = [word for word, kind in zip(words, kinds) if kind != "O"]
            self.kinds = "".join(kind for kind in kinds if kind != "O")
            options = [word for word, kind in zip(words, kinds) if kind == "O"]
            self.extras, self.extras_kinds = [], ""
            stop = self.consume_positionals(0)
            self.extras = options + self.words[stop:]
        else:
            stop = self.consume_positionals(at)
            self.extras.extend(self.words[stop:])
        self.check_required()
        return self.namespace, self.extras

    def leave(self, start, stop):
        """Put words aside that nobody takes now."""
        self.extras.extend(self.words[start:stop])
        self.extras_kinds += self.kinds[start:stop]

    def take(self, action, words, option=None):
        parser = self.parser
        self.seen.add(action)
        values = parser._get_values(action, words)
        # What is only the default does not count as given.
        if action.option_strings or words and values is not action.default or values is not action.default:
            self.seen_given.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.seen_given:
                    raise ArgumentError(action, _("not allowed with argument %s") % _get_action_name(other))
        if values is not SUPPRESS:
            action(parser, self.namespace, values, option)

    def consume_option(self, at):
        """Take the option at this place with its values; where to go on."""
        found = self.options[at]
        if len(found) > 1:
            names = ", ".join(name for _action, name, _sep, _value in found)
            message = _("ambiguous option: %(option)s could match %(matches)s")
            raise ArgumentError(None, message % {"option": self.words[at], "matches": names})
        action, option, separator, value = found[0]
        taken = []
        while True:
            if action is None:
                self.extras.append(self.words[at])
                self.extras_kinds += "O"
                return at + 1
            if value is None:
                start = at + 1
                count = self.parser._match_argument(action, self.kinds[start:])
                stop = start + count
                taken.append((action, self.words[start:stop], option))
                break
            count = self.parser._match_argument(action, "A")
            is_short = option[1:2] not in self.parser.prefix_chars
            if count == 0 and is_short and value:
                if separator or value[0] in self.parser.prefix_chars:
                    raise ArgumentError(action, _("ignored explicit argument %r") % value)
                taken.append((action, [], option))
                # Letters glued together: the next is an option of its own.
                known = self.parser._option_string_actions
                name, rest = option[0] + value[0], value[1:]
                if name not in known:
                    self.extras.append(option[0] + value)
                    self.extras_kinds += "O"
                    stop = at + 1
                    break
                action, option = known[name], name
                separator = ("=" if rest[0] == "=" else "") if rest else None
                value = rest.removeprefix("=") if rest else None
                continue
            if count == 1:
                taken.append((action, [value], option))
                stop = at + 1
                break
            raise ArgumentError(action, _("ignored explicit argument %r") % value)
        for action, words, option in taken:
            if action.deprecated and option not in self.warned:
                self.parser._warning(_("option '%(option)s' is deprecated") % {"option": option})
                self.warned.add(option)
            self.take(action, words, option)
        return stop

    def consume_positionals(self, at):
        """Let positional arguments take as many words as they can; where to go on."""
        counts = self.parser._match_arguments_partial(self.positionals, self.kinds[at:])
        for action, count in zip(self.positionals, counts):
            words = self.words[at : at + count]
            # The mark that ends options is not a value.
            kinds = self.kinds[at : at + count]
            if action.nargs == PARSER:
                if "-" in kinds[:1]:
                    words.remove("--")
            elif action.nargs != REMAINDER:
                if "-" in kinds:
                    words.remove("--")
            at += count
            if words and action.deprecated and action.dest not in self.warned:
                self.parser._warning(_("argument '%(argument_name)s' is deprecated") % {"argument_name": action.dest})
                self.warned.add(action.dest)
            self.take(action, words)
        self.positionals = self.positionals[len(counts) :]
        return at

    def check_required(self):
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_get_action_name(action))
            elif isinstance(action.default, str) and getattr(namespace, action.dest, None) is action.default:
                # A default that is a text is converted as a given one would be.
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            raise ArgumentError(None, _("the following arguments are required: %s") % ", ".join(missing))
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(action in self.seen_given for action in group._group_actions):
                names = [_get_action_name(action) for action in group._group_actions if action.help is not SUPPRESS]
                raise ArgumentError(None, _("one of the arguments %s is required") % " ".join(names))
