"""Options of command lines, in the older way; `argparse` is the newer one."""

import os
import sys
import textwrap

__all__ = [
    "Option", "make_option", "SUPPRESS_HELP", "SUPPRESS_USAGE", "Values", "OptionContainer", "OptionGroup", "OptionParser",
    "HelpFormatter", "IndentedHelpFormatter", "TitledHelpFormatter", "OptParseError", "OptionError", "OptionConflictError",
    "OptionValueError", "BadOptionError", "check_choice",
]
__version__ = "1.5.3"
SUPPRESS_HELP, SUPPRESS_USAGE = "SUPPRESSHELP", "SUPPRESSUSAGE"
NO_DEFAULT = ("NO", "DEFAULT")


class OptParseError(Exception):
    """What goes wrong with options."""

    def __str__(self):
        return self.msg

    def __init__(self, msg):
        self.msg = msg


class OptionError(OptParseError):
    """An option that is described wrongly."""

    def __str__(self):
        return f"option {self.option_id}: {self.msg}" if self.option_id else self.msg

    def __init__(self, msg, option):
        self.msg, self.option_id = msg, str(option)


class OptionConflictError(OptionError):
    """Two options of one name."""


class OptionValueError(OptParseError):
    """A value on the command line that does not fit."""


class BadOptionError(OptParseError):
    """An option on the command line that there is not."""

    def __str__(self):
        return f"no such option: {self.opt_str}"

    def __init__(self, opt_str):
        self.opt_str = opt_str


class AmbiguousOptionError(BadOptionError):
    """A shortened option that may be one of several."""

    def __init__(self, opt_str, possibilities):
        super().__init__(opt_str)
        self.possibilities = possibilities

    def __str__(self):
        return f"ambiguous option: {self.opt_str} ({', '.join(self.possibilities)}?)"


# ---- Help ----


