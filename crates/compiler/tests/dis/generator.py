def walk(tree):
    if tree:
        sent = yield from walk(tree.left)
        yield tree.value, sent
