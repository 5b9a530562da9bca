# Standard error shows lone surrogates by their escapes.
import sys

print("to the other stream \ud800", file=sys.stderr)
raise ValueError("\ud800 is no text")
