# A stack machine written in Python, and a recursive compiler from nested tuples to its instructions.
def run(program):
    stack = []
    for op, *arg in program:
        if op == "PUSH":
            stack.append(arg[0])
        elif op == "PRINT":
            print(stack[-1])
        else:
            b, a = stack.pop(), stack.pop()
            stack.append({"ADD": a + b, "SUB": a - b, "MUL": a * b}[op])
    return stack


def compile_tree(tree):
    if not isinstance(tree, tuple):
        return [("PUSH", tree)]
    op, left, right = tree
    names = {"+": "ADD", "-": "SUB", "*": "MUL"}
    return [*compile_tree(left), *compile_tree(right), (names[op],)]


print(run([("PUSH", 2), ("PUSH", 3), ("ADD",), ("PUSH", 4), ("MUL",), ("PRINT",)]))
print(run([("PUSH", 5), ("PUSH", 3), ("SUB",), ("PRINT",)]))
tree = ("*", ("+", 2, 3), ("-", 10, ("*", 2, 3)))
code = compile_tree(tree)
for instruction in code:
    print(*instruction)
print(run(code + [("PRINT",)]))
for t in (7, ("+", 1, 2), ("-", ("-", 9, 4), 3), ("*", 10 ** 20, ("+", 1, 10 ** 20))):
    print(t, len(compile_tree(t)), run(compile_tree(t)))
try:
    run([("PUSH", 1), ("ADD",)])
except IndexError as e:
    print("error:", e)
try:
    run([("PUSH", 1), ("PUSH", 2), ("FROB",)])
except KeyError as e:
    print("unknown:", e)
