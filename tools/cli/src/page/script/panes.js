// The panes of the stages: source, tokens, tree, bytecode before and after optimisation. Each is a List of rows with a
// place in the source; link.js says how a row is marked.

let shownFile = 0; // the file in the panes: the running code's

const LOOKS = ["word", "name", "number", "string", "comment", "sign", "layout", "wrong"];

/** The tokens that stand on each line of a file, in order. */
function tokensByLine(file) {
  if (!file.byLine) {
    file.byLine = new Map();
    for (const token of file.tokens) {
      for (let line = token.range?.[0] ?? 1; line <= (token.range?.[2] ?? 0); line++) {
        if (!file.byLine.has(line)) file.byLine.set(line, []);
        file.byLine.get(line).push(token);
      }
    }
  }
  return file.byLine;
}

/** The part of a line that a range covers: [from, to] in characters; null if none. */
function coverage(range, line, length) {
  if (!range || line < range[0] || line > range[2]) return null;
  const from = line === range[0] ? range[1] : 0;
  const to = line === range[2] ? range[3] : length;
  return from < to ? [from, to] : null;
}

const MOST_COLUMNS = 1000; // of a source line; the rest of a longer one is not shown

/** Writes a source line as pieces: cut where a token or a mark begins or ends. */
function fillSource(element, row) {
  const file = FILES[shownFile];
  const { number } = row;
  const whole = characters(row.text);
  const text = whole.length > MOST_COLUMNS ? `${pieceOf(row.text, 0, MOST_COLUMNS)}…` : row.text;
  const chars = characters(text);
  const tokens = (tokensByLine(file).get(number) ?? []).filter((token) => coverage(token.range, number, chars.length));
  const marks = [];
  const here = (place) => place && place.file === shownFile && place.range;
  if (here(link.now)) marks.push(["now", coverage(link.now.range, number, chars.length)]);
  if (here(link.hot)) marks.push(["hot", coverage(link.hot.range, number, chars.length)]);
  if (link.hot?.token?.file === shownFile) marks.push(["hot-token", coverage(link.hot.token.range, number, chars.length)]);
  const cuts = new Set([0, chars.length]);
  const spans = tokens.map((token) => [token, coverage(token.range, number, chars.length)]);
  for (const [, span] of spans.concat(marks)) if (span) span.forEach((at) => cuts.add(Math.min(at, chars.length)));
  const order = [...cuts].sort((a, b) => a - b);
  const pieces = [part("span", "gutter", String(number))];
  let next = 0;
  for (let n = 0; n + 1 < order.length; n++) {
    const [from, to] = [order[n], order[n + 1]];
    while (next < spans.length && spans[next][1][1] <= from) next++;
    const inside = next < spans.length && spans[next][1][0] <= from;
    const token = inside ? spans[next][0] : null;
    let look = token ? LOOKS[token.look] : "";
    for (const [mark, span] of marks) if (span && span[0] <= from && to <= span[1]) look += ` mark-${mark}`;
    const piece = part("span", look, pieceOf(text, from, to));
    if (token) piece.dataset.token = token.at;
    pieces.push(piece);
  }
  element.replaceChildren(...pieces);
}

const sourceList = new List(document.getElementById("list-source"), {
  name: "Source", pane: "source", rows: [], width: 80, redraws: true, token: 0,
  fill: fillSource,
  marks(row) {
    const running = link.now && link.now.file === shownFile && link.now.range && link.now.range[0] === row.number;
    const waiting = [...link.callers.keys()].some((at) => CODES[at.code].file === shownFile && at.range?.[0] === row.number);
    return (running ? " now-line" : "") + (waiting ? " waiting" : "");
  },
  find: (place) => (place.file === shownFile && place.range ? place.range[0] - 1 : -1),
  touched(row, index, how, event) {
    const token = row && this.tokenAt(row, how, event);
    touch("source", token ? placeOfToken(token) : null, how);
  },
  tokenAt(row, how, event) {
    if (how === "hover") {
      const at = event.target.closest("[data-token]")?.dataset.token;
      return at === undefined ? null : FILES[shownFile].tokens[at];
    }
    const words = this.wordsOf(row);
    return words[Math.min(this.token, words.length - 1)] ?? null;
  },
  wordsOf: (row) => (tokensByLine(FILES[shownFile]).get(row.number) ?? []).filter((token) => LOOKS[token.look] !== "layout"),
  /** A click or a tap chooses the token, too. */
  pick(row, event) {
    const at = event.target.closest("[data-token]")?.dataset.token;
    if (at !== undefined) this.token = Math.max(0, this.wordsOf(row).indexOf(FILES[shownFile].tokens[at]));
  },
  /** Left and right go from token to token of the line. */
  sideways(event) {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    const count = this.wordsOf(this.rows[this.cursor] ?? { number: 0 }).length;
    if (!step || count === 0) return false;
    this.token = Math.min(Math.max(Math.min(this.token, count - 1) + step, 0), count - 1);
    this.moveTo(this.cursor);
    say(`${link.cursor?.token?.kind} ${link.cursor?.token?.text}`);
    return true;
  },
  /** A line's number, Enter, or a double click: the next time that the line runs; with Shift, the time before. */
  chosen(row, index, event) {
    if (event.type === "click" && !event.target.classList.contains("gutter")) return;
    const forward = event.shiftKey ? -1 : 1;
    const found = visit(shownFile, row.number, current, forward) ?? (forward > 0 ? visit(shownFile, row.number, -1, 1) : null);
    if (found === null) say(`Line ${row.number} does not run in the recorded steps.`, true);
    else goTo(found);
  },
});

