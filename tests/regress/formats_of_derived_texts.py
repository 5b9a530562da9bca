# An instance of a class derived from str that fills its field stands for itself, and `__format__('')` asks for its `__str__`.
class S(str):
    def __str__(self):
        return "zz"


for spec in [">5", "", ">9", ".2", ".9", "5", "s", "=>3s", "09"]:
    x = format(S("abcdef"), spec)
    y = S("abcdef").__format__(spec)
    print(spec, type(x), type(y), x, y, type(f'{S("abcd"):>3}'), type(f'{S("abcd")!s:>3}'), f'{S("abcd"):>3}')


class I(int):
    def __str__(self):
        return "an int"


print(I(3).__format__(""), I(3).__format__("3"), format(I(3)), f"{I(3)} {I(3):2}")


class Own:
    def __format__(self, spec):
        return S("own " + spec)


print(type(format(Own())), type(f"{Own():x}"), type(f"{Own():x}."), f"{Own():x}.", format(Own(), "y"))

for text in "éé_1", "1_é", "1__0", "_1", "1_", "1_0j_", "1_0+2_0j", "x_1", "1_0é_", "\u0661_\u0662", "\u0661__\u0662", " 1_1 ", "(1_1)", "1e_1":
    try:
        print(complex(text))
    except ValueError as error:
        print(error)
