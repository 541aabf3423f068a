// Opens pages of reports in a headless Chromium and tells what a reader would meet.
//
//   node check.mjs FOLDER
//
// FOLDER/task.json lists the pages: { file, axe, panel, print, pages, shots }. FOLDER/result.json gets, for each page, the
// faults that were found and the states of the panel that were reached by keyboard, to be compared with the program.

import { createRequire } from "node:module";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import puppeteer from "puppeteer-core";

const require = createRequire(import.meta.url);
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const folder = process.argv[2];
const tasks = JSON.parse(readFileSync(join(folder, "task.json"), "utf8"));
const program = [process.env.WAAGE_CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"]
  .find((path) => path && existsSync(path));

const browser = await puppeteer.launch({
  executablePath: program,
  args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--force-color-profile=srgb"],
});
const results = {};
try {
  for (const task of tasks) results[task.file] = await look(task);
} finally {
  await browser.close();
}
writeFileSync(join(folder, "result.json"), JSON.stringify(results));

/** A page that tells of every request, violation and error. */
async function open(url, faults, { width = 1280, scripts = true } = {}) {
  const page = await browser.newPage();
  await page.setViewport({ width, height: 900 });
  await page.setJavaScriptEnabled(scripts);
  page.on("pageerror", (error) => faults.push(`script: ${error.message}`));
  page.on("console", (message) => {
    if (["error", "warn"].includes(message.type())) faults.push(`console: ${message.text()}`);
  });
  page.on("request", (request) => {
    const asked = request.url();
    if (!asked.startsWith("data:") && asked.split("#")[0] !== url.split("#")[0]) faults.push(`request: ${asked}`);
  });
  await page.goto(url, { waitUntil: "load" });
  return page;
}

async function look(task) {
  const faults = [];
  const url = pathToFileURL(join(folder, task.file)).href;
  const page = await open(url, faults);
  await own(page, faults);
  await readable(page, faults);
  if (task.axe) await accessible(page, faults, "");
  const states = task.panel ? await panel(page, url, faults, task.axe) : [];
  if (task.panel && task.axe) {
    await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
    await accessible(page, faults, " with everything open");
  }
  await page.close();
  await narrow(url, faults);
  await silent(url, task, faults);
  if (task.print) await print(url, task, faults);
  if (task.shots) await shots(url, task);
  return { faults, states };
}

async function accessible(page, faults, when) {
  await page.evaluate(axe);
  const found = await page.evaluate((tags) => axe.run(document, { runOnly: tags }), TAGS);
  for (const violation of found.violations) {
    const where = violation.nodes.slice(0, 3).map((node) => node.html.slice(0, 160)).join(" | ");
    faults.push(`axe ${violation.id}${when}: ${violation.help}: ${where}`);
  }
}

/** What axe does not look at. */
async function own(page, faults) {
  faults.push(...await page.evaluate(() => {
    const found = [];
    const ids = [...document.querySelectorAll("[id]")].map((one) => one.id);
    for (const id of ids) if (ids.filter((other) => other === id).length > 1) found.push(`id twice: ${id}`);
    for (const one of document.querySelectorAll("[aria-labelledby], [aria-describedby]")) {
      for (const name of ["aria-labelledby", "aria-describedby"]) {
        for (const id of (one.getAttribute(name) ?? "").split(" ").filter(Boolean)) {
          if (!document.getElementById(id)) found.push(`${name} without its target: ${id}`);
        }
      }
    }
    for (const svg of document.querySelectorAll("svg")) {
      const name = document.getElementById(svg.getAttribute("aria-labelledby") ?? "")?.textContent.trim();
      if (svg.getAttribute("role") !== "img" || !name) found.push("drawing without a name");
      if (!svg.querySelector("desc")?.textContent.trim()) found.push(`drawing without a description: ${name}`);
      if (svg.querySelector("script, foreignObject, a, image, style")) found.push(`more than a drawing: ${name}`);
    }
    for (const table of document.querySelectorAll("table")) {
      const name = table.caption?.textContent.trim();
      if (!name) found.push("table without a caption");
      if ([...table.querySelectorAll("th")].some((head) => !head.scope)) found.push(`header without scope: ${name}`);
      if ([...table.tBodies].some((body) => [...body.rows].some((row) => row.querySelectorAll("th").length !== 1))) {
        found.push(`row without its one header: ${name}`);
      }
      const columns = table.tHead?.rows[0]?.cells.length;
      if ([...table.rows].some((row) => row.cells.length !== columns)) found.push(`ragged table: ${name}`);
    }
    if (document.querySelectorAll("h1").length !== 1) found.push("not one heading of level 1");
    let level = 1;
    for (const heading of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
      const next = Number(heading.tagName[1]);
      if (next > level + 1) found.push(`a level is skipped before: ${heading.textContent}`);
      level = next;
    }
    for (const link of document.querySelectorAll("a")) {
      const href = link.getAttribute("href");
      if (!href.startsWith("#") || !document.getElementById(href.slice(1))) found.push(`link to nowhere: ${href}`);
    }
    for (const target of document.querySelectorAll("nav a, summary, button, select, input")) {
      const box = target.getBoundingClientRect();
      if (box.height > 0 && box.height < 24) found.push(`target of ${box.height} px: ${target.textContent}`);
    }
    if (document.querySelector("[style]:not(.fill):not(.then)")) found.push("an attribute of style");
    if (document.querySelectorAll("script").length > 2 || window.hacked) found.push("a foreign script");
    return found;
  }));
}

/**
 * Text in drawings against what is painted below it; axe leaves drawings out. Three signs of each text are asked, so a
 * text that leaves its bar is met, too. Bare lines are no ground.
 */
async function readable(page, faults) {
  faults.push(...await page.evaluate(() => {
    const LEAST = 4.5;
    const found = [];
    let asked = 0;
    const rgba = (paint) => {
      const numbers = (paint.match(/^rgba?\(([^)]*)\)/)?.[1] ?? "").split(/[\s,/]+/).map(Number);
      return numbers.length < 3 ? null : [...numbers.slice(0, 3), numbers[3] ?? 1];
    };
    const linear = (part) => (part <= 0.04045 * 255 ? part / 255 / 12.92 : ((part / 255 + 0.055) / 1.055) ** 2.4);
    const light = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
    const contrast = (one, other) => {
      const [low, high] = [light(one), light(other)].sort((a, b) => a - b);
      return (high + 0.05) / (low + 0.05);
    };
    const over = (top, below) => [0, 1, 2].map((at) => top[3] * top[at] + (1 - top[3]) * below[at]);
    // The paint of an element with the opacity of all that hold it; null where it paints nothing.
    const painted = (one) => {
      const style = getComputedStyle(one);
      const paint = style.display === "none" || style.visibility !== "visible" ? null : rgba(style.fill);
      if (paint === null) return style.fill.startsWith("url") ? undefined : null;
      paint[3] *= Number(style.fillOpacity);
      for (let up = one; up instanceof SVGElement; up = up.parentElement) paint[3] *= Number(getComputedStyle(up).opacity);
      return paint[3] > 0 ? paint : null;
    };
    for (const svg of document.querySelectorAll("svg")) {
      if (svg.getBoundingClientRect().width === 0) continue;
      const name = svg.querySelector("title")?.textContent;
      const all = [...svg.querySelectorAll("rect, circle, ellipse, path, polygon, polyline, text, tspan")]
        .filter((one) => !one.closest("defs, pattern, clipPath, mask, marker, symbol"));
      const shapes = [];
      for (const one of all) {
        const paint = painted(one);
        if (!(one instanceof SVGTextContentElement)) {
          if (paint === undefined) found.push(`a ground whose contrast is unknown: ${one.outerHTML.slice(0, 80)} in ${name}`);
          if (paint) shapes.push({ one, paint, back: one.getScreenCTM().inverse() });
          continue;
        }
        const text = [...one.childNodes].filter((node) => node.nodeType === 3).map((node) => node.data).join("").trim();
        const signs = one.getNumberOfChars();
        if (text === "" || signs === 0) continue;
        asked += 1;
        if (!paint) {
          found.push(`text without a plain colour: ${text} in ${name}`);
          continue;
        }
        const matrix = one.getScreenCTM();
        let worst = Infinity;
        for (const at of new Set([0, Math.floor(signs / 2), signs - 1])) {
          const box = one.getExtentOfChar(at);
          const point = new DOMPoint(box.x + box.width / 2, box.y + box.height / 2).matrixTransform(matrix);
          let ground = [255, 255, 255];
          for (const { one: shape, paint: fill, back } of shapes) {
            if (shape.isPointInFill(point.matrixTransform(back))) ground = over(fill, ground);
          }
          worst = Math.min(worst, contrast(over(paint, ground), ground));
        }
        if (worst < LEAST) found.push(`contrast ${worst.toFixed(2)} of the text: ${text} in ${name}`);
      }
    }
    if (asked === 0 && document.querySelector("svg text")) found.push("no text in a drawing was asked for its contrast");
    return found;
  }));
}

