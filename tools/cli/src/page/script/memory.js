// The machine's memory as a picture: frames with variables and value stack on the left, the heap's objects as boxes on
// the right, arrows between. Takes a state and the one before, draws; layout.js says where things stand.

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

/** An object's text is that of its present content, and stands with it in the heap. */
function textOf(item, heap) {
  return item.text || heap.get(item.object)?.text || `<${item.type}>`;
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

/** What can be reached from the frames, as boxes in the order of the frames; bounded. */
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
  for (const frame of frames) {
    for (const variable of frame.variables) visit(variable.value);
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

/** Draws a state; `before` is the one that changes are marked against. */
function drawMemory(state, before) {
  const { boxed, left } = reachable(state.frames, state.heap);
  const canvas = part("div", "canvas");
  const column = part("div", "frames");
  const roots = [];
  let y = 0;
  let running = null;
  const hidden = Math.max(0, state.frames.length - MOST_FRAMES);
  state.frames.forEach((frame, level) => {
    if (hidden > 0 && level >= 1 && level < 1 + hidden) {
      if (level === 1) {
        column.append(part("p", "more", `… ${hidden} frames between …`));
        y += ROW + 8;
      }
      return;
    }
    running = { top: y, end: 0 };
    y = drawFrame(column, frame, before?.frames[level], { state, boxed, roots, level, y });
    running.end = y;
  });
  if (state.frames.length === 0) column.append(part("p", "more", "The program has ended."));
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
function drawFrame(column, frame, before, { state, boxed, roots, level, y }) {
  const code = CODES[frame.code];
  const running = level === state.frames.length - 1;
  const old = before && before.code === frame.code ? before : null;
  const element = part("section", `frame${running ? " running" : ""}${old ? "" : " new"}`);
  element.dataset.level = level;
  element.setAttribute("aria-label", `Frame of ${code.name}${running ? ", running" : ", waiting"}`);
  const line = code.after[frame.at]?.range?.[0];
  const head = part("h3", "", "");
  head.title = code.name;
  head.append(part("span", "name", code.short), part("span", "where", line ? ` line ${line}` : ""));
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
  let [folded, rows] = [0, 0];
  const isFolded = (variable) => frame.variables.length > FEW && FOLDED.test(textOf(variable.value, state.heap));
  const longest = frame.variables.reduce((most, variable) => Math.max(most, variable.value && !isFolded(variable) ? variable.name.length : 0), 4);
  element.style.setProperty("--name", `${Math.min(14, longest) + 1}ch`);
  frame.variables.forEach((variable, slot) => {
    if (!variable.value && !old?.variables[slot]?.value) return;
    const changed = !old || old.variables[slot]?.value !== variable.value;
    const scope = SCOPES[variable.scope];
    const shownAnyway = showAll || (changed && old) || !variable.value;
    if (!shownAnyway && (rows >= MOST_VARIABLES || isFolded(variable))) {
      folded += 1;
      return;
    }
    rows += 1;
    row(variable.name, variable.value, changed && (old || variable.value), scope && `${variable.name}: ${scope}`);
  });
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

/** The rows of a box: [label, value]. Plain values of a sequence stand side by side instead. */
function boxOf(object, state, old, boxed) {
  const element = part("section", `box kind-${object.kind}${old === undefined ? " new" : ""}`);
  const count = object.parts.length + object.more;
  element.dataset.object = object.id;
  element.tabIndex = -1;
  const title = `${object.type} #${object.id}`;
  element.setAttribute("aria-label", `${title}, ${count} parts`);
  element.append(part("h3", "", title));
  const box = { element, ports: [], head: ROW / 2, w: columnsOf(title) * CHARACTER, h: ROW + 2 };
  const oldParts = new Map((old?.parts ?? []).map((piece) => [labelText(piece), piece.value]));
  const changed = (piece) => old !== undefined && oldParts.get(labelText(piece)) !== piece.value;
  const refs = object.parts.some((piece) => isBoxed(piece.value, state.heap) || (piece.how === 1 && isBoxed(piece.label, state.heap)));
  const sequence = ["list", "tuple", "set"].includes(object.kind);
  if (sequence && !refs) fillCells(box, object, state, changed, boxed);
  else fillRows(box, object, state, changed, boxed);
  if (object.parts.length === 0) {
    const text = sequence || object.kind === "dict" ? "empty" : object.kind === "instance" ? "no attributes" : shortened(object.text, 40);
    addRow(box, part("div", "slot empty", text), columnsOf(text));
  }
  if (object.more > 0) addRow(box, part("div", "slot empty", `… ${object.more} more`), 12);
  box.w = Math.ceil(Math.max(box.w, 6 * CHARACTER) + 20);
  Object.assign(element.style, { width: `${box.w}px`, height: `${box.h}px` });
  return box;
}

function labelText(piece) {
  return piece.how === 1 ? `${piece.label.text}/${piece.label.object}` : `${piece.how}${piece.label}`;
}

function addRow(box, line, columns) {
  box.element.append(line);
  box.w = Math.max(box.w, columns * CHARACTER);
  box.h += ROW;
}

function fillRows(box, object, state, changed, boxed) {
  const texts = object.parts.map((piece) => shortened(piece.how === 1 ? textOf(piece.label, state.heap) : piece.label, 18));
  const widest = Math.max(1, ...texts.map(columnsOf));
  object.parts.forEach((piece, n) => {
    const line = part("div", `slot${changed(piece) ? " changed" : ""}`);
    let label = part("span", piece.how === 1 ? `name key ${looksOf(piece.label)}` : "name", texts[n]);
    if (piece.how === 1 && isBoxed(piece.label, state.heap)) {
      label = valueElement(piece.label, state.heap, boxed);
      label.classList.add("name");
      box.ports.push({ y: box.h + ROW / 2 - 1, to: piece.label.object, element: line });
    }
    label.style.width = `${widest + 1}ch`;
    const value = valueElement(piece.value, state.heap, boxed);
    line.append(label, value);
    if (piece.value && boxed.has(piece.value.object)) box.ports.push({ y: box.h + ROW / 2 - 1, to: piece.value.object, element: line });
    addRow(box, line, widest + 2 + columnsOf(value.textContent) + (value.classList.contains("ref") ? 2 : 0));
  });
}

/** Values side by side, each with its index above; in several lines where there are many. */
function fillCells(box, object, state, changed, boxed) {
  const most = 44;
  let line = null;
  let columns = 0;
  const indexed = object.kind !== "set";
  for (const piece of object.parts) {
    const value = valueElement(piece.value, state.heap, boxed);
    const width = Math.max(columnsOf(value.textContent), indexed ? piece.label.length : 1) + 1.5;
    if (!line || columns + width > most) {
      line = part("div", `cells${indexed ? "" : " plain"}`);
      columns = 0;
      addRow(box, line, 0);
      if (indexed) box.h += Math.round(ROW * 0.7);
    }
    columns += width;
    box.w = Math.max(box.w, columns * CHARACTER);
    const cell = part("span", `cell${changed(piece) ? " changed" : ""}`);
    cell.style.width = `${width}ch`;
    if (indexed) cell.append(part("span", "index", piece.label));
    cell.append(value);
    line.append(cell);
  }
}

const SVG = "http://www.w3.org/2000/svg";

/** Draws boxes and arrows to the right of the frames; gives the height they need. */
function drawHeap(canvas, boxed, state, before, roots, left) {
  const boxes = new Map();
  for (const [id, object] of boxed) boxes.set(id, boxOf(object, state, before && (before.heap.get(id) ?? undefined), boxed));
  const { arrows, width, height } = layOut(boxes, roots);
  const svg = document.createElementNS(SVG, "svg");
  svg.setAttribute("width", width + 10);
  svg.setAttribute("height", height + 10);
  svg.setAttribute("aria-hidden", "true");
  svg.style.left = `${left}px`;
  const defs = document.createElementNS(SVG, "defs");
  for (const name of ["tip", "tip-hot"]) {
    const marker = document.createElementNS(SVG, "marker");
    for (const [key, value] of Object.entries({ id: name, viewBox: "0 0 8 8", refX: 7, refY: 4, markerWidth: 8, markerHeight: 8, markerUnits: "userSpaceOnUse", orient: "auto" })) marker.setAttribute(key, value);
    const tip = document.createElementNS(SVG, "path");
    tip.setAttribute("d", "M0 0L8 4L0 8z");
    tip.setAttribute("class", name);
    marker.append(tip);
    defs.append(marker);
  }
  svg.append(defs);
  for (const arrow of arrows) {
    const path = document.createElementNS(SVG, "path");
    path.setAttribute("d", pathOf(arrow.points));
    path.setAttribute("class", `arrow${arrow.port.element.classList.contains("changed") ? " changed" : ""}`);
    path.dataset.to = arrow.port.to;
    if (arrow.box) path.dataset.from = arrow.box.element.dataset.object;
    svg.append(path);
  }
  for (const box of boxes.values()) {
    Object.assign(box.element.style, { left: `${left + box.x}px`, top: `${box.y}px` });
    canvas.append(box.element);
  }
  canvas.append(svg);
  canvas.style.width = `${left + width + 10}px`;
  return height;
}

/** Marks an object's box, the places that refer to it, and the arrows between. */
function markObject(id) {
  for (const element of memory.querySelectorAll("[data-object], [data-to]")) {
    element.classList.toggle("hot", id !== null && (element.dataset.object === id || element.dataset.to === id || (element.tagName === "path" && element.dataset.from === id)));
  }
  memory.classList.toggle("object-hot", id !== null);
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

/** By keyboard: up and down go from object to object; what refers to it lights up, and is told. */
memory.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const boxes = [...memory.querySelectorAll(".box")];
  if (!step || boxes.length === 0 || event.ctrlKey || event.altKey || event.metaKey) return;
  const at = boxes.findIndex((box) => box.classList.contains("chosen"));
  const box = boxes[Math.min(Math.max(at + step, 0), boxes.length - 1)];
  boxes[at]?.classList.remove("chosen");
  box.classList.add("chosen");
  markObject(box.dataset.object);
  box.scrollIntoView({ block: "nearest", inline: "nearest" });
  say(wordsOfObject(Number(box.dataset.object)));
  event.preventDefault();
  event.stopPropagation();
});

/** An object in words: what it is, what it holds, what refers to it. */
function wordsOfObject(id) {
  const object = shown.heap.get(id);
  const holds = object.parts.slice(0, 8).map((piece) => {
    const label = piece.how === 1 ? textOf(piece.label, shown.heap) : piece.label;
    const value = isBoxed(piece.value, shown.heap) ? `${piece.value.type} #${piece.value.object}` : textOf(piece.value, shown.heap);
    return `${label}: ${value}`;
  });
  const referrers = [];
  for (const frame of shown.frames) {
    for (const variable of frame.variables) if (variable.value?.object === id) referrers.push(`${variable.name} of ${CODES[frame.code].short}`);
    frame.stack.forEach((item) => item.object === id && referrers.push("the value stack"));
  }
  for (const other of shown.heap.values()) {
    if (other.parts.some((piece) => piece.value?.object === id)) referrers.push(`${other.type} #${other.id}`);
  }
  const count = object.parts.length + object.more;
  return `${object.type} #${id}, ${count} ${count === 1 ? "part" : "parts"}. ${holds.join("; ")}. Referred to by ${referrers.slice(0, 6).join(", ")}.`;
}

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
