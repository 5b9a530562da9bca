# A vector class: arithmetic dunders, a new object per operation.
class Vec:
    __slots__ = ("x", "y", "z")

    def __init__(self, x, y, z):
        self.x = x
        self.y = y
        self.z = z

    def __add__(self, o):
        return Vec(self.x + o.x, self.y + o.y, self.z + o.z)

    def __sub__(self, o):
        return Vec(self.x - o.x, self.y - o.y, self.z - o.z)

    def __mul__(self, k):
        return Vec(self.x * k, self.y * k, self.z * k)

    __rmul__ = __mul__

    def __matmul__(self, o):
        return self.x * o.x + self.y * o.y + self.z * o.z

    def __neg__(self):
        return Vec(-self.x, -self.y, -self.z)

    def __eq__(self, o):
        return self.x == o.x and self.y == o.y and self.z == o.z

    def __repr__(self):
        return f"Vec({self.x:.6f}, {self.y:.6f}, {self.z:.6f})"


def simulate(steps):
    pos, vel = Vec(1.0, 0.0, 0.0), Vec(0.0, 0.9, 0.1)
    dt = 0.001
    still = 0
    for _ in range(steps):
        r2 = pos @ pos
        acc = -pos * (1.0 / (r2 * r2 ** 0.5))
        vel = vel + dt * acc
        new = pos + vel * dt
        if new - pos == Vec(0.0, 0.0, 0.0):
            still += 1
        pos = new
    return pos, vel, still


print(*simulate(250000))