/** The panel by keyboard: states to be compared, way back, link, and links that do not fit. */
async function panel(page, url, faults, links) {
  const states = [];
  const state = (of) => of.evaluate(() => {
    const shares = {};
    for (const input of document.querySelectorAll("#what-if input[type=range]")) shares[input.id] = Number(input.dataset.share);
    const rows = [...document.querySelectorAll("#what-if tbody tr")];
    return {
      profile: Number(document.getElementById("what-if-profile").value),
      shares,
      values: Object.fromEntries(rows.map((row) => [row.dataset.id, Number(row.dataset.value)])),
      ranks: Object.fromEntries(rows.map((row) => [row.dataset.id, row.dataset.rank])),
      order: rows.map((row) => row.dataset.id),
      changed: document.getElementById("what-if").classList.contains("changed"),
      banner: document.querySelector("#what-if .state").textContent,
      leader: document.querySelector("#what-if .leader").textContent,
      link: document.getElementById("what-if-link").value,
    };
  });
  const said = (of) => of.evaluate(() => document.querySelector("#what-if [role=status]").textContent);
  if (!await page.$("#what-if:not([hidden])")) {
    faults.push("the panel does not show");
    return states;
  }
  if (!await page.$("#what-if-profile")) {
    await page.evaluate(() => {
      const only = document.createElement("input");
      Object.assign(only, { id: "what-if-profile", value: "0", hidden: true });
      document.body.append(only);
    });
  }
  const first = await state(page);
  if (first.changed) faults.push("changed before anything was changed");
  states.push(first);

  await page.evaluate(() => document.querySelectorAll("#what-if details").forEach((one) => { one.open = true; }));
  const sliders = await page.$$eval("#what-if input[type=range]", (all) => all.map((one) => one.id));
  const press = async (id, key, times) => {
    await page.focus(`#${id}`);
    for (let time = 0; time < times; time += 1) await page.keyboard.press(key);
  };
  if (sliders.length > 0) {
    await press(sliders[0], "ArrowRight", 5);
    states.push({ ...await state(page), moved: sliders[0], percent: await page.$eval(`#${sliders[0]}`, (one) => Number(one.value)) });
  }
  for (const [index, id] of sliders.entries()) {
    await press(id, ["PageDown", "ArrowRight", "PageUp", "ArrowLeft"][index % 4], 1 + (index % 3));
    if (index % 7 === 0 || index + 1 === sliders.length) states.push(await state(page));
  }
  // To the end, where the others have nothing, and back: they find their proportions again.
  if (sliders.length > 1) {
    const before = await state(page);
    const at = Math.round(100 * before.shares[sliders[0]]);
    await press(sliders[0], "ArrowRight", 1);
    const next = await state(page);
    await press(sliders[0], "End", 1);
    states.push(await state(page));
    if (Math.abs((await state(page)).shares[sliders[0]] - 1) > 1e-12) faults.push("End does not reach 100");
    await press(sliders[0], "Home", 1);
    states.push(await state(page));
    for (let step = 0; step <= at; step += 1) await page.keyboard.press("ArrowRight");
    const after = await state(page);
    const same = sliders.every((id) => Math.abs(after.shares[id] - next.shares[id]) < 1e-12);
    if (!same && at < 99) faults.push("the others forget their proportions");
  }
  // Who leads is said, once the hand is still.
  for (const id of sliders) {
    await press(id, "End", 1);
    const now = await state(page);
    if (now.leader !== first.leader) {
      await new Promise((done) => setTimeout(done, 900));
      if (await said(page) !== now.leader) faults.push(`not said: ${now.leader}, but: ${await said(page)}`);
      break;
    }
  }
  const far = await state(page);
  states.push(far);
  if (sliders.length > 0 && (!far.changed || far.banner === first.banner)) faults.push("a change is not marked");

  // The link carries all of it, and what does not fit is refused.
  if (far.changed) {
    const other = await open(far.link, faults);
    const came = await other.evaluate(() => document.querySelector("#what-if .note").hidden);
    if (!came) faults.push("its own link is refused");
    const there = await other.evaluate(() => Object.fromEntries(
      [...document.querySelectorAll("#what-if tbody tr")].map((row) => [row.dataset.id, Number(row.dataset.value)])));
    for (const [id, value] of Object.entries(far.values)) {
      if (!(Math.abs(there[id] - value) < 1e-9)) faults.push(`the link loses ${id}: ${there[id]} for ${value}`);
    }
    await other.close();
  }
  const profile = decodeURIComponent((far.link.match(/profile=([^&]*)/) ?? ["", "x"])[1]);
  const wrong = ["profile=nobody", `profile=${profile}&w.nothing=100`, `profile=${profile}&profile=${profile}`, "", "x",
    `profile=${profile}&${far.link.split("&").slice(2).map((part) => `${part}1`).join("&")}&w.x=-1`,
    `profile=${profile}&w.<script>=NaN`, `profile=${profile}&__proto__=1`];
  for (const hash of links ? wrong : wrong.slice(0, 1)) {
    const other = await open(`${url}#what-if&${hash}`, faults);
    const shown = await other.evaluate(() => ({
      note: !document.querySelector("#what-if .note").hidden,
      changed: document.getElementById("what-if").classList.contains("changed"),
    }));
    if (!shown.note || shown.changed) faults.push(`a link that does not fit is taken: ${hash}`);
    await other.close();
  }

  // Another profile, and back to the report.
  const profiles = await page.$$eval("#what-if-profile option", (all) => all.length);
  for (let index = 0; index < profiles; index += 1) {
    await page.select("#what-if-profile", String(index));
    states.push(await state(page));
  }
  await page.focus("#what-if-reset");
  await page.keyboard.press("Enter");
  const back = await state(page);
  if (back.changed || JSON.stringify(back.values) !== JSON.stringify(first.values)) faults.push("reset does not reset");
  if (JSON.stringify(back.order) !== JSON.stringify(first.order)) faults.push("reset leaves the order");
  return states;
}

