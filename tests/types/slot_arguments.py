# The number of arguments of methods that stand for operations.
for value, names in [
    ([1], ['__getitem__', '__mul__', '__rmul__', '__imul__', '__iadd__', '__eq__', '__len__', '__delitem__', '__setitem__', '__iter__']),
    ('a', ['__getitem__', '__mul__', '__mod__', '__add__', '__lt__', '__str__', '__hash__', '__contains__']),
    ((1,), ['__getitem__', '__mul__', '__contains__', '__repr__', '__ge__']),
    (b'a', ['__getitem__', '__mul__', '__mod__']),
    (1, ['__add__', '__mul__', '__pow__', '__rpow__', '__neg__', '__index__', '__bool__', '__divmod__', '__round__', '__trunc__']),
    (1.5, ['__add__', '__mul__', '__pow__', '__float__']),
    (1j, ['__mul__', '__pow__', '__lt__']),
    ({1: 2}, ['__getitem__', '__contains__', '__setitem__', '__delitem__', '__or__', '__ior__', '__len__', '__reversed__']),
    ({1}, ['__contains__', '__and__', '__isub__', '__le__', '__rxor__']),
    ({}.keys(), ['__and__', '__le__', '__contains__']),
    (range(3), ['__getitem__', '__contains__', '__bool__', '__len__']),
    (slice(1), ['__eq__', '__hash__', '__repr__']),
    (object(), ['__setattr__', '__delattr__', '__getattribute__', '__eq__', '__hash__', '__str__', '__format__', '__dir__']),
]:
    for name in names:
        method = getattr(value, name)
        for arguments in [(), (1, 2, 3, 4)]:
            try:
                print(type(value).__name__, name, method(*arguments) is None)
            except TypeError as error:
                print(type(value).__name__, name, error, sep=' | ')
        try:
            method(key=1)
        except TypeError as error:
            print(type(value).__name__, name, error, sep=' | ')
