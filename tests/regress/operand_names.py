# Messages name the class of the operand, not the built-in type it is derived from; who is asked first.
class T(tuple):
    pass


class I(int):
    pass


class L(list):
    pass


class R(list):
    def __rmul__(self, other):
        return 'rmul'

    def __radd__(self, other):
        return 'radd'


class N:
    pass


for text in [
    "'a' * T([1])", "'a' + I(1)", "b'a' + L()", "(1,) + L([1])", "[1] + T([1])", "L([1]) * T()", "L([1]) * L([1])",
    "N() * L([1])", "L([1]) * N()", "5 * L([1])", "I(2) * L([1])", "L([1]) * I(2)", "'ab' * I(2)", "[1] * R([2])", "N() + R()",
    "'x' + R()", "R() + 'x'", "{} * [1]", "T() + 5", "2.0 ** I(3)", "(2.0).__rpow__(3)", "(2).__rpow__(3)", "(2.0).__pow__(2)",
]:
    try:
        print(text, '=', eval(text))
    except TypeError as error:
        print(text, '!', error)
for text in ['v *= [1]', 'v += [1]', 'v *= L([1])', "v *= 'a'"]:
    for value in [{}, N(), {1}, range(3), 2, 2.0, I(2), L([1]), (1,)]:
        names = {'v': value, 'L': L}
        try:
            exec(text, names)
            print(type(value).__name__, text, names['v'])
        except TypeError as error:
            print(type(value).__name__, text, error)
for text in ['v *= R([2])', 'v += R()', '3 * R()', 'v = 3; v *= R([1])', 'v = L([1]); v += [2]; v *= 2', 'v = L(); w = v; v += [1]; v = v is w']:
    names = {'v': [1], 'L': L, 'R': R}
    try:
        exec(text, names)
        print(text, names['v'])
    except TypeError as error:
        print(text, error)
v = {5, 40, -1}
print(v | v, v & v, v | {7})


class S:
    def __setitem__(self, key, value):
        pass


class D(tuple):
    def __delitem__(self, key):
        pass


class M(tuple):
    def __rmul__(self, other):
        return 5


for text in ['del s[0]', "del s['a']", 'd[0] = 1', "d['a'] = 1", "m * '1'", 'm * 2', "'1' * m", 'm * m', '{**5}', 'del n[0]', "del n['a']"]:
    try:
        exec(text, {'s': S(), 'd': D(), 'm': M(), 'n': N()})
        print(text)
    except (TypeError, AttributeError) as error:
        print(text, type(error).__name__, error)
