# sys.exit with a text: the text on stderr, status 1.
import sys

sys.exit("fatal: cannot go on")
