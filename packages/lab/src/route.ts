import type { Ending } from "./ending.ts";
import { endings, findEnding } from "./endings/table.ts";
import { LabError } from "./errors.ts";
import { type Answer, plainAnswer } from "./handshake.ts";
import type { LabSettings } from "./options.ts";
import { type Parameters, readParameters } from "./parameters.ts";

/** Where a URL leads. */
export type Route =
  /** Not below the base path. */
  | { readonly kind: "elsewhere" }
  | { readonly kind: "index" }
  | { readonly kind: "endings.json" }
  | {
      readonly kind: "ending";
      readonly ending: Ending;
      readonly value: string;
      readonly parameters: Parameters;
      readonly url: string;
    }
  /** Nowhere, and why. */
  | { readonly kind: "answer"; readonly answer: Answer };

/** How long a room's name has to be before nobody comes upon it by chance. */
export const privateRoomChars = 16;

/** Reads a URL. What is wrong with it becomes an answer that says what would be right. */
export function route(target: string, settings: LabSettings): Route {
  const { basePath } = settings;
  // An address that ends in a slash and a path that begins with one give two, which a URL would take for a host.
  const single = target.replace(/^\/{2,}/, "/");
  if (!URL.canParse(single, "http://lab.invalid")) {
    return { kind: "answer", answer: plainAnswer(400, "That is no URL.\n") };
  }
  const url = new URL(single, "http://lab.invalid");
  if (url.pathname !== basePath && !url.pathname.startsWith(`${basePath}/`)) {
    return { kind: "elsewhere" };
  }
  const path = url.pathname.slice(basePath.length);
  if (path === "" || path === "/") {
    return { kind: "index" };
  }
  if (path === "/endings.json") {
    return { kind: "endings.json" };
  }
  const found = findEnding(path);
  if (found === undefined) {
    const text = `There is no ending at ${path.slice(0, 80)}.${meant(path)} ${allListed(basePath)}\n`;
    return { kind: "answer", answer: plainAnswer(404, text) };
  }
  try {
    const { ending, value } = found;
    ending.check?.(value, {});
    const parameters = readParameters(url.searchParams, [...ending.parameters, "room", "id"]);
    ending.check?.(value, parameters);
    const off = turnedOff(ending, parameters, settings);
    return off === undefined
      ? { kind: "ending", ending, value, parameters, url: path + url.search }
      : { kind: "answer", answer: plainAnswer(403, off) };
  } catch (error) {
    if (!(error instanceof LabError)) {
      throw error;
    }
    return { kind: "answer", answer: plainAnswer(400, `${error.message}\n`) };
  }
}

/** For a handshake with the index page, or with the list. */
export function noEndingHere(basePath: string): string {
  return `No connection ends here. ${allListed(basePath)}\n`;
}

function allListed(basePath: string): string {
  return `All endings are listed at ${basePath}/ and ${basePath}/endings.json.`;
}

function meant(path: string): string {
  const first = (path.split("/")[1] ?? "").toLowerCase();
  const alike = endings.map((ending) => ending.path).filter((one) => one.split("/")[1] === first);
  return alike.length === 0 ? "" : ` Did you mean ${alike.join(" or ")}?`;
}

function turnedOff(
  { path, endsOthers }: Ending,
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
