// Many clients in one process: ours, which do what the close code says, or plain ones, which dial again at once.
import { WebSocket as OurWebSocket } from "@afterclose/client";
import { WebSocket as PlainWebSocket } from "ws";

const [url, how, count] = [process.argv[2], process.argv[3], Number(process.argv[4])];
const figures = { open: 0, seen: 0, gaps: 0, closes: {} };
let opened = 0;

function watch(lastSeen, text) {
  const number = Number(text);
  figures.seen++;
  if (lastSeen.number !== undefined && number > lastSeen.number + 1) {
    figures.gaps += number - lastSeen.number - 1;
  }
  lastSeen.number = number;
}

function noteOpen() {
  figures.open++;
  if (++opened === count) {
    process.send({ ready: true });
  }
}

function noteClose(code) {
  figures.open--;
  figures.closes[code] = (figures.closes[code] ?? 0) + 1;
}

function joinOurs() {
  const lastSeen = {};
  let isOpen = false;
  const socket = new OurWebSocket(url);
  socket.addEventListener("message", ({ data }) => watch(lastSeen, data));
  socket.addEventListener("open", () => {
    isOpen = true;
    noteOpen();
  });
  socket.addEventListener("close", ({ code }) => {
    if (isOpen) {
      isOpen = false;
      noteClose(code);
    }
  });
}

function joinPlain(lastSeen = {}) {
  const socket = new PlainWebSocket(`${url}?plain`, { perMessageDeflate: false });
  let isOpen = false;
  socket.on("error", () => undefined);
  socket.on("open", () => {
    isOpen = true;
    noteOpen();
  });
  socket.on("message", (data) => watch(lastSeen, data.toString()));
  socket.on("close", (code) => {
    if (isOpen) {
      noteClose(code);
    }
    // At once, as most do; but not in a tight loop while nobody answers.
    setTimeout(() => joinPlain(lastSeen), isOpen ? 0 : 200);
  });
}

for (let dialled = 0; dialled < count; dialled++) {
  setTimeout(how === "ours" ? joinOurs : joinPlain, dialled * 2);
}
process.on("message", () => process.send({ figures }));
