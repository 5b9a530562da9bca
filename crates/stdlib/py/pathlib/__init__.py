"""Paths as objects."""

from pathlib._local import *
from pathlib._local import __all__, _part
