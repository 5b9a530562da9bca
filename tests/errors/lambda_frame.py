# Lambdas are named so in the traceback.
double = lambda v: v.double()
apply = lambda f, v: f(v)
apply(double, 5)
