import { languages } from "@afterclose/codes";
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { guidesFolder, houseFolder, siteFolder } from "../places.ts";
import { referenceSources } from "../reference/reference-entries.ts";
import { origin } from "../site.ts";
import { type BuiltPart, isFresh, readParts, stateFolder, sweep, writeParts } from "./build-state.ts";
import { freshAssets } from "./fresh-assets.ts";
import { freshReference } from "./fresh-reference.ts";
import type { singleParts } from "./parts.ts";
import { renderParts } from "./render-parts.ts";
import { filesBelow, stampOf } from "./stamp.ts";

/** What is told of a build while it goes on. */
export interface Progress {
  step(done: number, all: number, what: string): void;
}

export interface BuiltSite {
  readonly files: number;
  readonly seconds: number;
  /** Languages whose pages were still good from the build before. */
  readonly kept: number;
  /** Files of the build before that have no page any more. */
  readonly removed: number;
}

/** Builds the whole site into a folder. What did not change since the last build is kept. */
export async function buildSite(out: string, progress: Progress): Promise<BuiltSite> {
  const begun = performance.now();
  mkdirSync(join(out, stateFolder), { recursive: true });
  const before = readParts(out);
  progress.step(0, 1, "scripts and styles");
  const assets = await freshAssets(out);
  const stamps = stampsOfParts(JSON.stringify([assets, origin]));
  const parts = new Map<string, BuiltPart>();
  const changed: string[] = [];
  for (const [name, stamp] of Object.entries(stamps)) {
    const part = before[name];
    if (isFresh(out, part, stamp)) {
      parts.set(name, part);
    } else {
      changed.push(name);
    }
  }
  // Until a part is whole again its old files stay on the list, so that a build cut short forgets none.
  const unfinished = changed.map((name) => [name, { stamp: "", files: before[name]?.files ?? [] }] as const);
  if (changed.length > 0) {
    writeParts(out, { ...before, ...Object.fromEntries(unfinished) });
  }
  progress.step(0, changed.length, "pages");
  let done = 0;
  await renderParts(changed, {
    assets,
    out,
    prepare: async (part) => {
      if (part === "reference") {
        await freshReference(out);
      }
    },
    built: (name, files) => {
      parts.set(name, { stamp: stamps[name] ?? "", files });
      done += 1;
      progress.step(done, changed.length, name);
    },
  });
  const after = Object.fromEntries(parts);
  const removed = sweep(out, before, after);
  if (changed.length > 0 || removed > 0) {
    writeParts(out, after);
  }
  return {
    files: changed.reduce((sum, name) => sum + (parts.get(name)?.files.length ?? 0), 0),
    seconds: (performance.now() - begun) / 1000,
    kept: languages.filter(({ tag }) => !changed.includes(tag)).length,
    removed,
  };
}

interface ProgramStamps {
  readonly code: string;
  readonly languages: Readonly<Record<string, string>>;
}

/** What each part is made from: the program, its language's words, and the documents that it reads. */
function stampsOfParts(everywhere: string): Readonly<Record<string, string>> {
  const program = JSON.parse(readFileSync(join(siteFolder, "dist/program.json"), "utf8")) as ProgramStamps;
  const guides = (tag: string): readonly string[] => filesBelow(guidesFolder(tag));
  const documents = [...filesBelow(join(siteFolder, "src/docs")), ...readmes()];
  // A guide's page names its twins, so each language has to know which there are.
  const twins = languages.flatMap(({ tag }) => guides(tag));
  const words = (tag: string): string => program.languages[tag] ?? "";
  const once: Readonly<Record<(typeof singleParts)[number], string>> = {
    reference: stampOf(referenceSources(), everywhere, program.code, words("en")),
    machine: stampOf([...documents, ...guides("en")], everywhere, program.code, words("en")),
    cards: stampOf([], program.code, words("en")),
  };
  const own = languages.map(({ tag }) => [
    tag,
    stampOf([...documents, ...guides("en"), ...guides(tag)], everywhere, ...twins, program.code, words(tag)),
  ]);
  return { ...once, ...(Object.fromEntries(own) as Readonly<Record<string, string>>) };
}

function readmes(): readonly string[] {
  return ["client", "server", "lab", "doctor", "codes", "cli"].map((name) =>
    join(houseFolder, `packages/${name}/README.md`),
  );
}
