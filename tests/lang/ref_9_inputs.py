# Reference 9.2 - 9.4: file input, interactive input and expression input, as compile takes them.
def attempt(text, mode):
    try:
        code = compile(text, "input.py", mode)
        print(repr(text), mode, "->", repr(eval(code, {})))
    except Exception as error:
        print(repr(text), mode, "->", type(error).__name__, getattr(error, "msg", error))


for mode in ("exec", "single", "eval"):
    for text in [
        "1 + 1", "1 + 1\n", " 1 + 1", "\n\n1 + 1", "1 + 1\n\n\n", "x = 1", "1; 2", "1\n2", "if 1: 3", "if 1: 3\n", "if 1:\n  3\n", "if 1:\n  3\n\n", "", "\n", "# c", "# c\n1",
        "(1,\n2)", "1,", "*[1],", "yield", "(lambda: 1)()", "print('p')", "None", "'s'", "for i in 1, 2: i\n", "def f(): pass\n", "1 if 1 else 2", "1 +", "(", "x := 1", "(x := 1)", "pass", "await x",
        "while 0: pass\nelse: 'e'\n", "try: 1\nfinally: 2\n", "with x: 1\n", "@x\ndef f(): 1\n", "1 # c", "\t5", "5;", "import sys", "[i for i in 'ab']", "1\n\n# c\n",
    ]:
        attempt(text, mode)
