"""Modules in zip files: there is no reader of them here, and paths that name such files hold no modules."""

__all__ = ["ZipImportError", "zipimporter"]


class ZipImportError(ImportError):
    """A zip file that can't be imported from."""


class zipimporter:
    """Refuses every path."""

    def __init__(self, path):
        raise ZipImportError(f"not a Zip file: {path!r}", path=path)
