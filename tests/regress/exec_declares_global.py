# exec() with locals of their own: what the code declares global goes there, everything else to the locals.
variables, names = {}, {}
exec(
    """
global total, gone
total = 1
local = 2
gone = 3
del gone
for total in range(3):
    other = total
def function():
    global counted
    counted = 5
    return total
counted = 4
""",
    variables,
    names,
)
del variables["__builtins__"]
print(variables, sorted(names))
print(names["function"](), variables["counted"])

code = compile("global x\nx = 1\ny = x", "<text>", "exec")
for pair in (({}, {}), ({},) * 1):
    exec(code, *pair)
    print(sorted(set(pair[0]) - {"__builtins__"}), sorted(pair[-1].keys() - {"__builtins__"}))


def function():
    exec("global made\nmade = 'here'\nhidden = 1")
    return "hidden" in globals()


print(function(), made)
