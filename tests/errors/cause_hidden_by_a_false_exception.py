# An exception that is false hides what it was raised from: CPython's tracebacks ask for its truth.
class Empty(Exception):
    def __len__(self):
        return 0


try:
    {}["key"]
except KeyError as error:
    raise Empty("nothing") from error
