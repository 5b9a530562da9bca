"""Abstract base classes of containers. They stand in a module of their own, which needs no other."""

from _collections_abc import *
from _collections_abc import __all__
