// Time: the machine's state at any recorded step, made from the differences between steps, and the motions through them.
// Takes STEPS from data.js; gives states to whoever draws them. Draws nothing.

// A state is { frames, heap, output }. Frames and objects are never changed, only replaced, so that states share them and
// comparing two of them is quick.

const EVERY = 128; // how many steps lie between two states that are kept
const keptStates = [];

const valueOf = (item) => (item < 0 ? null : ITEMS[item]);
const newVariable = ([name, scope, item]) => ({ name: TEXTS[name], scope, value: valueOf(item) });

// The program's global variables, as they were left, if the last step is its end.
const GLOBALS = (DATA.globals || []).map(newVariable);

function applyFrame(before, change) {
  if (change.c !== undefined) {
    return { code: change.c, at: change.i, stack: change.s.map(valueOf), variables: change.v.map(newVariable) };
  }
  const frame = { ...before, at: change.i };
  if (change.s) frame.stack = before.stack.slice(0, change.s[0]).concat(change.s.slice(1).map(valueOf));
  if (change.v) {
    frame.variables = before.variables.slice();
    for (const row of change.v) {
      if (row.length === 3) frame.variables.push(newVariable(row));
      else frame.variables[row[0]] = { ...frame.variables[row[0]], value: valueOf(row[1]) };
    }
  }
  return frame;
}

/** The state after a step's difference; `heap` is the map to write into. */
function applyStep(state, step, heap) {
  const frames = state.frames.slice(0, step.k);
  for (const change of step.f || []) frames.push(applyFrame(state.frames[frames.length], change));
  for (const version of step.h || []) heap.set(OBJECTS[version].id, OBJECTS[version]);
  for (const id of step.d || []) heap.delete(id);
  return { frames, heap, output: step.o ?? state.output, tick: step.t ?? state.tick + 1, count: step.n ?? frames.length };
}

/** The state at a recorded step, counted from 0. */
function stateAt(index) {
  let known = Math.min(Math.floor(index / EVERY), keptStates.length - 1);
  let state = known >= 0 ? keptStates[known] : { frames: [], heap: new Map(), output: 0, tick: -1 };
  let at = known >= 0 ? known * EVERY : -1;
  if (at === index) return state;
  let heap = new Map(state.heap);
  while (at < index) {
    at += 1;
    state = applyStep(state, STEPS[at], heap);
    if (at % EVERY === 0) {
      keptStates[at / EVERY] = state;
      heap = new Map(heap);
    }
  }
  return state;
}

// For each step what motions look at: how many frames there are, the running code and its instruction, the line, and
// whether a line begins there: one that its frame was not at before, or the next turn of a loop on one line.
const DEPTH = new Int32Array(STEPS.length);
const CODE = new Int32Array(STEPS.length);
const LINE = new Int32Array(STEPS.length);
const BEGINS = new Uint8Array(STEPS.length);
const LAST = STEPS.length - 1;

(function readPlaces() {
  let lastLevels = 0;
  const frames = []; // for each frame: code, instruction, and the line and instruction where it was last running
  STEPS.forEach((step, index) => {
    const changes = step.f || [];
    changes.forEach((change, nth) => {
      const level = step.k + nth;
      const old = level < frames.length ? frames[level] : null;
      frames[level] = change.c === undefined ? { ...old, at: change.i } : { code: change.c, at: change.i, line: -1, was: -1 };
      if (old && change.c !== undefined && old.code === change.c && level === lastLevels - 1) frames[level].line = old.line;
    });
    frames.length = step.k + changes.length;
    DEPTH[index] = step.n ?? frames.length;
    lastLevels = frames.length;
    const top = frames[frames.length - 1];
    if (!top) {
      CODE[index] = -1;
      return;
    }
    CODE[index] = top.code;
    LINE[index] = CODES[top.code].after[top.at]?.range?.[0] ?? Math.max(top.line, 0);
    const entered = index === 0 || DEPTH[index] > DEPTH[index - 1];
    BEGINS[index] = entered || LINE[index] !== top.line || top.at < top.was ? 1 : 0;
    top.line = LINE[index];
    top.was = top.at;
  });
})();

/**
 * Where a motion leads from a step. Motions: instruction, line (into calls), over (calls), out (of the function);
 * `forward` is 1 or -1.
 */
function motion(kind, from, forward) {
  if (kind === "instruction") return Math.min(Math.max(from + forward, 0), LAST);
  const deepest = kind === "line" ? Infinity : kind === "over" ? DEPTH[from] : DEPTH[from] - 1;
  for (let at = from + forward; at >= 0 && at <= LAST; at += forward) {
    if (DEPTH[at] <= deepest && (BEGINS[at] || kind === "out")) return at;
  }
  return forward > 0 ? LAST : 0;
}

/** The next time (or the time before) that a line of a file begins to run; null if there is none. */
function visit(file, line, from, forward) {
  for (let at = from + forward; at >= 0 && at <= LAST; at += forward) {
    if (BEGINS[at] && LINE[at] === line && CODE[at] >= 0 && CODES[CODE[at]].file === file) return at;
  }
  return null;
}
