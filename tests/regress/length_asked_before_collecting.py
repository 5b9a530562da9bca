"""list, tuple, sorted, extend and stars ask an object for its length before they collect; descriptors of members tell their names."""


class Sized:
    def __iter__(self):
        print("iter", end=" ")
        return iter([2, 1])

    def __len__(self):
        print("len", end=" ")
        return 2


class Hinting:
    def __iter__(self):
        yield 5

    def __length_hint__(self):
        print("hint", end=" ")
        return 10


class Broken(Hinting):
    def __len__(self):
        raise ValueError("no length")


class Wrong(Hinting):
    def __len__(self):
        raise TypeError("ignored")


print(list(Sized()), tuple(Sized()), sorted(Sized()))
print([*Sized()], (*Sized(), 3))
first, *rest = Sized()
print(first, rest)
items = [0]
items += Hinting()
print(list(Hinting()), items, list(Wrong()))
for collect in (list, tuple, sorted, items.extend):
    try:
        collect(Broken())
    except ValueError as error:
        print(error)


class Slots:
    __slots__ = ("a",)


for member in (Slots.a, complex.real, float.real):
    print(member.__name__, member.__qualname__, member.__objclass__, member.__doc__)
try:
    complex.real.__set__(1j, 2)
except AttributeError as error:
    print(error)


class Texts:
    def __iter__(self):
        return iter([1, 2])

    def __length_hint__(self):
        return "many"


for collect in (list, tuple, sorted, bytes, bytearray, set, [].extend):
    for source in (Broken(), Texts()):
        try:
            print(collect(source))
        except (TypeError, ValueError) as error:
            print(type(error).__name__, error)
