// Runs the corpus' bytecode on wasm32 and compares with what CPython printed:
//
//     node run.mjs MODULE.wasm PELLUCID [WORD...]
//
// Each script is built by PELLUCID (on this machine, whatever that is) and runs in an instance of its own. A worker with a
// large stack does the work, and is given up with a script that takes too long.

import { execFileSync } from "node:child_process";
import fs from "node:fs";
import os from "node:os";
import path from "node:path";
import { Worker, isMainThread, parentPort, workerData } from "node:worker_threads";

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), "../..");

/** Runs one file of bytecode in a new instance. */
function runProgram(module, bytes, input, name) {
  const instance = new WebAssembly.Instance(module, { env: { now: () => Date.now() / 1000 } });
  const { memory, give, taken, taken_length, run } = instance.exports;
  [bytes, input, Buffer.from(name)].forEach((data, which) => {
    const place = give(which, data.length);
    new Uint8Array(memory.buffer, place, data.length).set(data);
  });
  const status = run();
  const text = (which) => Buffer.from(new Uint8Array(memory.buffer, taken(which), taken_length(which))).toString();
  return { status, out: text(0), err: text(1) };
}

if (!isMainThread) {
  parentPort.on("message", ({ bytes, input, name }) => {
    try {
      parentPort.postMessage(runProgram(workerData, bytes, input, name));
    } catch (error) {
      parentPort.postMessage({ trap: `${error}` });
    }
  });
}

function* scripts(folder) {
  for (const entry of fs.readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!/_pkg$|^__pycache__$|^packages$|\.py$/.test(entry.name)) yield* scripts(full);
    } else if (/\.py$/.test(entry.name) && !entry.name.startsWith("_") && entry.name !== "oracle.py") {
      yield full;
    }
  }
}

const read = (file, otherwise) => (fs.existsSync(file) ? fs.readFileSync(file) : otherwise);

/** The script's expectations and its bytecode; null where it can't be built, which is not for this machine to show. */
function prepare(pellucid, file, scratch) {
  const folder = file.startsWith(path.join(root, "examples")) ? path.join(root, "examples") : path.join(root, "tests");
  const name = path.relative(folder, file);
  const beside = folder.endsWith("examples") ? path.join(folder, "expected", name) : file;
  const with_ = (ending) => beside.replace(/\.py$/, ending);
  const source = fs.readFileSync(file);
  const modules = /^# modules: (.*)$/m.exec(source.toString("utf8"))?.[1].split(/\s+/) ?? [];
  const built = path.join(scratch, "program.pelc");
  try {
    const flags = modules.map((module) => `--module=${module}`);
    execFileSync(pellucid, ["build", name, "-o", built, ...flags], { cwd: folder, stdio: "ignore" });
  } catch {
    return null;
  }
  return {
    name,
    folder,
    bytes: fs.readFileSync(built),
    input: read(with_(".in"), Buffer.alloc(0)),
    out: read(with_(".out"), Buffer.alloc(0)).toString(),
    err: read(with_(".err"), Buffer.alloc(0)).toString(),
    status: Number(read(with_(".status"), "0").toString().trim()),
  };
}

function differences(script, got) {
  if (got.trap) return got.trap;
  const without = (text) => text.replaceAll(script.folder + path.sep, "");
  const told = [];
  if (got.status !== script.status) told.push(`status ${got.status}, not ${script.status}`);
  for (const stream of ["out", "err"]) {
    if (without(got[stream]) === script[stream]) continue;
    const [a, b] = [without(got[stream]).split("\n"), script[stream].split("\n")];
    const at = a.findIndex((line, i) => line !== b[i]);
    told.push(`${stream} line ${at + 1}: ${JSON.stringify(a[at])}, not ${JSON.stringify(b[at])}`);
  }
  return told.join("; ");
}

async function main([wasm, pellucid, ...words]) {
  const module = await WebAssembly.compile(fs.readFileSync(wasm));
  const scratch = fs.mkdtempSync(path.join(os.tmpdir(), "wasm32-"));
  const start = () =>
    new Worker(new URL(import.meta.url), { workerData: module, resourceLimits: { stackSizeMb: 64 } });
  const gaps = read(path.join(root, "tests/gaps.txt"), "").toString();
  const skipped = read(path.join(root, "tools/wasm32/differs.txt"), "").toString();
  const listed = (text, name) => text.split("\n").some((line) => !line.startsWith("#") && line.split(":")[0].replace(/^tests\//, "") === name);
  let worker = start();
  let [passed, failing, notBuilt, known] = [0, 0, 0, 0];
  for (const folder of ["tests", "examples"]) {
    for (const file of scripts(path.join(root, folder))) {
      if (words.length && !words.some((word) => file.includes(word))) continue;
      const script = prepare(path.resolve(pellucid), file, scratch);
      if (!script) {
        notBuilt += 1;
        continue;
      }
      const got = await new Promise((resolve) => {
        const done = (result) => {
          clearTimeout(timer);
          worker.off("message", done);
          worker.off("error", failed);
          resolve(result);
        };
        const failed = (error) => done({ trap: `${error}` });
        const timer = setTimeout(() => done({ trap: "takes longer than 60 s" }), 60_000);
        worker.on("message", done);
        worker.on("error", failed);
        worker.postMessage({ bytes: script.bytes, input: script.input, name: script.name });
      });
      if (got.trap) {
        await worker.terminate();
        worker = start();
      }
      const told = differences(script, got);
      if (!told) passed += 1;
      else if (listed(skipped, script.name) || listed(gaps, script.name)) known += 1;
      else {
        failing += 1;
        console.log(`${script.name}: ${told}`);
      }
    }
  }
  await worker.terminate();
  fs.rmSync(scratch, { recursive: true });
  console.log(`corpus on wasm32: ${passed} passed, ${failing} failed, ${known} known differences, ${notBuilt} that don't compile`);
  process.exitCode = failing ? 1 : 0;
}

if (isMainThread) await main(process.argv.slice(2));
