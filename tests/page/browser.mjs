// Tries the page of `pellucid trace --html` in a browser: loading, stepping, the slider, pointing, keys, tabs on a phone,
// dark and light, what a screen reader is told, and that nothing is loaded from anywhere. Takes screenshots on the way.
//
//     node tests/page/browser.mjs PELLUCID [FOLDER FOR SCREENSHOTS]
//
// Needs playwright-core (npm), in the current folder or in that of the variable NODE_MODULES, and a Chromium, whose path may
// be told by the variable CHROMIUM; checks with axe-core, too, where that is installed. Not part of the continuous build.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const require = createRequire(join(process.env.NODE_MODULES ?? process.cwd(), "x.js"));
const { chromium } = require("playwright-core");
const [pellucid, shots] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "pellucid-page-"));
if (shots) mkdirSync(shots, { recursive: true });

const PROGRAM = `class Node:
    def __init__(self, value, next=None):
        self.value = value
        self.next = next


def reverse(node):
    before = None
    while node:
        node.next, before, node = before, node, node.next
    return before


chain = Node("a", Node("b", Node("c")))
both = [chain, chain.next, {"odd": [1, 3], "even": [2, 4]}]
chain = reverse(chain)
same = both
same.append(len(both) + 1)
print(chain.value, "</script><b>größe 𝒳</b>")
`;

let failures = 0;
function check(what, truth, more = "") {
  if (truth) return;
  failures += 1;
  console.error(`FAILED: ${what} ${more}`);
}

function page_of(name, text, ...flags) {
  const file = join(folder, `${name}.py`);
  const out = join(folder, `${name}.html`);
  writeFileSync(file, text);
  execFileSync(pellucid, ["trace", "--html", out, ...flags, file], { stdio: "pipe" });
  return out;
}

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

async function open(path, size, options = {}) {
  const context = await browser.newContext({ viewport: size, ...options });
  const page = await context.newPage();
  page.on("pageerror", (error) => check("no error in the page", false, error.stack));
  page.on("console", (message) => message.type() === "error" && check("a quiet console", false, message.text()));
  page.on("request", (request) => check("nothing is loaded", request.url().startsWith("file:"), request.url()));
  await page.goto(`file://${resolve(path)}`);
  return page;
}

async function shot(page, name) {
  if (shots) await page.screenshot({ path: join(shots, `${name}.png`) });
}

const text = (page, selector) => page.locator(selector).innerText();
const step = (page) => page.locator("#slider").inputValue().then(Number);

async function contrast(page, name) {
  let axe;
  try {
    axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  } catch {
    return;
  }
  await page.evaluate(axe);
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const violation of result.violations) {
    const where = violation.nodes.slice(0, 4).map((node) => `${node.target} ${node.any[0]?.message ?? ""}`);
    check(`${name}: ${violation.id}`, false, `${violation.help}\n    ${where.join("\n    ")}`);
  }
}

const WIDE = { width: 1440, height: 900 };
const main = page_of("chain", PROGRAM);

