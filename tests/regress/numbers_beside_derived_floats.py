# An int is asked before an instance of a class derived from float or complex, and does not know it: that one answers.
class F(float):
    def __radd__(self, o): print('radd', o); return 'R'
    def __rmul__(self, o): return 'M'
    def __add__(self, o): return 'A'
f = F(2.5)
print(32 + f, 1.5 + f, f + 1, 3 * f)
x = 32
x += f
print(x)
def g(a, b): return a + b
for _ in range(5): print(g(32, f), g(1, 2.0), g(2.0, f))
print(sum([32, f]), 32 + F(0))
class I(int):
    def __radd__(self, o): return 'RI'
print(32 + I(1), 1.5 + I(1), True + I(2), sum([1, I(1)]))
class G(float):
    def __rpow__(self, o, m=None): return 'P'
    def __rdivmod__(self, o): return 'D'
    def __gt__(self, o): return 'GT'
    def __lt__(self, o): return 'LT'
    def __eq__(self, o): return 'EQ'
    def __ne__(self, o): return 'NE'
    __hash__ = float.__hash__
    def __rsub__(self, o): return 'S'
    def __rtruediv__(self, o): return 'T'
    def __rfloordiv__(self, o): return 'FD'
    def __rmod__(self, o): return 'MOD'
class H(complex):
    def __radd__(self, o): return 'HR'
    def __eq__(self, o): return 'HE'
g = G(2)
print(3 ** g, divmod(3, g), 3 < g, 3 > g, 3 == g, 3 != g, 3 - g, 3 / g, 3 // g, 3 % g, pow(3, g))
print(3 + H(1), 2.0 + H(1), 3 == H(3), 2.0 == H(1), 1j + H(2), H(1) + 1)
class J(float): pass
print(3 + J(2), 3 * J(2), J(1) + 3, 3 ** J(2), divmod(3, J(2)), 3 < J(4), type(3 + J(1)), 2**70 + J(1), True + J(1))
x = 3; x -= g; print(x)
