# An error in a function of an imported module; its own exception class is named with its module.
from fails_pkg.good import helper, Problem

print(helper(4))
helper(0)
