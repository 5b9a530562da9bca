// The page as a whole: which step is shown, the buttons, keys, slider and tabs, light and dark. Calls the panes; knows
// no details of theirs.

let current = 0; // the step that is shown
let shown = null; // its state
const byId = (id) => document.getElementById(id);

let liveTimer = 0;
let addressTimer = 0;

/** Tells it to those who listen; and, if asked, to those who look. */
function say(text, visible = false) {
  clearTimeout(liveTimer);
  liveTimer = setTimeout(() => (byId("live").textContent = text), 60);
  if (visible) byId("next").replaceChildren(part("span", "remark", text));
}

/** Shows a step. */
function goTo(step, quiet = false) {
  current = Math.min(Math.max(step, 0), LAST);
  const before = current > 0 ? stateAt(current - 1) : null;
  shown = stateAt(current);
  const top = shown.frames[shown.frames.length - 1];
  const instruction = top ? CODES[top.code].after[top.at] : null;
  const file = top ? CODES[top.code].file : -1;
  link.now = instruction && file >= 0 ? { file, range: instruction.range, instruction } : null;
  link.callers.clear();
  shown.frames.slice(0, -1).forEach((frame, level) => link.callers.set(CODES[frame.code].after[frame.at], level));
  if (file >= 0 && file !== shownFile) showFile(file);
  drawMemory(shown, before);
  relink();
  follow(before);
  drawHere();
  drawOutput(before);
  drawTime(before, quiet);
}

/** Brings what runs (or, at the end, what ran last) into sight in each pane. */
function follow(before) {
  const last = before?.frames[before.frames.length - 1];
  const instruction = link.now?.instruction ?? (last && shown.frames.length === 0 ? CODES[last.code].after[last.at] : null);
  if (!instruction) return;
  const place = placeOfInstruction(instruction);
  afterList.reveal(afterList.indexOfInstruction(instruction));
  if (!place.range || place.file !== shownFile) return;
  const [line, column, endLine, endColumn] = place.range;
  sourceList.reveal(line - 1);
  sourceList.revealColumns(column, line === endLine ? endColumn : column + 1);
  // Where else it stands is looked for once.
  instruction.rows ??= {
    token: tokenList.find(place),
    before: beforeList.rows.findIndex((row) => row.code === instruction.code && row.range && sameRange(row.range, place.range)),
  };
  if (place.node) treeList.reveal(place.node.at);
  tokenList.reveal(instruction.rows.token);
  beforeList.reveal(instruction.rows.before);
}

const MOST_OUTPUT = 20000; // characters; what comes before is left out

let outputDrawn = "";

function drawOutput(before) {
  const from = before ? before.output : shown.output;
  const ended = shown.frames.length === 0;
  const key = `${from} ${shown.output} ${ended}`;
  if (key === outputDrawn) return;
  outputDrawn = key;
  const output = byId("output");
  const first = Math.max(0, shown.output - MOST_OUTPUT);
  const pieces = [document.createTextNode(outputBetween(first, Math.max(first, from)))];
  if (first > 0) pieces.unshift(part("span", "remark", `… ${first.toLocaleString("en")} characters before …`));
  if (shown.output > from) pieces.push(part("span", "changed", outputBetween(Math.max(first, from), shown.output)));
  if (ended && DATA.ended) {
    if (DATA.ended.message) pieces.push(part("span", "errors", DATA.ended.message));
    pieces.push(part("span", "remark", `The program ended with status ${DATA.ended.status}.`));
  }
  output.replaceChildren(...pieces);
  if (shown.output === 0 && pieces.length === 1) output.replaceChildren(part("span", "remark", "nothing yet"));
  output.scrollTop = output.scrollHeight;
}

/** The running line in short, for screens on which the source may be out of sight. */
function drawHere() {
  const here = byId("here");
  here.replaceChildren();
  const range = link.now?.range;
  if (!range) return;
  const text = FILES[link.now.file].lines[range[0] - 1] ?? "";
  const end = range[0] === range[2] ? range[3] : characters(text).length;
  const lead = pieceOf(text, 0, range[1]).trimStart();
  const short = lead.length > 14 ? `…${lead.slice(-13)}` : lead;
  here.append(part("span", "gutter", String(range[0])), short, part("span", "mark-now", pieceOf(text, range[1], end)), pieceOf(text, end));
}

function drawTime(before, quiet) {
  const { text, instruction } = whatComes(shown);
  const done = whatHappened(before, shown);
  byId("done").textContent = done;
  const next = byId("next");
  next.replaceChildren();
  if (instruction) next.append(part("code", "", instruction.text), " ");
  next.append(...withCode(text));
  const slider = byId("slider");
  slider.value = current;
  const top = shown.frames[shown.frames.length - 1];
  const where = top ? `line ${LINE[current] || "?"} in ${CODES[top.code].name}` : "the end";
  slider.setAttribute("aria-valuetext", `Step ${shown.tick}, ${where}`);
  if (document.activeElement !== byId("goto")) byId("goto").value = shown.tick;
  for (const button of document.querySelectorAll("[data-do]")) {
    const back = /start|back/.test(button.dataset.do);
    button.setAttribute("aria-disabled", back ? current === 0 : current === LAST);
  }
  // The step is in the page's address, for those who send it to somebody.
  clearTimeout(addressTimer);
  addressTimer = setTimeout(() => history.replaceState(null, "", `#${shown.tick}`), 400);
  if (!quiet) say(`Step ${shown.tick}, ${where}. ${done} Next: ${instruction ? `${instruction.text}. ` : ""}${text}`);
}

