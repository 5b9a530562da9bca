// A long list of which only the rows in sight are in the document. Rows have one height. It is a listbox with a cursor:
// arrow keys move it, and whoever made the list is told of the row that is pointed at or under the cursor.

const LISTS = [];

class List {
  /**
   * `rows`: the rows' data; `fill(element, row, index)` writes one; `marks(row, index)`: its classes; `width`: characters of the widest row; `touched(row, index, how)`: pointed at ("hover") or under
   * the cursor ("cursor"), with null when no longer; `chosen(row, index, event)`: clicked or Enter.
   */
  constructor(host, options) {
    Object.assign(this, options);
    this.host = host;
    this.cursor = 0;
    // How far it is scrolled and how large its window is: asking the document would have it laid out anew at each step.
    this.top = 0;
    this.window = { width: 0, height: 0 };
    this.shown = new Map();
    this.sizer = document.createElement("div");
    this.sizer.className = "sizer";
    this.sizer.setAttribute("role", "presentation");
    host.append(this.sizer);
    host.tabIndex = 0;
    host.setAttribute("role", "listbox");
    host.setAttribute("aria-label", options.name);
    host.addEventListener("scroll", () => {
      this.top = host.scrollTop;
      this.left = host.scrollLeft;
      this.draw();
    }, { passive: true });
    host.addEventListener("keydown", (event) => this.key(event));
    host.addEventListener("focus", () => this.moveTo(this.cursor));
    host.addEventListener("blur", () => this.touched(null, -1, "cursor"));
    host.addEventListener("pointermove", (event) => this.pointed(event));
    host.addEventListener("pointerleave", () => this.touched(null, -1, "hover"));
    host.addEventListener("click", (event) => this.clicked(event));
    LISTS.push(this);
  }

  measure() {
    this.sizer.style.height = `${this.rows.length * ROW}px`;
    this.gutter = Math.max(3, String(this.highest ?? this.rows.length).length) + 2;
    this.host.style.setProperty("--gutter", `${this.gutter - 1}ch`);
    this.sizer.style.minWidth = `${this.width + 2}ch`;
    this.resize();
  }

  /** Its window has another size, or is there again. */
  resize() {
    this.window = { width: this.host.clientWidth, height: this.host.clientHeight };
    this.top = this.host.scrollTop;
    this.draw(true);
  }

  scrollTo(top) {
    this.top = Math.max(0, Math.min(top, this.rows.length * ROW - this.window.height));
    this.host.scrollTop = this.top;
    this.draw();
  }

  /** Makes the document have the rows in sight. */
  draw(anew = false) {
    if (anew) {
      for (const element of this.shown.values()) element.remove();
      this.shown.clear();
    }
    const first = Math.max(0, Math.floor(this.top / ROW) - 4);
    const last = Math.min(this.rows.length, Math.ceil((this.top + this.window.height) / ROW) + 4);
    for (const [index, element] of this.shown) {
      if (index < first || index >= last) {
        element.remove();
        this.shown.delete(index);
      }
    }
    for (let index = first; index < last; index++) if (!this.shown.has(index)) this.add(index);
    if (this.shown.has(this.cursor) && document.activeElement === this.host) {
      this.host.setAttribute("aria-activedescendant", `${this.host.id}-${this.cursor}`);
    } else this.host.removeAttribute("aria-activedescendant");
  }

  add(index) {
    const row = this.rows[index];
    const element = document.createElement("div");
    element.id = `${this.host.id}-${index}`;
    element.dataset.index = index;
    element.style.top = `${index * ROW}px`;
    element.setAttribute("role", "option");
    element.setAttribute("aria-posinset", index + 1);
    element.setAttribute("aria-setsize", this.rows.length);
    this.shown.set(index, element);
    this.paint(index, element);
    // Between the rows that are there already, so that reading order is the list's order.
    let after = null;
    for (const [other, sibling] of this.shown) {
      if (other > index && sibling.parentNode && (!after || other < Number(after.dataset.index))) after = sibling;
    }
    this.sizer.insertBefore(element, after);
  }

