import type { WhichText } from "../../which.ts";

export const which: WhichText = {
  goal: {
    ask: "What do you want to know?",
    answers: {
      received: "A connection ended, and I want to know which code that was.",
      send: "I want to end a connection, and need to know which code to send.",
    },
  },
  opened: {
    ask: "Had the connection been open?",
    answers: { never: "No, it never opened.", open: "Yes, it was open and then ended." },
  },
  neverOpened: {
    ask: "What do you know about the attempt?",
    answers: {
      certificate: "The certificate or the encryption failed.",
      refused: "The server answered with an HTTP status such as 401, 404 or 503.",
      silent: "Nothing answered, or I cannot see why it failed.",
    },
  },
  ended: {
    ask: "What was going on when it ended?",
    answers: {
      silence: "It had been silent for a while.",
      deploy: "The server was being deployed or restarted.",
      message: "One side had just sent a message.",
      busy: "The server was overloaded.",
      fault: "The server met an error of its own.",
      gateway: "A gateway could not reach the server behind it.",
      login: "The login or the token had expired or was missing.",
      rights: "The user was known but not allowed.",
      late: "An answer of the application did not come in time.",
      bare: "Somebody called close() without a code.",
      finished: "The work was finished.",
      left: "The user closed or left the page.",
      nothing: "Nothing special; the network may have failed.",
    },
  },
  announced: {
    ask: "Did the server announce it with a Close frame?",
    answers: {
      restart: "Yes, it said that it restarts and will be back.",
      leaving: "Yes, it said only that it leaves.",
      unannounced: "No, the line was simply gone.",
    },
  },
  message: {
    ask: "What was wrong with the message?",
    answers: {
      big: "It was too big.",
      type: "It was binary where text was expected, or the reverse.",
      encoding: "Its text was not valid UTF-8.",
      frame: "Its frame broke the rules of the protocol.",
      rule: "It broke a rule of the service.",
    },
  },
  side: {
    ask: "Who ends the connection?",
    answers: {
      server: "A server.",
      browser: "A script in a browser.",
      program: "A client that is not a browser.",
    },
  },
  serverWhy: {
    ask: "Why does the server end it?",
    answers: {
      done: "The work is finished.",
      restart: "It restarts and will be back within seconds.",
      shutdown: "It shuts down and cannot promise to be back.",
      overload: "It is overloaded or throttles.",
      login: "The client has to log in, or to renew its token.",
      rights: "The client is known but not allowed.",
      rule: "The client broke a rule that has no code of its own.",
      big: "The client's message is too big.",
      type: "The client sent the wrong type of message.",
      late: "The client did not answer in time.",
      fault: "The server met a fault of its own.",
      gateway: "It is a gateway, and the server behind it failed.",
      own: "For a reason of our own that both sides know.",
    },
  },
  browserWhy: {
    ask: "Why does the script end it?",
    answers: {
      done: "The work is finished.",
      leaving: "The page is being left; the browser sends this by itself.",
      own: "For a reason of our own that both sides know.",
    },
  },
  programWhy: {
    ask: "Why does the client end it?",
    answers: {
      done: "The work is finished.",
      leaving: "The program is shutting down.",
      type: "The server sent the wrong type of message.",
      big: "The server's message is too big.",
      extension: "The server did not grant an extension that is needed.",
      fault: "The client met a fault of its own.",
      own: "For a reason of our own that both sides know.",
    },
  },
};
