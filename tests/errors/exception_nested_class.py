# The qualified name of an exception in a class and in a function.
class Service:
    class Error(Exception):
        pass


def make():
    class LocalError(Service.Error):
        pass
    return LocalError


raise make()("local")
