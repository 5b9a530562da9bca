"""A plain module."""
from . import chosen
from .deep import inner
import import_system_pkg.deep as d

value = 1
