# An error in finally while another is on its way.
def f():
    try:
        return 1 / 0
    finally:
        undefined_in_finally()


f()
