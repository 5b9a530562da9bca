# The shown line loses its indentation, with spaces or tabs.
def f():
    if True:
        for i in range(1):
            while True:
                try:
                    return [][i]
                finally:
                    pass


f()
