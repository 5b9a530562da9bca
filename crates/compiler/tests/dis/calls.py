f(1, *a, k=2, **b)
o.m(x, y=1)
g(*a)
h(x for x in a)
