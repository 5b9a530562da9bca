# A package that scripts import: says when it runs, and exports some of its parts.
print("imports_pkg runs, as", __name__)
from . import alpha
from .alpha import double as twice

version = "1.0"
__all__ = ["alpha", "version", "visible"]
visible = "seen through a star import"
hidden = "not in __all__"
