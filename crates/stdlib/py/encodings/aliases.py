"""Other names of encodings."""

from encodings._tables import ALIASES as _ALIASES

aliases = {alias: name for name, others in _ALIASES.items() for alias in others.split()}
