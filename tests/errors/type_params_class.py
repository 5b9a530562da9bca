class C[T]:
    y = undef2

