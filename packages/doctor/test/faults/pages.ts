// What servers answer in place of a WebSocket.
import { http, openPeer } from "./endpoint.ts";

export const html = (title: string, rest = ""): string =>
  `<html>\r\n<head><title>${title}</title></head>\r\n<body>\r\n<center><h1>${title}</h1></center>\r\n${rest}</body>\r\n</html>\r\n`;
export const nginx = ["Server: nginx/1.22.1", "Content-Type: text/html", "Connection: close"];
export const plain = ["Content-Type: text/plain; charset=utf-8"];
export const json = ["Content-Type: application/json; charset=utf-8"];

/** Serves the WebSocket, unless this says otherwise. */
export const unless = (refusal: (request: string, nth: number) => string | undefined): ReturnType<typeof http> =>
  http((request, socket, nth) => {
    const answer = refusal(request, nth);
    if (answer === undefined) {
      openPeer({}, request, socket, nth);
    } else {
      socket.end(answer);
    }
  });
