"""How the help is laid out. Which texts it tells is for the parser to say."""

import re as _re
from gettext import gettext as _

from ._base import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

# The package is where these say that they are from.
__name__ = "argparse"


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

    def start_section(self, heading):
        self._indent()
        inner = _Section(self, self._current_section, heading)
        self._add_item(inner.format_help, ())
        self._current_section = inner

    def _add_item(self, func, args):
        self._current_section.items.append((func, args))

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
        result = action.metavar
        if result is None:
            choices = action.choices
            result = default_metavar if choices is None else "{%s}" % ",".join(map(str, choices))
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
        return "".join([indent + line for line in text.splitlines(True)])


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
