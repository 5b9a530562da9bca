"""A calculator: text to tokens, tokens to a tree, tree to instructions of a stack machine, and those run."""

from dataclasses import dataclass


class CalculatorError(Exception):
    pass


@dataclass
class Number:
    value: float


@dataclass
class Name:
    name: str


@dataclass
class Binary:
    op: str
    left: object
    right: object


@dataclass
class Assign:
    name: str
    value: object


def tokens(text):
    i = 0
    while i < len(text):
        char = text[i]
        start = i
        if char.isspace():
            i += 1
            continue
        if char.isdigit():
            while i < len(text) and (text[i].isdigit() or text[i] == "."):
                i += 1
            yield "number", float(text[start:i]) if "." in text[start:i] else int(text[start:i])
        elif char.isidentifier():
            while i < len(text) and (text[i].isidentifier() or text[i].isdigit()):
                i += 1
            yield "name", text[start:i]
        elif char in "+-*/^()=":
            i += 1
            yield "op", char
        else:
            raise CalculatorError(f"unexpected {char!r} in column {i + 1}")
    yield "end", ""


class Parser:
    """Precedence climbing: an operator takes everything to its right that binds more tightly."""

    POWER = {"+": 1, "-": 1, "*": 2, "/": 2, "^": 4}

    def __init__(self, text):
        self.tokens = list(tokens(text))

    def take(self):
        return self.tokens.pop(0)

    def parse(self):
        match self.tokens:
            case [("name", name), ("op", "="), *_]:
                self.tokens = self.tokens[2:]
                tree = Assign(name, self.expression(0))
            case _:
                tree = self.expression(0)
        if self.tokens[0][0] != "end":
            raise CalculatorError(f"did not expect {self.tokens[0][1]!r}")
        return tree

    def expression(self, least):
        left = self.operand()
        while True:
            kind, op = self.tokens[0]
            power = self.POWER.get(op, -1) if kind == "op" else -1
            if power <= least:
                return left
            self.take()
            left = Binary(op, left, self.expression(power - (op == "^")))

    def operand(self):
        match self.take():
            case "number", value:
                return Number(value)
            case "name", name:
                return Name(name)
            case "op", "-":
                return Binary("-", Number(0), self.expression(3))
            case "op", "(":
                inner = self.expression(0)
                if self.take() != ("op", ")"):
                    raise CalculatorError("missing )")
                return inner
            case _, what:
                raise CalculatorError(f"expected a number, found {what or 'the end'!r}")


OPS = {"+": "ADD", "-": "SUB", "*": "MUL", "/": "DIV", "^": "POW"}


def compile_tree(tree):
    match tree:
        case Number(value):
            yield "PUSH", value
        case Name(name):
            yield "LOAD", name
        case Assign(name, value):
            yield from compile_tree(value)
            yield "STORE", name
            yield "LOAD", name
        case Binary(op, left, right):
            yield from compile_tree(left)
            yield from compile_tree(right)
            yield (OPS[op],)


ACTIONS = {
    "ADD": lambda a, b: a + b,
    "SUB": lambda a, b: a - b,
    "MUL": lambda a, b: a * b,
    "DIV": lambda a, b: a / b,
    "POW": lambda a, b: a**b,
}


def run(code, variables):
    stack = []
    for op, *args in code:
        if op == "PUSH":
            stack.append(args[0])
        elif op == "LOAD":
            if args[0] not in variables:
                raise CalculatorError(f"{args[0]} has no value")
            stack.append(variables[args[0]])
        elif op == "STORE":
            variables[args[0]] = stack.pop()
        else:
            b, a = stack.pop(), stack.pop()
            stack.append(ACTIONS[op](a, b))
    return stack.pop()


print("(2 + 3) * x compiles to:")
for instruction in compile_tree(Parser("(2 + 3) * x").parse()):
    print("   ", *instruction)
variables = {"pi": 3.14159}
for line in ["(2 + 3) * 4", "2 ^ 3 ^ 2", "-2 ^ 2", "10 / 4 - 1", "r = 2.5", "pi * r ^ 2", "x + 1", "2 * (3 + 4", "3 $ 4", "1 / 0", "2 +", "2 ^ 100", "1 2", "a = b = 3"]:
    try:
        print(f"{line:<14} = {run(compile_tree(Parser(line).parse()), variables)}")
    except (CalculatorError, ZeroDivisionError) as error:
        print(f"{line:<14} ! {error}")
