import { type DeclarationReflection, ReflectionKind, type SignatureReflection, type SomeType } from "typedoc";

/** A type as TypeScript writes it. */
export function printType(type: SomeType | undefined): string {
  if (type === undefined) {
    return "void";
  }
  switch (type.type) {
    case "reflection":
      return printShape(type.declaration);
    case "reference":
      return type.name + list(type.typeArguments);
    case "array":
      return `${bracket(type.elementType)}[]`;
    case "tuple":
      return printTuple(type.elements.map(printType));
    case "namedTupleMember":
      return `${type.name}${type.isOptional ? "?" : ""}: ${printType(type.element)}`;
    case "union":
      return type.types.map((one) => (isFunction(one) ? `(${printType(one)})` : printType(one))).join(" | ");
    case "intersection":
      return type.types.map(bracket).join(" & ");
    case "typeOperator":
      return `${type.operator} ${bracket(type.target)}`;
    case "indexedAccess":
      return `${bracket(type.objectType)}[${printType(type.indexType)}]`;
    case "query":
      return `typeof ${printType(type.queryType)}`;
    case "predicate":
      return `${type.asserts ? "asserts " : ""}${type.name}${type.targetType ? ` is ${printType(type.targetType)}` : ""}`;
    case "optional":
      return `${bracket(type.elementType)}?`;
    case "rest":
      return `...${bracket(type.elementType)}`;
    case "conditional":
      return `${bracket(type.checkType)} extends ${bracket(type.extendsType)} ? ${printType(type.trueType)} : ${printType(type.falseType)}`;
    case "mapped":
      return `{ [${type.parameter} in ${printType(type.parameterType)}]: ${printType(type.templateType)} }`;
    case "intrinsic":
    case "literal":
    case "inferred":
    case "templateLiteral":
    case "unknown":
      return type.toString();
  }
}

/** A call as TypeScript declares it, without its name: `<T>(value: T): void`. */
export function printSignature(signature: SignatureReflection, arrow = ": "): string {
  const parameters = (signature.parameters ?? []).map(({ name, flags, type, defaultValue }) => {
    const optional = flags.isOptional || defaultValue !== undefined ? "?" : "";
    return `${flags.isRest ? "..." : ""}${name === "__namedParameters" ? "options" : name}${optional}: ${printType(type)}`;
  });
  const inOneLine = `(${parameters.join(", ")})`;
  const all = inOneLine.length > 90 ? `(\n${parameters.map((one) => `  ${one},\n`).join("")})` : inOneLine;
  return `${printTypeParameters(signature)}${all}${arrow}${printType(signature.type)}`;
}

/** The type parameters of a declaration or a call: `<T extends object = {}>`. */
export function printTypeParameters({
  typeParameters,
}: Pick<DeclarationReflection | SignatureReflection, "typeParameters">): string {
  if (typeParameters === undefined || typeParameters.length === 0) {
    return "";
  }
  const all = typeParameters.map(
    ({ name, type, default: otherwise }) =>
      name +
      (type === undefined ? "" : ` extends ${printType(type)}`) +
      (otherwise === undefined ? "" : ` = ${printType(otherwise)}`),
  );
  return `<${all.join(", ")}>`;
}

function printShape(shape: DeclarationReflection): string {
  const [call] = shape.signatures ?? [];
  if (call !== undefined && (shape.children ?? []).length === 0) {
    return printSignature(call, " => ");
  }
  const members = [
    ...(shape.indexSignatures ?? []).map(
      ({ parameters, type }) =>
        `[${parameters?.[0]?.name ?? "key"}: ${printType(parameters?.[0]?.type)}]: ${printType(type)}`,
    ),
    ...(shape.children ?? []).map((member) => printMember(member)),
  ];
  if (members.length === 0) {
    return "{}";
  }
  const inOneLine = `{ ${members.join("; ")} }`;
  return inOneLine.length > 90
    ? `{\n${members.map((one) => `  ${one.replaceAll("\n", "\n  ")};\n`).join("")}}`
    : inOneLine;
}

function printTuple(elements: readonly string[]): string {
  const inOneLine = `[${elements.join(", ")}]`;
  return inOneLine.length > 90
    ? `[\n${elements.map((one) => `  ${one.replaceAll("\n", "\n  ")},\n`).join("")}]`
    : inOneLine;
}

/** A property, method or accessor as TypeScript declares it. */
export function printMember(member: DeclarationReflection): string {
  const { flags, name, signatures = [] } = member;
  const before = `${flags.isStatic ? "static " : ""}${flags.isReadonly ? "readonly " : ""}`;
  if (member.kind === ReflectionKind.Constructor) {
    return signatures
      .map((one) => `new ${one.name.replace(/^new /, "")}${printSignature(one).replace(/: [^:]*$/, "")}`)
      .join("\n");
  }
  if (signatures.length > 0) {
    return signatures.map((one) => before + name + mark(flags) + printSignature(one)).join("\n");
  }
  const accessor = member.getSignature;
  if (accessor !== undefined) {
    return `${before}${member.setSignature === undefined ? "readonly " : ""}${name}: ${printType(accessor.type)}`;
  }
  return `${before}${name}${mark(flags)}: ${printType(member.type)}`;
}

const mark = ({ isOptional }: { readonly isOptional: boolean }): string => (isOptional ? "?" : "");

function list(types: readonly SomeType[] | undefined): string {
  return types === undefined || types.length === 0 ? "" : `<${types.map(printType).join(", ")}>`;
}

function isFunction(type: SomeType): boolean {
  return type.type === "reflection" && type.declaration.signatures !== undefined;
}

/** With brackets where it would be read wrongly without. */
function bracket(type: SomeType): string {
  const loose =
    ["union", "intersection", "conditional", "typeOperator", "query"].includes(type.type) || isFunction(type);
  return loose ? `(${printType(type)})` : printType(type);
}
