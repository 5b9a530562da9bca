# Only exceptions can be raised.
def fail():
    raise "a string"


fail()