/** At 320 px nothing but its own regions is to be moved sideways. */
async function narrow(url, faults) {
  const page = await open(url, faults, { width: 320 });
  await page.evaluate(() => document.querySelectorAll("details").forEach((one) => { one.open = true; }));
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  if (wide > 320) {
    const who = await page.evaluate(() => [...document.querySelectorAll("body *")]
      .filter((one) => one.getBoundingClientRect().right > 321 && !one.closest(".scroll")).slice(0, 4)
      .map((one) => one.outerHTML.slice(0, 120)));
    faults.push(`${wide} px wide in a window of 320: ${who.join(" | ")}`);
  }
  await page.close();
}

/** Without scripts everything but the panel can be read. */
async function silent(url, task, faults) {
  const page = await open(url, faults, { scripts: false });
  const tree = await page.accessibility.snapshot({ interestingOnly: false });
  const text = JSON.stringify(tree);
  if (task.panel && text.includes("what-if-table")) faults.push("the panel shows without scripts");
  const { root } = await (await page.createCDPSession()).send("DOM.getDocument", { depth: -1 });
  if (!JSON.stringify(root).includes("\"NOSCRIPT\"") && task.panel) faults.push("no word on scripts");
  if (!text.includes("\"heading\"")) faults.push("nothing can be read without scripts");
  await page.close();
}

