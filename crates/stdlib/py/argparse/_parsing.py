"""One command line on its way through a parser, which knows the arguments."""

from gettext import gettext as _

from ._base import PARSER, REMAINDER, SUPPRESS, ArgumentError, _get_action_name

# The package is where these say that they are from.
__name__ = "argparse"


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
            # The mark that ends options is not a value; but it is taken for the name of a command.
            if action.nargs not in (PARSER, REMAINDER) and "-" in self.kinds[at : at + count]:
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
