# A metaclass's __call__ is asked every time, also when the class has been called before.
class Tracked(type):
    def __call__(cls, *args, **kwargs):
        print('make', cls.__name__)
        return super().__call__(*args, **kwargs)


class A(metaclass=Tracked):
    def __init__(self, a=1):
        self.a = a


for number in range(3):
    print(A(number).a, A().a)
type.__call__(A, 5)


class Once(type):
    def __call__(cls, *args):
        if not hasattr(cls, 'one'):
            cls.one = super().__call__(*args)
        return cls.one


class B(metaclass=Once):
    def __init__(self, b):
        self.b = b


print([B(n).b for n in range(3)], B(1) is B(2))
