# A program that ends in ValueError.
import math
values = [4, 9, -1]
roots = {v: math.sqrt(v) for v in values if v > 0}
print(roots)
print(list(map(math.sqrt, values)))
