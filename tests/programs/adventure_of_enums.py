import cmd, shlex, random, textwrap, sys, json
from dataclasses import dataclass, field
from enum import Enum, Flag, auto, IntEnum, StrEnum, IntFlag, unique, verify, UNIQUE, CONTINUOUS, nonmember, member


class Dir(StrEnum):
    NORTH = auto()
    SOUTH = auto()
    EAST = "e"
    WEST = "w"

    @property
    def opposite(self):
        return {Dir.NORTH: Dir.SOUTH, Dir.SOUTH: Dir.NORTH, Dir.EAST: Dir.WEST, Dir.WEST: Dir.EAST}[self]

    @classmethod
    def _missing_(cls, value):
        for m in cls:
            if m.name.lower().startswith(str(value).lower()):
                return m


class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W


@dataclass
class Room:
    name: str
    desc: str = ""
    exits: dict = field(default_factory=dict)
    items: set = field(default_factory=set)

    def connect(self, d: Dir, other):
        self.exits[d] = other.name
        other.exits[d.opposite] = self.name


class World:
    def __init__(self):
        self.rooms = {}

    def __getitem__(self, k):
        return self.rooms[k]

    def __iadd__(self, r):
        self.rooms[r.name] = r
        return self

    def __contains__(self, n):
        return n in self.rooms


w = World()
w += Room("hall", "A long hall.", items={"lamp"})
w += Room("attic", "Dusty.")
w += Room("garden", items={"rake", "key"})
w["hall"].connect(Dir.NORTH, w["attic"])
w["hall"].connect(Dir("e"), w["garden"])


class Game(cmd.Cmd):
    intro = "Welcome."
    prompt = "> "
    use_rawinput = False

    def __init__(self, world, **k):
        super().__init__(**k)
        self.w, self.here, self.bag = world, world["hall"], []

    def do_look(self, arg):
        "look: describe the room"
        print(
            self.here.name.title(),
            "-",
            self.here.desc or "nothing",
            sorted(self.here.items),
            *(f"{d!s}->{r}" for d, r in sorted(self.here.exits.items())),
        )

    def do_go(self, arg):
        """go DIRECTION
        walks."""
        try:
            d = Dir(arg)
        except ValueError as e:
            print(e)
            return
        if d not in self.here.exits:
            print(f"no way {d.name}")
        else:
            self.here = self.w[self.here.exits[d]]
            self.do_look("")

    def do_take(self, arg):
        for it in shlex.split(arg):
            try:
                self.here.items.remove(it)
            except KeyError as e:
                print("no", e)
            else:
                self.bag.append(it)

    def complete_take(self, text, *a):
        return [i for i in self.here.items if i.startswith(text)]

    def default(self, line):
        print("What?", line)

    def emptyline(self):
        print("(nothing)")

    def do_quit(self, arg):
        return True

    do_EOF = do_quit

    def postcmd(self, stop, line):
        print(f"[{line}]")
        return stop


g = Game(w)
g.cmdloop()
for c in (
    "look",
    "go north",
    "go n",
    "go up",
    "take 'lamp' x",
    "go sou",
    "take lamp",
    "help",
    "help go",
    "help nope",
    "help take",
    "?look",
    "",
    "xyzzy now",
    "quit",
):
    if g.onecmd(c):
        print("bye")
        break
print(
    g.bag,
    Perm.RW,
    Perm(5),
    Perm.R | Perm.X,
    ~Perm.R,
    Perm(0),
    list(Perm.RW),
    Perm.R in Perm.RW,
    repr(Perm.RW),
    bool(Perm(0)),
    Perm["W"],
)
try:
    Perm(9)
except ValueError as e:
    print(e)
try:
    Dir(3)
except ValueError as e:
    print(e)


class Color(IntEnum):
    RED = 1
    GREEN = 2
    CRIMSON = 1

    @nonmember
    class Meta:
        x = 1


print(
    Color.CRIMSON,
    Color(1),
    Color.RED + 1,
    f"{Color.RED}",
    f"{Color.RED!r}",
    Color.__members__,
    Color.RED is Color.CRIMSON,
    Color.Meta.x,
    len(Color),
    isinstance(Color.RED, int),
)
try:

    @unique
    class D(Enum):
        A = 1
        B = 1

except ValueError as e:
    print(e)


class Planet(Enum):
    EARTH = (5.976e24, 6.37814e6)
    MARS = (6.421e23, 3.3972e6)

    def __init__(self, mass, radius):
        self.mass, self.radius = mass, radius

    @property
    def g(self):
        return 6.67300e-11 * self.mass / self.radius**2

    def __str__(self):
        return f"{self.name.capitalize()}({self.g:.2f})"


print(*Planet, Planet.EARTH, repr(Planet.MARS), Planet((6.421e23, 3.3972e6)).name)
try:
    Planet.EARTH = 3
except AttributeError as e:
    print(e)
try:
    class More(Planet):
        pass
except TypeError as e:
    print(e)
try:
    Color["BLUE"]
except KeyError as e:
    print(repr(e))
try:
    Color.BLUE
except AttributeError as e:
    print(e)
A = Enum("A", "x y z", start=5)
print(list(A), A.x.value, A("5") if False else A(6))


class F(IntFlag):
    A = 1
    B = 2
    C = 4


print(F.A | 8, F(7), F.A | F.B, F.A & 3, ~F.A, F(0), F.A ^ 7, str(F.B), F.A | F.C in [F(5)], format(F.A, "03d"))
print(json.dumps({"c": Color.RED, "d": Dir.EAST}), Dir.NORTH == "north", Dir.NORTH.upper(), {Dir.EAST: 1}["e"])