// ---- Wide: stepping, slider, pointing, keys ----
{
  const page = await open(main, WIDE);
  check("begins at the start", (await step(page)) === 0);
  check("the program's text is shown as text", (await page.locator("b", { hasText: "größe" }).count()) === 0);
  await page.click("[data-do=instruction]");
  check("a step forward", (await step(page)) === 1);
  check("says what ran", (await text(page, "#done")).length > 5);
  await page.keyboard.press(",");
  check("a step back by key", (await step(page)) === 0);
  await page.keyboard.press("s");
  const line = await step(page);
  check("a line forward by key", line > 1);
  await page.keyboard.press("S");
  check("a line back by key", (await step(page)) === 0);
  await page.keyboard.press("End");
  const last = await step(page);
  check("to the end", last === Number(await page.locator("#slider").getAttribute("max")));
  check("the output is there", (await text(page, "#output")).includes("c </script><b>größe 𝒳</b>"));
  await page.keyboard.press(",");
  check("two names for one object have one number", await page.evaluate(() => {
    const of = (name) => [...document.querySelectorAll(".frame .slot")].find((slot) => slot.firstChild.textContent === name)?.querySelector("[data-to]")?.dataset.to;
    return of("both") !== undefined && of("both") === of("same");
  }));
  check("every arrow leads to a box", await page.evaluate(() =>
    [...document.querySelectorAll("path.arrow")].every((path) => document.querySelector(`.box[data-object="${path.dataset.to}"]`))));
  await shot(page, "wide-end");

  // Forward and backward through the same states.
  const seen = [];
  const snapshot = () => page.evaluate(() => ["#memory", "#output", "#next"].map((at) => document.querySelector(at).textContent).join("|"));
  for (let at = 0; at <= last; at += 7) {
    await page.evaluate((value) => { const slider = document.querySelector("#slider"); slider.value = value; slider.dispatchEvent(new Event("input")); }, at);
    seen.push([at, await snapshot()]);
  }
  for (const [at, was] of seen.reverse()) {
    await page.evaluate((value) => { const slider = document.querySelector("#slider"); slider.value = value; slider.dispatchEvent(new Event("input")); }, at);
    check(`step ${at} is the same from both sides`, was === (await snapshot()));
  }

  // The slider by mouse.
  const box = await page.locator("#slider").boundingBox();
  await page.mouse.move(box.x + 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.55, box.y + box.height / 2, { steps: 5 });
  await page.mouse.up();
  const dragged = await step(page);
  check("the slider can be dragged", dragged > last * 0.4 && dragged < last * 0.7, String(dragged));
  await shot(page, "wide-middle");

  // Pointing at a token marks its node and its instructions.
  await page.keyboard.press("Escape");
  const token = page.locator("#list-source [data-token]", { hasText: /^reverse$/ }).last();
  await token.hover();
  await page.waitForTimeout(300);
  for (const list of ["tokens", "tree", "after"]) {
    check(`pointing marks ${list}`, (await page.locator(`#list-${list} .row.hot`).count()) > 0);
  }
  await shot(page, "wide-hover");
  await page.mouse.move(5, 5);
  check("marks go away", (await page.locator(".row.hot").count()) === 0);

  // The same by keyboard.
  await page.keyboard.press("5");
  await page.keyboard.press("ArrowDown");
  check("the cursor is in the bytecode", (await page.locator("#list-after .cursor").count()) === 1);
  check("the cursor marks the source", (await page.locator("#list-source .mark-hot").count()) > 0);
  await page.keyboard.press("1");
  await page.keyboard.press("PageUp");
  await page.keyboard.press("PageUp");
  for (let n = 0; n < 7; n++) await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowRight");
  check("a word of the source is marked", (await page.locator("#list-source .mark-hot-token").count()) === 1);
  await page.keyboard.press("Enter");
  check("Enter goes to the line", (await text(page, "#list-source .now-line")).includes("before = None"), await text(page, "#list-source .now-line"));

  // Objects by keyboard; finding.
  await page.keyboard.press("6");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await page.waitForTimeout(200);
  check("an object is told in words", /#\d+, \d+ parts?\..*Referred to by /.test(await page.locator("#live").textContent()), await page.locator("#live").textContent());
  await page.keyboard.press("/");
  await page.keyboard.type("SAME.app");
  await page.keyboard.press("Enter");
  check("found in the source", (await text(page, "#list-source .cursor")).includes("same.append"));
  await page.keyboard.press("Escape");

  await page.keyboard.press("?");
  check("help opens", await page.locator("#help").isVisible());
  await shot(page, "wide-help");
  await page.keyboard.press("Escape");
  check("help closes", !(await page.locator("#help").isVisible()));
  await page.keyboard.press(".");
  await page.waitForTimeout(200);
  check("the step is told in words", /Step \d+, line \d+ in .*Next: /.test(await page.locator("#live").textContent()));
  await contrast(page, "light");
  await page.keyboard.press("t");
  check("dark by switch", (await page.evaluate(() => document.documentElement.dataset.theme)) === "dark");
  await contrast(page, "dark");
  await shot(page, "wide-dark");
  await page.context().close();
}

// ---- Middle ----
{
  const page = await open(main, { width: 820, height: 1100 }, { colorScheme: "dark" });
  for (let n = 0; n < 40; n++) await page.keyboard.press(".");
  await shot(page, "middle-dark");
  check("no sideways scrolling", await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  await contrast(page, "middle");
  await page.context().close();
}

// ---- Phone ----
{
  const page = await open(main, { width: 360, height: 740 }, { hasTouch: true, isMobile: true, deviceScaleFactor: 2, reducedMotion: "reduce" });
  for (let n = 0; n < 60; n++) await page.click("[data-do=instruction]");
  check("no sideways scrolling on a phone", await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  for (const name of ["Source", "Tokens", "Tree", "Compiled", "Bytecode", "Memory", "Output"]) {
    await page.getByRole("tab", { name, exact: true }).click();
    check(`one pane on a phone (${name})`, (await page.locator(".pane:visible").count()) === 1);
    await shot(page, `phone-${name.toLowerCase()}`);
    await contrast(page, `phone ${name}`);
  }
  await page.context().close();
}

// ---- Without scripts ----
{
  const page = await open(main, WIDE, { javaScriptEnabled: false });
  check("says that it needs a script", (await text(page, "body > noscript")).includes("script"));
  await shot(page, "no-script");
  await page.context().close();
}

// ---- Long: many lines, many steps ----
{
  const lines = Array.from({ length: 1000 }, (_, n) => `def f${n}(x):\n    return [x + ${n}, {"k": (x, ${n})}]`);
  const long = `${lines.join("\n")}\nseen = []\nfor n in range(100000):\n    seen.append(f7(n))\n    del seen[:-5]\n`;
  const page = await open(page_of("long", long), WIDE);
  check("says what is left out", await page.locator("#window-note").isVisible());
  const time = await page.evaluate(async () => {
    const press = (key) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
    const took = (keys) => {
      const begin = performance.now();
      keys.forEach(press);
      document.body.getBoundingClientRect();
      return (performance.now() - begin) / keys.length;
    };
    return { end: took(["End"]), back: took(Array(50).fill(",")), lines: took(Array(50).fill("S")) };
  });
  console.log(`2,000 lines, 20,000 steps: to the end ${time.end.toFixed(0)} ms, a step back ${time.back.toFixed(1)} ms, a line back ${time.lines.toFixed(1)} ms`);
  // With room for a machine that is busy with other things.
  check("a step is quick", time.back < 150 && time.end < 2000, JSON.stringify(time));
  await shot(page, "long");
  await page.context().close();
}

await browser.close();
console.log(failures ? `${failures} checks failed` : "the page does all of it");
process.exitCode = failures ? 1 : 0;
