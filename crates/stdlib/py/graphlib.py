"""Topological orders of directed graphs without cycles."""

from types import GenericAlias

__all__ = ["TopologicalSorter", "CycleError"]

# What a node's count of open predecessors becomes when it is handed out, and when it is done.
_OUT, _DONE = -1, -2


class CycleError(ValueError):
    """The graph has a cycle: the second argument lists its nodes, the first of them again at the end."""


class _Node:
    """A node: how many predecessors are not done yet, and which nodes wait for it."""

    __slots__ = ("node", "open", "successors")

    def __init__(self, node):
        self.node = node
        self.open = 0
        self.successors = []


class TopologicalSorter:
    """Gives the nodes of a graph in an order in which each comes after all that it depends on."""

    def __init__(self, graph=None):
        self._nodes = {}
        self._ready = None
        self._handed_out = 0
        self._done = 0
        if graph is not None:
            for node, predecessors in graph.items():
                self.add(node, *predecessors)

    def _node(self, node):
        found = self._nodes.get(node)
        if found is None:
            self._nodes[node] = found = _Node(node)
        return found

    def add(self, node, *predecessors):
        """Add a node and what it depends on."""
        if self._ready is not None:
            raise ValueError("Nodes cannot be added after a call to prepare()")
        entry = self._node(node)
        entry.open += len(predecessors)
        for predecessor in predecessors:
            self._node(predecessor).successors.append(node)

    def prepare(self):
        """Finish the graph and look for cycles."""
        if self._ready is not None:
            raise ValueError("cannot prepare() more than once")
        self._ready = [entry.node for entry in self._nodes.values() if entry.open == 0]
        cycle = self._find_cycle()
        if cycle:
            raise CycleError("nodes are in a cycle", cycle)

    def get_ready(self):
        """Return the nodes whose predecessors are all done and that were not returned before."""
        self._check_prepared()
        ready = tuple(self._ready)
        for node in ready:
            self._nodes[node].open = _OUT
        self._ready.clear()
        self._handed_out += len(ready)
        return ready

    def is_active(self):
        """Whether there is more to be had or waited for."""
        self._check_prepared()
        return self._done < self._handed_out or bool(self._ready)

    def __bool__(self):
        return self.is_active()

    def done(self, *nodes):
        """Mark nodes that get_ready returned as done."""
        self._check_prepared()
        for node in nodes:
            entry = self._nodes.get(node)
            if entry is None:
                raise ValueError(f"node {node!r} was not added using add()")
            if entry.open >= 0:
                raise ValueError(f"node {node!r} was not passed out (still not ready)")
            if entry.open == _DONE:
                raise ValueError(f"node {node!r} was already marked done")
            entry.open = _DONE
            for successor in entry.successors:
                waiting = self._nodes[successor]
                waiting.open -= 1
                if waiting.open == 0:
                    self._ready.append(successor)
            self._done += 1

    def _check_prepared(self):
        if self._ready is None:
            raise ValueError("prepare() must be called first")

    def _find_cycle(self):
        """A cycle as a list of nodes, by walking depth first with a stack of its own; None if there is none."""
        nodes = self._nodes
        finished = set()
        for start in nodes:
            if start in finished:
                continue
            path, places, iterators = [], {}, []
            node = start
            while True:
                if node in finished:
                    if node in places:
                        return path[places[node]:] + [node]
                else:
                    finished.add(node)
                    iterators.append(iter(nodes[node].successors))
                    places[node] = len(path)
                    path.append(node)
                # Go on with the deepest node that has a successor left.
                while path:
                    node = next(iterators[-1], _Node)
                    if node is not _Node:
                        break
                    del places[path.pop()]
                    iterators.pop()
                else:
                    break
        return None

    def static_order(self):
        """Iterate over all nodes in an order."""
        self.prepare()
        while self.is_active():
            group = self.get_ready()
            yield from group
            self.done(*group)

    __class_getitem__ = classmethod(GenericAlias)
