// The fields in the order in which they are written.
const fields = ["number", "state", "score", "parameters", "macs", "images", "duration", "started", "attempt", "parent", "worker", "failure", "error", "costs", "architecture", "parts", "curves", "network"];
const states = ["running", "completed", "failed"];
const trials = data.trials.map(values => {
  const trial = Object.fromEntries(fields.map((field, index) => [field, values[index]]));
  trial.state = states[trial.state];
  trial.ended = trial.started === null ? null : trial.started + trial.duration;
  trial.text = `${trial.number} ${trial.state} ${trial.failure ?? ""} ${trial.error ?? ""} ${trial.architecture} ${trial.worker ?? ""}`.toLowerCase();
  return trial;
});
data.trials = null;
const byNumber = new Map(trials.map(trial => [trial.number, trial]));
const completed = trials.filter(trial => trial.state === "completed" && trial.score !== null);
const winner = completed.reduce((best, trial) => best === null || trial.score > best.score ? trial : best, null);
const costCount = completed.reduce((count, trial) => Math.max(count, trial.costs.length), 0);
const costName = index => costCount === 1 ? "Cost" : `Cost ${index}`;
