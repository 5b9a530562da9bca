"""A module beside the error scripts."""


def helper():
    return 1
