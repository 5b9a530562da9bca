from . import lazy_sub
