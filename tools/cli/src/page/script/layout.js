// Where the heap's boxes stand and how its arrows run. Boxes go into columns by their distance from the variables, one below
// the other; arrows run in the gaps between columns and pass a column only between its boxes. Pure geometry: takes sizes,
// gives places.

const GAP = 12; // between boxes of a column
const LANE = 7; // between arrows that run side by side in a gap

/**
 * `boxes`: Map of id -> { w, h, head, ports: [{ y, to }] } with y from the box's top and `head` where arrows arrive.
 * `roots`: [{ y, to }], the ports of the frames, in order. Sets x, y and column of each box; gives the arrows as
 * [{ port, from, to, points }] and the size of it all.
 */
function layOut(boxes, roots) {
  const columns = [];
  placeRows(growForest(boxes, roots), columns);
  const arrows = [];
  for (const port of roots) if (boxes.has(port.to)) arrows.push({ port, column: -1, y: port.y, to: boxes.get(port.to) });
  for (const box of columns.flat()) {
    for (const port of box.ports) {
      if (boxes.has(port.to)) arrows.push({ port, box, column: box.column, y: box.y + port.y, to: boxes.get(port.to) });
    }
  }
  for (const arrow of arrows) findWay(arrow, columns);
  return placeColumns(arrows, columns);
}

/** Finds each box's parent: the one that reaches it first, breadth first from one root after the other. */
function growForest(boxes, roots) {
  const tops = [];
  const seen = new Set();
  for (const root of roots) {
    if (!boxes.has(root.to) || seen.has(root.to)) continue;
    seen.add(root.to);
    const top = boxes.get(root.to);
    Object.assign(top, { column: 0, children: [] });
    tops.push({ box: top, wanted: root.y });
    const queue = [top];
    for (let at = 0; at < queue.length; at++) {
      const box = queue[at];
      for (const port of box.ports) {
        const child = boxes.get(port.to);
        if (!child || seen.has(port.to)) continue;
        seen.add(port.to);
        Object.assign(child, { column: box.column + 1, children: [] });
        box.children.push({ box: child, port });
        queue.push(child);
      }
    }
  }
  return tops;
}

/**
 * Gives boxes their heights. In a column they stand in the order in which they are reached, depth first, so that arrows to
 * children do not cross; each as near as can be to where its arrow comes from, and parents beside their first child.
 */
function placeRows(tops, columns) {
  const order = [];
  const visit = (box, wanted) => {
    const column = (columns[box.column] ??= []);
    const above = column[column.length - 1];
    box.y = Math.max(GAP, wanted - box.head, above ? above.y + above.h + GAP : 0);
    if (above) above.below = box;
    column.push(box);
    order.push(box);
    for (const { box: child, port } of box.children) visit(child, box.y + port.y);
  };
  for (const { box, wanted } of tops) visit(box, wanted);
  for (const box of order.reverse()) {
    const [first] = box.children;
    const beside = first ? first.box.y + first.box.head - first.port.y : box.y;
    const most = box.below ? box.below.y - GAP - box.h : Infinity;
    box.y = Math.max(box.y, Math.min(beside, most));
  }
}

/** The height nearest to the wanted one at which an arrow can pass a column. */
function passage(column, wanted) {
  const taken = column.map((box) => [box.y - 4, box.y + box.h + 4]).concat((column.lanes ?? []).map((y) => [y - 3, y + 3]));
  const blocked = (y) => taken.some(([top, end]) => y > top && y < end);
  let best = null;
  for (const y of [wanted, ...taken.flatMap((pair) => pair)]) {
    if (y > 2 && !blocked(y) && (best === null || Math.abs(y - wanted) < Math.abs(best - wanted))) best = y;
  }
  best ??= Math.max(...taken.map((pair) => pair[1]));
  (column.lanes ??= []).push(best);
  return best;
}