/** A sentence as elements: what stands between backticks is code. */
function withCode(text) {
  return text.split("`").map((piece, n) => (n % 2 ? part("code", "", piece) : piece));
}

function instructionAt(step) {
  const frames = stateAt(step).frames;
  const top = frames[frames.length - 1];
  return top ? CODES[top.code].after[top.at] : null;
}

// ---- Playing ----

let playing = 0;

function play(on) {
  clearInterval(playing);
  playing = 0;
  if (on) {
    if (current === LAST) goTo(0, true);
    playing = setInterval(() => {
      goTo(motion("line", current, 1), true);
      if (current === LAST) play(false);
    }, 450);
  }
  const button = byId("play");
  button.textContent = on ? "❚❚" : "▶▶";
  button.setAttribute("aria-label", on ? "Pause" : "Play");
}

// ---- What can be done, by button and key ----

const ACTIONS = {
  instruction: { keys: [".", "ArrowRight"], says: "forward an instruction", run: () => goTo(motion("instruction", current, 1)) },
  "instruction-back": { keys: [",", "ArrowLeft"], says: "back an instruction", run: () => goTo(motion("instruction", current, -1)) },
  line: { keys: ["s"], says: "forward a line, into calls", run: () => goTo(motion("line", current, 1)) },
  "line-back": { keys: ["S"], says: "back a line", run: () => goTo(motion("line", current, -1)) },
  over: { keys: ["o"], says: "forward a line, over calls", run: () => goTo(motion("over", current, 1)) },
  "over-back": { keys: ["O"], says: "back a line, over calls", run: () => goTo(motion("over", current, -1)) },
  out: { keys: ["u"], says: "forward out of the function", run: () => goTo(motion("out", current, 1)) },
  "out-back": { keys: ["U"], says: "back out to the call", run: () => goTo(motion("out", current, -1)) },
  start: { keys: ["Home"], says: "to the start", run: () => goTo(0) },
  end: { keys: ["End"], says: "to the end", run: () => goTo(LAST) },
  play: { keys: [" "], says: "play, line by line, or pause", run: () => play(!playing) },
  goto: { keys: ["g"], says: "go to a step by its number", run: () => byId("goto").select() },
  find: { keys: ["/"], says: "find a text in the source or the bytecode", run: () => byId("find").select() },
  panes: { keys: ["1", "2", "3", "4", "5", "6", "7"], says: "to a pane: source, tokens, tree, bytecode before and after, memory, output", run: (key) => focusPane(Number(key) - 1) },
  objects: { keys: ["f"], says: "draw functions and classes as objects, or not", run: () => { showAll = !showAll; goTo(current, true); } },
  theme: { keys: ["t"], says: "light or dark", run: () => theme() },
  help: { keys: ["?"], says: "this help", run: () => byId("help").showModal() },
};

const NOT_KEYS = [
  ["↑ ↓ PgUp PgDn", "in a pane: move its cursor; what belongs to the row is marked in the other panes"],
  ["← →", "in the source: from word to word"],
  ["Enter", "on a line or an instruction: to the next time that it runs (with Shift, the time before); a click on a line's number does the same"],
];

function key(event) {
  if (event.ctrlKey || event.altKey || event.metaKey || byId("help").open || !byId("keys-on").checked) return;
  const { target } = event;
  if (target.matches("input") && !(target.type === "range" && !/^(Arrow|Home|End)/.test(event.key))) return;
  if (event.key === " " && target.matches("button, label, input")) return;
  const inTabs = target.getAttribute("role") === "tab" && /^(Arrow|Home|End)/.test(event.key);
  const action = !inTabs && Object.values(ACTIONS).find(({ keys }) => keys.includes(event.key));
  if (!action) return;
  event.preventDefault();
  if (action !== ACTIONS.play) play(false);
  action.run(event.key);
}

// ---- Panes as tabs, where the screen is narrow ----

const PANES = ["source", "tokens", "tree", "before", "after", "memory", "output"];
const SHORT = ["Source", "Tokens", "Tree", "Compiled", "Bytecode", "Memory", "Output"];
const narrow = matchMedia("(max-width: 999px)");
const phone = matchMedia("(max-width: 599px)");
let selected = "memory";

