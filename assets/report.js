// What a report page can do: open the sentences behind a figure, sort and filter tables, change between light and dark.
// Texts come from scraped pages: they are put into the page as text, never as markup.

(() => {
  const data = JSON.parse(document.getElementById("data").textContent);
  const { words } = data;
  const figure = (n) => String(n).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const element = (name, text, className) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    if (className) made.className = className;
    return made;
  };

  // Sentences behind a figure.
  const dialog = document.getElementById("places");
  const placeItem = ([sentence, ...marked]) => {
    const [document_, line, text] = data.sentences[sentence];
    const [title, path, date] = data.documents[document_];
    const quote = element("blockquote");
    let done = 0;
    for (let n = 0; n < marked.length; n += 2) {
      const end = marked[n] + marked[n + 1];
      quote.append(text.slice(done, marked[n]), element("mark", text.slice(marked[n], end)));
      done = end;
    }
    quote.append(text.slice(done));
    const named = title ? [title, path] : [path];
    const source = [...named, date, filled(words.line, { line })].filter(Boolean).join(" · ");
    const item = element("li");
    item.append(quote, element("cite", source));
    return item;
  };
  const openPlaces = (index) => {
    const [label, group, total, documents, places] = data.lists[index];
    const heading = group === null ? label : `${label} · ${filled(words.inGroupOnly, { group })}`;
    dialog.querySelector("h2").textContent = heading;
    const shown = places.length < total ? ` · ${filled(words.placesShown, { shown: figure(places.length) })}` : "";
    const counts = { total: figure(total), documents: figure(documents) };
    document.getElementById("places-meaning").textContent = data.meanings[index] ?? "";
    document.getElementById("places-counts").textContent = filled(words.placesTotal, counts) + shown;
    dialog.querySelector("ul").replaceChildren(...places.map(placeItem));
    dialog.showModal();
    dialog.scrollTop = 0;
  };
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-e]");
    if (button) return openPlaces(Number(button.dataset.e));
    const mark = event.target.closest("[data-i]");
    const drawing = mark?.closest("[data-es]");
    const index = drawing?.dataset.es.split(" ")[Number(mark.dataset.i)];
    if (index) openPlaces(Number(index));
    if (event.target === dialog) dialog.close();
  });
  dialog.querySelector("button").addEventListener("click", () => dialog.close());

  // Tables: sorted by a click on a head, filtered by what is typed.
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
  const cellValue = (row, column) => {
    const cell = row.cells[column];
    const { v } = cell.dataset;
    if (v === undefined) return cell.textContent.trim();
    return v === "" ? Number.NEGATIVE_INFINITY : Number(v);
  };
  const compare = (a, b) =>
    typeof a === "number" && typeof b === "number" ? Math.sign(a - b) || 0 : collator.compare(a, b);
  const sortBy = (table, head) => {
    const first = head.classList.contains("n") ? "descending" : "ascending";
    const other = first === "ascending" ? "descending" : "ascending";
    const order = head.getAttribute("aria-sort") === first ? other : first;
    for (const each of head.parentElement.cells)
      if (each.hasAttribute("aria-sort")) each.setAttribute("aria-sort", "none");
    head.setAttribute("aria-sort", order);
    const sign = order === "ascending" ? 1 : -1;
    const rows = [...table.tBodies[0].rows].map((row) => ({ row, value: cellValue(row, head.cellIndex) }));
    rows.sort((a, b) => sign * compare(a.value, b.value));
    table.tBodies[0].append(...rows.map(({ row }) => row));
  };
  const filterBy = (table, text, output) => {
    const wanted = text.trim().toLowerCase();
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      row.hidden = wanted !== "" && !row.textContent.toLowerCase().includes(wanted);
      if (!row.hidden) shown++;
    }
    const all = table.tBodies[0].rows.length;
    output.value = wanted === "" ? "" : filled(words.filterCount, { shown: figure(shown), all: figure(all) });
  };
  for (const table of document.querySelectorAll("table[data-sortable]")) {
    for (const button of table.tHead.querySelectorAll("button")) {
      button.addEventListener("click", () => sortBy(table, button.closest("th")));
    }
  }
  for (const input of document.querySelectorAll("input[data-filters]")) {
    const table = document.getElementById(input.dataset.filters);
    const output = input.closest(".tools").querySelector("output");
    input.addEventListener("input", () => filterBy(table, input.value, output));
  }

  // A chart as a picture of its own: with the colours of now, on paper of the page, twice as sharp as on the screen.
  const SHARPER = 2;
  const pictureOf = async (svg) => {
    const styles = getComputedStyle(document.documentElement);
    const copy = svg.cloneNode(true);
    const { width, height } = svg.viewBox.baseVal;
    copy.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    copy.setAttribute("width", width);
    copy.setAttribute("height", height);
    copy.setAttribute("font-family", getComputedStyle(svg).fontFamily);
    const text = new XMLSerializer()
      .serializeToString(copy)
      .replace(/var\((--[\w-]+)\)/g, (_, name) => styles.getPropertyValue(name).trim());
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvas = element("canvas");
    canvas.width = width * SHARPER;
    canvas.height = height * SHARPER;
    const pen = canvas.getContext("2d");
    pen.fillStyle = styles.getPropertyValue("--paper").trim();
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    return canvas.toDataURL("image/png");
  };
  for (const button of document.querySelectorAll(".save")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      const drawing = button.previousElementSibling;
      const link = element("a");
      link.href = await pictureOf(drawing.querySelector("svg"));
      link.download = `${drawing
        .getAttribute("aria-label")
        .replace(/[\\/:*?"<>|\s]+/g, " ")
        .trim()
        .slice(0, 60)}.png`;
      link.click();
    });
  }

  // Light or dark: as the system says until somebody asks.
  const root = document.documentElement;
  document.getElementById("theme").addEventListener("click", () => {
    const isDark = root.dataset.theme
      ? root.dataset.theme === "dark"
      : window.matchMedia("(prefers-color-scheme: dark)").matches;
    root.dataset.theme = isDark ? "light" : "dark";
  });
})();