class HelpFormatter:
    """Lays out help."""

    NO_DEFAULT_VALUE = "none"

    def __init__(self, indent_increment, max_help_position, width, short_first):
        if width is None:
            columns = os.environ.get("COLUMNS", "")
            try:
                width = int(columns) - 2
            except ValueError:
                width = 78
        self.width, self.indent_increment = width, indent_increment
        self.help_position = self.max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self.current_indent = self.level = 0
        self.parser = self.help_width = None
        self.short_first, self.default_tag, self.option_strings = short_first, "%default", {}
        self._short_opt_fmt, self._long_opt_fmt = "%s %s", "%s=%s"

    def set_long_opt_delimiter(self, delim):
        """What stands between a long option and its value."""
        if delim not in ("=", " "):
            raise ValueError(f"invalid metavar delimiter for long options: {delim!r}")
        self._long_opt_fmt = "%s" + delim + "%s"

    def set_short_opt_delimiter(self, delim):
        """What stands between a short option and its value."""
        if delim not in ("", " "):
            raise ValueError(f"invalid metavar delimiter for short options: {delim!r}")
        self._short_opt_fmt = "%s" + delim + "%s"

    def set_parser(self, parser):
        """Tell whose help it is."""
        self.parser = parser

    def _shift(self, levels):
        self.level += levels
        self.current_indent += levels * self.indent_increment

    def indent(self):
        """Go one level in."""
        self._shift(1)

    def dedent(self):
        """Go one level out."""
        self._shift(-1)

    def format_heading(self, heading):
        """A heading."""
        raise NotImplementedError("subclasses must implement")

    def format_usage(self, usage):
        """The line of usage."""
        raise NotImplementedError("subclasses must implement")

    def _fill(self, text):
        blanks = " " * self.current_indent
        return textwrap.fill(text, max(self.width - self.current_indent, 11), initial_indent=blanks, subsequent_indent=blanks)

    def format_description(self, description):
        """What the program is for."""
        return self._fill(description) + "\n" if description else ""

    def format_epilog(self, epilog):
        """What stands at the end."""
        return "\n" + self._fill(epilog) + "\n" if epilog else ""

    def expand_default(self, option):
        """An option's help, with its default put in."""
        if self.parser is None or not self.default_tag:
            return option.help
        value = self.parser.defaults.get(option.dest)
        if value is NO_DEFAULT or value is None:
            value = self.NO_DEFAULT_VALUE
        return option.help.replace(self.default_tag, str(value))

    def format_option(self, option):
        """The lines about an option."""
        strings = self.option_strings[option]
        room = self.help_position - self.current_indent - 2
        if len(strings) > room:
            strings = "%*s%s\n" % (self.current_indent, "", strings)
            first = self.help_position
        else:
            strings = "%*s%-*s  " % (self.current_indent, "", room, strings)
            first = 0
        out = [strings]
        if option.help:
            lines = textwrap.wrap(self.expand_default(option), self.help_width)
            out.append("%*s%s\n" % (first, "", lines[0] if lines else ""))
            out.extend("%*s%s\n" % (self.help_position, "", line) for line in lines[1:])
        elif strings[-1] != "\n":
            out.append("\n")
        return "".join(out)

    def store_option_strings(self, parser):
        """Find how wide the options' names are."""
        self.indent()
        longest = 0
        for option in parser.option_list:
            longest = max(longest, self._remember(option))
        self.indent()
        for group in parser.option_groups:
            for option in group.option_list:
                longest = max(longest, self._remember(option))
        self.dedent()
        self.dedent()
        self.help_position = min(longest + 2, self.max_help_position)
        self.help_width = max(self.width - self.help_position, 11)

    def _remember(self, option):
        strings = self.option_strings[option] = self.format_option_strings(option)
        return len(strings) + self.current_indent

    def format_option_strings(self, option):
        """An option's names with its value."""
        short, long = option._short_opts, option._long_opts
        if option.takes_value():
            name = option.metavar or option.dest.upper()
            short = [self._short_opt_fmt % (one, name) for one in short]
            long = [self._long_opt_fmt % (one, name) for one in long]
        return ", ".join(short + long if self.short_first else long + short)


class IndentedHelpFormatter(HelpFormatter):
    """Help with headings and what belongs to them further in."""

    def __init__(self, indent_increment=2, max_help_position=24, width=None, short_first=1):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        """The line of usage."""
        return f"Usage: {usage}\n"

    def format_heading(self, heading):
        """A heading."""
        return "%*s%s:\n" % (self.current_indent, "", heading)


class TitledHelpFormatter(HelpFormatter):
    """Help with headings that are underlined."""

    def __init__(self, indent_increment=0, max_help_position=24, width=None, short_first=0):
        super().__init__(indent_increment, max_help_position, width, short_first)

    def format_usage(self, usage):
        """The line of usage."""
        return f"{self.format_heading('Usage')}  {usage}\n"

    def format_heading(self, heading):
        """A heading."""
        return f"{heading}\n{'=-'[self.level] * len(heading)}\n"


# ---- Options ----


def _whole(text):
    start = text[:2].lower()
    if start == "0x":
        return int(text, 16)
    if start == "0b":
        return int(text[2:] or "0", 2)
    return int(text, 8) if text[:1] == "0" and len(text) > 1 and text[1:].isdigit() else int(text)


_KINDS = {"int": (_whole, "integer"), "long": (_whole, "integer"), "float": (float, "floating-point"), "complex": (complex, "complex")}


def check_builtin(option, opt, value):
    """A number of the option's type."""
    make, what = _KINDS[option.type]
    try:
        return make(value)
    except ValueError:
        raise OptionValueError(f"option {opt}: invalid {what} value: {value!r}")


def check_choice(option, opt, value):
    """One of the option's choices."""
    if value in option.choices:
        return value
    raise OptionValueError(f"option {opt}: invalid choice: {value!r} (choose from {', '.join(map(repr, option.choices))})")


