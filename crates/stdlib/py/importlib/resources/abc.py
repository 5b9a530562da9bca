"""What readers of resources have to offer."""

import abc
from typing import Protocol, runtime_checkable

__all__ = ["ResourceReader", "Traversable", "TraversableResources"]


class TraversalError(Exception):
    """Nothing at this place."""


class ResourceReader(metaclass=abc.ABCMeta):
    """Reads files of a package."""

    @abc.abstractmethod
    def open_resource(self, resource):
        raise FileNotFoundError

    @abc.abstractmethod
    def resource_path(self, resource):
        raise FileNotFoundError

    @abc.abstractmethod
    def is_resource(self, path):
        raise FileNotFoundError

    @abc.abstractmethod
    def contents(self):
        raise FileNotFoundError


@runtime_checkable
class Traversable(Protocol):
    """A file or folder of a package."""

    def iterdir(self): ...

    def read_bytes(self): ...

    def read_text(self, encoding=None): ...

    def is_dir(self): ...

    def is_file(self): ...

    def joinpath(self, *descendants): ...

    def open(self, mode="r", *args, **kwargs): ...


class TraversableResources(ResourceReader):
    """A reader that gives the folder of a package."""

    @abc.abstractmethod
    def files(self):
        raise FileNotFoundError

    def open_resource(self, resource):
        return self.files().joinpath(resource).open("rb")

    def resource_path(self, resource):
        raise FileNotFoundError(resource)

    def is_resource(self, path):
        return self.files().joinpath(path).is_file()

    def contents(self):
        return (item.name for item in self.files().iterdir())
