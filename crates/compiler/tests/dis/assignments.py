a, b = b, a
first, *rest = rest
o.x = d[1:2] = v = 0
o.x += 1
d[k] *= 2
del o.x, d[k], v
