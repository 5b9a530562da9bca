# A little language with its own compiler and virtual machine: variables, loops, functions, closures refused.
import json

OPS = {"+": lambda a, b: a + b, "-": lambda a, b: a - b, "*": lambda a, b: a * b, "/": lambda a, b: a // b, "<": lambda a, b: int(a < b), "=": lambda a, b: int(a == b)}


def read(text):
    tokens = text.replace("(", " ( ").replace(")", " ) ").split()

    def form():
        t = tokens.pop(0)
        if t == "(":
            out = []
            while tokens[0] != ")":
                out.append(form())
            tokens.pop(0)
            return out
        if t == ")":
            raise SyntaxError("unexpected )")
        try:
            return int(t)
        except ValueError:
            return t

    forms = []
    while tokens:
        forms.append(form())
    return forms


class Compiler:
    def __init__(self): self.code, self.functions = [], {}

    def emit(self, op, arg=None):
        self.code.append([op, arg])
        return len(self.code) - 1

    def patch(self, at): self.code[at][1] = len(self.code)

    def expr(self, e):
        match e:
            case int():
                self.emit("PUSH", e)
            case str():
                self.emit("LOAD", e)
            case ["set", str(name), value]:
                self.expr(value)
                self.emit("STORE", name)
                self.emit("LOAD", name)
            case ["if", cond, then, other]:
                self.expr(cond)
                j1 = self.emit("JUMP_IF_FALSE")
                self.expr(then)
                j2 = self.emit("JUMP")
                self.patch(j1)
                self.expr(other)
                self.patch(j2)
            case ["while", cond, *body]:
                start = len(self.code)
                self.expr(cond)
                out = self.emit("JUMP_IF_FALSE")
                for b in body:
                    self.expr(b)
                    self.emit("POP")
                self.emit("JUMP", start)
                self.patch(out)
                self.emit("PUSH", 0)
            case ["do", *body, last]:
                for b in body:
                    self.expr(b)
                    self.emit("POP")
                self.expr(last)
            case ["def", str(name), [*params], body]:
                skip = self.emit("JUMP")
                self.functions[name] = len(self.code), params
                for p in reversed(params):
                    self.emit("STORE", p)
                self.expr(body)
                self.emit("RETURN")
                self.patch(skip)
                self.emit("PUSH", 0)
            case ["print", x]:
                self.expr(x)
                self.emit("PRINT")
            case [op, a, b] if op in OPS:
                self.expr(a)
                self.expr(b)
                self.emit("BINARY", op)
            case [str(name), *args]:
                for a in args:
                    self.expr(a)
                self.emit("CALL", (name, len(args)))
            case _:
                raise SyntaxError(f"cannot compile {e!r}")


def run(text):
    c = Compiler()
    for form in read(text):
        c.expr(form)
        c.emit("POP")
    code, stack, frames, env, pc, steps = c.code, [], [], {}, 0, 0
    while pc < len(code):
        op, arg = code[pc]
        pc += 1
        steps += 1
        if op == "PUSH": stack.append(arg)
        elif op == "LOAD": stack.append(env[arg])
        elif op == "STORE": env[arg] = stack.pop()
        elif op == "POP": stack.pop()
        elif op == "BINARY":
            b = stack.pop()
            stack[-1] = OPS[arg](stack[-1], b)
        elif op == "JUMP": pc = arg
        elif op == "JUMP_IF_FALSE":
            if not stack.pop(): pc = arg
        elif op == "CALL":
            name, n = arg
            target, params = c.functions[name]
            if n != len(params):
                raise TypeError(f"{name} takes {len(params)}, got {n}")
            frames.append((pc, env))
            env, pc = {}, target
        elif op == "RETURN": pc, env = frames.pop()
        elif op == "PRINT": print(stack[-1])
    return steps, env


print(run("(print (+ 1 (* 2 3)))")[0])
print(run("(set i 0) (set s 0) (while (< i 10) (set s (+ s (* i i))) (set i (+ i 1))) (print s)"))
print(run("(def fact (n) (if (< n 2) 1 (* n (fact (- n 1))))) (print (fact 25))")[0])
print(run("(def fib (n) (if (< n 2) n (+ (fib (- n 1)) (fib (- n 2))))) (print (fib 12))"))
for bad in ("(print x)", "(f 1)", "(def g (a) a) (g)", "(1 2)", ")", "(print (/ 1 0))", "(print"):
    try:
        run(bad)
    except Exception as e:
        print(bad, "->", type(e).__name__, e)
c = Compiler()
c.expr(read("(if (< a 3) 10 (do 1 2))")[0])
print(json.dumps(c.code))
