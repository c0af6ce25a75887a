"use strict";
// Elements are made here and nowhere else; text is only ever set as text, so nothing in the data can become markup.
const data = JSON.parse(document.getElementById("data").textContent);

function make(name, attributes = {}, ...children) {
  const svg = "svg g path rect circle line text title".split(" ").includes(name);
  const element = svg ? document.createElementNS("http://www.w3.org/2000/svg", name) : document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (typeof value === "function") { element.addEventListener(key, value); }
    else if (key === "style") { element.style.cssText = value; }
    else if (value !== null && value !== undefined && value !== false) { element.setAttribute(key, value === true ? "" : value); }
  }
  element.append(...children.filter(child => child !== null && child !== undefined));
  return element;
}

const bodyOf = id => document.querySelector(`#${id} .body`);

const formats = {
  score: value => value === null ? "–" : Number(value.toPrecision(6)).toString(),
  count: value => value === null ? "–" : value.toLocaleString("en-US"),
  short(value) {
    if (value === null) { return "–"; }
    for (const [unit, sign] of [[1e9, " G"], [1e6, " M"], [1e4, " k"]]) {
      if (Math.abs(value) >= unit) { return Number((value / (unit === 1e4 ? 1e3 : unit)).toPrecision(4)) + sign; }
    }
    return Number(value.toPrecision(5)).toLocaleString("en-US", { maximumFractionDigits: 12 });
  },
  seconds(value) {
    if (value === null) { return "–"; }
    if (value < 60) { return `${Number(value.toPrecision(3))} s`; }
    const whole = Math.round(value), two = number => String(number).padStart(2, "0");
    return `${Math.floor(whole / 3600)}:${two(Math.floor(whole / 60) % 60)}:${two(whole % 60)}`;
  },
};
