def f[T](x: Undef): pass
