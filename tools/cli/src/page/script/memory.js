// The machine's memory as a picture: frames with variables and value stack on the left, the heap's objects on the right
// (heap.js draws these, with the arrows). Takes a state and the one before; says what gets a row and what a box.

const memory = document.getElementById("memory");
const MOST_BOXES = 80;
const MOST_FRAMES = 14;
const MOST_TEXT = 26; // characters of a value in a row
const INLINE = new Set(["function", "class", "module", "text", "iterator"]);
const FOLDED = /^<(function|class|module|built-in|bound method) /; // left out of frames with more variables than FEW
const FEW = 8;
const MOST_VARIABLES = 40;
let showAll = false; // whether functions, classes and their like get boxes, too

/** How many columns a text takes: East Asian characters take two. */
function columnsOf(text) {
  let columns = 0;
  for (const c of text) columns += c.codePointAt(0) >= 0x1100 && /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\u{1f300}-\u{1faff}\u{20000}-\u{3ffff}]/u.test(c) ? 2 : 1;
  return columns;
}

function shortened(text, most = MOST_TEXT) {
  const chars = characters(text);
  return chars.length <= most ? text : `${pieceOf(text, 0, most - 1)}…`;
}

/** Whether a value is drawn as an arrow to a box, in this heap. */
function isBoxed(item, heap) {
  if (!item || !item.object) return false;
  const object = heap.get(item.object);
  if (!object) return false;
  if (showAll) return true;
  // A function that shares variables with others is worth a look.
  if (object.kind === "function") return object.parts.some((part) => heap.get(part.value?.object)?.kind === "cell");
  if (INLINE.has(object.kind)) return false;
  // An empty tuple or one of plain values can't change and is not worth an arrow.
  return !(object.kind === "tuple" && object.parts.every((part) => !isBoxed(part.value, heap)));
}

/** The text of objects that are not in every heap: heaps are bounded. */
const FIRST_TEXTS = new Map();
for (const object of OBJECTS) if (!FIRST_TEXTS.has(object.id)) FIRST_TEXTS.set(object.id, object.text);

/** An object's text is that of its present content, and stands with it in the heap. */
function textOf(item, heap) {
  return item.text || (heap.get(item.object)?.text ?? FIRST_TEXTS.get(item.object)) || `<${item.type}>`;
}

/** A value in its place: its text, or the number of the box that the arrow leads to. */
function valueElement(item, heap, boxed) {
  if (!item) return part("span", "value none", "no value yet");
  if (!isBoxed(item, heap)) {
    const text = textOf(item, heap);
    const element = part("span", `value ${looksOf(item)}`, shortened(text));
    if (text.length > MOST_TEXT) element.title = text;
    return element;
  }
  const element = part("span", "value ref", `${item.type} #${item.object}`);
  element.dataset.to = item.object;
  element.title = textOf(item, heap);
  if (!boxed.has(item.object)) element.classList.add("not-drawn");
  return element;
}

function looksOf(item) {
  if (item.type === "str" || item.type === "bytes") return "string";
  if (["int", "float", "complex"].includes(item.type)) return "number";
  return item.object ? "name" : "word";
}

/** What can be reached from the rows of the frames, as boxes; bounded. */
function reachable(frames, heap) {
  const boxed = new Map();
  const queue = [];
  let left = 0;
  const visit = (item) => {
    if (!isBoxed(item, heap) || boxed.has(item.object)) return;
    if (boxed.size >= MOST_BOXES) left += 1;
    else {
      boxed.set(item.object, heap.get(item.object));
      queue.push(heap.get(item.object));
    }
  };
  for (const { rows, frame } of frames) {
    for (const { variable } of rows) visit(variable.value);
    for (const item of frame.stack) visit(item);
    while (queue.length > 0) {
      for (const piece of queue.shift().parts) {
        if (piece.how === 1) visit(piece.label);
        visit(piece.value);
      }
    }
  }
  return { boxed, left };
}

function isInComprehension(instruction) {
  if (instruction.inComprehension === undefined) {
    const { range, node } = placeOfInstruction(instruction);
    const isAround = (row) => /Comp$|^ExprGenerator$/.test(row.node) && row.range && contains(row.range, range);
    instruction.inComprehension = !node || FILES[node.file].tree.some(isAround);
  }
  return instruction.inComprehension;
}

/** The variables of a frame that get a row; `old` is the same frame before. In a long list, functions and the like do not. */
function rowsOf(frame, old, heap) {
  const rows = [];
  let folded = 0;
  const many = frame.variables.length > FEW && !showAll;
  // A comprehension's variables are the frame's; in a module they would be mistaken for its own.
  const running = CODES[frame.code].after[frame.at];
  const foreign = CODES[frame.code].name === "<module>" && !(running && isInComprehension(running));
  frame.variables.forEach((variable, slot) => {
    if (foreign && variable.scope === 0) return;
    const was = old?.variables[slot]?.value ?? null;
    const { value } = variable;
    if (!value && !was) return;
    const changed = value !== was;
    const plain = many && value && !(changed && old);
    if (plain && (rows.length >= MOST_VARIABLES || (!isBoxed(value, heap) && FOLDED.test(textOf(value, heap))))) folded += 1;
    else rows.push({ variable, changed });
  });
  return { rows, folded };
}

