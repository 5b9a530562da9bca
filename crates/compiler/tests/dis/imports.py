import a.b, c.d as e
from .pkg import x, y as z
from m import *
assert x, "no x"
raise E from None
