// One trial at length: what it is, its figures, its curve. Made when it is opened.
function figuresOf(trial) {
  const facts = [["Score", formats.score(trial.score)], ["Parameters", formats.count(trial.parameters)], ["Multiply-adds", formats.count(trial.macs)]];
  trial.costs.forEach((cost, index) => facts.push([costName(index), formats.short(cost)]));
  facts.push(["Training images", formats.count(trial.images)], ["Duration", formats.seconds(trial.duration)], ["Attempt", formats.count(trial.attempt)]);
  if (trial.started !== null) { facts.push(["Begun after", formats.seconds(trial.started)]); }
  if (trial.worker !== null) { facts.push(["Worker", trial.worker]); }
  const list = make("dl", { class: "facts figures" }, ...facts.filter(([, value]) => value !== "–").map(([name, value]) => make("div", {}, make("dt", {}, name), make("dd", {}, value))));
  if (trial.parent !== null) {
    const parent = byNumber.get(trial.parent);
    list.append(make("div", {}, make("dt", {}, "Descends from"),
      make("dd", {}, parent === undefined ? `trial ${trial.parent}` : make("button", { type: "button", click: () => openTrial(parent) }, `Trial ${trial.parent}`))));
  }
  return list;
}

// Series of one unit share a chart: what is called a loss, and the rest.
function curvesOf(trial) {
  const groups = new Map();
  trial.curves.forEach((curve, index) => {
    const unit = /loss/i.test(curve[0]) ? "loss" : "value";
    groups.set(unit, [...groups.get(unit) ?? [], { curve, colour: `var(--ln${index % 8})` }]);
  });
  return [...groups].map(([unit, curves]) => chart({
    title: unit === "loss" ? "Losses" : "Learning curve", across: "step", upwards: unit,
    lines: curves.map(({ curve: [name, total, ...values], colour }) => {
      const points = Array.from({ length: values.length / 2 }, (_, index) => [values[2 * index], values[2 * index + 1]]);
      const lost = points.filter(point => point[1] === null).length;
      return { name: `${name}${total > points.length ? ` (${points.length} of ${total} points)` : ""}${lost > 0 ? ` (${lost} not finite)` : ""}`, colour, points };
    }),
  }));
}

function trialBody(trial) {
  const curves = curvesOf(trial);
  return [
    figuresOf(trial),
    trial.error === null ? null : make("p", { class: "error" }, `${trial.failure ?? "Failure"}: ${trial.error}`),
    make("h3", {}, "Architecture"), drawArchitecture(trial),
    curves.length > 0 ? make("h3", {}, "Curves") : null, curves.length > 0 ? make("div", { class: "pair curves" }, ...curves) : null];
}

function openTrial(trial) {
  const dialog = document.getElementById("details");
  const close = make("button", { type: "button", click: () => dialog.close() }, "Close");
  dialog.replaceChildren(
    make("div", { class: "bar" }, make("h2", { id: "details-title" }, `Trial ${trial.number} `, make("span", { class: `state ${trial.state}` }, trial.state)), close),
    ...trialBody(trial).filter(part => part !== null),
    make("h3", {}, "As stored"), make("pre", {}, trial.architecture));
  if (!dialog.open) { dialog.showModal(); }
  dialog.scrollTop = 0;
}

function showWinner() {
  if (winner === null) {
    bodyOf("winner").append(make("p", { class: "none" }, "No trial has completed."));
    return;
  }
  bodyOf("winner").append(make("p", { class: "note" }, make("button", { type: "button", click: () => openTrial(winner) }, `Trial ${winner.number}`)), ...trialBody(winner).filter(part => part !== null));
}
