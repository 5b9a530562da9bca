"""The oracle: runs every script under the Python that runs this file, and compares with the committed expectations.

It knows the layout that README.md beside it describes, and nothing of Pellucid: it is how the expectations are made
(`--bless`) and re-checked (no flag). Only CPython 3.13 may judge; `--force` overrides that for experiments.

    python3.13 tests/oracle.py                re-check everything: tests, benches, examples
    python3.13 tests/oracle.py --bless        write the expectations anew
    python3.13 tests/oracle.py lang errors/x  only what lies under these paths (relative to tests/, or benches, examples)
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from pathlib import Path

TESTS = Path(__file__).resolve().parent
ROOT = TESTS.parent
SCRIPT_FOLDERS = ("lang", "types", "stdlib", "files", "errors", "regress", "programs")
# Two hash seeds: a script whose output depends on the hashes of strings says so in its first line, and runs with the first
# alone, whose hashes are Pellucid's.
SEEDS = ("0", "12345")
SEED_0 = b"# hashes: seed 0"
LINE_ONLY = b"# syntax: line-only"


class Script:
    """One script: where it runs, under which name, and where its expectations stand."""

    def __init__(self, path, home, expected, limit):
        self.path = path
        self.home = home
        self.name = path.relative_to(home).as_posix()
        self.label = path.relative_to(ROOT).as_posix()
        self.expected = expected
        self.limit = limit

    def file(self, suffix):
        return self.expected.with_suffix(suffix)

    def line_only(self):
        return self.path.read_bytes().startswith(LINE_ONLY)

    def seed_0(self):
        return self.path.read_bytes().startswith(SEED_0)


def is_helper(path):
    """Modules that scripts import are not scripts: `_name.py`, and everything in a folder called `*_pkg`."""
    return path.name.startswith("_") or any(part.endswith("_pkg") for part in path.parts)


def find_scripts(wanted):
    scripts = []
    for folder in SCRIPT_FOLDERS:
        for path in sorted((TESTS / folder).rglob("*.py")):
            if not is_helper(path.relative_to(TESTS)):
                scripts.append(Script(path, TESTS, path, 20))
    for folder in ("benches", "examples"):
        for path in sorted((ROOT / folder).glob("*.py")):
            expected = path.parent / "expected" / path.name
            scripts.append(Script(path, path.parent, expected, 60))
    if not wanted:
        return scripts
    prefixes = tuple(w.rstrip("/").removeprefix("tests").lstrip("/") for w in wanted)
    return [s for s in scripts if s.label.removeprefix("tests/").startswith(prefixes)]


def run_once(script, seed):
    """Returns (status, stdout, stderr) as bytes, or raises subprocess.TimeoutExpired."""
    env = {"PATH": os.environ.get("PATH", ""), "PYTHONHASHSEED": seed, "PYTHONDONTWRITEBYTECODE": "1",
           "PYTHON_COLORS": "0", "LC_ALL": "C.UTF-8"}
    stdin = script.path.with_suffix(".in")
    data = stdin.read_bytes() if stdin.exists() else b""
    with tempfile.TemporaryDirectory(prefix="oracle") as folder:
        # A script in files/ is given an empty folder of its own.
        folder = os.path.realpath(folder)
        args = [folder] if script.label.startswith("tests/files/") else []
        done = subprocess.run([sys.executable, "-X", "utf8", script.name, *args], cwd=script.home, env=env, input=data,
                              capture_output=True, timeout=script.limit)
    # CPython names the main script by its absolute path; expectations must not know where the repository lies.
    out, err = done.stdout, done.stderr
    for here in (str(script.home).encode() + b"/", folder.encode() + b"/"):
        out, err = out.replace(here, b""), err.replace(here, b"")
    return done.returncode, out, error_line(err) if script.line_only() else err


def error_line(stderr):
    """`line N`, the last line that an error text names; it is all that a `line-only` script fixes."""
    found = re.findall(rb"line \d+", stderr)
    return found[-1] + b"\n" if found else b""


def complaints(script, result, again):
    """What is wrong with the script itself, whatever is expected of it."""
    status, out, err = result
    if result != again:
        return "its output depends on the hash seed"
    if status < 0:
        return f"killed by signal {-status}"
    if status != 0 and not script.label.startswith("tests/errors/"):
        return f"ends with status {status}, which only tests/errors may:\n" + err.decode(errors="replace")
    if err and status == 0:
        return "writes to stderr though it succeeds:\n" + err.decode(errors="replace")
    if str(Path(sys.prefix)).encode() in out + err:
        return "its output names the interpreter's own files"
    if b" at 0x" in out + err:
        return "its output holds an address"
    return None


def differences(script, result):
    status, out, err = result
    read = lambda suffix, default: script.file(suffix).read_bytes() if script.file(suffix).exists() else default
    wrong = []
    if not script.file(".out").exists():
        wrong.append("has no .out")
    elif read(".out", b"") != out:
        wrong.append("stdout differs")
    if int(read(".status", b"0")) != status:
        wrong.append("status differs")
    if read(".err", b"") != err:
        wrong.append("stderr differs")
    return ", ".join(wrong)


def bless(script, result):
    """Writes the expectations; returns whether anything changed."""
    status, out, err = result
    changed = False
    status_text = f"{status}\n".encode() if status else b""
    script.expected.parent.mkdir(exist_ok=True)
    for suffix, data, always in ((".out", out, True), (".err", err, False), (".status", status_text, False)):
        file = script.file(suffix)
        old = file.read_bytes() if file.exists() else None
        new = data if always or data else None
        if old == new:
            continue
        changed = True
        if new is None:
            file.unlink()
        else:
            file.write_bytes(new)
    return changed


def judge(script, blessing):
    """Returns (verdict, detail); verdict is one of ok, blessed, bad."""
    try:
        result = run_once(script, SEEDS[0])
        slow = script.limit > 20
        again = result if slow else run_once(script, SEEDS[0 if script.seed_0() else 1])
    except subprocess.TimeoutExpired:
        return "bad", f"takes more than {script.limit} s"
    fault = complaints(script, result, again)
    if fault:
        return "bad", fault
    if blessing:
        return ("blessed" if bless(script, result) else "ok"), ""
    wrong = differences(script, result)
    return ("bad", wrong) if wrong else ("ok", "")


def stray_expectations(scripts):
    """Expectation files that no script owns any more."""
    owned = {s.file(suffix) for s in scripts for suffix in (".out", ".err", ".status", ".in")}
    folders = [TESTS / f for f in SCRIPT_FOLDERS] + [ROOT / "benches/expected", ROOT / "examples/expected"]
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix in (".out", ".err", ".status", ".in") and path not in owned:
                yield path.relative_to(ROOT).as_posix()


def main():
    parser = argparse.ArgumentParser(description="Check or regenerate the expectations with CPython 3.13.")
    parser.add_argument("--bless", action="store_true", help="write the expectations instead of checking them")
    parser.add_argument("--force", action="store_true", help="accept a Python other than CPython 3.13")
    parser.add_argument("-j", "--jobs", type=int, default=os.cpu_count() or 2)
    parser.add_argument("paths", nargs="*")
    args = parser.parse_args()

    judge_is = f"{sys.implementation.name} {sys.version_info.major}.{sys.version_info.minor}"
    if judge_is != "cpython 3.13" and not args.force:
        sys.exit(f"oracle: run me with CPython 3.13, not {judge_is} (or say --force)")

    scripts = find_scripts(args.paths)
    if not scripts:
        sys.exit("oracle: no such scripts")
    started, counts, faults = time.time(), {"ok": 0, "blessed": 0, "bad": 0}, []
    progress = sys.stderr.isatty()
    lock = threading.Lock()
    with ThreadPoolExecutor(args.jobs) as pool:
        jobs = {pool.submit(judge, s, args.bless): s for s in scripts}
        for done, job in enumerate(as_completed(jobs), 1):
            verdict, detail = job.result()
            with lock:
                counts[verdict] += 1
                if verdict == "bad":
                    faults.append((jobs[job].label, detail))
                if progress or done % 50 == 0 or done == len(scripts):
                    end = "\r" if progress and done < len(scripts) else "\n"
                    print(f"{done}/{len(scripts)}", end=end, file=sys.stderr, flush=True)
    if not args.paths:
        faults += [(stray, "belongs to no script") for stray in stray_expectations(scripts)]
    for label, detail in sorted(faults):
        print(f"{label}: {detail}")
    agreed = counts["ok"] + counts["blessed"]
    written = f", {counts['blessed']} written" if args.bless else ""
    print(f"{agreed} of {len(scripts)} agree with {judge_is}{written}, {len(faults)} faults, "
          f"{time.time() - started:.1f} s")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
