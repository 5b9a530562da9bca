"""Options on a command line as C's getopt understands them."""

import os

__all__ = ["GetoptError", "error", "getopt", "gnu_getopt"]


class GetoptError(Exception):
    """An option that is not known, or lacks its argument."""

    opt = msg = ""

    def __str__(self):
        return self.msg

    def __init__(self, msg, opt=""):
        super().__init__(msg, opt)
        self.msg, self.opt = msg, opt


error = GetoptError


def getopt(args, shortopts, longopts=[]):
    """(option, value) for each option, and what follows them."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    opts = []
    while args and args[0].startswith("-") and args[0] != "-":
        if args[0] == "--":
            return opts, args[1:]
        opts, args = _one(opts, args, shortopts, longopts)
    return opts, args


def gnu_getopt(args, shortopts, longopts=[]):
    """The same, with options also behind other arguments."""
    longopts = [longopts] if isinstance(longopts, str) else list(longopts)
    all_options_first = bool(os.environ.get("POSIXLY_CORRECT"))
    if shortopts.startswith("+"):
        shortopts = shortopts[1:]
        all_options_first = True
    opts, others = [], []
    while args:
        if args[0] == "--":
            return opts, others + args[1:]
        if args[0][:1] == "-" and args[0] != "-":
            opts, args = _one(opts, args, shortopts, longopts)
        elif all_options_first:
            return opts, others + args
        else:
            others.append(args[0])
            args = args[1:]
    return opts, others


def _one(opts, args, shortopts, longopts):
    word, rest = args[0], args[1:]
    if word.startswith("--"):
        return _long(opts, word[2:], longopts, rest)
    letters = word[1:]
    while letters:
        letter, letters = letters[0], letters[1:]
        value = ""
        if _takes_value(letter, shortopts):
            if not letters:
                if not rest:
                    raise GetoptError(f"option -{letter} requires argument", letter)
                letters, rest = rest[0], rest[1:]
            value, letters = letters, ""
        opts.append((f"-{letter}", value))
    return opts, rest


def _takes_value(letter, shortopts):
    for place, known in enumerate(shortopts):
        if known == letter != ":":
            return shortopts.startswith(":", place + 1)
    raise GetoptError(f"option -{letter} not recognized", letter)


def _long(opts, word, longopts, rest):
    name, equals, value = word.partition("=")
    takes, name = _long_name(name, longopts)
    if takes:
        if not equals:
            if not rest:
                raise GetoptError(f"option --{name} requires argument", name)
            value, rest = rest[0], rest[1:]
    elif equals:
        raise GetoptError(f"option --{name} must not have an argument", name)
    opts.append((f"--{name}", value))
    return opts, rest


def _long_name(name, longopts):
    """Whether an option takes a value, and its whole name."""
    possible = [known for known in longopts if known.startswith(name)]
    if not possible:
        raise GetoptError(f"option --{name} not recognized", name)
    if name in possible:
        return False, name
    if f"{name}=" in possible:
        return True, name
    if len(possible) > 1:
        raise GetoptError(f"option --{name} not a unique prefix", name)
    found = possible[0]
    return found.endswith("="), found.removesuffix("=")
