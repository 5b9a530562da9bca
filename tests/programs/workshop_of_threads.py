"""A workshop: parts go through bounded queues from station to station, each a thread; an inspector sends some back."""
import queue
import threading


class Part:
    def __init__(self, number):
        self.number, self.history, self.faults = number, [], number % 3

    def __repr__(self):
        return f"part {self.number} ({' > '.join(self.history)})"


class Station(threading.Thread):
    """Takes parts, works on them, hands them on."""

    def __init__(self, name, inbox, outbox, work):
        super().__init__(name=name)
        self.inbox, self.outbox, self.work = inbox, outbox, work
        self.done = 0

    def run(self):
        for part in iter(self.inbox.get, None):
            self.work(part)
            part.history.append(self.name)
            self.done += 1
            self.outbox.put(part)
        self.outbox.put(None)


class Ledger:
    """What was written down, by whoever got the pen."""

    def __init__(self):
        self.pen, self.changed, self.lines = threading.Lock(), threading.Condition(), []

    def write(self, line):
        with self.pen:
            self.lines.append(f"{threading.current_thread().name}: {line}")
        with self.changed:
            self.changed.notify_all()

    def wait_for(self, count):
        with self.changed:
            self.changed.wait_for(lambda: len(self.lines) >= count)


def inspect(inbox, again, finished, ledger, expected):
    accepted = 0
    while accepted < expected:
        part = inbox.get()
        if part.faults:
            part.faults -= 1
            ledger.write(f"{part!r} goes back")
            again.put(part)
        else:
            ledger.write(f"{part!r} is fine")
            finished.append(part)
            accepted += 1
    again.put(None)


def main():
    ledger, finished = Ledger(), []
    raw, cut, polished = queue.Queue(), queue.Queue(maxsize=2), queue.Queue(maxsize=1)
    stations = [
        Station("saw", raw, cut, lambda part: None),
        Station("polish", cut, polished, lambda part: part.history.append("clean")),
    ]
    inspector = threading.Thread(
        target=inspect, name="inspector", args=(polished, raw, finished, ledger), kwargs={"expected": 6}
    )
    for thread in (*stations, inspector):
        thread.start()
    for number in range(6):
        raw.put(Part(number))
    ledger.wait_for(3)
    print("three lines are there:", len(ledger.lines) >= 3)
    for thread in (*stations, inspector):
        thread.join()
    for line in sorted(ledger.lines):
        print(line)
    print(sorted(part.number for part in finished), {station.name: station.done for station in stations})
    print(sorted(len(part.history) for part in finished), polished.get(), threading.active_count())


main()
