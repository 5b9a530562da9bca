// The recorded program: what the page was given, with its shared texts put back in place. Knows the format (see data.rs);
// nothing else does. Gives files, codes and the differences between steps to the rest.

const DATA = JSON.parse(document.getElementById("data").textContent);
const TEXTS = DATA.texts;

/** A range in a source: [line, column, endLine, endColumn]; lines from 1, columns in characters from 0. Null for none. */
function rangeAt(row, at) {
  return row[at] > 0 ? [row[at], row[at + 1], row[at + 2], row[at + 3]] : null;
}

/** The characters of a line: columns count characters, and a character may be two units of a JavaScript string. */
function characters(line) {
  return /[\ud800-\udbff]/.test(line) ? Array.from(line) : line;
}

/** Part of a line, by characters. */
function pieceOf(line, from, to) {
  const piece = characters(line).slice(from, to);
  return typeof piece === "string" ? piece : piece.join("");
}

const FILES = DATA.files.map((file, index) => ({
  index,
  name: file.name,
  lines: file.source.split("\n"),
  tokens: file.tokens.map((row, at) => ({
    file: index, at, kind: TEXTS[row[0]], text: TEXTS[row[1]], look: row[2], range: rangeAt(row, 3),
  })),
  tree: file.tree.map((row, at) => ({
    file: index, at, depth: row[0], label: TEXTS[row[1]], node: TEXTS[row[2]], detail: TEXTS[row[3]], range: rangeAt(row, 4),
  })),
}));

function readInstructions(rows, code, list) {
  return rows && rows.map((row, at) => ({
    code, list, at,
    text: TEXTS[row[0]], label: TEXTS[row[1]], meaning: TEXTS[row[2]],
    pops: row[3], pushes: row[4], jump: row[5] < 0 ? null : [row[5], row[6]], range: rangeAt(row, 7),
  }));
}

const CODES = DATA.codes.map((code, index) => ({
  index,
  name: TEXTS[code.name],
  short: TEXTS[code.name].split("<locals>.").pop(),
  file: code.file,
  line: code.line,
  after: readInstructions(code.after, index, "after"),
  before: readInstructions(code.before, index, "before"),
}));

const STEPS = DATA.steps;
const ITEMS = DATA.items.map((row) => ({ text: TEXTS[row[0]], type: TEXTS[row[1]], object: row[2] }));
const OBJECTS = DATA.objects.map((row) => ({
  id: row.id, type: TEXTS[row.type], text: TEXTS[row.text], kind: TEXTS[row.kind], more: row.more,
  parts: row.parts.map((part) => ({
    how: part[0], // 0: an index, 1: a key that is an item, 2: a name
    label: part[0] === 0 ? String(part[1]) : part[0] === 1 ? ITEMS[part[1]] : TEXTS[part[1]],
    value: part[2] < 0 ? null : ITEMS[part[2]],
  })),
}));
const OUTPUT = characters(DATA.output);

/** Whether range `a` contains range `b`. */
function contains(a, b) {
  return (a[0] < b[0] || (a[0] === b[0] && a[1] <= b[1])) && (a[2] > b[2] || (a[2] === b[2] && a[3] >= b[3]));
}

function sameRange(a, b) {
  return a[0] === b[0] && a[1] === b[1] && a[2] === b[2] && a[3] === b[3];
}

/** The smallest of the rows, which parents lead, that contains the range; null if none does. */
function smallest(rows, range) {
  let found = null;
  for (const row of rows) {
    if (row.range && contains(row.range, range) && (!found || contains(found.range, row.range))) found = row;
  }
  return found;
}
