import { recogniseGreeting } from "../protocols/protocols.ts";
import { doctorDefaults } from "../options.ts";
import { say } from "../report/saying.ts";
import { endingSaid } from "../verdict/how-it-ended.ts";
import { type CheckRun, type Rung, waitOrEnd } from "./check-run.ts";
import { messageToTry, startEcho } from "./echo.ts";

// What a server says first comes at once; so long it is waited for before another connection is opened.
const greetingMs = 60;

/** Holds still: does the server speak first, or end the connection unasked? Meanwhile others try a message. */
export const firstMessage: Rung = {
  id: "first-message",
  wanted: ({ socket }) => socket !== undefined,
  run: async (run) => {
    const { socket, connector } = run;
    if (socket === undefined) {
      return { state: "skipped" };
    }
    const begun = connector.now();
    const holdMs = connector.options.holdMs ?? doctorDefaults.holdMs;
    let spokeMs = socket.heardFirst.length > 0 ? 0 : undefined;
    const stop = socket.onHeard((heard) => {
      // A server that hands messages to everyone hands on ours, too.
      if (heard.kind === "message" && heard.text !== messageToTry(run)) {
        spokeMs ??= connector.now() - begun;
        recogniseFirst(run, heard.text);
      }
    });
    recogniseFirst(run, socket.heardFirst[0]?.text);
    await waitOrEnd(run, Math.min(holdMs, greetingMs), socket);
    run.echo = startEcho(run);
    await waitOrEnd(run, Math.max(0, holdMs - (connector.now() - begun)), socket);
    stop();
    noteProtocol(run);
    const details = [
      ...(run.facts.protocol === undefined ? [] : [say("protocol-spoken", { name: run.facts.protocol.name })]),
      spokeMs === undefined ? say("server-quiet") : say("server-spoke", { tookMs: spokeMs }),
    ];
    const { record } = socket;
    // It may have ended because of the second connection, which that one finds out.
    if (record !== undefined) {
      await run.echo;
    }
    if (run.facts.onePerUser !== undefined) {
      return { state: "noted", details };
    }
    return record === undefined || record.end.kind === "left"
      ? { state: "noted", details }
      : { state: "failed", details: endingSaid({ ...record, role: "check" }, 1) };
  },
};

function recogniseFirst(run: CheckRun, text: string | undefined): void {
  const { connector, socket } = run;
  const found = connector.recognised === undefined ? recogniseGreeting(text ?? "") : undefined;
  if (found !== undefined && socket !== undefined) {
    connector.recognised = found;
    run.conversation = connector.begin(socket);
  }
}

/** A path alone proves nothing: what was only guessed by it, and found no answer, is forgotten. */
function noteProtocol(run: CheckRun): void {
  const { connector, conversation } = run;
  const { recognised } = connector;
  if (recognised === undefined) {
    return;
  }
  const { protocol, by } = recognised;
  const { refused } = conversation ?? {};
  const welcomed = protocol.welcome === undefined || conversation?.welcomed === true;
  if (by === "path" && !welcomed && refused === undefined) {
    connector.recognised = undefined;
    return;
  }
  const { id, name } = protocol;
  const facts = { id, name, by, welcomed, ...(refused === undefined ? {} : { refused }) };
  run.facts = { ...run.facts, protocol: facts };
}
