"""Command lines: options, positional arguments, subcommands, and the help that tells of them.

`_groups` has what arguments are added to, `_actions` what becomes of them, `_parser` the parser and `_parsing` one run of it,
`_help` the help; `_base` is what these share.
"""

import os as _os
import re as _re
import sys as _sys
from gettext import gettext as _
from gettext import ngettext

from ._base import (
    ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE, _UNRECOGNIZED_ARGS_ATTR, ArgumentError,
    ArgumentTypeError, _AttributeHolder, _copy_items, _get_action_name,
)  # fmt: skip
from ._help import (
    ArgumentDefaultsHelpFormatter, HelpFormatter, MetavarTypeHelpFormatter, RawDescriptionHelpFormatter,
    RawTextHelpFormatter, _Section,
)  # fmt: skip
from ._actions import (
    Action, BooleanOptionalAction, FileType, Namespace, _AppendAction, _AppendConstAction, _CountAction, _ExtendAction,
    _HelpAction, _StoreAction, _StoreConstAction, _StoreFalseAction, _StoreTrueAction, _SubParsersAction,
    _VersionAction,
)  # fmt: skip
from ._groups import _ActionsContainer, _ArgumentGroup, _MutuallyExclusiveGroup
from ._parser import ArgumentParser

__all__ = [
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter",
    "ArgumentDefaultsHelpFormatter", "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter",
    "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER", "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
]  # fmt: skip
