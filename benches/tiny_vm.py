# A stack machine interpreted in Python, running a program with loops, calls and memory.
PUSH, LOAD, STORE, ADD, SUB, MUL, MOD, LT, JUMP, JUMPF, CALL, RET, DUP, POP, HALT = range(15)


def run(code, memory):
    stack, frames, pc, steps = [], [], 0, 0
    push, pop = stack.append, stack.pop
    while True:
        op, arg = code[pc]
        pc += 1
        steps += 1
        if op == PUSH:
            push(arg)
        elif op == LOAD:
            push(memory[arg])
        elif op == STORE:
            memory[arg] = pop()
        elif op == ADD:
            b = pop()
            push(pop() + b)
        elif op == SUB:
            b = pop()
            push(pop() - b)
        elif op == MUL:
            b = pop()
            push(pop() * b)
        elif op == MOD:
            b = pop()
            push(pop() % b)
        elif op == LT:
            b = pop()
            push(pop() < b)
        elif op == JUMP:
            pc = arg
        elif op == JUMPF:
            if not pop():
                pc = arg
        elif op == CALL:
            frames.append(pc)
            pc = arg
        elif op == RET:
            pc = frames.pop()
        elif op == DUP:
            push(stack[-1])
        elif op == POP:
            pop()
        else:
            return steps


# i = 0; s = 0; while i < n: s = mix(s + i * i) ; i = i + 1
program = [
    (PUSH, 0), (STORE, 0), (PUSH, 0), (STORE, 1),
    (LOAD, 0), (LOAD, 2), (LT, None), (JUMPF, 20),
    (LOAD, 1), (LOAD, 0), (DUP, None), (MUL, None), (ADD, None), (CALL, 21), (STORE, 1),
    (LOAD, 0), (PUSH, 1), (ADD, None), (STORE, 0), (JUMP, 4),
    (HALT, None),
    (PUSH, 31), (MUL, None), (PUSH, 7), (SUB, None), (PUSH, 1000003), (MOD, None), (RET, None),
]
memory = [0, 0, 220000]
print(run(program, memory), memory)