  /** Sets a row's marks, and its content if that depends on them. */
  paint(index, element) {
    const row = this.rows[index];
    const marks = this.marks(row, index);
    const cursor = index === this.cursor;
    element.className = `row ${marks}${cursor ? " cursor" : ""}`;
    element.setAttribute("aria-selected", cursor);
    const current = / (now)( |$)/.test(` ${marks}`);
    if (current) element.setAttribute("aria-current", "step");
    else element.removeAttribute("aria-current");
    if (this.redraws || !element.firstChild) this.fill(element, row, index);
  }

  /** Marks changed. */
  repaint() {
    for (const [index, element] of this.shown) this.paint(index, element);
  }

  /** Whether a row is in sight. */
  shows(index) {
    return index * ROW >= this.top && (index + 1) * ROW <= this.top + this.window.height;
  }

  /** Scrolls so that a row is in sight, with some context. */
  reveal(index) {
    if (index < 0 || this.window.height === 0) return;
    const top = index * ROW;
    if (top < this.top + ROW || top + 2 * ROW > this.top + this.window.height) {
      this.scrollTo(top - Math.floor(this.window.height / 3));
    }
  }

  /** Scrolls sideways, if what stands in these columns is out of sight. */
  revealColumns(from, to) {
    const gutter = this.gutter * CHARACTER + 8;
    if (from > MOST_COLUMNS) return;
    const clientWidth = this.window.width;
    const scrollLeft = this.left ?? 0;
    const [left, right] = [gutter + from * CHARACTER, gutter + to * CHARACTER];
    const fits = right + CHARACTER <= clientWidth;
    if (fits && scrollLeft > 0) this.left = 0;
    else if (!fits && (left - gutter < scrollLeft || right + CHARACTER > scrollLeft + clientWidth)) {
      this.left = Math.max(0, Math.min(left - gutter - 2 * CHARACTER, right + 3 * CHARACTER - clientWidth));
    }
    if (this.left !== scrollLeft) this.host.scrollLeft = this.left ?? 0;
  }

  moveTo(index) {
    if (this.rows.length === 0) return;
    this.cursor = Math.min(Math.max(index, 0), this.rows.length - 1);
    const top = this.cursor * ROW;
    if (top < this.top) this.scrollTo(top);
    else if (top + ROW > this.top + this.window.height) this.scrollTo(top + ROW - this.window.height);
    else this.draw();
    this.touched(this.rows[this.cursor], this.cursor, "cursor");
    this.repaint();
  }

  key(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const page = Math.max(1, Math.floor(this.window.height / ROW) - 1);
    const moves = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -Infinity, End: Infinity };
    if (event.key in moves) this.moveTo(this.cursor + moves[event.key]);
    else if (event.key === "Enter") this.chosen?.(this.rows[this.cursor], this.cursor, event);
    else if (!this.sideways?.(event)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  indexOf(event) {
    const element = event.target.closest?.("[data-index]");
    return element ? Number(element.dataset.index) : -1;
  }

  pointed(event) {
    const index = this.indexOf(event);
    this.touched(index < 0 ? null : this.rows[index], index, "hover", event);
  }

  clicked(event) {
    const index = this.indexOf(event);
    if (index < 0) return;
    this.pick?.(this.rows[index], event);
    this.moveTo(index);
    this.chosen?.(this.rows[index], index, event);
  }
}

/** The height of a row and the width of a character, in pixels; measured, for people choose their own font sizes. */
let ROW = 20;
let CHARACTER = 8;

function measureText() {
  const probe = document.createElement("div");
  probe.className = "probe";
  probe.textContent = "0".repeat(50);
  document.body.append(probe);
  const box = probe.getBoundingClientRect();
  ROW = Math.round(box.height) || 20;
  CHARACTER = box.width / 50 || 8;
  probe.remove();
  for (const list of LISTS) list.measure();
}

/** An element with classes and a text. Texts of the program reach the document here, as texts. */
function part(tag, className, text) {
  const element = document.createElement(tag);
  if (className) element.className = className;
  if (text !== undefined) element.textContent = text;
  return element;
}
