// A host that lacks what is named on the command line, before the client is loaded: it must open, read, close and stop.
const lacking = process.argv[3].split(",").filter(Boolean);
const { WebSocket: Ws } = await import("ws");
const uncaught = [];
const patienceMs = 8000;
process.on("uncaughtException", (error) => uncaught.push(String(error)));
for (const name of lacking) {
  delete globalThis[name];
}
const { WebSocket } = await import(process.argv[4]);
const told = [];
const socket = new WebSocket(process.argv[2], [], { WebSocket: Ws });
const seen = (type, note = "") => told.push(`${type}${note}`);
await new Promise((resolve) => {
  socket.onopen = () => seen("open");
  socket.addEventListener("error", () => seen("error"));
  const once = ({ data }) => seen("message", ` ${data}`);
  socket.addEventListener("message", once, { once: true });
  socket.addEventListener("message", { handleEvent: () => socket.close(4001, "done") });
  socket.addEventListener("close", ({ code, type }) => seen(type, ` ${code}`));
  socket.addEventListener("stop", resolve);
  setTimeout(resolve, patienceMs).unref();
});
try {
  socket.close(1006);
} catch (error) {
  seen(error.name);
}
await new Promise((resolve) => setTimeout(resolve, 50));
process.stdout.write(JSON.stringify({ told, uncaught }));
process.exit(0);
