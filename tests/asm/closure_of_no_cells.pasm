; A closure has to be a tuple of cells, one for each free variable: whoever writes one by hand is told.
.function f()
.frees x
    LOAD_CELL x
    RETURN
.end f
PUSH 'what'
PUSH 1
BUILD_TUPLE 2
MAKE_FUNCTION f, closure
CALL 0
PRINT
