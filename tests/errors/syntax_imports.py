# Mistakes in imports: the message, and where it points.
from _mistakes import show

show(r"""
import
---
import a.
---
import .a
---
import a b
---
import a,
---
import a as
---
import a as b.c
---
import a as 1
---
import a as f()
---
import a.b as c.d
---
import (a)
---
import *
---
import a, *
---
import "a"
---
import 1
---
import a from b
---
from a
---
from a import
---
from a import (
---
from a import ()
---
from a import b,
---
from a import b c
---
from a import (b, c
x = 1
---
from a import (b c)
---
from a import b.c
---
from a import b as c.d
---
from a import b as f()
---
from a import b as 1
---
from a import (b as c.d)
---
from a import *, b
---
from a import b, *
---
from a import (*)
---
from import a
---
from . import
---
from .. import *x
---
from a.b. import c
---
from a import b as
---
from "a" import b
---
def f():
    from a import *
---
class C:
    from a import *
---
from __future__ import nope
---
from __future__ import braces
---
from __future__ import *
---
from __future__ import annotations, nope
---
from __future__ import (annotations,
  nope)
---
x = 1
from __future__ import annotations
---
import a
from __future__ import annotations
---
"doc"
"more"
from __future__ import annotations
---
def f():
    from __future__ import annotations
""")
