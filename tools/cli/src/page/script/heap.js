// The heap's objects as boxes with rows, and the arrows to them; pointing at one marks what refers to it. Called by
// memory.js, which knows the frames; layout.js says where boxes stand and how arrows run.

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