const tokenList = new List(document.getElementById("list-tokens"), {
  name: "Tokens", pane: "tokens", rows: [], width: 30,
  fill(element, row) {
    const text = row.text || (row.kind === "Newline" ? "⏎" : "");
    element.replaceChildren(part("span", "gutter", String(row.range?.[0] ?? "")), part("span", `token ${LOOKS[row.look]}`, text.replace(/\n/g, "⏎")), part("span", "kind", row.kind));
  },
  marks(row) {
    const { now, hot } = link;
    let marks = "";
    if (now && row.range && now.file === row.file && now.range && contains(now.range, row.range)) marks += " now";
    if (hot?.token === row) return `${marks} hot`;
    if (hot && row.range && hot.file === row.file && hot.range && contains(hot.range, row.range)) marks += hot.token ? " within" : " hot";
    return marks;
  },
  find(place) {
    if (place.token) return place.token.at;
    return place.range ? this.rows.findIndex((row) => row.range && contains(place.range, row.range)) : -1;
  },
  touched: (row, index, how) => touch("tokens", row && placeOfToken(row), how),
});

const treeList = new List(document.getElementById("list-tree"), {
  name: "Syntax tree", pane: "tree", rows: [], width: 60,
  fill(element, row) {
    const indent = part("span", "indent", "");
    indent.style.width = `${row.depth * 1.5}ch`;
    const kind = /^(Expr|Stmt|Mod)(?=[A-Z])/.exec(row.node)?.[0] ?? "";
    const pieces = [indent];
    if (row.label) pieces.push(part("span", "label", `${row.label}: `));
    pieces.push(part("span", "kind", kind), part("span", "node", row.node.slice(kind.length)));
    if (row.detail) pieces.push(part("span", "detail", ` ${row.detail}`));
    element.replaceChildren(...pieces);
  },
  marks: (row) => marksOf(row.file, row.range, (hot) => hot.node === row),
  find: (place) => (place.node && place.file === shownFile ? place.node.at : -1),
  touched: (row, index, how) => touch("tree", row && placeOfNode(row), how),
});

/** All code objects' instructions as one list, a heading before each. */
function bytecodeRows(which) {
  const rows = [];
  for (const code of CODES) {
    if (!code[which] || code.file < 0) continue;
    code[`${which}At`] = rows.length + 1;
    rows.push({ heading: code });
    rows.push(...code[which]);
  }
  return rows;
}

function effectOf(row) {
  const effect = `${row.pops}→${row.pushes}`;
  return row.jump ? `${effect} | ${row.jump[0]}→${row.jump[1]}` : effect;
}

function bytecodeList(which, name) {
  return new List(document.getElementById(`list-${which}`), {
    name, pane: which, rows: bytecodeRows(which), width: 44,
    fill(element, row) {
      if (row.heading) {
        element.replaceChildren(part("span", "code-name", row.heading.name), part("span", "label", ` from line ${row.heading.line}`));
        return;
      }
      const [mnemonic, ...operands] = row.text.split(" ");
      const effect = part("span", "effect", effectOf(row));
      const pieces = [part("span", "gutter", row.label || String(row.at)), part("span", "mnemonic", mnemonic), part("span", "operand", operands.length ? ` ${operands.join(" ")}` : ""), effect];
      element.replaceChildren(...pieces);
      element.title = row.meaning;
    },
    marks(row) {
      if (row.heading) return "heading";
      const { file } = CODES[row.code];
      let marks = marksOf(file, row.range, (hot) => hot.instruction === row);
      if (which === "after") {
        marks = marks.replace(" now", "");
        if (link.now?.instruction === row) marks += " now";
        else if (link.callers.has(row)) marks += " waiting";
      }
      return marks;
    },
    find(place) {
      if (place.instruction?.list === which) return this.indexOfInstruction(place.instruction);
      if (!place.range) return -1;
      const in_file = (row) => !row.heading && row.range && CODES[row.code].file === place.file;
      const same = this.rows.findIndex((row) => in_file(row) && sameRange(row.range, place.range));
      return same >= 0 ? same : this.rows.findIndex((row) => in_file(row) && contains(place.range, row.range));
    },
    indexOfInstruction: (instruction) => CODES[instruction.code][`${which}At`] + instruction.at,
    touched: (row, index, how) => touch(which, row && !row.heading ? placeOfInstruction(row) : null, how),
    /** An instruction that is chosen: to the next step at which it runs. */
    chosen(row, index, event) {
      if (which !== "after" || row.heading || event.type === "click") return;
      for (let at = current + 1; at <= LAST; at++) {
        if (CODE[at] === row.code && instructionAt(at) === row) return goTo(at);
      }
      say("It does not run again in the recorded steps.", true);
    },
  });
}

const beforeList = bytecodeList("before", "Bytecode as compiled, before optimisation");
const afterList = bytecodeList("after", "Bytecode, optimised");

/** Puts a file's text, tokens and tree into the panes. */
function showFile(index) {
  shownFile = index;
  const file = FILES[index];
  const set = (list, rows, width) => {
    list.rows = rows;
    list.width = width;
    list.highest = file.lines.length;
    list.cursor = Math.min(list.cursor, Math.max(rows.length - 1, 0));
    list.measure();
  };
  const widest = (rows, of) => rows.reduce((most, row) => Math.max(most, of(row)), 20);
  set(sourceList, file.lines.map((text, at) => ({ number: at + 1, text })), Math.min(MOST_COLUMNS, widest(file.lines, (line) => line.length)) + 6);
  set(tokenList, file.tokens, 30);
  set(treeList, file.tree, widest(file.tree, (row) => row.depth * 1.5 + row.label.length + row.node.length + row.detail.length + 3));
  document.getElementById("title-source").replaceChildren("Source ", part("small", "", FILES.length > 1 ? file.name : ""));
}
