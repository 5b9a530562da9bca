// What belongs together: a token, the tree's node, the instructions made of it. Anything pointed at or under a list's
// cursor becomes the "hot" place; the running instruction is the "now" place. Panes ask here how to mark a row.

const link = {
  hover: null, // what the pointer is on
  cursor: null, // what a list's cursor is on
  get hot() {
    return this.hover ?? this.cursor;
  },
  now: null, // { file, range, instruction } of the running frame
  callers: new Map(), // instruction of a frame that waits -> its level
  pane: "", // where the hot thing is
};

/** The place of a token: the smallest node around it says what it is part of. */
function placeOfToken(token) {
  if (!token.range) return null;
  const node = smallest(FILES[token.file].tree, token.range);
  return { file: token.file, range: node?.range ?? token.range, token, node };
}

function placeOfNode(node) {
  return node.range && { file: node.file, range: node.range, node };
}

function placeOfInstruction(instruction) {
  const { file } = CODES[instruction.code];
  if (file < 0 || !instruction.range) return { file: -1, range: null, instruction };
  if (instruction.node === undefined) instruction.node = smallest(FILES[file].tree, instruction.range);
  return { file, range: instruction.range, instruction, node: instruction.node };
}

/** Told by a pane that something is touched, or (with null) no longer. */
function touch(pane, place, how) {
  const slot = how === "cursor" ? "cursor" : "hover";
  const old = link[slot];
  if (!place && !old) return;
  if (place && old && place.token === old.token && place.node === old.node && place.instruction === old.instruction && link.pane === pane) return;
  link[slot] = place;
  if (place) link.pane = pane;
  relink();
}

let relinkTimer = 0;

/** Repaints all panes; a little later, lest the page jump about under a moving pointer, brings what is hot into sight. */
function relink() {
  for (const list of LISTS) list.repaint();
  memoryHot(link.hot);
  clearTimeout(relinkTimer);
  if (link.hot) relinkTimer = setTimeout(revealHot, 150);
}

function revealHot() {
  const { hot, pane } = link;
  if (!hot) return;
  for (const list of LISTS) {
    if (list.pane === pane || !list.find) continue;
    const index = list.find(hot);
    if (index >= 0 && !list.shows(index)) list.reveal(index);
  }
}

/** How a row with a range is to be marked: "now", "hot" (the thing itself), "within" (part of it). */
function marksOf(file, range, itself) {
  let marks = "";
  const { now, hot } = link;
  if (range && now && now.file === file && now.range && sameRange(range, now.range)) marks += " now";
  if (hot && itself(hot)) marks += " hot";
  else if (hot && range && hot.file === file && hot.range) {
    if (sameRange(range, hot.range)) marks += " hot";
    else if (contains(hot.range, range)) marks += " within";
  }
  return marks;
}
