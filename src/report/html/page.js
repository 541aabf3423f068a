"use strict";
(() => {
  // Regions that show all they have need no stop of the keyboard.
  const regions = () => {
    for (const region of document.querySelectorAll(".scroll")) {
      if (region.scrollWidth > region.clientWidth) region.tabIndex = 0;
      else region.removeAttribute("tabindex");
    }
  };
  addEventListener("resize", regions);
  document.addEventListener("toggle", regions, true);

  const place = document.getElementById("what-if");
  const source = document.getElementById("what-if-data");
  if (place && source) panel(place, JSON.parse(source.textContent));
  regions();

  function panel(place, data) {
    const words = data.words;
    const PREFIX = "#what-if&";

    // ---- The model: the same steps, in the same order, as the evaluation. ----

    const groups = data.nodes
      .map((node, index) => ({
        key: node.id,
        prefix: "w.",
        title: node.group,
        top: node.parent === null,
        members: data.nodes.flatMap((child, at) => (child.parent === index ? [at] : [])),
        ids: data.nodes.filter((child) => child.parent === index).map((child) => child.id),
        labels: data.nodes.filter((child) => child.parent === index).map((child) => child.label),
        shares: (state) => state.local,
      }))
      .filter((group) => group.title !== "");
    if (data.blocks.length > 1) {
      groups.push({
        key: "",
        prefix: "b.",
        title: words.blocks,
        top: false,
        members: data.blocks.map((_, at) => at),
        ids: data.blocks.map((block) => block.id),
        labels: data.blocks.map((block) => block.label),
        shares: (state) => state.blocks,
      });
    }

    const report = () => ({
      profile: data.main,
      local: data.profiles[data.main].local.slice(),
      blocks: data.blocks.map((block) => block.weight),
    });

    function valueOf(mean, blocks) {
      let sum = 0;
      let weight = 0;
      mean.parts.forEach((part, at) => {
        weight += blocks[at];
        sum += blocks[at] * part;
      });
      const x = sum / weight;
      if (mean.curve) {
        const [worst, best, curvature] = mean.curve;
        const share = Math.min(1, Math.max(0, (x - worst) / (best - worst)));
        return (100 * Math.expm1(-curvature * share)) / Math.expm1(-curvature);
      }
      const knots = mean.knots;
      const after = knots.findIndex(([level]) => level > x);
      if (after === 0) return knots[0][1];
      if (after < 0) return knots[knots.length - 1][1];
      const [[x0, v0], [x1, v1]] = [knots[after - 1], knots[after]];
      return v0 + ((v1 - v0) * (x - x0)) / (x1 - x0);
    }

    function valuesOf(state) {
      const global = [];
      data.nodes.forEach((node, at) => {
        global.push(node.parent === null ? 1 : state.local[at] * global[node.parent]);
      });
      const sums = new Array(data.criteria).fill(0);
      const counts = new Array(data.criteria).fill(0);
      for (const attribute of data.attributes) {
        sums[attribute.criterion] += attribute.block === null ? 1 : state.blocks[attribute.block];
        counts[attribute.criterion] += 1;
      }
      const weights = data.attributes.map(({ node, criterion, block }) => {
        if (block === null) return global[node];
        return global[node] * (sums[criterion] > 0 ? state.blocks[block] / sums[criterion] : 1 / counts[criterion]);
      });
      const partial = data.alternatives.map((alternative) => alternative.values.slice());
      for (const mean of data.means) partial[mean.alternative][mean.attribute] = valueOf(mean, state.blocks);
      return partial.map((row) => {
        const contributions = new Array(data.criteria).fill(0);
        row.forEach((value, at) => {
          contributions[data.attributes[at].criterion] += weights[at] * value;
        });
        return contributions.reduce((sum, contribution) => sum + contribution, 0);
      });
    }

    // Whoever is no more than the margin behind the best of a group shares its rank.
    function ranking(values) {
      const falling = (a, b) => values[b] - values[a] || a - b;
      const all = values.map((_, at) => at).sort(falling);
      const passing = all.filter((at) => !data.alternatives[at].out);
      const ranks = values.map(() => null);
      for (let start = 0; start < passing.length; ) {
        let end = start + 1;
        while (end < passing.length && values[passing[start]] - values[passing[end]] <= data.margin) end += 1;
        for (const at of passing.slice(start, end)) ranks[at] = [start + 1, end];
        start = end;
      }
      return { order: passing.concat(all.filter((at) => data.alternatives[at].out)), ranks };
    }

    // One weight is set; the others of its group keep their proportions, or share alike where they have none.
    function move(shares, members, moved, before, percent) {
      const rest = Math.max(0, 1 - percent / 100);
      const others = members.filter((at) => at !== moved);
      const sum = others.reduce((total, at) => total + before[at], 0);
      for (const at of others) shares[at] = sum > 0 ? (before[at] / sum) * rest : rest / others.length;
      shares[moved] = percent / 100;
    }

    // ---- The link: percent by id, whole groups at a time. ----

    function isReport(state) {
      const frozen = report();
      const same = (group) => group.members.every((at) => group.shares(state)[at] === group.shares(frozen)[at]);
      return state.profile === data.main && groups.every(same);
    }

    function written(state) {
      if (isReport(state)) return "";
      const base = data.profiles[state.profile];
      const parts = ["profile=" + encodeURIComponent(base.id)];
      for (const group of groups) {
        const before = group.prefix === "b." ? data.blocks.map((block) => block.weight) : base.local;
        const shares = group.shares(state);
        if (group.members.every((at) => shares[at] === before[at])) continue;
        group.members.forEach((at, index) => {
          parts.push(group.prefix + encodeURIComponent(group.ids[index]) + "=" + 100 * shares[at]);
        });
      }
      return PREFIX + parts.join("&");
    }

    // The state that a link asks for; null where it fits this study in any part not.
    function read(hash) {
      const asked = new Map();
      for (const part of hash.slice(PREFIX.length).split("&")) {
        const [key, value, ...more] = part.split("=");
        if (value === undefined || more.length > 0 || asked.has(key)) return null;
        asked.set(key, value);
      }
      const state = report();
      state.profile = data.profiles.findIndex((profile) => profile.id === asked.get("profile"));
      if (state.profile < 0) return null;
      asked.delete("profile");
      state.local = data.profiles[state.profile].local.slice();
      for (const group of groups) {
        const keys = group.ids.map((id) => group.prefix + id);
        if (!keys.some((key) => asked.has(key))) continue;
        const number = /^\d{1,3}(\.\d{1,25})?(e-\d{1,3})?$/;
        const percents = keys.map((key) => (number.test(asked.get(key) ?? "") ? Number(asked.get(key)) : NaN));
        const sum = percents.reduce((total, percent) => total + percent, 0);
        if (!(Math.abs(sum - 100) <= 1e-6) || percents.some((percent) => percent > 100)) return null;
        group.members.forEach((at, index) => {
          group.shares(state)[at] = percents[index] / sum;
        });
        for (const key of keys) asked.delete(key);
      }
      return asked.size === 0 ? state : null;
    }

    // ---- What one sees. ----

    function element(name, properties = {}, ...children) {
      const made = document.createElement(name);
      for (const [key, value] of Object.entries(properties)) {
        if (key === "class") made.className = value;
        else if (key.includes("-") || key === "role" || key === "for" || key === "scope") made.setAttribute(key, value);
        else made[key] = value;
      }
      made.append(...children);
      return made;
    }
    // As the report rounds: the shortest decimal number, half away from zero.
    const rounded = (value) => Math.sign(value) * (Math.abs(value) < 1e-6 ? 0 : Math.round(Math.abs(value) + "e1") / 10);
    const decimal = (value) => {
      const shown = rounded(value);
      return (shown < 0 ? "\u2212" : "") + Math.abs(shown).toFixed(1).replace(".", words.decimal);
    };
    const percent = (share) => decimal(100 * share) + words.percent;
    const signed = (value) => (rounded(value) > 0 ? "+" : "") + decimal(value);
    const placed = (rank) => (rank === null ? words.out : rank[0] === rank[1] ? String(rank[0]) : rank[0] + "–" + rank[1]);

    let state = report();
    const frozenValues = valuesOf(state);
    const frozenRanks = data.alternatives.map((alternative) => alternative.rank);
    const frozenOrder = ranking(frozenValues).order;
    let held = null;
    let holding = null;

    const sliders = [];
    function fieldset(group) {
      const rows = group.members.map((at, index) => {
        const id = "weight-" + (group.prefix === "b." ? "b-" : "w-") + group.ids[index];
        const share = element("span", { class: "share" });
        const before = element("span", { class: "before" });
        const input = element("input", { type: "range", id, min: "0", max: "100", step: "1" });
        input.addEventListener("input", () => {
          if (holding !== input) {
            holding = input;
            held = group.shares(state).slice();
          }
          move(group.shares(state), group.members, at, held, Number(input.value));
          show(input);
        });
        sliders.push({ group, at, input, share, before });
        return element("div", { class: "slider" }, element("label", { for: id }, group.labels[index]),
          element("span", { class: "share" }, share, before), input);
      });
      return element("fieldset", { class: "sliders" }, element("legend", {}, group.title), ...rows);
    }

    const choice = element("select", { id: "what-if-profile" },
      ...data.profiles.map((profile, at) => element("option", { value: String(at) }, profile.label)));
    choice.addEventListener("change", () => {
      state.profile = Number(choice.value);
      state.local = data.profiles[state.profile].local.slice();
      holding = null;
      show();
    });

    const controls = element("div", { class: "controls" });
    if (data.profiles.length > 1) controls.append(element("label", { class: "field" }, words.profile, choice));
    for (const group of groups) {
      controls.append(group.top ? fieldset(group)
        : element("details", {}, element("summary", {}, group.title), fieldset(group)));
    }

    const header = (text, kind) => element("th", { scope: "col", class: kind }, text);
    const rows = data.alternatives.map((alternative, at) => {
      const row = {
        rank: element("td", { class: "number" }), points: element("span"), change: element("td", { class: "number" }),
        fill: element("div", { class: "fill" }), then: element("div", { class: "then" }),
      };
      row.then.style.left = frozenValues[at] + "%";
      row.line = element("tr", { "data-id": alternative.id }, row.rank,
        element("th", { scope: "row" }, alternative.label,
          element("div", { class: "track", "aria-hidden": "true" }, row.fill, row.then)),
        element("td", { class: "number" }, row.points), row.change,
        element("td", { class: "number" }, placed(frozenRanks[at])),
        element("td", { class: "number" }, decimal(frozenValues[at])));
      return row;
    });
    const body = element("tbody");
    const table = element("div", { class: "scroll", role: "region", tabIndex: 0, "aria-labelledby": "what-if-table" },
      element("table", {}, element("caption", { id: "what-if-table" }, words.table),
        element("thead", {}, element("tr", {}, header(words.rank, "number"), header(words.scenario, ""),
          header(words.points, "number"), header(words.change, "number"), header(words.rank_before, "number"),
          header(words.points_before, "number"))), body));

    const banner = element("p", { class: "state" });
    const leader = element("p", { class: "leader" });
    const status = element("p", { class: "said", role: "status" });
    const reset = element("button", { type: "button", id: "what-if-reset" }, words.reset);
    const link = element("input", { type: "text", class: "link", id: "what-if-link", readOnly: true });
    const copy = element("button", { type: "button", id: "what-if-copy" }, words.copy);
    const fault = element("p", { class: "note", role: "alert", hidden: true });
    reset.addEventListener("click", () => {
      state = report();
      holding = null;
      fault.hidden = true;
      show();
      say(words.was_reset);
    });
    copy.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(link.value);
        say(words.copied);
        copy.textContent = words.copied;
        setTimeout(() => { copy.textContent = words.copy; }, 3000);
      } catch {
        link.select();
        say(words.not_copied);
        fault.textContent = words.not_copied;
        fault.hidden = false;
      }
    });

    let speaking = 0;
    function say(text) {
      clearTimeout(speaking);
      speaking = setTimeout(() => { status.textContent = text; }, 700);
    }

    function leads(ranks, order) {
      const first = order.filter((at) => ranks[at] !== null && ranks[at][0] === 1);
      if (first.length === 0) return words.nobody;
      const names = first.map((at) => data.alternatives[at].label).join(" · ");
      return (first.length === 1 ? words.leads : words.lead_shared).replace("{names}", () => names);
    }

    let known = leads(frozenRanks, frozenOrder);
    function show(touched) {
      const frozen = isReport(state);
      const values = frozen ? frozenValues : valuesOf(state);
      const { order, ranks } = frozen ? { order: frozenOrder, ranks: frozenRanks } : ranking(values);
      place.classList.toggle("changed", !frozen);
      banner.textContent = frozen ? words.frozen : words.changed;
      choice.value = String(state.profile);
      const base = report();
      for (const { group, at, input, share, before } of sliders) {
        const now = group.shares(state)[at];
        if (input !== touched) input.value = String(100 * now);
        input.setAttribute("aria-valuetext", percent(now));
        input.dataset.share = String(now);
        share.textContent = percent(now);
        before.textContent = words.before.replace("{weight}", () => percent(group.shares(base)[at]));
      }
      order.forEach((at) => {
        const row = rows[at];
        const alternative = data.alternatives[at];
        row.rank.textContent = placed(ranks[at]);
        row.points.textContent = decimal(values[at]);
        row.change.textContent = signed(values[at] - frozenValues[at]);
        row.fill.style.width = values[at] + "%";
        row.line.className = alternative.out ? "out" : ranks[at][0] === 1 ? "lead" : "";
        row.line.dataset.value = String(values[at]);
        row.line.dataset.rank = ranks[at] === null ? "" : ranks[at].join("-");
        body.append(row.line);
      });
      link.value = location.href.split("#")[0] + written(state);
      const now = leads(ranks, order);
      leader.textContent = now;
      if (now !== known) {
        known = now;
        say(now);
      }
    }

    function follow() {
      if (!location.hash.startsWith(PREFIX)) return;
      const asked = read(location.hash);
      fault.textContent = words.bad_link;
      fault.hidden = asked !== null;
      state = asked ?? report();
      holding = null;
      show();
      place.scrollIntoView();
    }

    place.setAttribute("role", "group");
    place.setAttribute("aria-labelledby", "change-weights");
    place.append(element("h3", { id: "change-weights" }, words.title), banner, fault, element("p", { class: "hint" }, words.intro),
      element("div", { class: "desk" }, controls,
        element("div", { class: "results" }, leader, status, table, element("p", { class: "small" }, data.notes.join(" ")),
          element("div", { class: "tools" }, reset, element("label", {}, words.link, link), copy))));
    place.hidden = false;
    show();
    addEventListener("hashchange", follow);
    follow();
  }
})();
