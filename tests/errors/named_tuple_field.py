from collections import namedtuple

Point = namedtuple("Point", "x y")
p = Point(1, 2)
try:
    del p.y
except AttributeError as error:
    print(error)
p.x = 3
