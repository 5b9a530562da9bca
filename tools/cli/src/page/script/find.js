// Finding a text: in the source's lines, or else in the bytecode. (The browser's own search sees only the rows in sight.)

const finder = document.getElementById("find");

/** The row with the text, from the list's cursor on, forward (1) or backward (-1), around the end; -1 if there is none. */
function nextMatch(list, text, forward) {
  const textOfRow = (row) => (row.heading ? row.heading.name : row.text).toLowerCase();
  const count = list.rows.length;
  for (let step = 1; step <= count; step++) {
    const index = (list.cursor + forward * step + count * 2) % count;
    if (textOfRow(list.rows[index]).includes(text)) return index;
  }
  return -1;
}

function find(forward) {
  const text = finder.value.toLowerCase();
  if (!text) return;
  for (const list of [sourceList, afterList]) {
    const index = nextMatch(list, text, forward);
    if (index < 0) continue;
    selectPane(list.pane);
    list.moveTo(index);
    list.reveal(index);
    list.host.classList.add("found");
    say(`${list.name}, row ${index + 1}: ${list.rows[index].text ?? list.rows[index].heading.name}`);
    return;
  }
  say(`"${finder.value}" is neither in the source nor in the bytecode.`, true);
}

finder.addEventListener("keydown", (event) => {
  if (event.key === "Enter") find(event.shiftKey ? -1 : 1);
  else if (event.key === "Escape") sourceList.host.focus();
  else return;
  event.preventDefault();
});
finder.addEventListener("blur", () => LISTS.forEach((list) => list.host.classList.remove("found")));