class Option:
    """An option: its names and what it does."""

    ATTRS = ["action", "type", "dest", "default", "nargs", "const", "choices", "callback", "callback_args", "callback_kwargs", "help",
             "metavar"]
    ACTIONS = ("store", "store_const", "store_true", "store_false", "append", "append_const", "count", "callback", "help", "version")
    STORE_ACTIONS = ("store", "store_const", "store_true", "store_false", "append", "append_const", "count")
    TYPED_ACTIONS = ("store", "append", "callback")
    ALWAYS_TYPED_ACTIONS = ("store", "append")
    CONST_ACTIONS = ("store_const", "append_const")
    TYPES = ("string", "int", "long", "float", "complex", "choice")
    TYPE_CHECKER = {"int": check_builtin, "long": check_builtin, "float": check_builtin, "complex": check_builtin, "choice": check_choice}
    CHECK_METHODS = None

    def __init__(self, *opts, **attrs):
        self._short_opts, self._long_opts = [], []
        names = [name for name in opts if name]
        if not names:
            raise TypeError("at least one option string must be supplied")
        self._set_opt_strings(names)
        for name in self.ATTRS:
            setattr(self, name, attrs.pop(name, NO_DEFAULT if name == "default" else None))
        if attrs:
            raise OptionError(f"invalid keyword arguments: {', '.join(sorted(attrs))}", self)
        for check in self.CHECK_METHODS:
            check(self)

    def _set_opt_strings(self, opts):
        for name in opts:
            if len(name) < 2:
                raise OptionError(f"invalid option string {name!r}: must be at least two characters long", self)
            if len(name) == 2:
                if name[0] != "-" or name[1] == "-":
                    raise OptionError(f"invalid short option string {name!r}: must be of the form -x, (x any non-dash char)", self)
                self._short_opts.append(name)
            else:
                if name[:2] != "--" or name[2] == "-":
                    raise OptionError(f"invalid long option string {name!r}: must start with --, followed by non-dash", self)
                self._long_opts.append(name)

    def _check_action(self):
        self.action = "store" if self.action is None else self.action
        if self.action not in self.ACTIONS:
            raise OptionError(f"invalid action: {self.action!r}", self)

    def _check_type(self):
        if self.type is None:
            if self.action in self.ALWAYS_TYPED_ACTIONS:
                self.type = "choice" if self.choices is not None else "string"
            return
        name = self.type.__name__ if isinstance(self.type, type) else self.type
        self.type = "string" if name == "str" else name
        if self.type not in self.TYPES:
            raise OptionError(f"invalid option type: {self.type!r}", self)
        if self.action not in self.TYPED_ACTIONS:
            raise OptionError(f"must not supply a type for action {self.action!r}", self)

    def _check_choice(self):
        if self.type == "choice":
            if self.choices is None:
                raise OptionError("must supply a list of choices for type 'choice'", self)
            if not isinstance(self.choices, (tuple, list)):
                raise OptionError(f"choices must be a list of strings ({str(type(self.choices)).split(chr(39))[1]!r} supplied)", self)
        elif self.choices is not None:
            raise OptionError(f"must not supply choices for type {self.type!r}", self)

    def _check_dest(self):
        takes = self.action in self.STORE_ACTIONS or self.type is not None
        if self.dest is None and takes:
            self.dest = self._long_opts[0][2:].replace("-", "_") if self._long_opts else self._short_opts[0][1]

    def _check_const(self):
        if self.action not in self.CONST_ACTIONS and self.const is not None:
            raise OptionError(f"'const' must not be supplied for action {self.action!r}", self)

    def _check_nargs(self):
        if self.action in self.TYPED_ACTIONS:
            self.nargs = 1 if self.nargs is None else self.nargs
        elif self.nargs is not None:
            raise OptionError(f"'nargs' must not be supplied for action {self.action!r}", self)

    def _check_callback(self):
        if self.action == "callback":
            if not callable(self.callback):
                raise OptionError(f"callback not callable: {self.callback!r}", self)
            if self.callback_args is not None and not isinstance(self.callback_args, tuple):
                raise OptionError(f"callback_args, if supplied, must be a tuple: not {self.callback_args!r}", self)
            if self.callback_kwargs is not None and not isinstance(self.callback_kwargs, dict):
                raise OptionError(f"callback_kwargs, if supplied, must be a dict: not {self.callback_kwargs!r}", self)
            return
        if self.callback is not None:
            raise OptionError(f"callback supplied ({self.callback!r}) for non-callback option", self)
        for name in ("callback_args", "callback_kwargs"):
            if getattr(self, name) is not None:
                raise OptionError(f"{name} supplied for non-callback option", self)

    CHECK_METHODS = [_check_action, _check_type, _check_choice, _check_dest, _check_const, _check_nargs, _check_callback]

    def __str__(self):
        return "/".join(self._short_opts + self._long_opts)

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}: {self}>"

    def takes_value(self):
        """Whether a value follows."""
        return self.type is not None

    def get_opt_string(self):
        """The name that stands for it."""
        return (self._long_opts or self._short_opts)[0]

    def check_value(self, opt, value):
        """A value as the option's type has it."""
        checker = self.TYPE_CHECKER.get(self.type)
        return value if checker is None else checker(self, opt, value)

    def convert_value(self, opt, value):
        """One value or several, as the type has them."""
        if value is None:
            return None
        if self.nargs == 1:
            return self.check_value(opt, value)
        return tuple(self.check_value(opt, one) for one in value)

    def process(self, opt, value, values, parser):
        """Do what the option does."""
        return self.take_action(self.action, self.dest, opt, self.convert_value(opt, value), values, parser)

    def take_action(self, action, dest, opt, value, values, parser):
        """Do an action."""
        if action == "store":
            setattr(values, dest, value)
        elif action in ("store_const", "store_true", "store_false"):
            setattr(values, dest, self.const if action == "store_const" else action == "store_true")
        elif action in ("append", "append_const"):
            values.ensure_value(dest, []).append(value if action == "append" else self.const)
        elif action == "count":
            setattr(values, dest, values.ensure_value(dest, 0) + 1)
        elif action == "callback":
            self.callback(self, opt, value, parser, *(self.callback_args or ()), **(self.callback_kwargs or {}))
        elif action in ("help", "version"):
            (parser.print_help if action == "help" else parser.print_version)()
            parser.exit()
        else:
            raise ValueError(f"unknown action {self.action!r}")
        return 1


