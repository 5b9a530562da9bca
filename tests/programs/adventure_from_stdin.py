# A text adventure that reads its commands from standard input, with shlex, aliases, saved states and an end of input in the middle.
import copy
import shlex
import sys
from dataclasses import dataclass, field
from enum import Enum, Flag, auto


class Dir(Enum):
    NORTH = (0, 1)
    SOUTH = (0, -1)
    EAST = (1, 0)
    WEST = (-1, 0)

    @property
    def opposite(self):
        dx, dy = self.value
        return Dir((-dx, -dy))

    @classmethod
    def _missing_(cls, value):
        if isinstance(value, str):
            for d in cls:
                if d.name.lower().startswith(value.lower()) and value:
                    return d
        return None


class Trait(Flag):
    NONE = 0
    HEAVY = auto()
    SHINY = auto()
    EDIBLE = auto()
    TREASURE = HEAVY | SHINY


@dataclass(order=True)
class Item:
    name: str
    weight: int = field(default=1, compare=False)
    traits: Trait = field(default=Trait.NONE, compare=False, repr=False)


@dataclass
class Room:
    name: str
    items: list[Item] = field(default_factory=list)
    exits: dict[Dir, "Room"] = field(default_factory=dict, repr=False)

    def connect(self, d, other):
        self.exits[d] = other
        other.exits[d.opposite] = self
        return other


class Quit(Exception):
    pass


class Game:
    aliases = {"n": "go north", "s": "go south", "e": "go east", "w": "go west", "i": "inventory", "l": "look"}

    def __init__(self):
        hall = Room("hall", [Item("lamp", 2, Trait.SHINY)])
        cellar = hall.connect(Dir.SOUTH, Room("cellar", [Item("apple", traits=Trait.EDIBLE), Item("gold bar", 9, Trait.TREASURE)]))
        cellar.connect(Dir.EAST, Room("tunnel"))
        self.room, self.bag, self.turns, self.saved = hall, [], 0, {}

    def do_look(self):
        """Look around."""
        print(f"You are in the {self.room.name}. Exits: {', '.join(d.name.lower() for d in self.room.exits)}.")
        for i in sorted(self.room.items):
            print(f"  {i.name:<10} {i.weight:>3} {i.traits!r}")

    def do_go(self, where):
        """Go somewhere."""
        d = Dir(where)
        try:
            self.room = self.room.exits[d]
        except KeyError:
            print(f"No way {d.name.lower()}.")
        else:
            self.do_look()

    def do_take(self, *names):
        """Take things."""
        for n in names or ["nothing"]:
            for i in self.room.items:
                if i.name == n:
                    if Trait.HEAVY in i.traits and self.bag:
                        print("Too heavy with the rest.")
                        break
                    self.room.items.remove(i)
                    self.bag.append(i)
                    print(f"Taken: {i}")
                    break
            else:
                print(f"There is no {n!r} here.")

    def do_inventory(self):
        """List what you carry."""
        print("You carry", self.bag or "nothing", sum(i.weight for i in self.bag))

    def do_save(self, slot="default"):
        """Save the game."""
        self.saved[slot] = copy.deepcopy((self.room, self.bag))

    def do_load(self, slot="default"):
        """Load a game."""
        self.room, self.bag = copy.deepcopy(self.saved[slot])

    def do_help(self, what=None):
        """Tell the commands."""
        for n in sorted(n for n in dir(self) if n.startswith("do_") and (what is None or what in n)):
            print(f"{n[3:]:>10}: {getattr(self, n).__doc__}")

    def do_quit(self, code="0"):
        """Leave."""
        raise Quit(int(code))

    def command(self, line):
        line = self.aliases.get(line.strip(), line)
        words = shlex.split(line, comments=True)
        if not words:
            return
        self.turns += 1
        verb, *args = words
        method = getattr(self, f"do_{verb}", None)
        if method is None:
            print(f"What is {verb!r}?")
            return
        try:
            method(*args)
        except TypeError as e:
            print("Usage:", e)
        except (KeyError, ValueError) as e:
            print(type(e).__name__, e)


def main():
    g = Game()
    g.do_look()
    while True:
        try:
            g.command(input(f"{g.turns}> "))
        except Quit as q:
            print("Bye.", q.args)
            sys.exit(q.args[0] and f"left after {g.turns} turns")
        except ValueError as e:
            print("!", e)


if __name__ == "__main__":
    main()
