import type { LanguageText } from "../language-text.ts";

export const compare: LanguageText["compare"] = {
  title: "{a} vs {b}",
  summary: "{a}: {gistA}. {b}: {gistB}.",
  same: "{a} is the same code twice: there is no difference.",
  axes: {
    about: "What it tells",
    family: "Kind of news",
    begins: "Who begins it",
    onWire: "On the wire",
    clean: "Clean close",
    planned: "Planned",
    maySend: "Who may send it",
    next: "What the client does next",
    delays: "First four delays",
    lost: "What may be lost",
    actor: "Who must act",
    browsers: "What browsers show",
  },
  values: {
    begins: {
      either: "either side",
      client: "the client",
      server: "the server",
      network: "the network, or a process that died",
      nobody: "nobody, unless something is broken",
    },
    onWire: { yes: "sent in a Close frame", no: "never sent; noted locally" },
    clean: { yes: "yes, with a Close frame", no: "no" },
    planned: { yes: "yes", no: "no", either: "it depends on the application" },
    lost: {
      nothing: "nothing, if both sides were done",
      "in-flight": "messages on the way in either direction",
      "refused-message": "the message that was refused, and those behind it",
      "never-began": "nothing: no message was exchanged",
      depends: "it depends on the application",
    },
    actor: {
      nobody: "nobody",
      "client-author": "the client's author",
      operator: "whoever runs the server",
      both: "both sides together",
      sender: "the author of the side that sent the faulty data",
      depends: "it depends on the application",
    },
    browsers: {
      same: "the same number",
      other: "{codes} in its place",
      mixed: "the same number in some browsers, {codes} in others",
    },
  },
  senders: {
    client: "the client",
    server: "the server",
    browserScript: "a browser script",
    nobody: "nobody",
  },
  choose: {
    either: "Both may be sent. Choose {a} or {b} by what you want the other side to do next.",
    onlyA: "Only {a} may be sent; {b} is reported by the other side by itself.",
    onlyB: "Only {b} may be sent; {a} is reported by the other side by itself.",
    neither: "Neither may be sent: both are reported by the receiving side by itself.",
  },
  notes: {
    "1000-1001": {
      difference:
        "1000 says that the work is done; 1001 says that one side has to leave although the work may not be done.",
      note: "After 1000 nobody needs to return. After 1001 a client should return, because the server went away and not the need for it. Send 1000 when the application finished, and 1001 when the process or the page ends. A server that sees 1001 from a browser has lost a visitor, not a connection to repair.",
    },
    "1000-1005": {
      difference: "1000 is a code that somebody sent; 1005 means that the Close frame held no code at all.",
      note: "A plain `close()` sends an empty Close frame, and the other side reports 1005, not 1000. Both are clean. If the end was yours, treat them alike. If the other side sent 1005, nobody told you that the work was done, so come back after a short delay. To be understood, call `close(1000)`.",
    },
    "1000-1006": {
      difference: "1000 is a goodbye that both sides heard; 1006 means that the line died and nobody said goodbye.",
      note: "1000 stands in a Close frame, and the connection ended as both wanted. 1006 is never sent: your own side reports it when no Close frame came, after a crash, a cut line or an idle limit. After 1000 stay away; after 1006 reconnect with backoff. If you see 1006 where you expected 1000, the process probably ended before the Close frame was written.",
    },
    "1000-1013": {
      difference:
        "1000 means that the work is done and nobody needs to return; 1013 means that the work is not done, but the server is too busy for it now.",
      note: "Both are clean closes that somebody decided on. 1000 asks the client to stay away, 1013 asks it to come back later and more slowly each time. A server that sheds load with 1000 loses its clients for good; a server that ends finished work with 1013 gets visitors that want nothing.",
    },
    "1001-1006": {
      difference: "With 1001 one side says that it is leaving; with 1006 it is gone without a word.",
      note: "A server that shuts down properly sends 1001; a server that is killed leaves 1006 behind. The same holds for a page: a closed tab gives 1001, a phone without network gives 1006. The client reconnects after both, but 1006 also asks somebody to look for the reason. Many 1006 at the moment of a deploy mean that the shutdown sends no Close frames.",
    },
    "1001-1012": {
      difference: "1001 says only that the server leaves; 1012 promises that it restarts and will be back in a moment.",
      note: "Both are planned, and a client returns after both. 1012 adds a promise, so the client may keep its delays shorter. Send 1012 for a deploy or a reload, 1001 when the machine goes away for good or when you cannot promise anything. A few libraries do not know 1012 and report 1006; for those 1001 is the safer choice.",
    },
    "1002-1007": {
      difference:
        "1002 means that the frame breaks the rules of the protocol; 1007 means that the frame is right but its bytes are not valid text.",
      note: "Both come from a library, and both mean that a retry alone will not help. For 1002 look at the frames: opcodes, reserved bits, lengths, close codes. For 1007 look at the encoding: bytes that are not UTF-8, or a character that was cut in half. Neither is meant for an application message that does not fit a schema.",
    },
    "1003-1007": {
      difference: "1003 refuses the type of a message; 1007 refuses its bytes.",
      note: "1003 means that a binary message came where only text is taken, or the reverse, and the content does not matter. 1007 means that a text message held bytes that are not UTF-8. Binary data sent as text gives 1007; binary data sent as binary to a text-only endpoint gives 1003.",
    },
    "1005-1006": {
      difference: "1005: a Close frame came, but without a code. 1006: no Close frame came at all.",
      note: "Neither is ever sent; your own side reports both. 1005 is clean: the other side called `close()` and gave no code. 1006 is not clean: the line died. Seeing 1005 where you expected a code, look for a bare `close()`; seeing 1006, look for crashes, cut lines and idle limits.",
    },
    "1006-1011": {
      difference: "1011 is a fault that the other side noticed and reported; 1006 is an end that nobody could report.",
      note: "A server that catches its exception sends 1011 and closes cleanly. A server that dies from it leaves 1006. Some libraries also send 1011 when a heartbeat is not answered, where others drop the line and leave 1006. The client reconnects after both; 1011 points at the server's log, 1006 at everything on the way as well.",
    },
    "1006-1012": {
      difference:
        "1012 is a planned restart that the server announces; 1006 is an end without announcement, which may be a restart done badly.",
      note: "With 1012 the client knows that the server will be back in a moment, and keeps its delays short. With 1006 it knows nothing and has to be more careful. A deploy that shows up as 1006 drops its connections instead of closing them; some libraries also turn a received 1012 into 1006.",
    },
    "1006-1013": {
      difference:
        "1013 is a request by a server that is alive but overloaded; 1006 is a line that died, with nobody left to ask for anything.",
      note: "After 1013 the address is right and the server answers; it only wants you back later, and more slowly each time. After 1006 the first try may come soon, because the cause may have been your own network. An overloaded server that can no longer send Close frames shows up as 1006, so a crowd of 1006 may be overload too.",
    },
    "1006-1015": {
      difference:
        "1015 marks a failed TLS handshake; 1006 marks any end without a Close frame, and browsers use it for failed TLS too.",
      note: "Neither is ever sent. A native program may tell you 1015 or name the fault of the certificate; a browser nearly always says 1006. A 1006 that comes before `open`, each time and at once, is worth a look at the certificate, the host name and the port. A line that was open before it died has no problem with TLS.",
    },
    "1008-1009": {
      difference:
        "1009 names the broken rule, a message that is too big; 1008 stands for any rule that has no code of its own.",
      note: "If the size of a message is the reason, send 1009, so that the sender knows what to change. Use 1008 when no other code fits. Both mean that the same attempt would be refused again.",
    },
    "1008-1011": {
      difference: "1008 blames the client, which broke a rule; 1011 blames the server, which met a fault of its own.",
      note: "After 1008 the client must change something before it returns. After 1011 the client did nothing wrong and comes back with backoff. A refused login is 1008 or better 3000, never 1011; an exception in a handler is 1011, never 1008.",
    },
    "1008-1013": {
      difference:
        "1008 says that this client did something wrong; 1013 says that the server has too much to do, whoever asks.",
      note: "The two meet where requests are limited. If one client sends too much, its own behaviour is the reason, and 1008 with a clear reason fits. If the server as a whole is full, 1013 fits, and the client comes back later without changing anything.",
    },
    "1008-3000": {
      difference: "1008 refuses without saying what would help; 3000 says that a login would help.",
      note: "A client cannot tell from 1008 whether to log in, to slow down or to give up. With 3000 it knows: renew the token and connect once more. A browser script can read both. Send 3000 when your clients know the registered meaning, and 1008 when they do not.",
    },
    "1011-1014": {
      difference:
        "1011 is a fault in the server that you talk to; 1014 is a fault in the server behind the gateway that you talk to.",
      note: "They correspond to HTTP 500 and 502. For the client the two are alike: come back with backoff. For the operator they point at different logs. Few gateways send 1014, and several libraries refuse it, so a failed server behind a gateway mostly shows up as 1006.",
    },
    "1012-1013": {
      difference:
        "1012 means that the server restarts and will be back in seconds; 1013 means that it is overloaded and nobody knows for how long.",
      note: "The delay is what differs. After 1012 a short random delay is enough, and the growth ends early. After 1013 the delay doubles from the start and grows longer, because each client that returns too soon adds to the load. Send 1012 only if something really restarts.",
    },
    "3000-3003": {
      difference: "3000 means that the server does not know who you are; 3003 means that it knows, and you may not.",
      note: "They correspond to HTTP 401 and 403. After 3000 a new token helps, so the client renews it and connects once more. After 3003 no login helps until somebody grants the right. Both hold only where the endpoint follows the registry, because some libraries use these numbers for something else.",
    },
  },
};
