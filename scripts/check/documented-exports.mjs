// @ts-check
import { readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

/**
 * The names that a package exports without a sentence on what they are.
 * @param {string} at The package's folder.
 * @returns {readonly string[]}
 */
export function undocumentedExports(at) {
  const entries = entryFiles(at);
  const { options } = ts.parseJsonConfigFileContent(
    ts.readConfigFile(join(at, "tsconfig.json"), ts.sys.readFile).config,
    ts.sys,
    at,
  );
  const program = ts.createProgram(Object.values(entries), options);
  const checker = program.getTypeChecker();
  return Object.entries(entries).flatMap(([entry, file]) => {
    const source = program.getSourceFile(file);
    const module = source && checker.getSymbolAtLocation(source);
    const names = module === undefined ? [] : checker.getExportsOfModule(module);
    return names
      .filter((symbol) => own(symbol, checker).getDocumentationComment(checker).length === 0)
      .map((symbol) => `${entry} exports ${symbol.name} without a doc comment: write one, or do not export it`);
  });
}

/**
 * @param {ts.Symbol} symbol
 * @param {ts.TypeChecker} checker
 */
const own = (symbol, checker) => (symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol);

/**
 * @param {string} at
 * @returns {Record<string, string>}
 */
function entryFiles(at) {
  const { name, exports: doors = {} } = JSON.parse(readFileSync(join(at, "package.json"), "utf8"));
  const files = Object.entries(doors).flatMap(([entry, door]) => {
    const source = door?.["@afterclose/source"];
    return source === undefined || entry.includes("*") ? [] : [[join(name, entry), join(at, source)]];
  });
  return Object.fromEntries(files);
}
