"""Heaps in lists: the smallest item is always at index 0."""

from _heaps import (
    _heapify_max,
    _heappop_max,
    _heapreplace_max,
    heapify,
    heappop,
    heappush,
    heappushpop,
    heapreplace,
    nlargest,
    nsmallest,
)

__all__ = ['heappush', 'heappop', 'heapify', 'heapreplace', 'merge', 'nlargest', 'nsmallest', 'heappushpop']


def merge(*iterables, key=None, reverse=False):
    """Merge sorted inputs into one sorted iterator; of equal items, those of earlier inputs come first."""
    # Entries are [key, rank, item, advance]; ranks differ, so that items are never compared with each other.
    if reverse:
        build, drop, replace, direction = _heapify_max, _heappop_max, _heapreplace_max, -1
    else:
        build, drop, replace, direction = heapify, heappop, heapreplace, 1
    heap = []
    for rank, iterable in enumerate(iterables):
        advance = iter(iterable).__next__
        try:
            item = advance()
        except StopIteration:
            continue
        heap.append([item if key is None else key(item), rank * direction, item, advance])
    build(heap)
    while len(heap) > 1:
        entry = heap[0]
        advance = entry[3]
        try:
            while True:
                yield entry[2]
                item = entry[2] = advance()
                entry[0] = item if key is None else key(item)
                replace(heap, entry)
                entry = heap[0]
                if entry[3] is not advance:
                    advance = entry[3]
        except StopIteration:
            drop(heap)
    if heap:
        _, _, item, advance = heap[0]
        yield item
        # What is left of the last input needs no more comparisons.
        yield from advance.__self__
