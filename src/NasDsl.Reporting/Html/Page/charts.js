// The charts of the whole search.
const titleOf = trial => `trial ${trial.number}: ${trial.state === "completed" ? formats.score(trial.score) : `${trial.state}${trial.error ? `: ${trial.error}` : ""}`}`;

function stairs(points) {
  const steps = [];
  for (const [x, y] of points) {
    if (steps.length > 0) { steps.push([x, steps[steps.length - 1][1]]); }
    steps.push([x, y]);
  }
  return steps;
}

function progressChart(title, across, placeOf, formatX) {
  const shown = trials.filter(trial => trial.state !== "running" && placeOf(trial) !== null).sort((one, other) => placeOf(one) - placeOf(other));
  const best = [];
  for (const trial of shown) {
    if (trial.score !== null && (best.length === 0 || trial.score > best[best.length - 1][1])) { best.push([placeOf(trial), trial.score]); }
  }
  if (best.length > 0) { best.push([placeOf(shown[shown.length - 1]), best[best.length - 1][1]]); }
  return chart({
    title, across, upwards: "score", formatX,
    points: shown.map(trial => ({ mark: trial.state === "failed" ? "failed" : "trial", x: placeOf(trial), y: trial.score, trial, title: titleOf(trial) })),
    lines: [{ name: "best so far", colour: "var(--accent)", points: stairs(best) }],
  });
}

function showProgress() {
  const body = bodyOf("time");
  if (trials.every(trial => trial.state === "running")) {
    body.append(make("p", { class: "none" }, "No trial has ended."));
    return;
  }
  const figures = [progressChart("Score by trial", "trial", trial => trial.number, formats.count)];
  if (trials.some(trial => trial.ended !== null)) {
    figures.push(progressChart("Score over time", "time since the study was begun", trial => trial.ended, formats.seconds));
  }
  body.append(make("div", { class: "pair" }, ...figures));
}

// Of trials ordered by cost those are on the front whose score beats all cheaper ones'.
function frontOf(shown, costOf) {
  let best = -Infinity;
  return [...shown].sort((one, other) => costOf(one) - costOf(other) || other.score - one.score || one.number - other.number).filter(trial => {
    const isOn = trial.score > best;
    best = Math.max(best, trial.score);
    return isOn;
  });
}

function frontChart(name, costOf, format) {
  const shown = completed.filter(trial => costOf(trial) !== null), front = frontOf(shown, costOf), on = new Set(front);
  const pointOf = trial => ({ mark: on.has(trial) ? "front" : "trial", x: costOf(trial), y: trial.score, trial, title: `${titleOf(trial)}, ${name.toLowerCase()} ${format(costOf(trial))}` });
  return chart({
    title: `Score against ${name.toLowerCase()}: ${front.length} of ${shown.length} trials on the front`, across: name.toLowerCase(), upwards: "score", formatX: format,
    points: [...shown.filter(trial => !on.has(trial)), ...front].map(pointOf),
    lines: [{ colour: "var(--accent)", points: stairs(front.map(trial => [costOf(trial), trial.score])) }],
  });
}

function showFronts() {
  const costs = [["Parameters", trial => trial.parameters, formats.short], ["Multiply-adds", trial => trial.macs, formats.short]];
  for (let index = 0; index < costCount; index++) { costs.push([costName(index), trial => trial.costs[index] ?? null, formats.short]); }
  const known = costs.filter(([, costOf]) => completed.some(trial => costOf(trial) !== null));
  if (known.length === 0) {
    document.getElementById("front").hidden = true;
    return;
  }
  bodyOf("front").append(make("div", { class: "pair" }, ...known.map(cost => frontChart(...cost))));
}
