import type { LanguageText } from "../language-text.ts";

export const vendors: LanguageText["vendors"] = {
  summary: '{vendor} calls {code} "{name}".',
  description:
    "The protocol gives this number no meaning of its own; what stands here is what {vendor} means by it. Another service may mean something else by {code}.",
  whenToUse: "Send {code} only where both sides follow {vendor}.",
  unlisted: "{vendor} says nothing about {code}. What stands here holds for the whole range.",
  ambiguous: "{code} means nothing by itself. Choose a profile to learn what it means to one service.",
  status: {
    documented: "documented by the vendor",
    observed: "observed, not documented",
  },
  sentBy: {
    client: "the client sends it",
    server: "the server sends it",
    either: "either side sends it",
    local: "nobody sends it; the library reports it on its own side",
  },
  classes: {
    done: {
      name: "Finished",
      whenYouSeeIt: "The work is finished, or one side left on purpose.",
      client: "There is nothing to fix, unless you still need the connection.",
      server: "There is nothing to fix.",
    },
    auth: {
      name: "Login missing or invalid",
      whenYouSeeIt: "The login or the token is missing, wrong or expired.",
      client: "Get a fresh token or ask the user to log in, then connect again.",
      server: "Check how tokens are issued and when they expire.",
    },
    forbidden: {
      name: "Not allowed",
      whenYouSeeIt: "The client is known but may not have what it asked for.",
      client: "Ask for the right, or ask for something else; a retry alone does not help.",
      server: "Check the rights of this account and the settings of this application.",
    },
    "bad-request": {
      name: "Invalid message",
      whenYouSeeIt: "The client sent something that the service does not understand or does not allow.",
      client: "Compare the last message with the service's documentation, and mend it before you connect again.",
      server: "Name the faulty field in the close reason.",
    },
    "not-found": {
      name: "Not found",
      whenYouSeeIt: "The room, the application, the file or the path does not exist.",
      client: "Check the address and the identifiers.",
      server: "Check whether the object was removed or renamed.",
    },
    limit: {
      name: "Limit reached",
      whenYouSeeIt: "A limit on rate, size or number of connections was reached.",
      client: "Send less, or open fewer connections, before you come back.",
      server: "Raise the limit, or document it.",
    },
    overload: {
      name: "Overloaded",
      whenYouSeeIt: "The service has too much to do for the moment.",
      client: "Come back later, and more slowly each time.",
      server: "Add capacity, or spread the load.",
    },
    timeout: {
      name: "Too slow",
      whenYouSeeIt: "An expected message or answer did not come in time.",
      client: "Answer in time; check whether something blocks your program.",
      server: "Check that the limit fits the slowest honest client.",
    },
    "server-fault": {
      name: "Fault in the service",
      whenYouSeeIt: "Something went wrong inside the service.",
      client: "Reconnect with backoff; if it lasts, report it.",
      server: "Read the server's log at that second.",
    },
    restart: {
      name: "Restart or move",
      whenYouSeeIt: "The service restarts, or asks the client to connect to another place.",
      client: "Reconnect after a short random delay.",
      server: "Spread the closes, so that the clients do not return together.",
    },
    replaced: {
      name: "Replaced by another connection",
      whenYouSeeIt: "The same user or session connected from somewhere else.",
      client: "Do not reconnect by yourself, or two tabs will push each other out for ever.",
      server: "Say in the reason which connection took over.",
    },
    session: {
      name: "Session ended",
      whenYouSeeIt: "The session is over, expired or cannot be resumed.",
      client: "Begin a new session instead of resuming the old one.",
      server: "Check how long sessions may be resumed.",
    },
    version: {
      name: "Wrong version",
      whenYouSeeIt: "Client and service speak different versions of the protocol.",
      client: "Update the client, or ask for a version that the service supports.",
      server: "Name the supported versions in the close reason.",
    },
    idle: {
      name: "Unused for too long",
      whenYouSeeIt: "The connection was silent, or was not used, for longer than the service allows.",
      client: "Send a heartbeat or the first request sooner, then connect again.",
      server: "Document the idle limit.",
    },
    other: {
      name: "Something else",
      whenYouSeeIt: "The service gives this number a meaning that fits no common group.",
      client: "Read the service's documentation and the close reason.",
      server: "Document what a client should do.",
    },
  },
};
