# Words that calls with odd arguments are refused with.
from itertools import islice

for text in [
    "islice([], -1)", "islice([], -4)", "islice([], 0, -4)", "f'{2**62:c}'", "f'{-1:c}'", "f'{2**63:c}'", "pow(2.0, 1, 3)",
    "(1e15).__pow__(NotImplemented, 2)", "b'%f' % {}", "b'%i' % []", "'%f' % {}", "'%i' % []", "b'%d' % b'1'", "b'a' % b'b'",
    "'a'.zfill(-2**63)", "'a'.rjust(-2**63)", "'a'.expandtabs(2**40)", "b'a'.hex('\\xe9')", "b'a'.hex('ab')", "{}.pop([], 1)",
    "{1: 2}.pop([], 1)", "bytearray(b'a').__setitem__('x', 'y')", "set().update(a=1)", "'a'.split(',', 1, key=2)",
    "''.splitlines(1, key=2)", "float.fromhex()", "float.fromhex(1, 2)", "int.from_bytes(b'', 'x', 1)", "str.join()", "list.append()",
    "int.__add__('a', 1)", "list.append(1, 2)", "object.__init__()", "str(5, 'nope')", "str('a', 'nope')",
    "(1).__lt__(1, 2, x=3)", "[].sort(1)", "[].sort(k=1)", "print(1, x=2)", "len(x=1)", "list[int]", "dict.__class_getitem__(int)",
]:
    try:
        print(text, '=', eval(text))
    except Exception as error:
        print(text, '!', type(error).__name__, error)
