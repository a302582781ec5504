import type { LanguageText } from "../language-text.ts";

export const ranges: LanguageText["ranges"] = {
  "0-999": {
    name: "Not Used",
    summary: "Numbers below 1000 are not close codes: the protocol never uses them, and nobody may send them.",
    gist: "not a close code",
    description: [
      "The protocol leaves 0 to 999 empty, and a Close frame that holds such a number is an error. Strict libraries answer it with 1002 and report 1006; some browsers pass it on unchanged.",
    ],
    whenYouSeeIt: [
      "A program put an HTTP status or an exit code into a Close frame.",
      "One runtime reports 0 for every connection that ends without a Close frame.",
    ],
    howToFix: {
      client: [
        "Treat it like a lost connection, and report it to the server's author.",
        "If you see 0, look at which runtime reports it: there it means what 1006 means elsewhere.",
      ],
      server: ["Send a number that may be sent: 1000, 1001, 1008, 1011, or one from 4000 to 4999."],
    },
    whatNext:
      "Reconnect as after a lost connection: first {first}, later up to {cap}. Give up after {attempts} failures in a row that never became stable.",
    whenToUse: "Never: nobody may send a number below 1000.",
    commonMistakes: ["Sending an HTTP status such as 401 as a close code; add 4000 to it and send 4401."],
    keywords: ["invalid code", "zero", "not used", "http status"],
  },
  "1016-2999": {
    name: "Unassigned",
    summary: "These numbers are reserved for the protocol and its extensions; none of them has a meaning today.",
    gist: "reserved for the protocol",
    description: [
      "1000 to 2999 belong to the protocol itself and to its published extensions. From 1016 to 2999 nothing has been assigned, so no number here may be sent.",
    ],
    whenYouSeeIt: [
      "A library invented a number of its own in the protocol's range.",
      "A new code was registered after this catalogue was last checked.",
    ],
    howToFix: {
      client: ["Treat it like a lost connection, and report it to the author of the library or the server."],
      server: ["Choose a number from 4000 to 4999 for a meaning of your own."],
    },
    whatNext:
      "Reconnect as after a lost connection: first {first}, later up to {cap}. Give up after {attempts} failures in a row that never became stable.",
    whenToUse: "Never: these numbers wait for a future standard.",
    commonMistakes: ["Inventing a number here because it looks free. Strict libraries refuse it."],
    keywords: ["unassigned", "reserved", "protocol range", "extension"],
  },
  "3000-3999": {
    name: "Libraries, Frameworks and Applications",
    summary: "Numbers for libraries, frameworks and applications; they can be registered, but few of them are.",
    gist: "set by a library",
    description: [
      "The protocol gives 3000 to 3999 no meaning of its own. A library or an application may register a number here, first come, first served. Only 3000, 3003 and 3008 are registered.",
      "Several libraries use numbers here without registering them, and they contradict each other. The number alone tells nothing until you know which library is behind it.",
    ],
    whenYouSeeIt: [
      "A library such as a messaging server closes with a code of its own.",
      "A browser script closed the connection with a code that its author chose.",
    ],
    howToFix: {
      client: [
        "Find out which library or service sent it, and choose its profile.",
        "Without a profile, reconnect with backoff and stop after {attempts} failures in a row.",
      ],
      server: [
        "Document the numbers that you send, and whether a client should come back.",
        "For private use prefer 4000 to 4999: all libraries accept those.",
      ],
    },
    whatNext:
      "Without a profile, reconnect as after a lost connection: first {first}, later up to {cap}. Give up after {attempts} failures in a row that never became stable.",
    whenToUse: "Send one only if your library documents it or has registered it.",
    commonMistakes: [
      "Acting on the number alone, without knowing whose it is.",
      "Believing that all numbers here are registered.",
    ],
    keywords: ["library", "framework", "registered", "3xxx"],
  },
  "4000-4999": {
    name: "Private Use",
    summary: "Numbers for private use: each application gives them its own meaning, and they cannot be registered.",
    gist: "private to an application",
    description: [
      "Both sides agree on what a number from 4000 to 4999 means; the protocol does not care. So the same number means different things to different services.",
      "A common habit is to add 4000 to an HTTP status: 4401 for a missing login, 4403 for a missing right, 4429 for too many requests.",
    ],
    whenYouSeeIt: [
      "The service closed the connection with a code that its documentation explains.",
      "A browser script closed the connection with a code that its author chose.",
    ],
    howToFix: {
      client: [
        "Look the number up in the service's documentation, or choose its profile here.",
        "Without a profile, reconnect with backoff and stop after {attempts} failures in a row.",
      ],
      server: [
        "Document each number: what happened, who has to mend it, and whether the client should come back.",
        'Keep numbers that mean "come back" and numbers that mean "stay away" in separate blocks.',
      ],
    },
    whatNext:
      "Without a profile, reconnect as after a lost connection: first {first}, later up to {cap}. Give up after {attempts} failures in a row that never became stable.",
    whenToUse: "Send one for a meaning of your own that both sides know.",
    commonMistakes: [
      "Assuming that a number means the same as at another service.",
      "Closing before the connection was accepted: a browser then sees 1006, not your number.",
    ],
    keywords: ["private use", "application code", "custom code", "4xxx", "vendor"],
  },
  "5000-65535": {
    name: "Outside the Protocol",
    summary: "Numbers from 5000 up are not close codes: they are outside the protocol, and nobody may send them.",
    gist: "outside the protocol",
    description: [
      "A Close frame has room for any number up to 65535, but the protocol ends at 4999. Strict libraries answer a higher number with 1002 and report 1006; some browsers pass it on unchanged.",
    ],
    whenYouSeeIt: [
      "A program used an error number of its own as a close code.",
      "The bytes of the Close frame were damaged or written in the wrong order.",
    ],
    howToFix: {
      client: ["Treat it like a lost connection, and report it to the server's author."],
      server: ["Choose a number from 4000 to 4999, and put your own error number into the reason."],
    },
    whatNext:
      "Reconnect as after a lost connection: first {first}, later up to {cap}. Give up after {attempts} failures in a row that never became stable.",
    whenToUse: "Never: nobody may send a number above 4999.",
    commonMistakes: ["Writing the two bytes of the code in the wrong order."],
    keywords: ["invalid code", "out of range", "outside", "5000"],
  },
};
