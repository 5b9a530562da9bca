"""Processes, by the name that they have in CPython."""

from ._process import Process as BaseProcess
from ._process import active_children, current_process, parent_process

__all__ = ["BaseProcess", "active_children", "current_process", "parent_process"]
