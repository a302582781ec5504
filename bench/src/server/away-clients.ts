import { WebSocket as OurWebSocket } from "@afterclose/client";
import { LightWebSocket } from "./light-web-socket.ts";

// Clients of a server that restarts, in a process of their own. Asked, it tells how long each was away that is back.

const { port, count } = JSON.parse(process.argv[2] ?? "{}") as { port: number; count: number };
const away: number[] = [];
let open = 0;
let begun = 0;

function more(): void {
  if (begun++ >= count) {
    return;
  }
  let leftAt: number | undefined;
  let isFirst = true;
  const socket = new OurWebSocket(`ws://127.0.0.1:${String(port)}`, [], { WebSocket: LightWebSocket });
  socket.addEventListener("close", () => {
    leftAt ??= performance.now();
  });
  socket.addEventListener("open", () => {
    if (isFirst) {
      isFirst = false;
      if (++open === count) {
        process.send?.("ready");
      }
      more();
    } else if (leftAt !== undefined) {
      away.push(performance.now() - leftAt);
      leftAt = undefined;
    }
  });
}

process.on("message", () => process.send?.(away));
for (let lane = 0; lane < 32; lane++) {
  more();
}
