# What `__str__` gives is what `str` gives, of whatever class derived from `str` it is.


class Safe(str):
    """Text that needs no escapes."""

    def __str__(self):
        return self

    def __add__(self, other):
        return Safe(str.__add__(self, other))


class Plain(str):
    pass


class Page:
    def __init__(self, text):
        self.text = text

    def __str__(self):
        return self.text


class Wrong:
    def __init__(self, value):
        self.value = value

    def __str__(self):
        return self.value


for value in (Safe("a"), Plain("b"), Page(Safe("c")), Page(Plain("d")), Page("e")):
    text = str(value)
    print(text, type(text).__name__, text is value, type(Safe(value)).__name__, type(Plain(value)).__name__)
    print("%s" % value, f"{value}", "{}".format(value), len(text), text + "!", text.upper())

print(type(str(Page(Page("x").text))), type(Safe("a") + Page("b").text))
for value in (1, None, b"x", Page("x"), ["x"]):
    for cls in (str, Safe, Plain):
        try:
            print(cls(Wrong(value)))
        except TypeError as error:
            print(error)
print(hash(Plain(Page(Safe("k")))) == hash("k"), {Plain(Page(Safe("k"))): 1}["k"], Safe(Page(Safe("k"))).__class__)
