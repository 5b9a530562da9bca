# __pow__ and __rpow__ called by name with a modulus: whose method it is decides what is said.
def attempt(function, *args):
    try:
        print(repr(function(*args)), end=" ")
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error, end=" ")


for own in (2, 2.0, 1j, True):
    for other in (2, 2.0, 1j, "a", len):
        print("\n", own, other, end=": ")
        for modulus in (None, 3, 3.0, 1j, "a"):
            attempt(own.__pow__, other, modulus)
            attempt(own.__rpow__, other, modulus)
print()
for name in (b"x", bytearray(b"x"), memoryview(b"x")):
    attempt(compile, "1", name, "no mode")
