import { type Answer, plainAnswer } from "./answer.ts";
import { LabError } from "./errors.ts";
import type { LabSettings } from "./options.ts";
import { type Parameters, readParameters } from "./parameters.ts";
import type { Scenario } from "./scenario.ts";
import { findScenario, scenarios } from "./scenarios/table.ts";

/** Where a URL leads. */
export type Route =
  /** Not below the base path. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "index" }
  | { readonly kind: "endings.json" }
  | {
      readonly kind: "scenario";
      readonly scenario: Scenario;
      readonly value: string;
      readonly parameters: Parameters;
      readonly url: string;
    }
  /** Nowhere, and why. */
  | { readonly kind: "answer"; readonly answer: Answer };

/** How long a room's name has to be before nobody comes upon it by chance. */
export const privateRoomChars = 16;

// All that a scenario can be told is shorter, and what is remembered of a client has to be small.
const maxUrlChars = 2048;

/** Reads a URL. What is wrong with it becomes an answer that says what would be right. */
export function route(target: string, settings: LabSettings): Route {
  const { basePath } = settings;
  if (target.length > basePath.length + maxUrlChars) {
    return isBelow(target, basePath)
      ? { kind: "answer", answer: plainAnswer(414, `That URL is longer than ${String(maxUrlChars)} characters.\n`) }
      : { kind: "elsewhere" };
  }
  // An address that ends in a slash and a path that begins with one give two, which a URL would take for a host.
  const single = target.replace(/^\/{2,}/, "/");
  if (!URL.canParse(single, "http://lab.invalid")) {
    return { kind: "answer", answer: plainAnswer(400, "That is no URL.\n") };
  }
  const url = new URL(single, "http://lab.invalid");
  if (!isBelow(url.pathname, basePath)) {
    return { kind: "elsewhere" };
  }
  const path = url.pathname.slice(basePath.length);
  if (path === "" || path === "/") {
    return { kind: "index" };
  }
  if (path === "/endings.json") {
    return { kind: "endings.json" };
  }
  const found = findScenario(path);
  if (found === undefined) {
    const text = `There is no ending at ${path.slice(0, 80)}.${meant(path)} ${allListed(basePath)}\n`;
    return { kind: "answer", answer: plainAnswer(404, text) };
  }
  try {
    const { scenario, value } = found;
    scenario.check?.(value, {});
    const parameters = readParameters(url.searchParams, [...scenario.parameters, "room", "id"]);
    scenario.check?.(value, parameters);
    const off = turnedOff(scenario, parameters, settings);
    return off === undefined
      ? { kind: "scenario", scenario, value, parameters, url: path + url.search }
      : { kind: "answer", answer: plainAnswer(403, off) };
  } catch (error) {
    if (!(error instanceof LabError)) {
      throw error;
    }
    return { kind: "answer", answer: plainAnswer(400, `${error.message}\n`) };
  }
}

function isBelow(path: string, basePath: string): boolean {
  return path === basePath || path.startsWith(`${basePath}/`);
}

/** For a handshake with the index page, or with the list. */
export function noScenarioHere(basePath: string): string {
  return `No connection ends here. ${allListed(basePath)}\n`;
}

function allListed(basePath: string): string {
  return `All endings are listed at ${basePath}/ and ${basePath}/endings.json.`;
}

function meant(path: string): string {
  const first = (path.split("/")[1] ?? "").toLowerCase();
  const alike = scenarios.map((scenario) => scenario.path).filter((one) => one.split("/")[1] === first);
  return alike.length === 0 ? "" : ` Did you mean ${alike.join(" or ")}?`;
}

function turnedOff(
  { path, endsOthers }: Scenario,
  { room = "" }: Parameters,
  { shared }: LabSettings,
): string | undefined {
  if (!shared || endsOthers !== true || room.length >= privateRoomChars) {
    return undefined;
  }
  return (
    `${path} ends the connections of others, and this lab is shared: it is turned off. ` +
    `It works in a room of your own: give room= with at least ${String(privateRoomChars)} characters that nobody guesses.\n`
  );
}
