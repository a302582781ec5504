// Runs in every runtime alike: visits each ending of the lab, notes what its WebSocket reports, and posts it back.

/**
 * @typedef {{ url: string, client?: "closes" | "sends", waitMs: number }} Task
 * @typedef {{ report: string, tasks: Task[], atOnce: number }} Plan
 */

/**
 * Visits one ending.
 * @param {(url: string) => any} open
 * @param {Task} task
 */
export function visit(open, { url, client, waitMs }) {
  return new Promise((resolve) => {
    const begun = Date.now();
    const events = [];
    const state = { opened: false, error: null, timer: undefined };
    const finish = (end) => {
      clearTimeout(state.timer);
      resolve({ url, events, opened: state.opened, error: state.error, ms: Date.now() - begun, ...end });
    };
    let socket;
    try {
      socket = open(url);
    } catch (error) {
      finish({ kind: "threw", message: String(error) });
      return;
    }
    // A runtime may report an error and never a close: wait a little after it, then call that the end.
    const waits = () => {
      finish(events.includes("error") ? { kind: "error-only", readyState: socket.readyState } : { kind: "waits" });
      try {
        socket.close();
      } catch {
        // The socket never came to be.
      }
    };
    state.timer = setTimeout(waits, waitMs);
    socket.onopen = () => {
      events.push("open");
      state.opened = true;
      if (client === "closes") {
        socket.close(1000, "done");
      }
      if (client === "sends") {
        socket.send("hello");
      }
    };
    socket.onmessage = () => {
      if (events.at(-1) !== "message") {
        events.push("message");
      }
    };
    socket.onerror = (event) => {
      events.push("error");
      state.error = String(event?.message ?? "");
    };
    socket.onclose = ({ code, reason, wasClean }) => {
      events.push("close");
      // An error may still follow the close.
      clearTimeout(state.timer);
      state.timer = setTimeout(() => finish({ kind: "ended", code, reason: String(reason ?? ""), wasClean }), 150);
    };
  });
}

/**
 * Fetches the plan, carries it out, and posts what was seen.
 * @param {string} planUrl
 * @param {(url: string) => any} open
 */
export async function carryOut(planUrl, open) {
  /** @type {Plan} */
  const plan = await (await fetch(planUrl)).json();
  const left = [...plan.tasks];
  const seen = [];
  const worker = async () => {
    for (let task = left.shift(); task !== undefined; task = left.shift()) {
      seen.push(await visit(open, task));
    }
  };
  await Promise.all(Array.from({ length: plan.atOnce }, worker));
  await fetch(plan.report, { method: "POST", body: JSON.stringify(seen) });
}
