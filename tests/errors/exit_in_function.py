# quit() deep in calls.
def a():
    b()


def b():
    quit(4)


a()
print("never")