/** Draws a state; `before` is the one that changes are marked against. */
function drawMemory(state, before) {
  const hidden = Math.max(0, state.frames.length - MOST_FRAMES);
  const frames = [];
  // At the end no frame is left; what is drawn instead is the module, as it was left. (Code 0 is the program's own.)
  const ended = state.frames.length === 0;
  const all = ended ? [{ code: 0, stack: [], variables: GLOBALS }] : state.frames;
  all.forEach((frame, level) => {
    if (level >= 1 && level < 1 + hidden) return;
    const was = before?.frames[level];
    const old = was && was.code === frame.code ? was : null;
    frames.push({ frame, level, old, ...rowsOf(frame, old, state.heap) });
  });
  const { boxed, left } = reachable(frames, state.heap);
  const canvas = part("div", "canvas");
  const column = part("div", "frames");
  const roots = [];
  let y = 0;
  if (ended) {
    column.append(part("p", "more", "The program has ended."));
    y += ROW + 8;
  }
  let running = null;
  for (const shownFrame of frames) {
    running = { top: y, end: 0 };
    y = drawFrame(column, shownFrame, { state, boxed, roots, y });
    running.end = y;
    if (shownFrame.level === 0 && hidden > 0) {
      column.append(part("p", "more", `… ${hidden} frames between …`));
      y += ROW + 8;
    }
  }
  const width = frameWidth();
  column.style.width = `${width}px`;
  canvas.append(column);
  const height = drawHeap(canvas, boxed, state, before, roots, width);
  canvas.style.height = `${Math.max(height, y) + ROW}px`;
  if (left > 0) canvas.append(part("p", "more left-out", `… and ${left} more objects that are not drawn`));
  memory.replaceChildren(canvas);
  if (running && (running.end > memoryTop + memoryWindow.height || running.top < memoryTop)) {
    const top = Math.max(0, running.end - memoryWindow.height + ROW);
    if (top !== memoryTop) memory.scrollTop = memoryTop = top;
  }
}

// As with lists: the document is not asked at each step.
let memoryTop = 0;
let memoryWindow = { width: 0, height: 0 };

function measureMemory() {
  memoryWindow = { width: memory.clientWidth, height: memory.clientHeight };
}

memory.addEventListener("scroll", () => (memoryTop = memory.scrollTop), { passive: true });

function frameWidth() {
  return Math.round(Math.min(36 * CHARACTER, Math.max(22 * CHARACTER, memoryWindow.width * 0.4)));
}

const SCOPES = ["", "shared cell", "from outside", "global", "class body"];

/** Draws a frame at height y; gives the height behind it. Rows have the height ROW, which arrows rely on. */
function drawFrame(column, { frame, level, old, rows, folded }, { state, boxed, roots, y }) {
  const code = CODES[frame.code];
  const running = level === state.frames.length - 1;
  const element = part("section", `frame${running ? " running" : ""}${old ? "" : " new"}`);
  element.dataset.level = level;
  const how = running ? "running" : state.frames.length === 0 ? "as it was left" : "waiting";
  element.setAttribute("aria-label", `Frame of ${code.name}, ${how}`);
  const line = code.after[frame.at]?.range?.[0];
  const head = part("h3", "", "");
  head.title = code.name;
  head.append(part("span", "name", code.short), part("span", "where", line ? ` line ${line}` : how === "as it was left" ? ` ${how}` : ""));
  element.append(head);
  let at = y + 1 + ROW;
  const row = (label, item, changed, title) => {
    const line = part("div", `slot${changed ? " changed" : ""}`);
    const name = part("span", "name", shortened(label, 14));
    if (title) name.title = title;
    line.append(name, valueElement(item, state.heap, boxed));
    element.append(line);
    if (item && boxed.has(item.object)) roots.push({ y: at + ROW / 2, to: item.object, element: line });
    at += ROW;
  };
  const longest = rows.reduce((most, { variable }) => Math.max(most, variable.name.length), 4);
  element.style.setProperty("--name", `${Math.min(14, longest) + 1}ch`);
  for (const { variable, changed } of rows) {
    const scope = SCOPES[variable.scope];
    row(variable.name, variable.value, changed, scope && `${variable.name}: ${scope}`);
  }
  if (folded > 0) {
    element.append(part("div", "slot empty", `+ ${folded} more: functions, … (f)`));
    at += ROW;
  }
  if (running || frame.stack.length > 0) {
    element.append(part("div", "slot stack-head", frame.stack.length ? "value stack" : "value stack: empty"));
    at += ROW;
    for (let slot = frame.stack.length - 1; slot >= 0; slot--) {
      const changed = old ? old.stack[slot] !== frame.stack[slot] : true;
      row(slot === frame.stack.length - 1 ? "top" : String(frame.stack.length - slot), frame.stack[slot], changed);
      element.lastChild.classList.add("stack");
      element.lastChild.dataset.depth = frame.stack.length - slot;
    }
  }
  column.append(element);
  element.style.height = `${at - y + 1}px`;
  return at + 2 + 8;
}

memory.addEventListener("pointerover", (event) => {
  const element = event.target.closest("[data-to], [data-object]");
  const slot = event.target.closest(".slot");
  markObject((slot?.querySelector("[data-to]") ?? element)?.dataset.to ?? element?.dataset.object ?? null);
  const frame = event.target.closest(".frame");
  touch("memory", frame ? placeOfFrame(Number(frame.dataset.level)) : null, "hover");
});
memory.addEventListener("blur", () => markObject(null));
memory.addEventListener("pointerleave", () => {
  markObject(null);
  touch("memory", null, "hover");
});

function placeOfFrame(level) {
  const frame = shown?.frames[level];
  const instruction = frame && CODES[frame.code].after[frame.at];
  return instruction ? placeOfInstruction(instruction) : null;
}

/** An instruction is pointed at: if it is the one that runs next, marks what it will take off the stack. */
function memoryHot(hot) {
  const taken = hot?.instruction && hot.instruction === link.now?.instruction ? hot.instruction.pops : 0;
  for (const element of memory.querySelectorAll(".running .stack")) {
    element.classList.toggle("taken", Number(element.dataset.depth) <= taken);
  }
}
