import { lifecycle } from "../../src/adapters/deno.ts";
import { answerTo, createControl, hostOptions } from "./control.ts";

interface DenoRequest {
  readonly url: string;
  readonly headers: { get(name: string): string | null };
}
declare const Deno: {
  serve(
    options: object,
    handler: (request: DenoRequest, info: { remoteAddr: { hostname: string } }) => Promise<object>,
  ): { readonly addr: { readonly port: number } };
  upgradeWebSocket: never;
};

const life = lifecycle(Deno, {
  ...hostOptions,
  authenticate: ({ url }, signal) => answerTo(url, signal),
});
const control = createControl(life);
const server = Deno.serve({ port: 0, hostname: "127.0.0.1", onListen: () => undefined }, async (request, info) => {
  if (request.url.includes("/control")) {
    return new Response(await control(request.url));
  }
  const [protocol] = request.headers.get("sec-websocket-protocol")?.split(",") ?? [];
  const { socket, response } = await life.upgrade(request, info, { protocol });
  socket?.addEventListener("message", ({ data }) => {
    life.send(socket, data as string);
  });
  return response;
});
console.log(`port ${String(server.addr.port)}`);
