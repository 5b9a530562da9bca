# Assigned later in the function, so local everywhere in it.
counter = 0


def bump():
    counter += 1
    return counter


bump()
