import type { LanguageText } from "../language-text.ts";

export const codes: LanguageText["codes"] = {
  1000: {
    name: "Normal Closure",
    summary: "Both sides agree that the session is complete: nothing went wrong and nothing needs mending.",
    gist: "the session is complete",
    description: [
      "One side decided that the conversation had served its purpose, sent a Close frame with 1000, and the other side answered it. Both know that nothing more will come.",
      "It says only that the end was meant. It does not promise that the application was happy: many servers and proxies also send 1000 for a restart or a refused login, which is a misuse.",
    ],
    whenYouSeeIt: [
      "The user logged out, or the page called `close(1000)` when its work was done.",
      "The server finished a stream, a download or a match and closed the connection.",
      "A proxy or a hosted gateway ended an idle connection and chose 1000 for it, although something else was meant.",
    ],
    howToFix: {
      client: [
        "If you expected it, there is nothing to fix.",
        "If it surprises you, look for a premature `close()`: in a clean-up hook, in an effect that runs twice, or in a second tab that shares the connection.",
        "If the application still needs the connection, reconnect on purpose, and tell the server's author that 1000 was the wrong code.",
      ],
      server: [
        "Send 1000 only when the work is done. For a restart send 1012, for a shutdown 1001, for overload 1013.",
        "Never use 1000 to refuse a login: clients that obey the code will not come back.",
      ],
    },
    whatNext: "Stop. The client does not reconnect, because both sides are done.",
    whenToUse: "Send it when the work is finished and neither side wants anything more.",
    commonMistakes: [
      "Calling `close()` without a code does not send 1000: the Close frame is empty and the other side sees 1005.",
      "Closing a dead connection with 1000 hides the failure, and a client that obeys the code then stays away.",
      "Sending 1000 during a deploy tells every client not to return.",
    ],
    keywords: ["normal", "done", "finished", "complete", "ok", "success", "logout", "clean close"],
  },
  1001: {
    name: "Going Away",
    summary: "One side is leaving: the server shuts down, or the user closed or left the page.",
    gist: "one side is leaving",
    description: [
      "An endpoint is going away. What that means depends on who hears it. A server that receives 1001 learns that the user closed the tab, reloaded it or moved to another page. A client that receives 1001 learns that the server or a proxy is shutting down.",
      "The browser itself sends 1001 when a page goes away; a script cannot pass it to `close()`.",
    ],
    whenYouSeeIt: [
      "On the server: a tab was closed or reloaded, or the user followed a link.",
      "On the client: the server is shutting down for a deploy, or a proxy is being restarted.",
      "On the client: a platform ended a connection that had reached its maximum lifetime.",
    ],
    howToFix: {
      client: [
        "Reconnect with exponential backoff and a random delay. Wait {first} before the first try: if the server restarts, a short delay is enough.",
        "Ignore a 1001 that arrives while your own page is unloading: some browsers report it to the page that is leaving.",
        "Keep what the server has not confirmed, and send it again after the connection is back.",
      ],
      server: [
        "On a 1001 from a browser do nothing but clean up: the user left.",
        "When you shut down, do not send 1001 to everyone at once. Spread the closes, so that the clients do not all return in the same second.",
        "If you will be back within seconds, 1012 says so more clearly.",
      ],
    },
    whatNext:
      "Reconnect: wait {first} before the first try, then between {floor} and a ceiling that starts at {ceiling} and doubles to {cap}. A server that sees 1001 does nothing: they left.",
    whenToUse: "Send it when this process is shutting down and cannot promise to be back.",
    commonMistakes: [
      "Calling `close(1001)` in a browser throws `InvalidAccessError`.",
      "Treating a received 1001 as final: after a deploy the users then stay disconnected.",
      "Counting each 1001 on the server as an error fills the log with people who simply closed a tab.",
    ],
    keywords: ["going away", "shutdown", "leaving", "page closed", "tab", "navigate", "deploy", "unload"],
  },
  1002: {
    name: "Protocol Error",
    summary: "One side broke the rules of the WebSocket protocol, so the other side ended the connection.",
    gist: "somebody broke the protocol",
    description: [
      "The side that sends 1002 received something that the protocol forbids: a reserved bit, an unknown opcode, a broken fragment, a control frame that is too long, or a close code that may not be sent.",
      "Libraries send it by themselves; an application hardly ever should. The fault lies with the side that receives 1002, or with something on the way that changed the bytes.",
    ],
    whenYouSeeIt: [
      "A program sent a close code that must never be on the wire, such as 1005 or 1006.",
      "A proxy changed or cut the bytes, or both sides disagree about compression.",
      "A client that is not a WebSocket client talks to the port, or frames from a server are masked.",
    ],
    howToFix: {
      client: [
        "Do not reconnect in a loop: the same bytes will fail again.",
        "Read the close reason; many libraries name the rule that was broken.",
        "Turn compression off and try again. If that helps, a proxy or a library mishandles it.",
      ],
      server: [
        "Update the WebSocket library, and log the frame that was refused.",
        "Check which close codes your own code sends: an illegal one comes back as 1002.",
        "Try without the proxy, to see whether something between the two changes the frames.",
      ],
    },
    whatNext: "Stop. It would fail again until the side that sends the broken frames is mended.",
    whenToUse: "Leave it to the library: it is for frames that break the protocol.",
    commonMistakes: [
      "Using 1002 for an invalid application message; that is not a protocol error.",
      "Looking for the fault on the side that sent 1002, although it is the side that noticed it.",
    ],
    keywords: ["protocol error", "invalid frame", "opcode", "reserved bit", "mask", "fragment", "malformed"],
  },
  1003: {
    name: "Unsupported Data",
    summary:
      "One side received a kind of data that it does not take, for example binary where it only understands text.",
    gist: "wrong kind of data",
    description: [
      "The frame was correct, but its type was not welcome: a text-only endpoint received a binary message, or the reverse.",
      "It is about the type of the message, not about its content. Broken UTF-8 is 1007, a message that is too long is 1009.",
    ],
    whenYouSeeIt: [
      "A client sent a Buffer or a typed array to a server that expects JSON as text.",
      "A server that only takes binary messages received a string.",
      "A service uses 1003 for a message that it cannot decode at all.",
    ],
    howToFix: {
      client: [
        "Check what you pass to `send()`: a string goes out as text, everything else as binary.",
        "Convert the data to the type that the server documents, then connect again.",
      ],
      server: [
        "Say in the documentation which type each endpoint takes, and name it in the close reason.",
        "If both types are harmless, accept both.",
      ],
    },
    whatNext: "Stop. It would fail again until the sender uses the right type of message.",
    whenToUse: "Send it when a message has a type that this endpoint can never take.",
    commonMistakes: [
      "Sending 1003 for JSON that does not fit a schema; use an application code from 4000 to 4999.",
      "Sending 1003 when a login has expired; 3000 or an application code says it better.",
    ],
    keywords: ["unsupported data", "binary", "text", "wrong type", "buffer", "cannot accept"],
  },
  1004: {
    name: "Reserved",
    summary: "The number 1004 has no meaning: it is reserved, and nobody may send it.",
    gist: "reserved, without a meaning",
    description: [
      "1004 was set aside while the protocol was being written and never received a meaning. It may not stand in a Close frame.",
      'Old tables call it "too large". That meaning moved to 1009 before the standard was finished.',
    ],
    whenYouSeeIt: [
      "A server or a client is broken, or was written from an early draft of the protocol.",
      "A test sends it on purpose, to see how the other side reacts.",
    ],
    howToFix: {
      client: [
        "Report it to the server's author, and treat it like a lost connection.",
        "If your own code sends it, use 1009 for a message that is too big.",
      ],
      server: [
        "Find the line that sends 1004 and choose a code that may be sent.",
        "Replace a library that still follows a draft.",
      ],
    },
    whatNext:
      "Reconnect as after a lost connection: first {first}, later up to {cap}. Give up after {attempts} failures in a row, because the peer is broken.",
    whenToUse: "Never: nobody may send 1004. For a message that is too big send 1009.",
    commonMistakes: [
      'Taking 1004 for "message too large", as old tables do.',
      "Picking it for an application of one's own because it looks free.",
    ],
    keywords: ["reserved", "no meaning", "unused", "too large", "draft"],
  },
  1005: {
    name: "No Status Received",
    summary: "A Close frame arrived without a code: the connection ended properly, but nobody said why.",
    gist: "closed without a code",
    description: [
      "1005 is a local note, not a message. The other side sent an empty Close frame, and the API needs a number to report, so it reports 1005. It is never sent.",
      "The usual source is a plain `close()` without arguments.",
    ],
    whenYouSeeIt: [
      "Somebody called `close()` without a code, on either side.",
      "A framework closed its connections at shutdown and gave no code.",
      "A proxy or a library dropped the code while it passed the Close frame on.",
    ],
    howToFix: {
      client: [
        "If you closed the connection yourself, there is nothing to fix. Pass 1000 if you want the other side to see a code.",
        "If the server closed it, reconnect after a short random delay, as after 1001.",
      ],
      server: [
        "Always pass a code: 1000 when the work is done, 1001 or 1012 when the server goes away.",
        "If you forward a close, do not put 1005 into the frame: send an empty Close frame instead.",
      ],
    },
    whatNext:
      "If this side closed, stop. If the other side closed, reconnect as after 1001: wait {first}, then between {floor} and a ceiling that doubles from {ceiling} to {cap}.",
    whenToUse: "Never: 1005 is not sent. Call `close(1000)` if you want to say that you are done.",
    commonMistakes: [
      "Believing that `close()` sends 1000.",
      "Taking 1005 for a lost connection: a Close frame did arrive. A connection that is lost gives 1006.",
      "Passing 1005 to `close()`, which every correct library refuses.",
    ],
    keywords: ["no status", "empty close", "without code", "no code", "close()"],
  },
  1006: {
    name: "Abnormal Closure",
    summary:
      "The connection died without a Close frame: a crash, a cut line, or something between the two that dropped it.",
    gist: "the line died without a word",
    description: [
      "1006 is reserved and never sent. Your own side reports it when the connection ended and no Close frame was seen. So it does not tell what happened; it tells that nobody said goodbye.",
      "Behind it may be a crashed process, a pulled cable, a change of network, or a firewall, a proxy or a load balancer that killed an idle connection. In a browser it also stands for every failed handshake: a refused port, a bad certificate, an HTTP 401 or 503. Browsers hide the cause on purpose.",
    ],
    whenYouSeeIt: [
      "A firewall or a load balancer closed a connection that had been silent for too long, often after 60 seconds.",
      "The server process crashed, was killed, or dropped its connections without closing them.",
      "The device slept, lost its network, or moved from Wi-Fi to mobile data.",
      "The connection never opened: the address, the certificate, the login or the path was wrong.",
    ],
    howToFix: {
      client: [
        "Reconnect with exponential backoff, and draw the first delay at random from {first}, so that a thousand clients do not return together.",
        "Use ping/pong or messages of your own to notice a dead connection early, instead of waiting for the operating system.",
        "Note whether `open` ever fired, how long the connection lived and how long it had been silent: these three tell most causes apart.",
      ],
      server: [
        "Send pings more often than the smallest idle limit on the way: 20 to 25 seconds clears the common limit of 60 seconds.",
        "Look for network timeouts and aggressive idle limits in every proxy, firewall and load balancer on the way.",
        "Close connections before the process exits, and look for crashes and out-of-memory kills at the time of the 1006.",
        "Refuse a login after the handshake with a code of your own, because a browser cannot see an HTTP status.",
      ],
    },
    whatNext:
      "Reconnect: wait {first} before the first try, then between {floor} and a ceiling that starts at {ceiling} and doubles to {cap}.",
    whenToUse:
      "Never: nobody may send 1006. To drop a connection without a word, end the TCP connection; the other side will report 1006 by itself.",
    commonMistakes: [
      "Searching for the server code that sends 1006: there is none.",
      "Calling `close(1006)`, which throws in browsers and in correct libraries.",
      "Reconnecting at once and without limit, which turns a short failure into a storm.",
    ],
    keywords: [
      "abnormal closure",
      "connection lost",
      "dropped",
      "crash",
      "network",
      "timeout",
      "disconnect",
      "no reason",
      "idle",
    ],
  },
  1007: {
    name: "Invalid Frame Payload Data",
    summary: "A text message held bytes that are not valid UTF-8, or data that does not fit the type of the message.",
    gist: "the bytes are not valid",
    description: [
      "Text messages and close reasons must be valid UTF-8. The side that sends 1007 found bytes that are not.",
      "Some libraries also use it for compressed data that cannot be unpacked. It is about bytes, not about the meaning of the message.",
    ],
    whenYouSeeIt: [
      "Binary data was sent as a text message.",
      "A long text was cut in the middle of a character, often a close reason trimmed to 123 bytes.",
      "Text in another encoding, such as Latin-1, was sent without conversion.",
    ],
    howToFix: {
      client: [
        "Send binary data as binary, and text as a string that the runtime encodes for you.",
        "When you cut a text, cut between characters, not between bytes.",
      ],
      server: [
        "Check what writes text frames: bytes from a file or a database may not be UTF-8.",
        "Cut close reasons to 123 bytes of UTF-8 without splitting a character.",
      ],
    },
    whatNext: "Stop. The same data would fail again until the sender encodes it properly.",
    whenToUse: "Leave it to the library: it is for text that is not UTF-8.",
    commonMistakes: [
      "Sending 1007 for invalid JSON or an argument out of range; those are application errors.",
      "Counting characters instead of bytes when a reason is shortened.",
    ],
    keywords: ["invalid payload", "utf-8", "encoding", "invalid data", "bytes", "text"],
  },
  1008: {
    name: "Policy Violation",
    summary: "One side refuses to go on because a rule of its own was broken, and no other code fits.",
    gist: "a rule of the house was broken",
    description: [
      "1008 is the general refusal. It is used when nothing more exact fits, or when the side that refuses does not want to say more.",
      "Real services use it for a missing login, a forbidden Origin, too many requests, a reader that is too slow, or a model that does not exist. Only the close reason or the service's documentation tells which.",
    ],
    whenYouSeeIt: [
      "The token was missing, wrong or expired, and the server signals it with 1008.",
      "The client sent too much or too fast, or read too slowly.",
      "The page's Origin is not on the server's list.",
    ],
    howToFix: {
      client: [
        "Read the close reason first, then the service's documentation.",
        "Do not reconnect blindly: mend the cause, or renew the login, and then connect again.",
        "Choose the service's profile if there is one; it may say when a retry is right.",
      ],
      server: [
        "Say more where you can: 3000 for a missing login, 3003 for a missing right, 1013 for overload, 1009 for size.",
        "Write a short reason that a developer understands and an attacker cannot use.",
      ],
    },
    whatNext: "Stop, unless the service's profile or the close reason says otherwise.",
    whenToUse: "Send it when a client broke a rule and no more exact code fits.",
    commonMistakes: [
      'Using 1008 for everything, so that a client cannot tell "log in again" from "never come back".',
      "Reconnecting in a loop after 1008; the rule still stands.",
    ],
    disagreement:
      "Clients disagree: some retry after 1008, because services use it for slow readers and expired positions; most stop. Here the default is to stop.",
    keywords: ["policy violation", "refused", "rate limit", "auth", "origin", "forbidden", "rule"],
  },
  1009: {
    name: "Message Too Big",
    summary: "A message was larger than the receiver allows.",
    gist: "the message is too big",
    description: [
      "The receiver has a limit for the size of one message, and this message was over it. The limit counts the whole message, not one frame, and often counts it after decompression.",
      "The side that sends 1009 may drop the connection at once, so the sender of the big message often sees 1006 instead.",
    ],
    whenYouSeeIt: [
      "A file, an image or a large JSON document was sent as one message.",
      "A limit was lowered by an update, or a proxy on the way has a smaller limit than the server.",
      "A hosted gateway allows far less than expected, for example 32 or 128 kilobytes.",
    ],
    howToFix: {
      client: [
        "Split the data into smaller messages, compress it, or upload it over HTTP and send only a reference.",
        "Do not send the same message again after reconnecting: it will end the connection again.",
      ],
      server: [
        "Document the limit, and raise it only as far as memory allows.",
        "Name the limit in the close reason, so that the client's author knows it.",
      ],
    },
    whatNext: "Stop. The same message would be refused again until it becomes smaller.",
    whenToUse: "Send it when a message is over your limit for size.",
    commonMistakes: [
      "Retrying with the same message, which gives an endless loop.",
      "Using 1009 for a full queue or for too many requests; that is 1013 or 1008.",
    ],
    keywords: ["too big", "too large", "message size", "limit", "payload", "max"],
  },
  1010: {
    name: "Mandatory Extension",
    summary: "The client needs a protocol extension that the server did not agree to.",
    gist: "an extension is missing",
    description: [
      "During the handshake a client may ask for extensions. If it cannot work without one and the server did not grant it, the client ends the connection with 1010 and names the extension in the reason.",
      "Only clients send it. A server that misses an extension refuses the handshake instead. In practice it is hardly ever seen.",
    ],
    whenYouSeeIt: [
      "A special client insists on compression or on a private extension.",
      "A proxy removed the `Sec-WebSocket-Extensions` header from the handshake.",
    ],
    howToFix: {
      client: ["Do without the extension if you can, or say clearly in your documentation that it is needed."],
      server: [
        "Enable the extension that the reason names.",
        "Check that no proxy removes the header from the handshake.",
      ],
    },
    whatNext: "Stop. The handshake would end in the same way until the extension is available.",
    whenToUse: "Only for a client that cannot work without an extension.",
    commonMistakes: ["Sending 1010 from a server: the protocol gives it to clients alone."],
    keywords: ["mandatory extension", "extension", "permessage-deflate", "compression", "negotiate"],
  },
  1011: {
    name: "Internal Error",
    summary: "Something unexpected went wrong on the side that closed, and it could not go on.",
    gist: "an unexpected fault inside",
    description: [
      "The side that sends 1011 met a condition that it did not foresee: usually an exception that nobody caught. It is the counterpart of HTTP 500.",
      "The first text of the standard spoke of servers; an erratum extends it to any endpoint. Some libraries also use it when a heartbeat gets no answer.",
    ],
    whenYouSeeIt: [
      "A handler threw an exception and the framework closed the connection.",
      "A database or a service behind the server failed.",
      "A library missed the answer to its heartbeat and closed with 1011.",
    ],
    howToFix: {
      client: [
        "Reconnect with backoff: the fault may be gone in a minute. The delay grows up to {cap}.",
        "If it comes back after the same message each time, look at that message.",
      ],
      server: [
        "Read the server's log at that second; the cause is there.",
        "Raise an alarm when 1011 becomes frequent, and never put a stack trace into the reason.",
        "Do not use it for a refused login or for overload: those have codes of their own.",
      ],
    },
    whatNext: "Reconnect: wait between {floor} and a ceiling that starts at {ceiling} and doubles to {cap}.",
    whenToUse: "Send it when a fault of your own keeps you from going on.",
    commonMistakes: [
      "Believing that only servers may send it.",
      "Giving up for good after one 1011, although the fault is often short.",
    ],
    disagreement: "Clients disagree: some treat 1011 as final, others retry. Here it is retried, with a long cap.",
    keywords: ["internal error", "server error", "exception", "500", "crash", "unexpected"],
  },
  1012: {
    name: "Service Restart",
    summary: "The server restarts on purpose, for a deploy or a new configuration, and will be back within seconds.",
    gist: "a planned restart, back soon",
    description: [
      "1012 announces a planned restart: a deploy, a configuration reload, a machine that moves. The promise is that the service returns by itself.",
      "So a client should come back soon, but not at once and not together with everyone else.",
    ],
    whenYouSeeIt: [
      "A new version is being rolled out and the old process drains its connections.",
      "The configuration is reloaded, or a container moves to another machine.",
      "A framework drains its connections before it stops.",
    ],
    howToFix: {
      client: [
        "Reconnect after a random delay of {first}. It should succeed once the server is back; if not, back off up to {cap}.",
        "If the reason carries a retry hint, keep to it: the server has given you a slot of your own.",
        "Do not count a restart as an error, and do not give up after a few tries: a restart may take a minute.",
      ],
      server: [
        "Spread the closes over the time that the restart allows, and give each client its own moment to return.",
        "Stop accepting new connections before you begin, and end what is left at a deadline.",
        "Check that your clients' libraries know 1012: a few report it as 1006. For those send 1001.",
      ],
    },
    whatNext:
      "Reconnect: wait {first} before the first try, then between {floor} and a ceiling that starts at {ceiling} and doubles to {cap}.",
    whenToUse: "Send it when this service restarts and will be back by itself within seconds.",
    commonMistakes: [
      "Closing every connection in the same moment, so that everyone returns in the same moment.",
      "Sending 1012 for overload: clients then come back too soon. That is 1013.",
      "Calling `close(1012)` in a browser, which throws.",
    ],
    disagreement:
      "The mail that first proposed 1012 asks for a random delay of 5 to 30 seconds. Practice has settled on a shorter one, and so does the schedule here: a restart seldom takes half a minute, and the random draw is what keeps the peak low.",
    keywords: ["service restart", "restart", "deploy", "reload", "maintenance", "back soon", "rolling update"],
  },
  1013: {
    name: "Try Again Later",
    summary: "The server is overloaded and sheds connections: come back later, and more slowly each time.",
    gist: "overloaded, come back later",
    description: [
      "1013 means that the server cannot take this connection now: it is overloaded, or it throttles. Unlike 1012, nothing is restarting, so nothing promises to be better in a few seconds.",
      "A client that returns quickly makes it worse. So the delay starts at {start} and doubles each time.",
    ],
    whenYouSeeIt: [
      "The server sheds a part of its connections because of load.",
      "A limit on connections or on requests was reached, and the server throttles.",
      "A service behind it is not available for the moment.",
    ],
    howToFix: {
      client: [
        "Reconnect with exponential backoff: start at {start} and double the delay after each failure, up to {cap}.",
        "Add a random part to each delay, and honour the retry hint if there is one.",
        "If it lasts, tell the user, open fewer connections, or try another host.",
      ],
      server: [
        "If it goes on, look at capacity: scale out, or let each client hold fewer connections.",
        "Put a retry hint into the reason, longer for those whom you want back last.",
        "Refuse new connections before you shed old ones.",
      ],
    },
    whatNext: "Reconnect: wait at least {start}, double the delay each time with a random part on top, up to {cap}.",
    whenToUse: "Send it when you are overloaded or throttling and want the client back later.",
    commonMistakes: [
      "Retrying after a fixed second: a crowd of clients then keeps the server down.",
      "Sending 1013 for a restart: clients stay away longer than needed. That is 1012.",
      "Forgiving the delay as soon as the connection opens: a server that accepts and then closes is hammered.",
    ],
    disagreement:
      "The mail that first proposed 1013 asks clients to try another address, or to wait for the user to act. The registry's later name, Try Again Later, is what most clients follow: they back off, and so does the schedule here.",
    keywords: ["try again later", "overload", "overloaded", "busy", "throttle", "capacity", "rate limit", "503"],
  },
  1014: {
    name: "Bad Gateway",
    summary: "A gateway or proxy in front of the server received an invalid answer from the server behind it.",
    gist: "the server behind the gateway failed",
    description: [
      "The connection to the gateway was fine, but the gateway could not work with the server behind it. It is the counterpart of HTTP 502.",
      "Few gateways send it: most simply drop the connection, and the client sees 1006.",
    ],
    whenYouSeeIt: [
      "The server behind the gateway crashed or answered with something that is not WebSocket.",
      "The gateway points to a wrong address or port.",
    ],
    howToFix: {
      client: [
        "Reconnect with backoff, up to {cap}: the server behind the gateway may return.",
        "If it lasts, report it with the time of day, so that the operator can find it.",
      ],
      server: [
        "Look at the gateway's log, not at the application's: the gateway knows which server failed.",
        "Check the address, the port and the health check of the server behind it.",
      ],
    },
    whatNext: "Reconnect: wait between {floor} and a ceiling that starts at {ceiling} and doubles to {cap}.",
    whenToUse: "Send it from a gateway whose own server failed.",
    commonMistakes: [
      "Sending it from an application server: there 1011 is right.",
      "Relying on it: several libraries refuse 1014 and report 1006 instead.",
    ],
    keywords: ["bad gateway", "gateway", "upstream", "502", "proxy", "backend"],
  },
  1015: {
    name: "TLS Handshake Failed",
    summary:
      "The encrypted connection could not be set up, usually because of the certificate; the number is never sent.",
    gist: "encryption could not be set up",
    description: [
      "1015 is a local note for a TLS handshake that failed, before any WebSocket frame could be sent. It is never on the wire.",
      "Most browsers do not even show it: they report 1006 instead, so that a page cannot look into other networks.",
    ],
    whenYouSeeIt: [
      "The certificate has expired, is not trusted, or was issued for another host name.",
      "A `wss:` address points to a port that speaks plain text, or the reverse.",
      "The device's clock is wrong, or a middlebox breaks the encryption.",
    ],
    howToFix: {
      client: [
        "Open the same host with `https:` in a browser: it names what is wrong with the certificate.",
        "Check the scheme, the port, the host name and the device's clock.",
        "Retry rarely: wait {first} at first, up to {cap}, and stop after {attempts} tries.",
      ],
      server: [
        "Renew the certificate, and serve the whole chain.",
        "Check that the certificate covers the host name that clients use.",
      ],
    },
    whatNext:
      "Reconnect, {attempts} times at most: wait between {floor} and a ceiling that starts at {ceiling} and doubles to {cap}. A certificate is not mended in seconds.",
    whenToUse: "Never: 1015 is not sent. It only marks a failed TLS handshake on your own side.",
    commonMistakes: [
      "Waiting for 1015 in a browser: nearly all browsers report 1006.",
      "Turning certificate checks off to make it go away.",
    ],
    keywords: ["tls", "ssl", "certificate", "handshake", "wss", "encryption", "expired"],
  },
  3000: {
    name: "Unauthorized",
    summary: "The server does not know who you are: log in, or renew the token, and connect again.",
    gist: "log in first",
    description: [
      "The registered meaning is that of HTTP 401: the endpoint needs a login that is missing, wrong or expired. A browser script may send it and can read it, which an HTTP status at the handshake does not allow.",
      "Several libraries use the same number for something else. Trust this meaning only where you know that the endpoint follows the registry.",
    ],
    whenYouSeeIt: [
      "The token expired while the connection was open.",
      "The client did not log in within the time that the server gives it.",
      "The library behind the endpoint uses 3000 in a meaning of its own.",
    ],
    howToFix: {
      client: [
        "Get a fresh token, then connect once more. If 3000 comes again before the connection was stable, stop and ask the user to log in.",
        "Send the token in the first message or in a header, never in the address.",
      ],
      server: [
        "Accept the connection first and then close with 3000: a browser cannot read an HTTP 401.",
        "Close with 3000 when a token expires, so that the client can renew it by itself.",
      ],
    },
    whatNext:
      "Reauthenticate, then connect once more. A second 3000 without a stable connection in between means stop.",
    whenToUse: "Send it when the client must log in or renew its token.",
    commonMistakes: [
      "Reconnecting with the same token in a loop.",
      "Using it for a user who is known but not allowed: that is 3003.",
    ],
    keywords: ["unauthorized", "unauthenticated", "login", "token", "401", "expired token", "auth"],
  },
  3003: {
    name: "Forbidden",
    summary: "The server knows who you are, and you are not allowed to do this.",
    gist: "known, but not allowed",
    description: [
      "The registered meaning is that of HTTP 403: the login is fine, but this user or this client may not have what it asked for.",
      "A new login with the same account changes nothing; somebody must grant the right.",
    ],
    whenYouSeeIt: [
      "The account lacks a role, or the room is private.",
      "A right was taken away while the connection was open.",
      "The library behind the endpoint uses 3003 in a meaning of its own.",
    ],
    howToFix: {
      client: [
        "Tell the user what is missing, and do not reconnect by yourself.",
        "Check that you asked for the right room, channel or path.",
      ],
      server: ["Name the missing right in the reason, if that is safe.", "If the login itself is missing, send 3000."],
    },
    whatNext: "Stop. It would fail again until somebody grants the right.",
    whenToUse: "Send it when the client is known but not allowed.",
    commonMistakes: [
      "Retrying with backoff: time does not grant rights.",
      "Using 3003 for an expired token: that is 3000.",
    ],
    keywords: ["forbidden", "not allowed", "permission", "denied", "403", "rights"],
  },
  3008: {
    name: "Timeout",
    summary: "The other side took too long to answer an application-level request.",
    gist: "an answer took too long",
    description: [
      "The registered meaning is that of HTTP 408: one side waited for an answer or a message of the application, and it did not come in time.",
      "It is about the application's own time limits. A line that died without a word is 1006.",
    ],
    whenYouSeeIt: [
      "The client did not send its first message within the server's limit.",
      "A request inside the connection was not answered in time.",
      "The library behind the endpoint uses 3008 for a slow reader or an ended session.",
    ],
    howToFix: {
      client: [
        "Reconnect with backoff, up to {cap}, and send the first message as soon as the connection opens.",
        "Check whether something blocks your program, so that it answers late.",
      ],
      server: [
        "Make the limit longer than the slowest honest client needs.",
        "Name in the reason what was waited for.",
      ],
    },
    whatNext: "Reconnect: wait between {floor} and a ceiling that starts at {ceiling} and doubles to {cap}.",
    whenToUse: "Send it when an application-level answer did not come in time.",
    commonMistakes: [
      "Using it for a missed heartbeat of the protocol: end the connection instead, the peer is probably gone.",
    ],
    keywords: ["timeout", "too slow", "408", "no answer", "deadline"],
  },
};
