"""Managers, by the name that they have in CPython."""

from ._data import Namespace
from ._data import _Manager as SyncManager

__all__ = ["BaseManager", "Namespace", "SyncManager"]

BaseManager = SyncManager
