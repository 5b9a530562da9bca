# Too few values, in a nested target.
(a, (b, c, d)), e = (1, (2, 3)), 4
