"""The classes of the import system that don't care for folders."""

from _imp import BuiltinImporter, FrozenImporter, ModuleSpec
from importlib._bootstrap import module_from_spec, spec_from_loader
