import { codeRows, languages } from "@afterclose/codes/with-text";
import { allPairs, prefixOf } from "../paths.ts";
import { origin } from "../site.ts";

/** What the static files below /api/v1 hold, as OpenAPI 3.1. */
export function openApi(): object {
  const others = languages.filter(({ tag }) => tag !== "en").map(({ tag }) => prefixOf(tag).slice(1));
  const code = {
    name: "code",
    in: "path",
    required: true,
    schema: { type: "integer", enum: codeRows.map(({ from }) => from) },
  };
  const pair = {
    name: "pair",
    in: "path",
    required: true,
    description: "Two codes, the smaller first: 1006-1013.",
    schema: { type: "string", enum: allPairs().map(([a, b]) => `${String(a.from)}-${String(b.from)}`) },
  };
  const language = { name: "language", in: "path", required: true, schema: { type: "string", enum: others } };
  const answer = (name: string, required: readonly string[]): object => ({
    description: name,
    content: {
      "application/json": {
        schema: {
          type: "object",
          required: ["schemaVersion", ...required],
          properties: { schemaVersion: { const: 1 } },
        },
      },
    },
  });
  const get = (summary: string, parameters: readonly object[], required: readonly string[]): object => ({
    get: {
      summary,
      parameters,
      responses: { "200": answer(summary, required), "404": { description: "There is no such file." } },
    },
  });
  const explained = [
    "code",
    "name",
    "slug",
    "language",
    "summary",
    "description",
    "whenYouSeeIt",
    "howToFix",
    "maySend",
    "onWire",
    "advice",
    "sources",
  ];
  const compared = ["a", "b", "summary", "common", "differences", "whenToUse", "note"];
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
      "/codes.json": get("All codes and ranges in English", [], ["language", "codes", "ranges"]),
      "/codes/{code}.json": get("One code in English", [code], explained),
      "/compare/{pair}.json": get("One comparison in English", [pair], compared),
      "/{language}/codes.json": get("All codes and ranges", [language], ["language", "codes", "ranges"]),
      "/{language}/codes/{code}.json": get("One code", [language, code], explained),
      "/{language}/compare/{pair}.json": get("One comparison", [language, pair], compared),
    },
  };
}
