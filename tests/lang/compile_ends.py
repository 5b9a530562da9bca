# The text of a SyntaxError in what is no file: as it was given, without a newline behind it.
for src in ("x y", "", "x y\n", "(", "x\ny", "1 +", "\n\nx y", "x y # c\n", "f(", "# c\n(a b)\nc"):
    try:
        compile(src, "<f>", "eval")
        print(repr(src), "ok")
    except SyntaxError as e:
        print(repr(src), e.args)
