# An operating system in small: tasks, devices, packets and queues as objects that call each other.
IDLE, WORKER, HANDLER_A, HANDLER_B, DEVICE_A, DEVICE_B = range(6)
DATA_SIZE = 4


class Packet:
    def __init__(self, link, ident, kind):
        self.link, self.ident, self.kind = link, ident, kind
        self.datum = 0
        self.data = [0] * DATA_SIZE

    def append_to(self, queue):
        self.link = None
        if queue is None:
            return self
        p = queue
        while p.link is not None:
            p = p.link
        p.link = self
        return queue


class Task:
    def __init__(self, kernel, ident, priority, queue):
        self.kernel, self.ident, self.priority, self.queue = kernel, ident, priority, queue
        self.waiting = queue is None
        self.held = False

    def add_packet(self, packet, current):
        if self.queue is None:
            self.queue = packet
            self.waiting = False
            if self.priority > current.priority:
                return self
        else:
            packet.append_to(self.queue)
        return current

    def runnable(self):
        return not self.held and (not self.waiting or self.queue is not None)

    def step(self):
        packet = None
        if self.queue is not None:
            packet = self.queue
            self.queue = packet.link
        self.waiting = False
        return self.run(packet)

    def wait(self):
        self.waiting = True
        return self

    def hold(self):
        self.kernel.holds += 1
        self.held = True
        return self.kernel.next_of(self)


class IdleTask(Task):
    def __init__(self, kernel, ident, priority, count):
        super().__init__(kernel, ident, priority, None)
        self.waiting = False
        self.seed, self.count = 1, count

    def run(self, packet):
        self.count -= 1
        if self.count == 0:
            return self.hold()
        if self.seed & 1 == 0:
            self.seed //= 2
            return self.kernel.release(DEVICE_A)
        self.seed = self.seed // 2 ^ 0xD008
        return self.kernel.release(DEVICE_B)


class WorkTask(Task):
    def __init__(self, kernel, ident, priority, queue):
        super().__init__(kernel, ident, priority, queue)
        self.target, self.letter = HANDLER_A, 0

    def run(self, packet):
        if packet is None:
            return self.wait()
        self.target = HANDLER_B if self.target == HANDLER_A else HANDLER_A
        packet.ident = self.target
        packet.datum = 0
        for i in range(DATA_SIZE):
            self.letter = self.letter % 26 + 1
            packet.data[i] = 64 + self.letter
        return self.kernel.send(packet)


class HandlerTask(Task):
    def __init__(self, kernel, ident, priority, queue):
        super().__init__(kernel, ident, priority, queue)
        self.work_in = self.device_in = None

    def run(self, packet):
        if packet is not None:
            if packet.kind == WORKER:
                self.work_in = packet.append_to(self.work_in)
            else:
                self.device_in = packet.append_to(self.device_in)
        work = self.work_in
        if work is not None:
            count = work.datum
            if count >= DATA_SIZE:
                self.work_in = work.link
                return self.kernel.send(work)
            device = self.device_in
            if device is not None:
                self.device_in = device.link
                device.datum = work.data[count]
                work.datum = count + 1
                return self.kernel.send(device)
        return self.wait()


class DeviceTask(Task):
    def __init__(self, kernel, ident, priority):
        super().__init__(kernel, ident, priority, None)
        self.pending = None

    def run(self, packet):
        if packet is None:
            pending = self.pending
            if pending is None:
                return self.wait()
            self.pending = None
            return self.kernel.send(pending)
        self.pending = packet
        return self.hold()


class Kernel:
    def __init__(self):
        self.tasks, self.order = [None] * 6, []
        self.sent = self.holds = self.steps = 0
        self.current = None

    def add(self, task):
        self.tasks[task.ident] = task
        self.order.append(task)
        self.order.sort(key=lambda t: -t.priority)
        self.successor = {t.ident: n for t, n in zip(self.order, self.order[1:] + [None])}

    def next_of(self, task):
        return self.successor[task.ident]

    def release(self, ident):
        task = self.tasks[ident]
        task.held = False
        return task if task.priority > self.current.priority else self.current

    def send(self, packet):
        self.sent += 1
        task = self.tasks[packet.ident]
        packet.link = None
        packet.ident = self.current.ident
        return task.add_packet(packet, self.current)

    def run(self):
        task = self.order[0]
        while task is not None:
            if task.runnable():
                self.steps += 1
                self.current = task
                task = task.step()
            else:
                task = self.next_of(task)


def queue(kind, *owners):
    q = None
    for ident in owners:
        q = Packet(q, ident, kind)
    return q


def main(count):
    k = Kernel()
    k.add(IdleTask(k, IDLE, 0, count))
    k.add(WorkTask(k, WORKER, 1000, queue(WORKER, WORKER, WORKER)))
    k.add(HandlerTask(k, HANDLER_A, 2000, queue(DEVICE_A, DEVICE_A, DEVICE_A, DEVICE_A)))
    k.add(HandlerTask(k, HANDLER_B, 3000, queue(DEVICE_B, DEVICE_B, DEVICE_B, DEVICE_B)))
    k.add(DeviceTask(k, DEVICE_A, 4000))
    k.add(DeviceTask(k, DEVICE_B, 5000))
    k.run()
    return k


k = main(160000)
print(k.sent, k.holds, k.steps)