make_option = Option


class Values:
    """The values of the options."""

    def __init__(self, defaults=None):
        for name, value in (defaults or {}).items():
            setattr(self, name, value)

    def __str__(self):
        return str(self.__dict__)

    def __repr__(self):
        return f"<{self.__class__.__name__} at {id(self):#x}: {self}>"

    def __eq__(self, other):
        if isinstance(other, Values):
            return self.__dict__ == other.__dict__
        return self.__dict__ == other if isinstance(other, dict) else NotImplemented

    def ensure_value(self, attr, value):
        """A value; the one given is set where there is none."""
        if getattr(self, attr, None) is None:
            setattr(self, attr, value)
        return getattr(self, attr)


# ---- Parsers ----


def _made_or_given(make, kind, what, args, kwargs):
    """What is to be added: made of names and more, or given as it is."""
    if isinstance(args[0], str):
        return make(*args, **kwargs)
    if kwargs or len(args) != 1:
        raise TypeError("invalid arguments")
    if not isinstance(args[0], kind):
        raise TypeError(f"not {what} instance: {args[0]!r}")
    return args[0]


class OptionContainer:
    """What options are in."""

    def __init__(self, option_class, conflict_handler, description):
        self.option_class = option_class
        self._create_option_list()
        self.set_description(description)
        self.set_conflict_handler(conflict_handler)

    def _create_option_mappings(self):
        self._short_opt, self._long_opt, self.defaults = {}, {}, {}

    def _share_option_mappings(self, parser):
        self._short_opt, self._long_opt, self.defaults = parser._short_opt, parser._long_opt, parser.defaults

    def set_conflict_handler(self, handler):
        """Say what is to be done with two options of one name."""
        if handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value {handler!r}")
        self.conflict_handler = handler

    def get_description(self):
        """What it is for."""
        return self.description

    def set_description(self, description):
        """Say what it is for."""
        self.description = description

    def destroy(self):
        """Let go of the options."""
        del self._short_opt, self._long_opt, self.defaults

    def _check_conflict(self, option):
        clashes = [(name, self._short_opt[name]) for name in option._short_opts if name in self._short_opt]
        clashes += [(name, self._long_opt[name]) for name in option._long_opts if name in self._long_opt]
        if not clashes:
            return
        if self.conflict_handler == "error":
            raise OptionConflictError(f"conflicting option string(s): {', '.join(name for name, _ in clashes)}", option)
        for name, other in clashes:
            names, known = (other._long_opts, self._long_opt) if name.startswith("--") else (other._short_opts, self._short_opt)
            names.remove(name)
            del known[name]
            if not (other._short_opts or other._long_opts):
                other.container.option_list.remove(other)

    def add_option(self, *args, **kwargs):
        """Add an option."""
        option = _made_or_given(self.option_class, Option, "an Option", args, kwargs)
        self._check_conflict(option)
        self.option_list.append(option)
        option.container = self
        self._short_opt.update(dict.fromkeys(option._short_opts, option))
        self._long_opt.update(dict.fromkeys(option._long_opts, option))
        dest, default = option.dest, option.default
        if default is not NO_DEFAULT and dest is not None:
            self.defaults[dest] = default
        elif dest is not None:
            self.defaults.setdefault(dest)
        return option

    def get_option(self, opt_str):
        """The option of a name; None if there is none."""
        return self._short_opt.get(opt_str) or self._long_opt.get(opt_str)

    def add_options(self, option_list):
        """Add options."""
        for option in option_list:
            self.add_option(option)

    def has_option(self, opt_str):
        """Whether there is an option of a name."""
        return opt_str in self._short_opt or opt_str in self._long_opt

    def remove_option(self, opt_str):
        """Take an option out."""
        option = self.get_option(opt_str)
        if option is None:
            raise ValueError(f"no such option {opt_str!r}")
        for name in option._short_opts:
            del self._short_opt[name]
        for name in option._long_opts:
            del self._long_opt[name]
        option.container.option_list.remove(option)

    def format_option_help(self, formatter):
        """The lines about the options."""
        shown = [formatter.format_option(option) for option in self.option_list if option.help is not SUPPRESS_HELP]
        return "".join(shown)

    def format_description(self, formatter):
        """What it is for."""
        return formatter.format_description(self.get_description())

    def format_help(self, formatter):
        """All of that."""
        parts = [self.format_description(formatter)] if self.description else []
        return "\n".join(parts + [self.format_option_help(formatter)]) if self.option_list else "\n".join(parts)


