// @ts-check
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";
import { root } from "../check/run-command.mjs";

/**
 * The options of an interface as rows of a table: each doc comment says what the option does and, after "Not set:", what
 * happens without it. An option that holds options gives a row for each of them.
 * @param {string} path From the root.
 * @param {string} name
 */
export function optionsTable(path, name) {
  return [
    "| Option | What it does | If it is not set |",
    "| --- | --- | --- |",
    ...rowsOf(join(root, path), name, ""),
  ].join("\n");
}

/**
 * @param {string} file
 * @param {string} name
 * @param {string} prefix
 * @returns {string[]}
 */
function rowsOf(file, name, prefix) {
  const found = findInterface(file, name);
  if (found === undefined) {
    throw new Error(`${file} neither declares nor imports an interface "${name}".`);
  }
  const inherited = (found.declaration.heritageClauses ?? []).flatMap(({ types }) =>
    types.flatMap(({ expression }) => rowsOf(found.file, expression.getText(), prefix)),
  );
  /** @type {string[]} */
  const own = [];
  let said = "";
  for (const member of found.declaration.members.filter(ts.isPropertySignature)) {
    said = docOf(member) ?? said;
    const option = `${prefix}${member.name.getText()}`;
    const inside = optionsInside(found.file, member.type);
    if (inside === undefined || docOf(member) !== undefined) {
      own.push(row(option, said));
    }
    if (inside !== undefined) {
      own.push(...rowsOf(found.file, inside, `${option}.`));
    }
  }
  return [...inherited, ...own];
}

/**
 * @param {string} option
 * @param {string} said
 */
function row(option, said) {
  const [what = "", notSet = ""] = said.split(/\s*Not set: /);
  return `| \`${option}\` | ${what} | ${notSet} |`.replaceAll(" || ", " or ");
}

/** @param {ts.PropertySignature} member */
function docOf(member) {
  const [doc] = ts.getJSDocCommentsAndTags(member).filter(ts.isJSDoc);
  return doc === undefined ? undefined : ts.getTextOfJSDocComment(doc.comment)?.replaceAll(/\s*\n\s*/g, " ");
}

/**
 * The interface of options that a type names, alone or beside `false`.
 * @param {string} file
 * @param {ts.TypeNode | undefined} type
 * @returns {string | undefined}
 */
function optionsInside(file, type) {
  const types = type !== undefined && ts.isUnionTypeNode(type) ? [...type.types] : [type];
  const names = types.flatMap((one) =>
    one !== undefined && ts.isTypeReferenceNode(one) ? [one.typeName.getText()] : [],
  );
  return names.find((name) => name.endsWith("Options") && findInterface(file, name) !== undefined);
}

/**
 * @param {string} file
 * @param {string} name
 * @returns {{ file: string, declaration: ts.InterfaceDeclaration } | undefined}
 */
function findInterface(file, name) {
  const source = ts.createSourceFile(file, readFileSync(file, "utf8"), ts.ScriptTarget.ES2023, true);
  const declaration = source.statements.filter(ts.isInterfaceDeclaration).find((one) => one.name.text === name);
  if (declaration !== undefined) {
    return { file, declaration };
  }
  const from = source.statements
    .filter((one) => ts.isImportDeclaration(one) || ts.isExportDeclaration(one))
    .find((one) => new RegExp(`\\b${name}\\b`).test(one.getText()))?.moduleSpecifier;
  const path = from !== undefined && ts.isStringLiteral(from) ? join(dirname(file), from.text) : undefined;
  return path !== undefined && existsSync(path) ? findInterface(path, name) : undefined;
}
