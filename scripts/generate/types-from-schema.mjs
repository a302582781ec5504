/**
 * TypeScript declarations for every definition, and every titled object, of a set of JSON schemas.
 * `elsewhere`: the definitions that are made of rows.
 */
export function typesFrom(schemas, elsewhere) {
  const parts = [];
  for (const schema of Object.values(schemas)) {
    for (const [name, definition] of Object.entries(schema.definitions ?? {})) {
      if (!elsewhere.includes(name)) {
        parts.push(declare(name, definition));
      }
    }
    if (schema.type === "object" && schema.properties !== undefined) {
      parts.push(declare(schema.title, schema));
    }
  }
  return parts.join("\n");
}

function declare(name, definition) {
  const doc = definition.description === undefined ? "" : `/** ${definition.description} */\n`;
  if (definition.type === "object" && definition.properties !== undefined) {
    return `${doc}export interface ${name} ${object(definition, "")}\n`;
  }
  return `${doc}export type ${name} = ${typeOf(definition, "")};\n`;
}

function typeOf(schema, indent) {
  if (schema.$ref !== undefined) {
    return schema.$ref.split("/").at(-1);
  }
  if (schema.enum !== undefined) {
    return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  }
  if (schema.const !== undefined) {
    return JSON.stringify(schema.const);
  }
  if (schema.oneOf !== undefined) {
    return schema.oneOf.map((one) => typeOf(one, indent)).join(" | ");
  }
  switch (schema.type) {
    case "string":
      return "string";
    case "boolean":
      return "boolean";
    case "integer":
    case "number":
      return "number";
    case "array":
      return `readonly ${wrap(typeOf(schema.items, indent))}[]`;
    case "object":
      return object(schema, indent);
    default:
      throw new Error(
        `A schema of type ${JSON.stringify(schema.type)} has no TypeScript here: ${JSON.stringify(schema)}`,
      );
  }
}

const wrap = (type) => (/ [|]|^readonly /.test(type) ? `(${type})` : type);

function object(schema, indent) {
  if (schema.properties === undefined) {
    return `Readonly<Record<string, ${typeOf(schema.additionalProperties, indent)}>>`;
  }
  const deeper = indent + "  ";
  const lines = Object.entries(schema.properties).map(([key, value]) => {
    const doc =
      value.description === undefined || value.$ref !== undefined ? "" : `${deeper}/** ${value.description} */\n`;
    const optional = (schema.required ?? []).includes(key) ? "" : "?";
    return `${doc}${deeper}readonly ${key}${optional}: ${typeOf(value, deeper)};`;
  });
  return `{\n${lines.join("\n")}\n${indent}}`;
}