/** The way of an arrow: through which gap, at which heights. A gap has the number of the column on its left. */
function findWay(arrow, columns) {
  const { to } = arrow;
  const forward = to.column > arrow.column;
  const goal = forward ? to.column - 1 : to.column;
  const end = to.y + to.head;
  let gap = arrow.column;
  let y = arrow.y;
  arrow.legs = []; // vertical pieces: { gap, from, to }
  while (gap !== goal) {
    const crossed = gap < goal ? gap + 1 : gap;
    const through = passage(columns[crossed], gap < goal ? y : end);
    arrow.legs.push({ gap, from: y, to: through });
    y = through;
    gap += gap < goal ? 1 : -1;
  }
  arrow.legs.push({ gap, from: y, to: end });
  arrow.forward = forward;
}

/** Gives vertical pieces lanes side by side where they would lie on each other, and columns the room that this takes. */
function placeColumns(arrows, columns) {
  const gaps = new Map();
  for (const arrow of arrows) {
    for (const leg of arrow.legs) {
      leg.arrow = arrow;
      if (!gaps.has(leg.gap)) gaps.set(leg.gap, []);
      gaps.get(leg.gap).push(leg);
    }
  }
  for (const legs of gaps.values()) {
    const lanes = [];
    legs.sort((a, b) => Math.abs(a.to - a.from) - Math.abs(b.to - b.from));
    for (const leg of legs) {
      const [top, end] = [Math.min(leg.from, leg.to) - 3, Math.max(leg.from, leg.to) + 3];
      const straight = end - top < 8;
      const fits = (lane) => lane.every((other) => end < other.top || top > other.end || other.to === leg.arrow.to);
      let lane = straight ? 0 : lanes.findIndex(fits);
      if (lane < 0) lane = lanes.length;
      (lanes[lane] ??= []).push({ top, end, to: leg.arrow.to });
      leg.lane = lane;
    }
    legs.lanes = lanes.length;
  }
  const room = (gap) => 26 + LANE * Math.max(0, (gaps.get(gap)?.lanes ?? 0) - 1);
  const starts = new Map([[-1, 0]]);
  let x = room(-1);
  columns.forEach((column, number) => {
    const widest = Math.max(...column.map((box) => box.w));
    for (const box of column) box.x = x;
    starts.set(number, x + widest);
    x += widest + room(number);
  });
  for (const arrow of arrows) arrow.points = pointsOf(arrow, starts);
  const height = Math.max(0, ...columns.flat().map((box) => box.y + box.h), ...arrows.flatMap((arrow) => arrow.points.map((point) => point[1])));
  return { arrows, width: x, height: height + GAP };
}

function pointsOf(arrow, starts) {
  const points = [[arrow.box ? arrow.box.x + arrow.box.w : 0, arrow.y]];
  for (const leg of arrow.legs) {
    const x = starts.get(leg.gap) + 9 + leg.lane * LANE;
    points.push([x, leg.from], [x, leg.to]);
  }
  const { to } = arrow;
  points.push([arrow.forward ? to.x : to.x + to.w, to.y + to.head]);
  return points;
}

/** The points as an SVG path with rounded corners. */
function pathOf(points) {
  const kept = points.filter((point, n) => n === 0 || point[0] !== points[n - 1][0] || point[1] !== points[n - 1][1]);
  let path = `M${kept[0][0]} ${kept[0][1]}`;
  for (let n = 1; n < kept.length - 1; n++) {
    const [before, corner, after] = [kept[n - 1], kept[n], kept[n + 1]];
    const lengthTo = (other) => Math.hypot(other[0] - corner[0], other[1] - corner[1]);
    const toward = (other, by) => {
      const length = lengthTo(other) || 1;
      return `${corner[0] + ((other[0] - corner[0]) * by) / length} ${corner[1] + ((other[1] - corner[1]) * by) / length}`;
    };
    const round = Math.min(6, lengthTo(before) / 2, lengthTo(after) / 2);
    path += `L${toward(before, round)}Q${corner[0]} ${corner[1]} ${toward(after, round)}`;
  }
  const end = kept[kept.length - 1];
  return `${path}L${end[0]} ${end[1]}`;
}
