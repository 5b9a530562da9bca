# A name that a module does not have, with a suggestion.
from _tools import helpr
