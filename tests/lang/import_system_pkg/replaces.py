import sys


class Proxy:
    answer = 42
    __name__ = __name__
    __spec__ = __spec__


sys.modules[__name__] = Proxy()
