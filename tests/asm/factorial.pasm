; A function that calls itself: n! = n * (n - 1)!
.function factorial(n)
    LOAD n
    PUSH 1
    LE
    JUMP_IF_FALSE recurse
    PUSH 1
    RETURN
recurse:
    LOAD n
    LOAD_GLOBAL factorial
    LOAD n
    PUSH 1
    SUB
    CALL 1
    MUL
    RETURN
.end

    MAKE_FUNCTION factorial
    STORE_GLOBAL factorial

    LOAD_GLOBAL factorial
    PUSH 5
    CALL 1
    PRINT
    POP

    LOAD_GLOBAL factorial
    PUSH 25
    CALL 1
    PRINT
