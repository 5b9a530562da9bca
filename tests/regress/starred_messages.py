# Whose arguments can't be unpacked: the function is named only if the starred argument stands alone.
def f(*a, **k):
    pass


class O:
    pass


for text in [
    'f(*5)', 'f(1, *5)', 'f(*[1], *5)', 'print([*5])', 'f([*5])', 'f(*5, **{})', 'f(*O())', 'f(**5)', 'f(a=1, **5)',
    'f({**5})', 'f(1, *[1], *5)', 'f(x=1, *5)', 'O(*5)', "''.join(*5)", '[].append(*5)', 'len(*5)', 'f(*5, 1)',
]:
    try:
        eval(text)
    except TypeError as error:
        print(text, error)
