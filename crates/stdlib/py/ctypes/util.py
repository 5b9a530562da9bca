"""Where libraries are: nowhere."""


def find_library(name):
    """The file of a library."""
    return None
