from .. import hidden
from ..deep import level
from . import level as again
__package_seen__ = (__name__, __package__, __spec__.parent)
