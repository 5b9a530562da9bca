"""The parser: what it is told of arguments, what its words mean, and what it says."""

import os as _os
import re as _re
import sys as _sys
from gettext import gettext as _
from gettext import ngettext

from ._base import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _UNRECOGNIZED_ARGS_ATTR, ArgumentError,
    ArgumentTypeError, _AttributeHolder,
)  # fmt: skip
from ._help import HelpFormatter
from ._actions import Namespace
from ._groups import _ActionsContainer
from ._parsing import _Parsing

# The package is where these say that they are from.
__name__ = "argparse"


class ArgumentParser(_AttributeHolder, _ActionsContainer):
    """Takes a command line apart."""

    def __init__(self, prog=None, usage=None, description=None, epilog=None, parents=[], formatter_class=HelpFormatter,
                 prefix_chars="-", fromfile_prefix_chars=None, argument_default=None, conflict_handler="error",
                 add_help=True, allow_abbrev=True, exit_on_error=True):  # fmt: skip
        super().__init__(description, prefix_chars, argument_default, conflict_handler)
        self.prog = _os.path.basename(_sys.argv[0]) if prog is None else prog
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
            if isinstance(parent, ArgumentParser):
                self._add_container_actions(parent)
            else:
                raise TypeError("parents must be a list of ArgumentParser")
            self._defaults.update(parent._defaults)

    def _get_kwargs(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, **kwargs):
        if self._subparsers is not None:
            raise ArgumentError(None, _("cannot have multiple subparser arguments"))
        kwargs.setdefault("parser_class", type(self))
        if "title" in kwargs or "description" in kwargs:
            title = kwargs.pop("title", _("subcommands"))
            self._subparsers = self.add_argument_group(title, kwargs.pop("description", None))
        else:
            self._subparsers = self._positionals
        if kwargs.get("prog") is None:
            usage = self._get_formatter()
            usage.add_usage(None, self._get_positional_actions(), self._mutually_exclusive_groups, "")
            kwargs["prog"] = usage.format_help().strip()
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
        if any(action in positionals for group in self._mutually_exclusive_groups for action in group._group_actions):
            raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        return self._parse_known_args2(args, namespace, True)

    def _read_args_from_files(self, arg_strings):
        words = []
        for word in arg_strings:
            if not word or word[0] not in self.fromfile_prefix_chars:
                words.append(word)
                continue
            try:
                with open(word[1:], encoding="utf-8", errors="surrogateescape") as file:
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
