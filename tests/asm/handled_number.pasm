; What PUSH_EXC is given need not be an exception; then none is being handled.
PUSH 7
PUSH_EXC
POP
POP
RAISE 0
