"""A text adventure driven by a script: a state machine of rooms, a parser by pattern matching."""

ROOMS = {
    "cellar": {"text": "A damp cellar. Stairs lead up.", "up": "kitchen", "items": ["key"]},
    "kitchen": {"text": "A warm kitchen with a locked door to the east.", "down": "cellar", "north": "garden", "items": ["bread"]},
    "garden": {"text": "A garden full of bees.", "south": "kitchen", "items": ["flower", "net"]},
    "vault": {"text": "A vault! Gold everywhere.", "west": "kitchen", "items": ["gold"]},
}
SCRIPT = """
look
take bread
go up
take bread
go north
take net and flower
go east
go south
go east
unlock door with key
go down
take key
inventory
go up
unlock door with net
unlock door with key
go east
sing
take gold
quit
"""


class Quit(Exception):
    pass


class Game:
    def __init__(self, rooms):
        self.rooms = {name: {**room, "items": list(room["items"])} for name, room in rooms.items()}
        self.place = "cellar"
        self.bag = []
        self.score = 0

    @property
    def room(self):
        return self.rooms[self.place]

    def describe(self):
        items = self.room["items"]
        seen = f" You see {' and '.join(items)}." if items else ""
        return self.room["text"] + seen

    def move(self, direction):
        match self.room.get(direction):
            case None:
                return f"You cannot go {direction}."
            case target:
                self.place = target
                return self.describe()

    def take(self, thing):
        if thing not in self.room["items"]:
            return f"There is no {thing} here."
        self.room["items"].remove(thing)
        self.bag.append(thing)
        self.score += 100 if thing == "gold" else 5
        return f"You take the {thing}."

    def unlock(self, tool):
        if self.place != "kitchen":
            return "There is nothing to unlock."
        if tool not in self.bag:
            return f"You have no {tool}."
        if tool != "key":
            return f"The {tool} does not fit."
        self.room["east"] = "vault"
        self.room["text"] = "A warm kitchen with an open door to the east."
        self.score += 20
        return "The door swings open."

    def command(self, line):
        match line.lower().split():
            case []:
                return "Say something."
            case ["look" | "l"]:
                return self.describe()
            case ["go" | "walk", ("north" | "south" | "east" | "west" | "up" | "down") as where]:
                return self.move(where)
            case ["take", first, "and", second]:
                return self.take(first) + " " + self.take(second)
            case ["take" | "get", thing]:
                return self.take(thing)
            case ["unlock", "door", "with", tool]:
                return self.unlock(tool)
            case ["inventory" | "i"]:
                return "You carry " + (", ".join(self.bag) or "nothing") + "."
            case ["quit"]:
                raise Quit
            case [verb, *_]:
                return f"You do not know how to {verb}."


game = Game(ROOMS)
print(game.describe())
turns = 0
try:
    for line in SCRIPT.strip().splitlines():
        turns += 1
        print(f"\n> {line}")
        print(game.command(line))
except Quit:
    print(f"You leave with {len(game.bag)} things and {game.score} points after {turns} turns.")
