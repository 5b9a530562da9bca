# A default that cannot be computed.
def f(a, b={}["no"]):
    return a
