# What str() says when there is only a __repr__, and it returns no string.
class A:
    def __repr__(self):
        pass


for call in [lambda: str(A()), lambda: repr(A()), lambda: f'{A()}', lambda: '%s' % A(), lambda: print(A()), lambda: [A()].__repr__()]:
    try:
        call()
    except TypeError as error:
        print(error)
