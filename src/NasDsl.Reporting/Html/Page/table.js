// A table that is sorted, filtered and shown a page at a time.
const pageSize = 50;

function makeTable(container, { caption, columns, rows, sort, isDescending = false, matches }) {
  let page = 0, filtered = rows;
  const count = make("p", { class: "count", role: "status" }), body = make("tbody");
  const heads = columns.map(column => make("th", { scope: "col", class: column.isNumber ? "number" : null },
    make("button", { type: "button", click: () => sortBy(column) }, column.name, make("span", { class: "sign", "aria-hidden": "true" }))));
  const previous = make("button", { type: "button", click: () => turn(-1) }, "Previous"), next = make("button", { type: "button", click: () => turn(1) }, "Next");
  const where = make("span");
  container.append(
    count,
    make("div", { class: "scroll", tabindex: "0", role: "group", "aria-label": caption },
      make("table", {}, make("caption", { class: "hidden" }, caption), make("thead", {}, make("tr", {}, ...heads)), body)),
    make("div", { class: "pages" }, previous, where, next));

  function sortBy(column) {
    isDescending = sort === column.name ? !isDescending : column.isNumber === true && column.name !== "Trial";
    sort = column.name;
    refresh();
  }

  function turn(by) {
    page += by;
    show();
  }

  // What has no value comes last, whichever way the rest is sorted.
  function compare(one, other, sign) {
    const isOneNone = one === null || one === undefined || one === "", isOtherNone = other === null || other === undefined || other === "";
    return isOneNone || isOtherNone ? isOneNone - isOtherNone : sign * (typeof one === "number" ? one - other : String(one).localeCompare(String(other), "en"));
  }

  function refresh() {
    page = 0;
    const column = columns.find(candidate => candidate.name === sort), sign = isDescending ? -1 : 1;
    filtered = rows.filter(matches ?? (() => true)).sort((one, other) => compare(column.value(one), column.value(other), sign) || one.number - other.number);
    columns.forEach((candidate, index) => {
      heads[index].setAttribute("aria-sort", candidate === column ? (isDescending ? "descending" : "ascending") : "none");
      heads[index].querySelector(".sign").textContent = candidate === column ? (isDescending ? " ↓" : " ↑") : "";
    });
    show();
  }

  function show() {
    const pages = Math.max(1, Math.ceil(filtered.length / pageSize));
    page = Math.min(Math.max(page, 0), pages - 1);
    body.replaceChildren(...filtered.slice(page * pageSize, (page + 1) * pageSize).map(row => make("tr", {},
      ...columns.map(column => make("td", { class: [column.isNumber ? "number" : "", column.kind ?? ""].join(" ").trim() || null }, column.show(row))))));
    count.textContent = filtered.length === rows.length ? `${formats.count(rows.length)} trials` : `${formats.count(filtered.length)} of ${formats.count(rows.length)} trials`;
    where.textContent = `Page ${page + 1} of ${pages}`;
    previous.disabled = page === 0;
    next.disabled = page === pages - 1;
    container.querySelector(".pages").hidden = pages === 1;
  }

  refresh();
  return refresh;
}

const columnOf = (name, field, format) => ({ name, isNumber: true, value: trial => trial[field], show: trial => format(trial[field]) });
const columnsOf = {
  number: { name: "Trial", isNumber: true, value: trial => trial.number, show: trial => make("button", { type: "button", "aria-label": `Open trial ${trial.number}`, click: () => openTrial(trial) }, String(trial.number)) },
  state: { name: "State", value: trial => trial.state, show: trial => make("span", { class: `state ${trial.state}` }, trial.state) },
  attempt: columnOf("Attempt", "attempt", formats.count),
  failure: { name: "Failure", value: trial => trial.failure, show: trial => trial.failure ?? "" },
  reason: { name: "Reason", kind: "reason", value: trial => trial.error, show: trial => trial.error ?? "" },
};

function showFailures() {
  const failed = trials.filter(trial => trial.state === "failed");
  if (failed.length === 0) {
    bodyOf("failures").append(make("p", { class: "none" }, "No trial failed."));
    return;
  }
  const kinds = new Map();
  failed.forEach(trial => kinds.set(trial.failure ?? "unknown", (kinds.get(trial.failure ?? "unknown") ?? 0) + 1));
  bodyOf("failures").append(make("ul", { class: "values", "aria-label": "Failures by kind" }, ...[...kinds].map(([kind, count]) => make("li", {}, `${kind}: `, make("b", {}, formats.count(count))))), make("br"));
  makeTable(bodyOf("failures"), { caption: "Failed trials", rows: failed, sort: "Trial", columns: [columnsOf.number, columnsOf.failure, columnsOf.attempt, columnOf("Duration", "duration", formats.seconds), columnsOf.reason] });
}

function showTrials() {
  const has = field => trials.some(trial => trial[field] !== null);
  const columns = [
    columnsOf.number, columnsOf.state, columnOf("Score", "score", formats.score),
    ...has("parameters") ? [columnOf("Parameters", "parameters", formats.short)] : [],
    ...has("macs") ? [columnOf("Multiply-adds", "macs", formats.short)] : [],
    ...Array.from({ length: costCount }, (_, index) => ({ name: costName(index), isNumber: true, value: trial => trial.costs[index] ?? null, show: trial => formats.short(trial.costs[index] ?? null) })),
    columnOf("Duration", "duration", formats.seconds), columnsOf.attempt,
    ...has("failure") ? [columnsOf.failure, columnsOf.reason] : []];
  const state = make("select", { change: () => refresh() }, ...["all", ...states].map(name => make("option", { value: name }, name)));
  const text = make("input", { type: "search", placeholder: "operation, reason, number …", input: () => refresh() });
  const least = make("input", { type: "number", step: "any", style: "width:9em", input: () => refresh() });
  const labelled = (name, control) => make("label", {}, name, control);
  bodyOf("trials").append(make("div", { class: "controls" }, labelled("State", state), labelled("Contains", text), labelled("Score at least", least)));
  const refresh = makeTable(bodyOf("trials"), {
    caption: "All trials", rows: trials, columns, sort: winner === null ? "Trial" : "Score", isDescending: winner !== null,
    matches: trial => (state.value === "all" || trial.state === state.value)
      && (text.value === "" || trial.text.includes(text.value.toLowerCase()))
      && (least.value === "" || (trial.score !== null && trial.score >= Number(least.value))),
  });
}
