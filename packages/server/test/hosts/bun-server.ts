import { type BunSocket, lifecycle } from "../../src/adapters/bun.ts";
import { answerTo, createControl, hostOptions } from "./control.ts";

interface BunRequest {
  readonly url: string;
  readonly headers: { get(name: string): string | null };
}
declare const Bun: {
  serve(options: object): { readonly port: number };
};

const life = lifecycle(
  {
    message(socket: BunSocket, data) {
      life.send(socket, data);
    },
  },
  {
    ...hostOptions,
    authenticate: ({ url }, signal) => answerTo(url, signal),
  },
);
const control = createControl(life);
const server = Bun.serve({
  port: 0,
  hostname: "127.0.0.1",
  websocket: life.websocket,
  async fetch(request: BunRequest, bun: never) {
    if (request.url.includes("/control")) {
      return new Response(await control(request.url));
    }
    return (await life.upgrade(request, bun)).response;
  },
});
console.log(`port ${String(server.port)}`);
