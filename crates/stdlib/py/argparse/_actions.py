"""What becomes of an argument: the actions, the types that come with them, and the namespace that they fill."""

import sys as _sys
from gettext import gettext as _

from ._base import (
    OPTIONAL, PARSER, SUPPRESS, _UNRECOGNIZED_ARGS_ATTR, ArgumentError, ArgumentTypeError, _AttributeHolder,
    _copy_items,
)  # fmt: skip

# The package is where these say that they are from.
__name__ = "argparse"

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

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(_(".__call__() not defined"))

    def format_usage(self):
        return self.option_strings[0]


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

    def _get_subactions(self):
        return self._choices_actions

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
            mode = set(self._mode)
            if mode & set("rwax"):
                stream = _sys.stdin if "r" in mode else _sys.stdout
                return stream.buffer if "b" in mode else stream
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
