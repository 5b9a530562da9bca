; What LOAD_METHOD leaves below its object may be nothing at all: only the call may take it.
PUSH 1
LOAD_METHOD real
POP
PRINT
