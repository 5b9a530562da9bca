"""The old name of limits and error of regular expressions."""

import warnings

warnings.warn(f"module {__name__!r} is deprecated", DeprecationWarning, stacklevel=2)

from re._constants import MAXGROUPS, MAXREPEAT, error
