# No message: the class name alone.
class Stop(Exception):
    pass


raise Stop
