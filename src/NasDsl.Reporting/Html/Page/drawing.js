// Draws the parts of an architecture; where things lie was computed when the report was made.
const strokeOf = colour => colour < 0 ? "var(--soft)" : `var(--ln${colour % 8})`;
const fillOf = operation => `var(--op${operation % 10})`;

function arrowhead(direction, x, y, colour) {
  const [dx, dy] = [null, [-7, 0], [0, -7], [7, 0]][direction], [sx, sy] = dx === 0 ? [4, 0] : [0, 4];
  return make("path", { d: `M${x + dx - sx} ${y + dy - sy}L${x + dx + sx} ${y + dy + sy}L${x} ${y}Z`, style: `fill:${strokeOf(colour)}` });
}

function drawShape(svg, [kind, ...values], operations) {
  const label = (x, y, text, anchor, name) => make("text", { x, y: y + 4.2, "text-anchor": anchor, class: name }, text);
  if (kind === "c") {
    const [colour, arrow, x, y, course] = values;
    svg.append(make("path", { d: course, style: `fill:none;stroke:${strokeOf(colour)};stroke-width:1.6` }));
    if (arrow > 0) { svg.append(arrowhead(arrow, x, y, colour)); }
  } else if (kind === "o" || kind === "n") {
    const [x, y, width, height, which, text] = values, isOperation = kind === "o";
    const style = isOperation ? `fill:${fillOf(operations[which])};stroke:var(--rule)` : `fill:var(--card);stroke:${strokeOf(which)};stroke-width:1.4`;
    svg.append(
      make("rect", { x, y, width, height, rx: isOperation ? height / 2 : Math.min(6, height / 2), style }),
      label(x + width / 2, y + height / 2, isOperation ? data.operations[operations[which]] : text, "middle", isOperation ? "operation" : "name"));
  } else if (kind === "d") {
    svg.append(make("circle", { cx: values[0], cy: values[1], r: 3.4, style: `fill:${strokeOf(values[2])}` }));
  } else {
    svg.append(label(values[0], values[1], values[2], "start", "name"));
  }
}

function drawPart(name, index, operations) {
  const [width, height, ...shapes] = data.drawings[index], edge = 2;
  const svg = make("svg", {
    width: width + 2 * edge, height: height + 2 * edge, viewBox: `${-edge} ${-edge} ${width + 2 * edge} ${height + 2 * edge}`, role: "img",
    class: width > height ? "wide" : null, style: `--width:${width}px`, "aria-label": `${name}: ${operations.map(operation => data.operations[operation]).join(", ")}`,
  });
  shapes.forEach(shape => drawShape(svg, shape, operations));
  return make("figure", { class: "part" }, make("figcaption", {}, name), make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": `Drawing of ${name}` }, svg));
}

// The stages of the whole network, each with the shape that comes in.
function drawNetwork(stages) {
  const list = make("ol", { class: "network" });
  for (let index = 0; index < stages.length; index += 2) {
    list.append(make("li", {}, make("span", { class: "shape" }, stages[index + 1]), make("span", { class: "stage" }, stages[index])));
  }
  return make("figure", { class: "part" }, make("figcaption", {}, "Network"), list);
}

function drawArchitecture(trial) {
  const box = make("div", { class: "architecture" });
  if (trial.network !== null) { box.append(drawNetwork(trial.network)); }
  if (trial.parts === null) {
    box.append(make("p", { class: "none" }, "The architecture cannot be drawn: its encoding is none of the study's space. As it was stored:"), make("pre", {}, trial.architecture));
    return box;
  }
  const values = trial.parts.filter(part => typeof part[1] === "string");
  if (values.length > 0) {
    box.append(make("ul", { class: "values", "aria-label": "Values" }, ...values.map(([decision, value]) => make("li", {}, `${data.decisions[decision]} = `, make("b", {}, value)))));
  }
  for (const [decision, drawing, ...operations] of trial.parts.filter(part => typeof part[1] !== "string")) {
    box.append(drawPart(data.decisions[decision], drawing, operations));
  }
  return box;
}
