// A step in words: what the last instruction did, what the next one will do. For the line above the panes, and for
// those who listen to the page.

function nameOf(item, heap) {
  if (!item) return "nothing";
  const text = textOf(item, heap);
  const own = text.startsWith("<") && isBoxed(item, heap) && heap.get(item.object).kind === "instance";
  return own ? `${item.type} #${item.object}` : shortened(text, 40);
}

function listOf(items, heap) {
  const names = items.map((item) => nameOf(item, heap));
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}

/** What happened between two neighbouring states. */
function whatHappened(before, after) {
  if (!before) return "Nothing yet: the program is about to begin.";
  const was = before.frames[before.frames.length - 1];
  if (!was) return "";
  const code = CODES[was.code];
  const instruction = code.after[was.at];
  const text = `${instruction.text}`;
  const said = [];
  const depth = before.frames.length;
  const now = after.frames[depth - 1];
  if (after.frames.length > depth) {
    const entered = after.frames[after.frames.length - 1];
    const given = entered.variables.filter((variable) => variable.value && variable.scope < 2).slice(0, 4);
    const words = given.map((variable) => `${variable.name} = ${nameOf(variable.value, after.heap)}`).join(", ");
    said.push(`went into ${CODES[entered.code].short}${words ? ` with ${words}` : ""}`);
  } else if (after.frames.length < depth) {
    const back = after.frames[after.frames.length - 1];
    const where = back ? CODES[back.code].short : "the outside";
    if (instruction.text.startsWith("RETURN")) said.push(`returned ${nameOf(was.stack[was.stack.length - 1], before.heap)} to ${where}`);
    else if (instruction.text.startsWith("YIELD")) said.push(`handed out ${nameOf(was.stack[was.stack.length - 1], before.heap)} to ${where}`);
    else if (!back) said.push(`ended the program: ${lastLine(DATA.ended?.message ?? "")}`);
    else {
      const waited = before.frames[after.frames.length - 1];
      const handled = isHandler(waited, back, CODES[waited.code].after[waited.at]);
      said.push(`left ${code.short} by an exception${handled ? `, which ${where} handles: ${raisedIn(back, after.heap)}` : ""}`);
    }
  } else if (now && now.code === was.code && isHandler(was, now, instruction)) {
    said.push(`raised ${raisedIn(now, after.heap)}; its handler comes next`);
  } else if (now && now.code === was.code) said.push(...stackEffect(was, now, instruction, before.heap, after.heap), ...variableEffect(was, now, after.heap));
  if (after.output > before.output) said.push(`printed ${shortened(JSON.stringify(outputBetween(before.output, after.output)), 50)}`);
  return said.length ? `${text}: ${said.join("; ")}.` : `${text}.`;
}

function lastLine(text) {
  return text.trim().split("\n").pop() || "no word was said";
}

/** The exception that a handler begins with: on top of the stack. */
function raisedIn(frame, heap) {
  return nameOf(frame.stack[frame.stack.length - 1], heap);
}

/** Whether a frame went on where the instruction does not lead: at a handler of exceptions. */
function isHandler(was, now, instruction) {
  if (now.at === was.at + 1) return false;
  const target = instruction.text.split(/[ ,]+/).pop();
  return CODES[now.code].after[now.at].label !== target;
}

function stackEffect(was, now, instruction, oldHeap, heap) {
  let same = 0;
  while (same < was.stack.length && same < now.stack.length && was.stack[same] === now.stack[same]) same++;
  const kept = Math.min(same, Math.max(0, was.stack.length - instruction.pops));
  const [took, pushed] = [was.stack.slice(kept), now.stack.slice(kept)];
  const said = [];
  if (took.length) said.push(`took ${listOf(took, oldHeap)} off the stack`);
  if (pushed.length) said.push(`pushed ${listOf(pushed, heap)}`);
  return said;
}

function variableEffect(was, now, heap) {
  return now.variables.flatMap((variable, slot) => {
    const old = was.variables[slot];
    if (old?.value === variable.value) return [];
    return [variable.value ? `${variable.name} is now ${nameOf(variable.value, heap)}` : `${variable.name} has no value any more`];
  });
}

function outputBetween(from, to) {
  const piece = OUTPUT.slice(from, to);
  return typeof piece === "string" ? piece : piece.join("");
}

/** What comes next. */
function whatComes(state) {
  const top = state.frames[state.frames.length - 1];
  if (!top) return { text: "Nothing: the program has ended.", instruction: null };
  const instruction = CODES[top.code].after[top.at];
  return { text: instruction.meaning, instruction };
}
