# A program that ends in AttributeError.
def decorator(f):
    def inner(*args):
        print("calling", f.__name__)
        return f(*args)
    return inner
class Api:
    @decorator
    def get(self, x): return self.post(x)
    @staticmethod
    @decorator
    def post(x): return x.strip().title()
    @classmethod
    def make(cls, *a): return cls(*a)
print(Api.make().get(" hi "))
Api().get(None)
