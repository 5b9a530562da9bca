"""float() asks a class derived from str or bytes for __float__ and __index__ before it reads the text."""


class Indexed(str):
    def __index__(self):
        return 9


class Floating(bytes):
    def __float__(self):
        return 2.5


class Plain(str):
    pass


print(float(Indexed("1")), float(Floating(b"1")), float(Plain("1.5")), float(bytearray(b" 7 ")), complex(Indexed("1j")))
try:
    float(Plain("x"))
except ValueError as error:
    print(error)


class Times(dict):
    def __index__(self):
        return 3


class Untimed(list):
    pass


print("ab" * Times(), Times() * [1], (1,) * Times(), b"x" * Times())
for operation in (lambda: "ab" * Untimed([1]), lambda: [1] * {1}, lambda: Untimed([1]) * Untimed()):
    try:
        operation()
    except TypeError as error:
        print(error)


class Floats(str):
    def __float__(self):
        return 1.5


class Trunc:
    def __float__(self):
        return 2.5


for format, value in (("%d", Floats("12")), ("%d", Floats("x")), ("%x", Floats("1")), ("%d", Trunc()), ("%i", Times()), ("%d", 2.9), ("%d", 1j), ("%d", "1")):
    try:
        print(format % (value,))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