class OptionGroup(OptionContainer):
    """Options that belong together."""

    def __init__(self, parser, title, description=None):
        self.parser = parser
        super().__init__(parser.option_class, parser.conflict_handler, description)
        self.title = title

    def set_title(self, title):
        """Set the title."""
        self.title = title

    def _create_option_list(self):
        self.option_list = []
        self._share_option_mappings(self.parser)

    def destroy(self):
        """Let go of the options."""
        super().destroy()
        del self.option_list

    def format_help(self, formatter):
        """The lines about the group."""
        text = formatter.format_heading(self.title)
        formatter.indent()
        text += super().format_help(formatter)
        formatter.dedent()
        return text


class OptionParser(OptionContainer):
    """Reads command lines."""

    standard_option_list = []

    def __init__(self, usage=None, option_list=None, option_class=Option, version=None, conflict_handler="error", description=None,
                 formatter=None, add_help_option=True, prog=None, epilog=None):
        super().__init__(option_class, conflict_handler, description)
        self.set_usage(usage)
        self.prog, self.version, self.epilog = prog, version, epilog
        self.allow_interspersed_args = True
        self.process_default_values = True
        self.formatter = formatter or IndentedHelpFormatter()
        self.formatter.set_parser(self)
        self.add_options(self.standard_option_list)
        self.add_options(option_list or ())
        if version:
            self.add_option("--version", action="version", help="show program's version number and exit")
        if add_help_option:
            self.add_option("-h", "--help", action="help", help="show this help message and exit")
        self.rargs = self.largs = self.values = None

    def _create_option_list(self):
        self.option_list, self.option_groups = [], []
        self._create_option_mappings()

    def destroy(self):
        """Let go of everything."""
        super().destroy()
        for group in self.option_groups:
            group.destroy()
        del self.option_list, self.option_groups, self.formatter

    def set_usage(self, usage):
        """Set the line of usage."""
        if usage is None:
            self.usage = "%prog [options]"
        elif usage is SUPPRESS_USAGE:
            self.usage = None
        else:
            self.usage = usage[7:] if usage.lower().startswith("usage: ") else usage

    def set_defaults(self, **kwargs):
        """Set defaults."""
        self.defaults.update(kwargs)

    def set_default(self, dest, value):
        """Set a default."""
        self.defaults[dest] = value

    def set_process_default_values(self, process):
        """Say whether defaults that are text are read as values."""
        self.process_default_values = process

    def disable_interspersed_args(self):
        """Let the first argument end the options."""
        self.allow_interspersed_args = False

    def enable_interspersed_args(self):
        """Let options stand behind arguments."""
        self.allow_interspersed_args = True

    def _all_options(self):
        return self.option_list + [option for group in self.option_groups for option in group.option_list]

    def get_default_values(self):
        """The values as long as no option is given."""
        defaults = self.defaults.copy()
        if self.process_default_values:
            for option in self._all_options():
                default = defaults.get(option.dest)
                if isinstance(default, str):
                    defaults[option.dest] = option.check_value(option.get_opt_string(), default)
        return Values(defaults)

    def add_option_group(self, *args, **kwargs):
        """Add a group."""
        group = _made_or_given(lambda *args, **kwargs: OptionGroup(self, *args, **kwargs), OptionGroup, "an OptionGroup", args, kwargs)
        if group.parser is not self:
            raise ValueError("invalid OptionGroup (wrong parser)")
        self.option_groups.append(group)
        return group

    def get_option_group(self, opt_str):
        """The group that an option is in; None if it is in none."""
        option = self.get_option(opt_str)
        return option.container if option and option.container is not self else None

    # ---- Reading ----

    def _get_args(self, args):
        return sys.argv[1:] if args is None else args[:]

    def parse_args(self, args=None, values=None):
        """The values of options, and the other arguments."""
        self.rargs = rargs = self._get_args(args)
        self.largs = largs = []
        self.values = values = self.get_default_values() if values is None else values
        try:
            self._process_args(largs, rargs, values)
        except (BadOptionError, OptionValueError) as wrong:
            self.error(str(wrong))
        return self.check_values(values, largs + rargs)

    def check_values(self, values, args):
        """For others to check more."""
        return values, args

    def _process_args(self, largs, rargs, values):
        while rargs:
            arg = rargs[0]
            is_option = len(arg) > 1 and arg.startswith("-")
            if not is_option and not self.allow_interspersed_args:
                return
            if not is_option:
                largs.append(rargs.pop(0))
            elif arg == "--":
                rargs.pop(0)
                return
            elif arg.startswith("--"):
                self._process_long_opt(rargs, values)
            else:
                self._process_short_opts(rargs, values)

    def _match_long_opt(self, opt):
        if opt in self._long_opt:
            return opt
        found = sorted(name for name in self._long_opt if name.startswith(opt))
        if len(found) == 1:
            return found[0]
        raise AmbiguousOptionError(opt, found) if found else BadOptionError(opt)

    def _values_of(self, option, name, rargs):
        """The values that follow an option."""
        if not option.takes_value():
            return None
        count = option.nargs
        if len(rargs) < count:
            what = "1 argument" if count == 1 else f"{count} arguments"
            self.error(f"{name} option requires {what}")
        found = rargs[:count]
        del rargs[:count]
        return found[0] if count == 1 else tuple(found)

    def _process_long_opt(self, rargs, values):
        name, sign, value = rargs.pop(0).partition("=")
        if sign:
            rargs.insert(0, value)
        name = self._match_long_opt(name)
        option = self._long_opt[name]
        if sign and not option.takes_value():
            self.error(f"{name} option does not take a value")
        option.process(name, self._values_of(option, name, rargs), values, self)

    def _process_short_opts(self, rargs, values):
        arg = rargs.pop(0)
        for at, letter in enumerate(arg[1:], 1):
            name = "-" + letter
            option = self._short_opt.get(name)
            if not option:
                raise BadOptionError(name)
            takes = option.takes_value()
            if takes and at + 1 < len(arg):
                rargs.insert(0, arg[at + 1 :])
            option.process(name, self._values_of(option, name, rargs), values, self)
            if takes:
                break

    # ---- Telling ----

    def get_prog_name(self):
        """The program's name."""
        return os.path.basename(sys.argv[0]) if self.prog is None else self.prog

    def expand_prog_name(self, s):
        """A text with the program's name put in."""
        return s.replace("%prog", self.get_prog_name())

    def get_description(self):
        """What the program is for."""
        return self.expand_prog_name(self.description) if self.description else self.description

    def error(self, msg):
        """Tell what is wrong, and leave the program."""
        self.print_usage(sys.stderr)
        self.exit(2, f"{self.get_prog_name()}: error: {msg}\n")

    def exit(self, status=0, msg=None):
        """Leave the program."""
        if msg:
            sys.stderr.write(msg)
        sys.exit(status)

    def print_version(self, file=None):
        """Print the version."""
        if self.version:
            print(self.get_version(), file=file)

    def get_version(self):
        """The version."""
        return self.expand_prog_name(self.version) if self.version else ""

    def print_usage(self, file=None):
        """Print the line of usage."""
        if self.usage:
            print(self.get_usage(), file=file)

    def get_usage(self):
        """The line of usage."""
        return self.formatter.format_usage(self.expand_prog_name(self.usage)) if self.usage else ""

    def format_option_help(self, formatter=None):
        """The lines about the options."""
        formatter = formatter or self.formatter
        formatter.store_option_strings(self)
        parts = [formatter.format_heading("Options")]
        formatter.indent()
        if self.option_list:
            parts += [super().format_option_help(formatter), "\n"]
        for group in self.option_groups:
            parts += [group.format_help(formatter), "\n"]
        formatter.dedent()
        return "".join(parts[:-1])

    def format_epilog(self, formatter):
        """What stands at the end."""
        return formatter.format_epilog(self.epilog)

    def format_help(self, formatter=None):
        """All of the help."""
        formatter = formatter or self.formatter
        parts = [self.get_usage() + "\n"] if self.usage else []
        if self.description:
            parts.append(self.format_description(formatter) + "\n")
        return "".join(parts + [self.format_option_help(formatter), self.format_epilog(formatter)])

    def print_help(self, file=None):
        """Print the help."""
        (file or sys.stdout).write(self.format_help())
