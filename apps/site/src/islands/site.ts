import "../styles/site.css";
import type { SearchWords } from "./search.ts";

/** Shows what only works with a script, and gives it its work. */
function start(): void {
  for (const element of document.querySelectorAll<HTMLElement>(".search-open, .theme, [data-copy], [data-filter]")) {
    element.hidden = false;
  }
  startTheme();
  startCopying();
  startFilter();
  startSearch();
}

function startTheme(): void {
  const choice = document.querySelector<HTMLSelectElement>("[data-theme-switch]");
  if (choice === null) {
    return;
  }
  choice.value = document.documentElement.dataset["theme"] ?? "";
  choice.addEventListener("change", () => {
    if (choice.value === "") {
      delete document.documentElement.dataset["theme"];
    } else {
      document.documentElement.dataset["theme"] = choice.value;
    }
    try {
      if (choice.value === "") {
        localStorage.removeItem("appearance");
      } else {
        localStorage.setItem("appearance", choice.value);
      }
    } catch {
      // Storage may be forbidden: the choice then lasts for this page.
    }
  });
}

function startCopying(): void {
  document.addEventListener("click", (event) => {
    const button = (event.target as Element).closest<HTMLButtonElement>("[data-copy]");
    const code = button?.closest("figure")?.querySelector("code")?.textContent ?? "";
    if (!(button instanceof HTMLButtonElement) || code === "") {
      return;
    }
    void navigator.clipboard.writeText(code).then(() => {
      const before = button.textContent;
      button.textContent = button.dataset["copy"] ?? "";
      setTimeout(() => {
        button.textContent = before;
      }, 1500);
    });
  });
}

function startFilter(): void {
  const bar = document.querySelector<HTMLElement>("[data-filter]");
  const body = document.querySelector<HTMLTableSectionElement>("#codes tbody");
  if (bar === null || body === null) {
    return;
  }
  const rows = [...body.rows];
  bar.querySelector("select")?.addEventListener("change", (event) => {
    const family = (event.target as HTMLSelectElement).value;
    for (const row of rows) {
      row.hidden = family !== "" && row.dataset["family"] !== family;
    }
  });
  for (const button of bar.querySelectorAll<HTMLButtonElement>("[data-sort]")) {
    button.addEventListener("click", () => {
      const byName = button.dataset["sort"] === "name";
      rows.sort((a, b) =>
        byName
          ? (a.dataset["name"] ?? "").localeCompare(b.dataset["name"] ?? "", document.documentElement.lang)
          : Number(a.dataset["number"]) - Number(b.dataset["number"]),
      );
      body.append(...rows);
      for (const other of bar.querySelectorAll("[data-sort]")) {
        other.setAttribute("aria-pressed", String(other === button));
      }
    });
  }
}

function startSearch(): void {
  const button = document.querySelector<HTMLButtonElement>(".search-open");
  if (button === null) {
    return;
  }
  const open = (): void => {
    void import("./search.ts").then(({ openSearch }) =>
      openSearch(button.dataset["search"] ?? "", JSON.parse(button.dataset["words"] ?? "{}") as SearchWords),
    );
  };
  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    // Until the next frame a box that was closed keeps the focus: nobody types into it.
    const field = (event.target as Element).closest("input, textarea, select, [contenteditable]");
    const typing = field !== null && field.closest("dialog:not([open])") === null;
    if (
      (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey) ||
      (event.key === "k" && (event.ctrlKey || event.metaKey))
    ) {
      event.preventDefault();
      open();
    }
  });
}

start();
