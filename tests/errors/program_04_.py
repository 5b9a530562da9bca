# A program that ends in +------------------------------------.
import functools
def retry(times, exceptions=(Exception,)):
    def deco(f):
        @functools.wraps(f)
        def wrapper(*args, **kwargs):
            errors = []
            for i in range(times):
                try:
                    return f(*args, **kwargs)
                except exceptions as e:
                    e.add_note(f"attempt {i + 1} of {times}")
                    errors.append(e)
            raise ExceptionGroup(f"{f.__name__} failed {times} times", errors)
        return wrapper
    return deco
state = {"n": 0}
@retry(3, (ConnectionError, TimeoutError))
def fetch(url):
    state["n"] += 1
    if state["n"] == 2:
        raise TimeoutError("slow")
    raise ConnectionRefusedError(111, "refused", url)
fetch("http://x")
