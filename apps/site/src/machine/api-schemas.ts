import { languages } from "@afterclose/codes";
import { familyColours } from "./family-colours.ts";

type Schema = Readonly<Record<string, unknown>>;

const string: Schema = { type: "string" };
const boolean: Schema = { type: "boolean" };
const code: Schema = { type: "integer", minimum: 0, maximum: 65_535 };
const ms: Schema = { type: "number", minimum: 0, description: "Milliseconds." };
const version: Schema = { const: 1, description: "Rises when a field changes its meaning or goes away." };
const language: Schema = { type: "string", enum: languages.map(({ tag }) => tag) };
const familyId: Schema = { type: "string", enum: Object.keys(familyColours) };

const orNull = (type: string): Schema => ({ type: [type, "null"] });
const list = (items: Schema): Schema => ({ type: "array", items });
const named = (name: string): Schema => ({ $ref: `#/components/schemas/${name}` });
/** An object that has all of these; later versions may add others. */
const object = (properties: Schema, sometimes: Schema = {}): Schema => ({
  type: "object",
  required: Object.keys(properties),
  properties: { ...properties, ...sometimes },
});

const sides = object({ client: boolean, server: boolean, browserScript: boolean });
const family = object({ id: familyId, label: string });
const entry = { name: string, slug: string, summary: string, maySend: named("MaySend"), onWire: boolean };
const compared = object({
  code,
  profile: orNull("string"),
  name: string,
  title: string,
  slug: string,
  summary: string,
  firstDelaysMs: list(named("Delay")),
});

/** What the files below /api/v1 hold, as JSON Schemas by their names. */
export const apiSchemas: Readonly<Record<"CodeList" | "Code" | "Comparison", Schema>> &
  Readonly<Record<string, Schema>> = {
  MaySend: sides,
  Delay: object({ minMs: ms, maxMs: ms }),
  Schedule: object(
    {
      minMs: ms,
      maxMs: ms,
      growth: { type: "number", minimum: 1 },
      capMs: ms,
      grows: { enum: ["both", "ceiling"] },
    },
    { first: named("Delay") },
  ),
  Advice: object({
    kind: { enum: ["stop", "retry", "reauthenticate", "new-session"] },
    because: orNull("string"),
    attempts: orNull("integer"),
    scheduleName: orNull("string"),
    schedule: { anyOf: [named("Schedule"), { type: "null" }] },
    firstDelaysMs: list(named("Delay")),
    inWords: string,
    scheduleInWords: orNull("string"),
    afterHintInWords: orNull("string"),
  }),
  Source: object(
    { kind: string, title: string, url: { type: "string", format: "uri" }, checked: date() },
    { opened: boolean },
  ),
  Runtime: object({
    id: string,
    name: string,
    version: string,
    status: string,
    accepts: boolean,
    reports: orNull("integer"),
    clean: orNull("boolean"),
    error: orNull("boolean"),
  }),
  CodeList: object({
    schemaVersion: version,
    language,
    codes: list(object({ code, ...entry, family, advice: named("Advice") })),
    ranges: list(object({ from: code, to: code, ...entry, advice: named("Advice") })),
  }),
  Code: object({
    schemaVersion: version,
    code,
    kind: { const: "code" },
    language,
    ...entry,
    registeredName: string,
    title: string,
    range: object({ from: code, to: code }),
    family,
    side: { enum: ["client", "server"] },
    profile: { type: "null" },
    description: string,
    whenYouSeeIt: list(string),
    howToFix: object({ client: list(string), server: list(string) }),
    whatNext: string,
    whenToUse: string,
    commonMistakes: list(string),
    disagreement: orNull("string"),
    clean: boolean,
    advice: named("Advice"),
    meanings: list(
      object({
        profile: string,
        vendor: string,
        name: string,
        reasonToken: orNull("string"),
        className: string,
        advice: string,
      }),
    ),
    runtimes: list(named("Runtime")),
    confusedWith: list(code),
    sources: list(named("Source")),
  }),
  Comparison: object({
    schemaVersion: version,
    language,
    title: string,
    a: compared,
    b: compared,
    summary: string,
    common: list(object({ axis: string, label: string, value: string })),
    differences: list(object({ axis: string, label: string, a: string, b: string })),
    whenToUse: object({ a: string, b: string }),
    whichToSend: string,
    note: orNull("string"),
  }),
};

function date(): Schema {
  return { type: "string", format: "date", description: "The day on which it was last checked." };
}
