# An error in a generator, reached through next and through another generator.
def numbers():
    yield 1
    yield 2 // 0


def doubled():
    for n in numbers():
        yield n * 2


def delegated():
    yield from doubled()


it = delegated()
print(next(it))
print(next(it))
