// Search over the index that lies beside this script; it is loaded when someone first searches.
"use strict";
(() => {
  const root = document.body.dataset.root;
  const input = document.getElementById("query");
  const found = document.getElementById("found");
  const isPanel = found.classList.contains("panel");
  const most = isPanel ? 12 : 200;
  let entries = null;
  let loading = null;

  // B-52, B52 and b 52 are one; marks above letters don't count
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const spaced = (text) => plain(text).replace(/[^\p{L}\p{N}]+/gu, " ");
  const joined = (text) => plain(text).replace(/(?<=[\p{L}\p{N}])-(?=[\p{L}\p{N}])/gu, "").replace(/[^\p{L}\p{N}]+/gu, " ");
  const hay = (text) => ` ${spaced(text)} ${joined(text)}`;

  const load = () => loading ??= new Promise((done) => {
    const script = document.createElement("script");
    script.src = `${root}assets/index.js`;
    script.onload = () => {
      entries = window.overflightIndex.map(([kind, title, path, note, words]) =>
        ({ kind, title, path, note, head: hay(title), all: hay(`${title} ${note} ${words}`) }));
      done();
    };
    document.head.append(script);
  });

  const matches = (query) => {
    const words = joined(query).trim().split(" ").filter(Boolean);
    if (!words.length) return null;
    const hits = entries.filter((entry) => words.every((word) => entry.all.includes(` ${word}`)));
    const inTitle = (entry) => words.every((word) => entry.head.includes(` ${word}`));
    return [...hits.filter(inTitle), ...hits.filter((entry) => !inTitle(entry))];
  };

  const line = (entry) => {
    const item = document.createElement("li");
    const link = document.createElement("a");
    link.href = root + entry.path;
    link.textContent = entry.title;
    const note = document.createElement("span");
    note.className = "beside faint";
    note.textContent = entry.kind === "drill" || entry.kind === "incident" ? entry.note : `${entry.kind} · ${entry.note}`;
    item.append(link, " ", note);
    return item;
  };

  const show = async () => {
    await load();
    const hits = matches(input.value);
    if (isPanel) found.hidden = hits === null;
    if (hits === null) return found.replaceChildren();
    const count = document.createElement("p");
    const some = hits.length > most ? `, ${most} shown` : "";
    count.textContent = hits.length ? `${hits.length.toLocaleString("en")} found${some}` : "Nothing is found with all these words.";
    const list = document.createElement("ul");
    list.className = "events";
    list.append(...hits.slice(0, most).map(line));
    found.replaceChildren(count, list);
  };

  input.addEventListener("focus", load);
  input.addEventListener("input", show);
  document.addEventListener("keydown", (event) => {
    const writes = /^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName);
    if (event.key === "/" && !writes) { event.preventDefault(); input.focus(); }
    if (event.key === "Escape" && isPanel && !found.hidden) { found.hidden = true; input.focus(); }
  });
  if (!isPanel) {
    const query = new URLSearchParams(location.search).get("q");
    if (query) { input.value = query; show(); }
    input.form.addEventListener("submit", (event) => { event.preventDefault(); show(); });
  }
})();
