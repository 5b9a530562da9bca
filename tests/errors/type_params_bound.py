def f[T: Undef](): pass
f.__type_params__[0].__bound__
