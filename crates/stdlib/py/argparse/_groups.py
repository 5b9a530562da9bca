"""What arguments are added to: a parser is one, and so are the groups in it."""

import re as _re
from gettext import gettext as _
from gettext import ngettext

from ._base import OPTIONAL, ZERO_OR_MORE, ArgumentError, _joined
from ._actions import (
    FileType, _AppendAction, _AppendConstAction, _CountAction, _ExtendAction, _HelpAction, _StoreAction,
    _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction, _VersionAction,
)  # fmt: skip

# The package is where these say that they are from.
__name__ = "argparse"


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
        get_formatter = getattr(self, "_get_formatter", None)
        if get_formatter is not None:
            try:
                get_formatter()._format_args(action, None)
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

    def _get_handler(self):
        name = f"_handle_conflict_{self.conflict_handler}"
        try:
            return getattr(self, name)
        except AttributeError:
            raise ValueError(_("invalid conflict_resolution value: %r") % self.conflict_handler) from None

    def _pop_action_class(self, kwargs, default=None):
        action = kwargs.pop("action", default)
        return self._registry_get("action", action, action)

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
        self._container, self.required = container, required

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
