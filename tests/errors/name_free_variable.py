# A captured name that has no value yet.
def outer():
    def inner():
        return later

    inner()
    later = 1


outer()
