def a(n):
    if n: return b(n-1)
    x = [1,2,3]
    return x[n+10]
def b(n):
    return a(
        n
    )
class T:
    @property
    def p(self): return self.q()
    def q(self): return {}['k']
    def __getattr__(self, n): return a(2)
    def __call__(self): return (self
            .p)
def g():
    yield from h()
def h():
    yield 1
    T()()
try:
    list(g())
except KeyError as e:
    e.add_note('extra\ninfo')
    try:
        T().zzz
    except IndexError:
        raise TypeError("bad " "thing") from e
