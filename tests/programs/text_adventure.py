# A state machine: rooms, items and commands driven by a script.
class Room:
    def __init__(self, name, **exits):
        self.name, self.exits, self.items = name, exits, []

    def describe(self):
        text = f"You are in the {self.name}."
        if self.items:
            text += " You see: " + ", ".join(sorted(self.items)) + "."
        return text + " Exits: " + ", ".join(sorted(self.exits)) + "."


class Game:
    def __init__(self):
        self.rooms = {r.name: r for r in (Room("hall", north="library", east="kitchen"), Room("library", south="hall"), Room("kitchen", west="hall", down="cellar"), Room("cellar", up="kitchen"))}
        self.rooms["library"].items += ["book", "lamp"]
        self.rooms["kitchen"].items.append("bread")
        self.here, self.bag, self.lit, self.over, self.moves = self.rooms["hall"], [], False, False, 0

    def do(self, line):
        self.moves += 1
        verb, *rest = line.split() or ["wait"]
        handler = getattr(self, f"do_{verb}", None)
        if handler is None:
            return f"I do not know how to {verb}."
        try:
            return handler(*rest)
        except TypeError:
            return f"{verb.capitalize()} what?"

    def do_look(self):
        if self.here.name == "cellar" and not self.lit:
            return "It is pitch dark."
        return self.here.describe()

    def do_go(self, where):
        if where not in self.here.exits:
            return f"You cannot go {where}."
        self.here = self.rooms[self.here.exits[where]]
        if self.here.name == "cellar" and self.lit:
            self.over = True
            return "Your lamp shows the treasure. You win!"
        return self.do_look()

    def do_take(self, *things):
        if not things:
            raise TypeError
        taken = []
        for t in list(self.here.items) if things == ("all",) else things:
            if t in self.here.items:
                self.here.items.remove(t)
                self.bag.append(t)
                taken.append(t)
            else:
                return f"There is no {t} here."
        return "Taken: " + ", ".join(taken)

    def do_drop(self, thing):
        if thing in self.bag:
            self.bag.remove(thing)
            self.here.items.append(thing)
            return "Dropped."
        return f"You have no {thing}."

    def do_light(self, thing):
        match thing, thing in self.bag:
            case "lamp", True:
                self.lit = True
                return "The lamp is lit."
            case _, True:
                return f"The {thing} does not burn well."
            case _:
                return "You do not have that."

    def do_bag(self):
        return "You carry " + (", ".join(self.bag) or "nothing") + "."

    def do_wait(self):
        return "Time passes."


game = Game()
for command in ["look", "go west", "go east", "take bread gold", "take bread", "go down", "go up", "light lamp", "go west", "go north", "take all", "bag", "light bread", "light lamp", "drop book", "look", "dance", "go", "take", "", "go south", "go east", "go down"]:
    print(f"> {command}\n{game.do(command)}")
    if game.over:
        break
print(f"Finished in {game.moves} moves with {game.bag}.")
