# F-strings that end within a field: a mistake before the end is told first, if it can be told without looking at the end.
texts = (
    "f'{!'", "f'{='", "f'{1=}{;'", "f'{1=}{+;'", "f'{1=}{1;'", "f'{!x:'", "f'{a!'", "f'{a'", "f'{a b'", "f'{'", "f'{:'",
    "f'{a[1'", "f'{a=!r'", "x = f'{!' + 1", "f'{lambda x'", "f'{+'", "f'{a +'", "f'{a.'", "f'{a:{b'", "f'{a;b}'",
    "x y f'{a'", "f'{a for'", "f'{a if b'", "f'{(a'", "f'{a,'", "f'{a!r'", "f'{a!r '", "f'{a==b'", "f'{1 2 3'",
)
for text in texts:
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print(text, "|", error.msg, error.offset, error.end_offset)
for text in "f'{a!x'", "f'{a!abc'", "f'{a! r'", "f'{a!x '", "f'{a! x '":
    try:
        compile(text, "<text>", "exec")
    except SyntaxError as error:
        print(text, "|", error.msg, error.offset, error.end_offset)
