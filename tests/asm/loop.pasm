; Counts down from 5, and adds up what it counted.
    PUSH 0
    STORE sum
    PUSH 5
    STORE i
loop:
    LOAD i
    PRINT                       ; shows the top of the stack and leaves it there
    JUMP_IF_FALSE done
    LOAD sum
    LOAD i
    ADD
    STORE sum
    LOAD i
    PUSH 1
    SUB
    STORE i
    JUMP loop
done:
    LOAD sum
    PRINT
