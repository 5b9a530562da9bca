# pop from an empty list.
queue = []
queue.pop()
