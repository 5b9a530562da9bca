# A name that a module does not have: its file is told, and nothing is suggested.
from fails_pkg.good import helpr
