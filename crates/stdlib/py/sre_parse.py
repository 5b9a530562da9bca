"""The old name of the reader of regular expressions."""

import warnings

warnings.warn(f"module {__name__!r} is deprecated", DeprecationWarning, stacklevel=2)

from re._parser import MAXGROUPS, MAXREPEAT, MAXWIDTH, SubPattern, error, parse
