// Checks how the page places the heap's boxes: on random graphs, on chains, trees and rings, no two boxes meet, no arrow
// runs through a box, every arrow ends at its box. `node tests/page/layout.mjs`; needs nothing but Node.

import { readFileSync } from "node:fs";
import vm from "node:vm";

const source = readFileSync(new URL("../../tools/cli/src/page/script/layout.js", import.meta.url), "utf8");
const context = vm.createContext({});
vm.runInContext(`${source}\nglobalThis.layOut = layOut; globalThis.pathOf = pathOf;`, context);
const { layOut, pathOf } = context;

let seed = 7;
function random(below) {
  seed = (seed * 1103515245 + 12345) % 2147483648;
  return Math.floor((seed / 2147483648) * below);
}

/** Boxes for lists of successors, each with a row of its own. */
function graph(successors) {
  const boxes = new Map();
  successors.forEach((targets, id) => {
    const rows = Math.max(targets.length, 1);
    const ports = targets.map((to, row) => ({ y: 20 + row * 20 + 10, to }));
    boxes.set(id, { w: 60 + random(80), h: 22 + rows * 20, head: 10, ports });
  });
  return boxes;
}

function fail(name, text) {
  console.error(`${name}: ${text}`);
  process.exitCode = 1;
}

function check(name, successors, rootTargets) {
  const boxes = graph(successors);
  const roots = rootTargets.map((to, n) => ({ y: 30 + n * 20, to }));
  const { arrows, width, height } = layOut(boxes, roots);
  const placed = [...boxes.entries()].filter(([, box]) => box.x !== undefined);
  placed.forEach(([id, a], n) => {
    if (a.x + a.w > width || a.y + a.h > height || a.y < 0) fail(name, `box ${id} lies outside`);
    for (const [other, b] of placed.slice(n + 1)) {
      if (a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h) fail(name, `boxes ${id} and ${other} meet`);
    }
  });
  for (const arrow of arrows) {
    const { points } = arrow;
    if (/NaN|undefined/.test(pathOf(points))) fail(name, `an arrow has no path: ${pathOf(points)}`);
    const [x, y] = points[points.length - 1];
    const at = arrow.to;
    if ((x !== at.x && x !== at.x + at.w) || y !== at.y + at.head) fail(name, "an arrow ends beside its box");
    for (let n = 0; n + 1 < points.length; n++) {
      const [[x1, y1], [x2, y2]] = [points[n], points[n + 1]];
      for (const [id, box] of placed) {
        const inside = Math.max(x1, x2) > box.x + 1 && Math.min(x1, x2) < box.x + box.w - 1 && Math.max(y1, y2) > box.y + 1 && Math.min(y1, y2) < box.y + box.h - 1;
        if (inside) fail(name, `an arrow runs through box ${id}`);
      }
    }
  }
  return placed.length;
}

const chain = (n) => Array.from({ length: n }, (_, i) => (i + 1 < n ? [i + 1] : []));
check("chain", chain(20), [0]);
check("chain with a cursor", chain(20), [0, 7, 19]);
check("ring", Array.from({ length: 8 }, (_, i) => [(i + 1) % 8]), [0, 3]);
check("doubly linked", Array.from({ length: 9 }, (_, i) => [i + 1, i - 1].filter((j) => j >= 0 && j < 9)), [0, 8]);
check("tree", Array.from({ length: 31 }, (_, i) => [2 * i + 1, 2 * i + 2].filter((j) => j < 31)), [0]);
check("list of nodes that are linked", [[1, 2, 3, 4], [2], [3], [4], [1]], [0, 3]);
check("itself", [[0]], [0]);
check("nothing", [], []);
let boxes = 0;
for (let round = 0; round < 400; round++) {
  const n = 1 + random(40);
  const successors = Array.from({ length: n }, () => Array.from({ length: random(4) }, () => random(n)));
  boxes += check(`random graph ${round}`, successors, Array.from({ length: 1 + random(6) }, () => random(n)));
}
if (!process.exitCode) console.log(`layout: 400 random graphs with ${boxes} boxes, and 8 made by hand: right`);
