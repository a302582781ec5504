import { codeRows, languages } from "@afterclose/codes";
import { allPairs, prefixOf } from "../paths.ts";
import { origin } from "../site.ts";
import { apiSchemas } from "./api-schemas.ts";

/** What the static files below /api/v1 hold, as OpenAPI 3.1. */
export function openApi(): object {
  const parameters = {
    language: pathParameter({
      description: "A language other than English, which stands at the top.",
      schema: {
        type: "string",
        enum: languages.filter(({ tag }) => tag !== "en").map(({ tag }) => prefixOf(tag).slice(1)),
      },
    }),
    code: pathParameter({ schema: { type: "integer", enum: codeRows.map(({ from }) => from) } }),
    pair: pathParameter({
      description: "Two codes, the smaller first: 1006-1013.",
      schema: { type: "string", enum: allPairs().map(([a, b]) => `${String(a.from)}-${String(b.from)}`) },
    }),
  };
  type Name = keyof typeof parameters;
  const get = (
    operationId: string,
    summary: string,
    names: readonly Name[],
    schema: keyof typeof apiSchemas,
  ): object => ({
    get: {
      operationId,
      summary,
      ...(names.length === 0 ? {} : { parameters: names.map((name) => ({ name, ...parameters[name] })) }),
      responses: {
        "200": {
          description: summary,
          content: { "application/json": { schema: { $ref: `#/components/schemas/${schema}` } } },
        },
        "404": { description: "There is no such file." },
      },
    },
  });
  return {
    openapi: "3.1.0",
    info: {
      title: "Afterclose",
      version: "1.0.0",
      description: "Every WebSocket close code as static JSON files.",
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: `${origin}/api/v1` }],
    paths: {
      "/codes.json": get("codesInEnglish", "All codes and ranges in English", [], "CodeList"),
      "/codes/{code}.json": get("codeInEnglish", "One code in English", ["code"], "Code"),
      "/compare/{pair}.json": get("comparisonInEnglish", "One comparison in English", ["pair"], "Comparison"),
      "/{language}/codes.json": get("codes", "All codes and ranges", ["language"], "CodeList"),
      "/{language}/codes/{code}.json": get("code", "One code", ["language", "code"], "Code"),
      "/{language}/compare/{pair}.json": get("comparison", "One comparison", ["language", "pair"], "Comparison"),
    },
    components: { schemas: apiSchemas },
  };
}

function pathParameter(more: object): object {
  return { in: "path", required: true, ...more };
}
