# An exit status beyond 62 bits counts by its lower 32 bits.
import sys

sys.exit(-4611686018427387906)
