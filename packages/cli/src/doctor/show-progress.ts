import { joinSentences } from "@afterclose/codes/sentences";
import { languageInfo } from "@afterclose/codes";
import { type DoctorEvent, type RungState, showMs, tellRung, type Wording } from "@afterclose/doctor";
import type { Terminal } from "../command.ts";
import { padTo, widthOf } from "../print/width.ts";
import { wrap } from "../print/wrap.ts";

const marks: Readonly<Record<RungState, string>> = { passed: "✓", warned: "!", failed: "✗", noted: "·", skipped: "-" };
const turning = ["⠋", "⠙", "⠹", "⠸", "⠼", "⠴", "⠦", "⠧", "⠇", "⠏"];
const turnMs = 120;
const clearLine = "\r\u001B[2K";

export interface Progress {
  readonly show: (event: DoctorEvent) => void;
  /** Takes the spinner away. */
  readonly end: () => void;
}

/** One line for each step as it ends, and on a terminal a spinner meanwhile. */
export function showProgress(terminal: Terminal, wording: Wording): Progress {
  const { columns } = terminal;
  const interactive = terminal.interactive();
  const { rungs, headings, roles } = wording.words;
  const { colon, comma } = languageInfo(wording.language).joins;
  const labels = Math.max(...Object.values(rungs).map(widthOf));
  let waiting = "";
  let turn = 0;
  const spin = (): void => {
    if (waiting === "") {
      return;
    }
    const [line = ""] = wrap(`${turning[turn++ % turning.length] ?? ""} ${waiting}`, columns - 1, wording.language);
    terminal.note(`${clearLine}${line}`);
  };
  const timer = interactive ? setInterval(spin, turnMs) : undefined;
  const wait = (text: string): void => {
    waiting = text;
    if (interactive) {
      spin();
    }
  };
  const clear = (): void => {
    if (interactive && waiting !== "") {
      terminal.note(clearLine);
    }
    waiting = "";
  };
  const show = (event: DoctorEvent): void => {
    switch (event.kind) {
      case "rung-started":
        wait(`${rungs[event.rung]}…`);
        break;
      case "rung-ended": {
        clear();
        const { name, state, took, details } = tellRung(event.result, wording);
        if (state === "skipped") {
          break;
        }
        const head = `${marks[state]} ${padTo(name, labels)}  `;
        const text =
          details.length > 0 || event.result.rung === "url" ? joinSentences(wording.language, details) : took;
        const [first = "", ...rest] = wrap(text, columns - widthOf(head), wording.language);
        terminal.write(
          `${[`${head}${first}`, ...rest.map((line) => `${" ".repeat(widthOf(head))}${line}`)].map((line) => line.trimEnd()).join("\n")}\n`,
        );
        break;
      }
      case "watching": {
        const { elapsedMs, watchMs, open, ended } = event;
        const time = `${showMs(Math.floor(elapsedMs / 1000) * 1000, wording.language)} / ${showMs(watchMs, wording.language)}`;
        wait(
          [
            `${headings.watching} ${time}`,
            headings.connections + colon + String(open),
            headings.endings + colon + String(ended),
          ].join(comma),
        );
        break;
      }
      case "connection-ended": {
        const before = waiting;
        clear();
        const line = `✗ ${roles[event.role]}${colon}${event.end}${comma}${showMs(event.ageMs, wording.language)}`;
        terminal.write(`${wrap(line, columns, wording.language).join("\n")}\n`);
        wait(before);
        break;
      }
    }
  };
  return {
    show,
    end: () => {
      clear();
      clearInterval(timer);
    },
  };
}

export interface Reading {
  readonly show: (lines: number) => void;
  readonly end: () => void;
}

/** On a terminal, how far the reading of a log has come. */
export function showReading(terminal: Terminal, { words, language }: Wording): Reading {
  let shown = false;
  return {
    show: (lines) => {
      if (!terminal.interactive()) {
        return;
      }
      shown = true;
      const count = new Intl.NumberFormat(`${language}-u-nu-latn`).format(lines);
      const [line = ""] = wrap(`${words.headings.reading}… ${count}`, terminal.columns - 1, language);
      terminal.note(`${clearLine}${line}`);
    },
    end: () => {
      if (shown) {
        terminal.note(clearLine);
      }
    },
  };
}
