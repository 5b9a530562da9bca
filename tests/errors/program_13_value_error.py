# A program that ends in ValueError.
from dataclasses import dataclass, field
@dataclass(order=True)
class Task:
    priority: int
    name: str = field(compare=False)
    deps: list = field(default_factory=list, compare=False)
    def __post_init__(self):
        if self.priority < 0:
            raise ValueError(f"priority of {self.name} is {self.priority}")
tasks = [Task(2, "b"), Task(1, "a", ["b"])]
print(sorted(tasks))
tasks.append(Task(name="c", priority=-1))
