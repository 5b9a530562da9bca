# assert with a message that is computed.
items = []
assert len(items) > 0, f"expected items, got {len(items)}"