function buildTabs() {
  const tabs = byId("tabs");
  PANES.forEach((pane, n) => {
    const tab = part("button", "", SHORT[n]);
    Object.assign(tab, { type: "button", id: `tab-${pane}` });
    tab.setAttribute("role", "tab");
    tab.setAttribute("aria-controls", `pane-${pane}`);
    tab.addEventListener("click", () => selectPane(pane));
    tabs.append(tab);
  });
  tabs.addEventListener("keydown", (event) => {
    const open = [...tabs.children].filter((tab) => !tab.hidden);
    const step = { ArrowRight: 1, ArrowLeft: -1, Home: -Infinity, End: Infinity }[event.key];
    if (!step) return;
    const at = Math.min(Math.max(open.indexOf(document.activeElement) + step, 0), open.length - 1);
    open[at].focus();
    open[at].click();
    event.preventDefault();
    event.stopPropagation();
  });
  narrow.addEventListener("change", arrange);
  phone.addEventListener("change", arrange);
}

/** On a wide screen all panes are there; on a middling one the source, the output and one more; on a phone one. */
function arrange() {
  const fixed = !narrow.matches ? PANES : phone.matches ? [] : ["source", "output"];
  if (narrow.matches && fixed.includes(selected)) selected = "memory";
  if (narrow.matches) byId("tabs").setAttribute("role", "tablist");
  else byId("tabs").removeAttribute("role");
  byId("tabs").setAttribute("aria-label", "Panes");
  byId("tabs-around").hidden = !narrow.matches;
  for (const pane of PANES) {
    const tab = byId(`tab-${pane}`);
    const isTab = narrow.matches && !fixed.includes(pane);
    tab.hidden = !isTab;
    tab.setAttribute("aria-selected", pane === selected);
    tab.tabIndex = pane === selected ? 0 : -1;
    const section = byId(`pane-${pane}`);
    section.hidden = isTab && pane !== selected;
    if (isTab) section.setAttribute("role", "tabpanel");
    else section.removeAttribute("role");
  }
  redraw();
}

function selectPane(pane) {
  if (!narrow.matches || byId(`tab-${pane}`).hidden) return;
  selected = pane;
  arrange();
}

function focusPane(n) {
  const pane = PANES[n];
  selectPane(pane);
  byId(`pane-${pane}`).querySelector("[tabindex]").focus();
}

// ---- Light and dark ----

function theme() {
  const root = document.documentElement;
  const dark = isDark();
  root.dataset.theme = dark ? "light" : "dark";
  nameTheme();
}

function isDark() {
  const chosen = document.documentElement.dataset.theme;
  return chosen ? chosen === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
}

function nameTheme() {
  byId("theme").textContent = isDark() ? "Light" : "Dark";
}

// ---- Beginning ----

function redraw() {
  for (const list of LISTS) list.resize();
  measureMemory();
  if (shown) goTo(current, true);
}

function noteWindow() {
  const note = byId("window-note");
  if (DATA.note) {
    note.textContent = DATA.note;
    note.hidden = false;
  }
}

function stepOfTick(tick) {
  let best = 0;
  for (let step = 0; step <= LAST; step++) if (TICKS[step] <= tick) best = step;
  return best;
}

const TICKS = new Float64Array(STEPS.length);
STEPS.forEach((step, n) => (TICKS[n] = step.t ?? TICKS[n - 1] + 1));

function begin() {
  for (const button of document.querySelectorAll("[data-do]")) {
    button.addEventListener("click", () => {
      if (button.id !== "play") play(false);
      ACTIONS[button.dataset.do].run();
    });
  }
  byId("theme").addEventListener("click", theme);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", nameTheme);
  byId("help-open").addEventListener("click", ACTIONS.help.run);
  const slider = byId("slider");
  slider.max = LAST;
  slider.addEventListener("input", () => {
    play(false);
    goTo(Number(slider.value));
  });
  const goto = byId("goto");
  goto.max = TICKS[LAST];
  goto.addEventListener("change", () => goTo(stepOfTick(Number(goto.value))));
  byId("goto-of").textContent = `of ${TICKS[LAST].toLocaleString("en")}${DATA.complete ? "" : " recorded"}`;
  document.addEventListener("keydown", key);
  const rows = Object.values(ACTIONS).map(({ keys, says }) => [keys.map((name) => ({ " ": "Space", ArrowLeft: "←", ArrowRight: "→" })[name] ?? name).join(" "), says]);
  for (const [keys, says] of rows.concat(NOT_KEYS)) {
    const line = part("tr");
    const cell = part("th");
    cell.scope = "row";
    for (const name of keys.split(" ")) cell.append(part("kbd", "", name), " ");
    line.append(cell, part("td", "", says));
    byId("help-keys").tBodies[0].append(line);
  }
  buildTabs();
  measureText();
  showFile(0);
  noteWindow();
  nameTheme();
  arrange();
  goTo(stepOfTick(Number(location.hash.slice(1)) || 0), true);
  addEventListener("hashchange", () => goTo(stepOfTick(Number(location.hash.slice(1)) || 0)));
  addEventListener("resize", () => {
    measureText();
    redraw();
  });
}

begin();
