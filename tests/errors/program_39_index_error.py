# A program that ends in IndexError.
import collections
Point = collections.namedtuple("Point", "x y")
p = Point(1, 2)
print(p._replace(x=5), p._asdict(), Point._make([3, 4]))
try: p.x = 3
except AttributeError as e: print(e)
try: Point(1)
except TypeError as e: print(e)
q = collections.deque([1], maxlen=1)
q.popleft()
q.popleft()
