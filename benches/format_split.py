# Splitting lines into fields and formatting them back, three ways.
def rows(n):
    return [f"{i},user{i % 1000},{i * 37 % 1000 / 10:.1f},{i % 2 == 0},{'abc' * (i % 3)}" for i in range(n)]


def parse(lines):
    out = []
    for line in lines:
        ident, name, score, flag, rest = line.split(",")
        out.append((int(ident), name.strip().title(), float(score), flag == "True", rest or "-"))
    return out


def show(records):
    size = 0
    for ident, name, score, flag, rest in records:
        size += len(f"{ident:>8}|{name:<12}|{score:8.2f}|{flag!s:^7}|{rest}")
        size += len("%05d %s %.3f %r" % (ident, name, score, rest))
        size += len("{:,} {:>10} {:e}".format(ident * 1000, name, score))
    return size


lines = rows(60000)
total = 0
for _ in range(3):
    records = parse(lines)
    total += show(records)
    text = "\n".join(lines)
    for line in text.splitlines():
        key, _, tail = line.partition(",")
        total += len(tail.replace("user", "u")) + line.count("a") + key.isdigit() + line.endswith("c")
print(len(lines), total, sum(r[2] for r in records))
