# raise from: the direct cause.
def load(path):
    try:
        return {}[path]
    except KeyError as e:
        raise RuntimeError(f"cannot load {path}") from e


load("settings")
