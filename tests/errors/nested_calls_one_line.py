# Which of several calls on the line failed.
def a(x): return x
def b(x): return a(x) + c(x)
def c(x): return 1 / x


print(a(b(a(1))), a(b(a(0))))
