import { type Ending, handshakeTiming } from "../ending.ts";
import { staysConnecting } from "../report.ts";

/** No answer at all. */
export const handshakeSilent: Ending = {
  path: "/handshake/silent",
  title: "The handshake is never answered",
  description:
    "Takes the handshake and says nothing, until the client gives up. Meanwhile a browser opens no second connection to the same address and port.",
  parameters: handshakeTiming.filter((name) => name !== "after"),
  examples: [
    {
      url: "/handshake/silent",
      reports: {
        chromium: staysConnecting("gives up after 240 s: error, 1006"),
        node: staysConnecting("has no timer of its own"),
        ws: staysConnecting("waits for ever, unless handshakeTimeout is set"),
      },
    },
  ],
  play: (visit) => {
    visit.act();
  },
};
