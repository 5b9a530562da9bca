"""Who wrote `import pprint` calls it; the error says what they meant."""

import datetime
import glob
import math
import pprint
import time

for module in (pprint, time, glob, datetime, math):
    try:
        module("x")
    except TypeError as error:
        print(error)

odd = type(math)("odd")
odd.odd = 5
for name in ("odd", 5, "nothing"):
    odd.__name__ = name
    try:
        odd()
    except TypeError as error:
        print(error)
odd.__name__ = "odd"
odd.odd = print
pprint(pprint=odd)
