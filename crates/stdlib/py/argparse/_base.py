"""What the rooms of argparse share: marks, what shows itself, what messages call an argument, the errors."""

from gettext import gettext as _

# The package is where these say that they are from.
__name__ = "argparse"

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
