# A name that a package does not have, with a suggestion.
from fails_pkg.good import helpr
