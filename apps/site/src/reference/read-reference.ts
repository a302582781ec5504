import { Application, type Comment, DeclarationReflection, type Reflection, ReflectionKind } from "typedoc";
import { ownProgram } from "./own-program.ts";
import { printMember, printSignature, printType, printTypeParameters } from "./print-type.ts";
import { referenceEntries } from "./reference-entries.ts";
import type { ReferenceEntry, ReferenceMember, ReferenceSymbol, SymbolKind } from "./reference-model.ts";

/** Reads what every import path exports, with the words of its doc comments. */
export async function readReference(): Promise<readonly ReferenceEntry[]> {
  const entries = referenceEntries();
  const program = ownProgram(entries);
  const app = await Application.bootstrap({
    logLevel: "Error",
    skipErrorChecking: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeProtected: true,
    disableSources: true,
    sort: ["alphabetical"],
  });
  const files = entries.map(({ name, file }) => {
    const sourceFile = program.getSourceFile(file);
    if (sourceFile === undefined) {
      throw new Error(`${name} names ${file}, which does not exist; see its package.json.`);
    }
    return { displayName: name, program, sourceFile };
  });
  const project = app.converter.convert(files);
  return entries.map(({ path, name }) => ({
    path,
    name,
    symbols: (project.children?.find((module) => module.name === name)?.children ?? []).map((child) =>
      symbolOf(child, entries),
    ),
  }));
}

function symbolOf(found: DeclarationReflection, entries: readonly { name: string; path: string }[]): ReferenceSymbol {
  const target = targetOf(found);
  const home = target === found ? undefined : entries.find(({ name }) => name === moduleOf(target));
  return {
    name: found.name,
    kind: kindOf(target.kind),
    declarations: declarationsOf(target, found.name),
    comment: commentOf(target.comment ?? target.signatures?.[0]?.comment),
    members: home === undefined ? membersOf(target) : [],
    ...(home === undefined ? {} : { home: home.path }),
  };
}

/** What is declared, where this only passes it on. */
function targetOf(found: DeclarationReflection): DeclarationReflection {
  const target = found.isReference() ? found.getTargetReflectionDeep() : found;
  return target instanceof DeclarationReflection ? target : found;
}

function moduleOf(reflection: Reflection): string | undefined {
  for (let at = reflection.parent; at !== undefined; at = at.parent) {
    if (at.kind === ReflectionKind.Module) {
      return at.name;
    }
  }
  return undefined;
}

function kindOf(kind: ReflectionKind): SymbolKind {
  switch (kind) {
    case ReflectionKind.Class:
      return "class";
    case ReflectionKind.Function:
      return "function";
    case ReflectionKind.Interface:
      return "interface";
    case ReflectionKind.TypeAlias:
      return "type";
    default:
      return "constant";
  }
}

function declarationsOf(target: DeclarationReflection, name: string): readonly string[] {
  const own = name + printTypeParameters(target);
  const parents = (word: string, types: DeclarationReflection["extendedTypes"]): string =>
    types === undefined || types.length === 0 ? "" : ` ${word} ${types.map(printType).join(", ")}`;
  switch (kindOf(target.kind)) {
    case "class":
      return [
        `class ${own}${parents("extends", target.extendedTypes)}${parents("implements", target.implementedTypes)}`,
      ];
    case "interface":
      return [`interface ${own}${parents("extends", target.extendedTypes)}`];
    case "function":
      return (target.signatures ?? []).map((signature) => `function ${name}${printSignature(signature)}`);
    case "type":
      return [`type ${own} =${broken(target)}`];
    case "constant":
      return [`const ${name}: ${printType(target.type)}`];
  }
}

/** A long union has a line for each of its members. */
function broken({ type }: DeclarationReflection): string {
  const whole = printType(type);
  return type?.type === "union" && whole.length > 80
    ? type.types.map((one) => `\n  | ${printType(one).replaceAll("\n", "\n    ")}`).join("")
    : ` ${whole}`;
}

/** What stands inside, where there are words about it. */
function membersOf(target: DeclarationReflection): readonly ReferenceMember[] {
  const inType = target.type?.type === "reflection" ? (target.type.declaration.children ?? []) : [];
  const inside = [...(target.children ?? []), ...inType].filter((member) => !isForeign(member));
  const members = inside.map((member) => ({
    name: member.name,
    declaration: printMember(member),
    comment: commentOf(member.comment ?? member.signatures?.[0]?.comment ?? member.getSignature?.comment),
  }));
  const alreadyShown = inType.length > 0 && members.every(({ comment }) => comment === "");
  return alreadyShown ? [] : members;
}

/** Inherited from something that is not ours, such as `Error.stack`. */
function isForeign({ inheritedFrom }: DeclarationReflection): boolean {
  return inheritedFrom !== undefined && inheritedFrom.reflection === undefined;
}

function commentOf(comment: Comment | undefined): string {
  if (comment === undefined) {
    return "";
  }
  const text = (parts: Comment["summary"]): string =>
    parts.map((part) => (part.kind === "inline-tag" ? `\`${part.text}\`` : part.text)).join("");
  const tags = comment.blockTags.map(({ tag, name, content }) => {
    const word = tag.slice(1).replace("defaultValue", "default");
    return `**${word}${name === undefined ? "" : ` \`${name}\``}** ${text(content)}`;
  });
  return [text(comment.summary), ...tags].join("\n\n").trim();
}
