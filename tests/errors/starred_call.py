# A call with unpacked arguments.
def f(a, b):
    return a


args = (1, 2, 3)
options = {"b": 2}
f(*args[:1], **options)
f(*args, **options)
