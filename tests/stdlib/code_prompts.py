# Prompts of a program's own: which texts are whole, and what is shown.
import code
import codeop
import sys

for text in ("x = 1", "if x:", "if x:\n  pass", "if x:\n  pass\n", "def f():\n  return 1\n", "(1,", "x = (", "'''abc", "a b", "x = ",
             "", "# nothing", "class C:\n", "try:\n  pass", "@d", "for x in y: pass", "1 +", "x = \\", "while 1:\n  if 2:\n    pass\nelse:"):
    try:
        print(repr(text), codeop.compile_command(text) is not None)
    except SyntaxError as error:
        print(repr(text), type(error).__name__, error.msg)
print(codeop.compile_command("1 + 1", symbol="eval") is not None)


class Console(code.InteractiveConsole):
    def write(self, data):
        print("|", data.rstrip())


lines = iter(["x = 6", "for i in range(2):", "    print(i * x)", "", "1/0", "x y", "x", "import sys; sys.exit(3)"])


def read(prompt):
    for line in lines:
        print(prompt + line)
        return line
    raise EOFError


console = Console({"__name__": "here"})
console.raw_input = read
try:
    console.interact(banner="welcome", exitmsg="bye")
except SystemExit as error:
    print("left with", error.code)
console.resetbuffer()
print(console.push("y = x + 1"), console.locals["y"], console.push("def f():"), console.buffer)
console.resetbuffer()
print(console.runsource("print('once')"), console.runsource("if 1:"))
lines = iter(["2 + 2"])
console.interact(banner="", exitmsg="")
sys.stdout.flush()