async function print(url, task, faults) {
  const page = await open(url, faults);
  const bytes = await page.pdf({ preferCSSPageSize: true, printBackground: false });
  const pages = (Buffer.from(bytes).toString("latin1").match(/\/Type\s*\/Page\b/g) ?? []).length;
  if (pages < 1) faults.push("nothing is printed");
  if (task.pages && pages !== task.pages) faults.push(`${pages} pages are printed, not ${task.pages}`);
  if (task.shots) writeFileSync(join(task.shots, `${task.file}.pdf`), bytes);
  await page.close();
}

async function shots(url, task) {
  for (const [width, sight] of [[1280, "none"], [320, "none"], [1280, "achromatopsia"], [1280, "deuteranopia"]]) {
    const page = await open(url, [], { width });
    await page.emulateVisionDeficiency(sight);
    const name = (part) => join(task.shots, `${task.file}-${width}-${sight}-${part}.png`);
    await page.screenshot({ path: name("top") });
    await page.screenshot({ path: name("all"), fullPage: true });
    if (task.panel) {
      await page.$eval("#what-if", (panel) => panel.scrollIntoView());
      await page.screenshot({ path: name("panel") });
      await page.focus("#what-if input[type=range]");
      for (let step = 0; step < 30; step += 1) await page.keyboard.press("ArrowRight");
      await page.$eval("#what-if", (panel) => panel.scrollIntoView());
      await page.screenshot({ path: name("changed") });
    }
    await page.close();
  }
}
