# Reached only when asked for; imports its siblings in every relative form.
from . import alpha as a, version
from .alpha import *
from .sub import gamma
from .sub.gamma import up
from imports_pkg import alpha as absolute

same = a is absolute
star = sorted(n for n in ("double", "bump", "_private", "public", "Thing", "counter") if n in globals())
