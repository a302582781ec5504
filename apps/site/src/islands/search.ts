import { searchIn } from "@afterclose/codes";
import type { SiteRecord } from "../machine/search-records.ts";

/** The words of the search box, in the language of the page. */
export interface SearchWords {
  readonly label: string;
  readonly placeholder: string;
  readonly nothing: string;
  readonly close: string;
  readonly found: string;
}

let records: Promise<readonly SiteRecord[]> | undefined;
let warmed = false;
let dialog: HTMLDialogElement | undefined;

/** Opens the search box; fetches what it searches the first time. */
export async function openSearch(url: string, words: SearchWords): Promise<void> {
  records ??= fetch(url).then(async (response) => (await response.json()) as readonly SiteRecord[]);
  dialog ??= build(words);
  dialog.showModal();
  dialog.querySelector("input")?.select();
  if (warmed) {
    return;
  }
  warmed = true;
  warmUp(await records);
}

/** Does once, while the box waits for a key, what the first search would have to: words are cut and records readied. */
function warmUp(all: readonly SiteRecord[]): void {
  for (const text of ["あア ก", "a"]) {
    searchIn(all, text, 1);
  }
}

function build(words: SearchWords): HTMLDialogElement {
  const box = document.createElement("dialog");
  box.className = "search";
  box.setAttribute("aria-label", words.label);
  const form = document.createElement("form");
  form.method = "dialog";
  const input = document.createElement("input");
  input.type = "search";
  input.placeholder = words.placeholder;
  input.autocomplete = "off";
  input.spellcheck = false;
  input.setAttribute("aria-label", words.label);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-expanded", "true");
  input.setAttribute("aria-controls", "search-results");
  input.setAttribute("aria-autocomplete", "list");
  const close = document.createElement("button");
  close.textContent = "✕";
  close.setAttribute("aria-label", words.close);
  close.title = words.close;
  close.value = "close";
  const list = document.createElement("div");
  list.id = "search-results";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", words.label);
  const status = document.createElement("p");
  status.setAttribute("role", "status");
  status.className = "quiet";
  form.append(input, close);
  box.append(form, status, list);
  document.body.append(box);
  input.addEventListener("input", () => {
    void show(input, list, status, words);
  });
  box.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      // A search field takes the first Escape to clear itself.
      event.preventDefault();
      box.close();
    } else {
      steer(event, input, list);
    }
  });
  return box;
}

async function show(
  input: HTMLInputElement,
  list: HTMLElement,
  status: HTMLElement,
  words: SearchWords,
): Promise<void> {
  const asked = input.value;
  const all = (await records) ?? [];
  if (asked !== input.value) {
    return;
  }
  const hits = searchIn(all, asked, 12);
  list.replaceChildren(...hits.map((hit, index) => option(hit, index)));
  const found = hits.length === 0 ? words.nothing : words.found.replace("{count}", String(hits.length));
  status.textContent = asked.trim() === "" ? "" : found;
  choose(input, list, 0);
}

function option(hit: Omit<SiteRecord, "fields">, index: number): HTMLAnchorElement {
  const link = document.createElement("a");
  link.id = `search-result-${String(index)}`;
  link.setAttribute("role", "option");
  link.href = hit.href;
  link.tabIndex = -1;
  const title = document.createElement("b");
  title.textContent = hit.title;
  // A vendor's name in Latin letters keeps its own order beside Arabic.
  title.dir = "auto";
  const summary = document.createElement("span");
  summary.textContent = hit.summary;
  link.append(title, summary);
  return link;
}

function choose(input: HTMLInputElement, list: HTMLElement, index: number): void {
  const options = [...list.children];
  options.forEach((one, at) => {
    one.setAttribute("aria-selected", String(at === index));
  });
  const chosen = options[index];
  if (chosen === undefined) {
    input.removeAttribute("aria-activedescendant");
  } else {
    input.setAttribute("aria-activedescendant", chosen.id);
  }
  chosen?.scrollIntoView({ block: "nearest" });
}

function steer(event: KeyboardEvent, input: HTMLInputElement, list: HTMLElement): void {
  const options = [...list.children];
  const now = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    event.preventDefault();
    const step = event.key === "ArrowDown" ? 1 : -1;
    choose(input, list, (now + step + options.length) % Math.max(1, options.length));
  }
  if (event.key === "Enter" && event.target === input) {
    event.preventDefault();
    (options[now] as HTMLAnchorElement | undefined)?.click();
  }
}
