// A chart of points and lines. Axes end at round numbers. Few points are an element each; thousands of one look are one path together, and the pointer finds
// the nearest of them.
const manyPoints = 1000;
function ticksOf(least, greatest, most) {
  if (!(greatest - least > 1e-9 * Math.max(Math.abs(least), Math.abs(greatest)))) {
    const room = least === 0 ? 1 : Math.abs(least) * 0.1;
    [least, greatest] = [least - room, greatest + room];
  }
  const rough = (greatest - least) / most, power = 10 ** Math.floor(Math.log10(rough)), digit = rough / power - 1e-9;
  const step = power * (digit <= 1 ? 1 : digit <= 2 ? 2 : digit <= 5 ? 5 : 10);
  const first = Math.floor(least / step + 1e-9), last = Math.ceil(greatest / step - 1e-9);
  return Array.from({ length: last - first + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

function range(values) {
  let least = Infinity, greatest = -Infinity;
  for (const value of values) {
    if (value < least) { least = value; }
    if (value > greatest) { greatest = value; }
  }
  return least <= greatest ? [least, greatest] : [0, 1];
}

const marks = {
  trial: { style: "fill:var(--point);fill-opacity:.75", radius: 3, name: "a trial" },
  front: { style: "fill:var(--accent)", radius: 4.5, name: "on the front" },
  failed: { style: "fill:none;stroke:var(--bad);stroke-width:1.6", radius: 4, cross: true, name: "failed (no score)" },
};

function markAt(kind, x, y, attributes, ...children) {
  const { style, radius, cross } = marks[kind];
  return cross
    ? make("path", { d: `M${x - 3} ${y - 3}l6 6m0 -6l-6 6`, style, ...attributes }, ...children)
    : make("circle", { cx: x, cy: y, r: radius, style, ...attributes }, ...children);
}

// Shows the title of the point under the pointer, and opens its trial at a click.
function findNearest(svg, placed) {
  const title = make("title"), reach = 8;
  svg.prepend(title);
  const nearest = event => {
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    let best = null, distance = reach * reach;
    for (const candidate of placed) {
      const squared = (candidate.x - x) ** 2 + (candidate.y - y) ** 2;
      if (squared < distance) { [best, distance] = [candidate.point, squared]; }
    }
    return best;
  };
  svg.addEventListener("pointermove", event => {
    const point = nearest(event);
    title.textContent = point === null ? "" : point.title;
    svg.style.cursor = point === null ? "" : "pointer";
  });
  svg.addEventListener("click", event => {
    const point = nearest(event);
    if (point !== null && event.target.closest("[data-trial]") === null) { openTrial(point.trial); }
  });
}

/** lines: { name, colour, points: [[x, y or null]] } as lines; points: { mark, x, y or null, trial, title }. Points without y stand at the bottom. */
function chart({ title, across, upwards, lines = [], points = [], formatX = formats.short, formatY = formats.short, wide = false }) {
  const width = wide ? 1120 : 560, height = 320, left = 66, right = 16, top = 12, bottom = 48;
  const known = [...points.filter(point => point.y !== null).map(point => point.y), ...lines.flatMap(line => line.points.map(point => point[1]).filter(y => y !== null))];
  const xs = ticksOf(...range([...points.map(point => point.x), ...lines.flatMap(line => line.points.map(point => point[0]))]), wide ? 9 : 5), ys = ticksOf(...range(known), 5);
  const hasUnknown = points.some(point => point.y === null), floor = height - bottom - (hasUnknown ? 18 : 0);
  const place = (value, ticks, start, end) => Math.round(10 * (start + (end - start) * (value - ticks[0]) / (ticks[ticks.length - 1] - ticks[0]))) / 10;
  const atX = x => place(x, xs, left, width - right), atY = y => y === null ? height - bottom - 8 : place(y, ys, floor, top);
  const svg = make("svg", { class: "chart", viewBox: `0 0 ${width} ${height}`, role: "img", "aria-label": title });
  for (const y of ys) {
    svg.append(make("line", { class: "grid", x1: left, x2: width - right, y1: atY(y), y2: atY(y) }), make("text", { class: "tick", x: left - 8, y: atY(y) + 4, "text-anchor": "end" }, formatY(y)));
  }
  for (const x of xs) {
    svg.append(make("line", { class: "grid", x1: atX(x), x2: atX(x), y1: top, y2: height - bottom }), make("text", { class: "tick", x: atX(x), y: height - bottom + 16, "text-anchor": "middle" }, formatX(x)));
  }
  svg.append(
    make("text", { class: "tick", x: (left + width - right) / 2, y: height - 8, "text-anchor": "middle" }, across),
    make("text", { class: "tick", transform: `translate(14 ${(top + floor) / 2}) rotate(-90)`, "text-anchor": "middle" }, upwards));
  const kinds = [...new Set(points.map(point => point.mark))].filter(kind => !marks[kind].cross);
  const crowded = new Set(kinds.filter(kind => points.filter(point => point.mark === kind).length > manyPoints));
  for (const kind of crowded) {
    const course = points.filter(point => point.mark === kind).map(point => `M${atX(point.x)} ${atY(point.y)}h0`).join("");
    svg.append(make("path", { class: "crowd", d: course, style: `fill:none;stroke:var(--point);stroke-opacity:.75;stroke-width:5;stroke-linecap:round` }));
  }
  if (crowded.size > 0) { findNearest(svg, points.filter(point => crowded.has(point.mark)).map(point => ({ x: atX(point.x), y: atY(point.y), point }))); }
  for (const point of points.filter(point => !crowded.has(point.mark))) {
    const opens = point.trial === undefined ? {} : { "data-trial": point.trial.number };
    svg.append(markAt(point.mark, atX(point.x), atY(point.y), opens, point.title ? make("title", {}, point.title) : null));
  }
  for (const line of lines) {
    let course = "", isOpen = false;
    for (const [x, y] of line.points) {
      course += y === null ? "" : `${isOpen ? "L" : "M"}${atX(x)} ${atY(y)}`;
      isOpen = y !== null;
    }
    svg.append(make("path", { d: course, style: `fill:none;stroke:${line.colour};stroke-width:2;stroke-linejoin:round` }));
  }
  svg.addEventListener("click", event => {
    const opened = event.target.closest("[data-trial]");
    if (opened !== null) { openTrial(byNumber.get(Number(opened.dataset.trial))); }
  });
  const swatch = (...shapes) => make("svg", { width: 18, height: 12, "aria-hidden": "true" }, ...shapes);
  const legend = [
    ...[...new Set(points.map(point => point.mark))].map(kind => make("li", {}, swatch(markAt(kind, 9, 6, {})), marks[kind].name)),
    ...lines.filter(line => line.name).map(line => make("li", {}, swatch(make("path", { d: "M0 6H18", style: `stroke:${line.colour};stroke-width:2` })), line.name))];
  return make("figure", {}, make("figcaption", {}, title), svg, make("ul", { class: "legend" }, ...legend));
}
