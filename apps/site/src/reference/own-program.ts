import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { houseFolder } from "../places.ts";
import type { EntryFile } from "./reference-entries.ts";

/** A program of our own sources only: what comes from elsewhere stays a name, which keeps it small and quick. */
export function ownProgram(entries: readonly EntryFile[]): ts.Program {
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    lib: ["lib.es2023.d.ts"],
    types: [],
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    allowImportingTsExtensions: true,
  };
  const own = new Map(entries.map(({ name, file }) => [name, file]));
  const host = ts.createCompilerHost(options);
  host.resolveModuleNameLiterals = (literals, from) =>
    literals.map(({ text }) => {
      const file = text.startsWith(".") ? join(dirname(from), text) : own.get(text);
      const known = file !== undefined && !isTranslation(file) && existsSync(file);
      return { resolvedModule: known ? { resolvedFileName: file, extension: ts.Extension.Ts } : undefined };
    });
  return ts.createProgram([...entries.map(({ file }) => file), join(houseFolder, "hosts.d.ts")], options, host);
}

/** The words of other languages have the same type as the English ones. */
function isTranslation(file: string): boolean {
  return /\/text\/(?!en\/)[\w-]+\//.test(file);
}
