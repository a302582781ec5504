import type { LanguageText } from "../language-text.ts";

export const causes: LanguageText["causes"] = {
  "dns.not-found": {
    name: "Host name not found",
    what: "The name server answered that this host name does not exist, so there was no address to connect to.",
    mend: "Check the spelling of the host in the URL, then check that its DNS record exists and has been published.",
  },
  "dns.temporary": {
    name: "Name server did not answer",
    what: "The name server gave no usable answer in time, so the client could not learn the address of the host.",
    mend: "Try again after a short wait, and check the network connection and the DNS resolver of the machine if it continues.",
  },
  "tcp.refused": {
    name: "Connection refused",
    what: "The host was reached, but nothing accepts connections on that port, so it refused the connection at once.",
    mend: "Start the server, check that it listens on the right address and port, and check the port in the URL.",
  },
  "tcp.unreachable": {
    name: "Host unreachable",
    what: "The network has no route to the address of the server, or a router on the way rejected the packets.",
    mend: "Check the route, the firewall rules and the IPv6 address, and try the other addresses that the host name has.",
  },
  "tcp.connect-timeout": {
    name: "No answer when connecting",
    what: "Nothing answered the attempt to open a TCP connection, neither to accept it nor to refuse it.",
    mend: "Look for a firewall or security group that drops packets silently, and check that the server is running at this address.",
  },
  "tcp.reset": {
    name: "Connection reset",
    what: "The TCP connection was reset without a Close frame, by the peer, a proxy, a load balancer or a firewall.",
    mend: "Compare the time with server and proxy logs: look for a crash, unread data at exit, or a forgotten idle connection.",
  },
  "tcp.fin": {
    name: "Connection ended without Close",
    what: "The other end closed the TCP connection in the normal way, but it sent no Close frame before doing so.",
    mend: "Check the proxy for an idle timeout or a reload, and make the server send a Close frame before it exits.",
  },
  "tcp.timeout": {
    name: "Data never acknowledged",
    what: "Data was sent again and again without any acknowledgement, until the operating system gave the connection up.",
    mend: "Use a heartbeat to notice a dead connection much earlier, then reconnect, and look for a broken network path.",
  },
  "tcp.broken": {
    name: "Connection broken",
    what: "The TCP connection failed with an error that says neither that it was reset nor that it timed out.",
    mend: "Read the error code in the logs of both sides, and compare its time with restarts and network changes.",
  },
  "tls.expired": {
    name: "Certificate expired",
    what: "The certificate of the server is past its last day, so the client refused to open the connection.",
    mend: "Renew the certificate, reload the server or proxy so that it uses the new one, and repair the automatic renewal.",
  },
  "tls.expiring-soon": {
    name: "Certificate expires soon",
    what: "The certificate is still valid, but it expires so soon that its renewal has probably failed.",
    mend: "Renew the certificate now, check the log of the automatic renewal, and set an alert on the expiry date.",
  },
  "tls.not-yet-valid": {
    name: "Certificate not yet valid",
    what: "The first day of the certificate lies in the future, as the clock of the client sees it.",
    mend: "Set the clocks of both machines correctly, or serve the previous certificate until the new one becomes valid.",
  },
  "tls.wrong-host": {
    name: "Certificate for another host",
    what: "The certificate is valid, but the host name in the URL is not among the names that it covers.",
    mend: "Connect by a name that the certificate covers, or issue a certificate that includes this host name.",
  },
  "tls.self-signed": {
    name: "Self-signed certificate",
    what: "The server signed its certificate itself, and nothing on the client says that this certificate can be trusted.",
    mend: "Use a certificate from a recognised authority, or add this certificate to the trusted ones on each client.",
  },
  "tls.untrusted": {
    name: "Certificate not trusted",
    what: "The client could not build a chain from the certificate of the server to an authority that it trusts.",
    mend: "Make the server send all intermediate certificates, or add your private authority to the trusted ones on each client.",
  },
  "tls.handshake": {
    name: "TLS handshake failed",
    what: "Client and server could not agree on a TLS version, a cipher or a client certificate, or the TLS handshake broke off.",
    mend: "Compare the TLS versions, ciphers and client certificate settings of both sides, and read the alert in the server log.",
  },
  "tls.plain-on-tls-port": {
    name: "Plain request to TLS port",
    what: "The client used `ws:` without encryption, but the server expects TLS connections on this port.",
    mend: "Change the URL from `ws:` to `wss:`, or use the port on which the server accepts plain connections.",
  },
  "tls.tls-on-plain-port": {
    name: "TLS to plain port",
    what: "The client used `wss:` with encryption, but the server does not speak TLS on this port.",
    mend: "Configure TLS on the server or on a proxy in front of it, or use the port that speaks TLS.",
  },
  "handshake.status": {
    name: "Unexpected HTTP status",
    what: "The server answered the handshake with an ordinary HTTP status instead of 101, so no WebSocket was opened.",
    mend: "Read the status and the body outside a browser, then check the path, the method and the server log.",
  },
  "handshake.unauthorized": {
    name: "Credentials missing in handshake",
    what: "The server answered the handshake with status 401, because the request had no valid credentials.",
    mend: "Get a fresh token or cookie before you connect, and check that the proxy passes it on to the server.",
  },
  "handshake.forbidden": {
    name: "Handshake forbidden",
    what: "The server answered the handshake with status 403, so it understood the request but does not allow it.",
    mend: "Check the rights of the account, the list of allowed origins, and any firewall for web requests on the way.",
  },
  "handshake.not-found": {
    name: "Path not found",
    what: "The server answered the handshake with status 404, so no WebSocket endpoint exists at this path.",
    mend: "Check the path in the URL, and check how the proxy rewrites paths before it passes requests on.",
  },
  "handshake.rate-limited": {
    name: "Too many handshakes",
    what: "The server answered the handshake with status 429, because this client connected too often in a short time.",
    mend: "Wait as long as `Retry-After` says, use exponential backoff, and look for a client that reconnects in a loop.",
  },
  "handshake.unavailable": {
    name: "Service unavailable",
    what: "The server answered the handshake with status 503, because it is overloaded, restarting or has no healthy backend.",
    mend: "Wait as long as `Retry-After` says, then reconnect with backoff; the operator checks backend health and capacity.",
  },
  "handshake.bad-gateway": {
    name: "Backend not reached",
    what: "A proxy answered the handshake with status 502 or 504, because it got no good answer from the server behind it.",
    mend: "Check that the backend is running and listens where the proxy expects it, then read the error log of the proxy.",
  },
  "handshake.proxy-refused": {
    name: "Forward proxy refused",
    what: "The client had to go through an HTTP proxy, and that proxy refused to open a tunnel to the server.",
    mend: "Check the address and the credentials of the proxy, and ask its operator to allow `CONNECT` to this host and port.",
  },
  "handshake.redirect": {
    name: "Handshake redirected",
    what: "The server answered the handshake with a redirect to another address, which browsers and most clients do not follow.",
    mend: "Use the final address in the URL, and exclude the WebSocket path from rules that redirect to a login page.",
  },
  "handshake.html": {
    name: "Web page instead of WebSocket",
    what: "The server answered the handshake with a web page, often the start page of the application or a login form.",
    mend: "Route the WebSocket path to the WebSocket server, before the rule that sends every other path to the web page.",
  },
  "handshake.upgrade-stripped": {
    name: "Upgrade header removed",
    what: "A proxy on the way did not pass the `Upgrade` header on, so the server saw an ordinary HTTP request.",
    mend: "Configure the proxy to use HTTP/1.1 towards the backend and to pass on the `Upgrade` and `Connection` headers.",
  },
  "handshake.bad-accept": {
    name: "Wrong accept key",
    what: "The `Sec-WebSocket-Accept` header in the answer does not match the key that the client had sent.",
    mend: "Look for a cache or proxy that repeats an old answer, or correct how the server computes this header.",
  },
  "handshake.subprotocol": {
    name: "Subprotocol not agreed",
    what: "The server chose a subprotocol that the client did not offer, or it chose none although one is required.",
    mend: "Offer a subprotocol that the server supports, and let the server answer only with one from the list of the client.",
  },
  "handshake.extension": {
    name: "Extension not agreed",
    what: "The server accepted a WebSocket extension, or parameters of one, that the client did not offer in the handshake.",
    mend: "Turn the extension off to confirm it, then update the server or the proxy that adds the wrong header.",
  },
  "handshake.timeout": {
    name: "Handshake timed out",
    what: "The TCP connection was opened, but the handshake was not finished before its deadline.",
    mend: "Look for slow authentication or an overloaded server, and check that the proxy forwards the request without delay.",
  },
  "handshake.slow": {
    name: "Slow handshake",
    what: "The handshake succeeded, but it took so long that users notice it and stricter clients may give up.",
    mend: "Compare the times for DNS, TCP, TLS and upgrade to find the slow step, then speed that step up.",
  },
  "handshake.aborted": {
    name: "Handshake broken off",
    what: "One side ended the TCP connection before the handshake was complete, without an HTTP answer that explains it.",
    mend: "Look for an error in the upgrade handler of the server, a limit on connections, or a client that left early.",
  },
  "handshake.malformed": {
    name: "Malformed handshake",
    what: "The request or the answer of the handshake breaks the rules of HTTP or of the WebSocket protocol.",
    mend: "Check that both sides really speak WebSocket version 13, and update the library or proxy that wrote the bad header.",
  },
  "handshake.origin": {
    name: "Origin not allowed",
    what: "The server refused the handshake, because the page that opened the connection comes from an origin it does not allow.",
    mend: "Add the exact origin of the page, with scheme and port, to the allowed origins of the server.",
  },
  "handshake.mixed-content": {
    name: "Insecure URL on secure page",
    what: "A page loaded over HTTPS tried to open a `ws:` connection, which browsers block before anything is sent.",
    mend: "Use a `wss:` URL on every page that is loaded over HTTPS, and configure TLS for the WebSocket server.",
  },
  "handshake.failed": {
    name: "Handshake failed, cause hidden",
    what: "The connection never opened, and the browser or the library does not tell the program why.",
    mend: "Read the console of the browser, or test the same URL with a tool outside the browser that shows each step.",
  },
  "idle.timeout": {
    name: "Idle timeout",
    what: "A proxy, load balancer or server closed the connection, because no data had passed through it for too long.",
    mend: "Send a heartbeat at less than half of the shortest idle timeout on the way, or raise that timeout.",
  },
  "lifetime.max": {
    name: "Maximum lifetime reached",
    what: "A server, proxy or platform ended the connection at a fixed age, although data was still passing through it.",
    mend: "Raise the limit where that is possible, or reconnect on purpose a little earlier, at random times.",
  },
  "heartbeat.timeout": {
    name: "Heartbeat not answered",
    what: "The peer sent neither an answer to the heartbeat nor other data in time, so this side ended the connection.",
    mend: "Reconnect, then look for a lost network, a sleeping device, or a program that was too busy to answer.",
  },
  "ping.unanswered": {
    name: "Pings not answered",
    what: "The connection is still open, but the peer does not answer protocol pings as the standard requires.",
    mend: "Check that the server library answers pings, that its process is not blocked, and that no proxy drops the pings.",
  },
  "ping.slow": {
    name: "Slow ping answers",
    what: "The peer answers pings, but so late that a strict heartbeat could take the connection for dead.",
    mend: "Look for a busy event loop, long queues or a distant server, and give the heartbeat a longer timeout until then.",
  },
  "protocol.bad-frame": {
    name: "Invalid frame",
    what: "A frame broke the rules of the protocol: unknown opcode, reserved bits, wrong length or wrong order of fragments.",
    mend: "Update the library that sent the frame, and look for a proxy or program that writes other bytes into the connection.",
  },
  "protocol.bad-utf8": {
    name: "Text is not UTF-8",
    what: "A text message or the reason in a Close frame held bytes that are not valid UTF-8.",
    mend: "Send bytes as binary messages, encode all text as UTF-8, and never cut a reason in the middle of a character.",
  },
  "protocol.bad-close": {
    name: "Invalid Close frame",
    what: "A Close frame carried a code that must not be sent, a single byte, or a reason that is too long.",
    mend: "Send only codes that may appear in a Close frame, and keep the reason within 123 bytes of UTF-8.",
  },
  "protocol.bad-deflate": {
    name: "Invalid compressed data",
    what: "A compressed message could not be unpacked, because its data does not follow the agreed compression.",
    mend: "Turn `permessage-deflate` off to confirm it, then update the library or the proxy that damages compressed messages.",
  },
  "protocol.unmasked": {
    name: "Unmasked client frame",
    what: "A frame from the client arrived without a mask, although every frame from a client must be masked.",
    mend: "Update the client library, and look for a proxy that sends server frames in the direction of the server.",
  },
  "protocol.masked": {
    name: "Masked server frame",
    what: "A frame from the server arrived with a mask, although a server must never mask its frames.",
    mend: "Update the server library, and check that it does not use the code for clients to write its frames.",
  },
  "close.unanswered": {
    name: "Close not answered",
    what: "This side sent a Close frame, but the connection ended before a Close frame came back.",
    mend: "Make the peer answer every Close frame and go on reading until then; set your own deadline for the wait.",
  },
  "close.no-status": {
    name: "Close without a code",
    what: "A Close frame arrived in the normal way, but without a code, so nobody knows what the peer meant.",
    mend: "Find the call to `close()` without arguments on the other side, and give it a code and a short reason.",
  },
  "close.local": {
    name: "Closed by this side",
    what: "The program on this side called `close()`, and the peer answered in the normal way.",
    mend: "Nothing is wrong; if you did not expect it, find the call to `close()` that ran too early.",
  },
  "peer.closed": {
    name: "Closed by the peer",
    what: "The peer closed the connection in the normal way and gave no sign that anything had failed.",
    mend: "Nothing is wrong; if you did not expect it, look in the log of the peer for the call to `close()`.",
  },
  "peer.page-left": {
    name: "User left the page",
    what: "The browser closed the connection, because the user closed the page, loaded it again or went to another one.",
    mend: "Nothing needs mending; keep the state for a short while if users often load the page again.",
  },
  "peer.error": {
    name: "Peer reported an error",
    what: "The peer closed the connection with a code which says that it met an error.",
    mend: "Read the code and the reason, look up what they ask for, and search the log of the peer at that time.",
  },
  "peer.refused": {
    name: "Peer refused to go on",
    what: "The peer closed the connection with 1008: one of its own rules was broken, and the code does not say which.",
    mend: "Read the reason and the log of the peer: it is usually about the token, the origin, or too many messages or connections.",
  },
  "peer.silent": {
    name: "Peer went silent",
    what: "The connection looked open, but nothing had arrived from the peer for longer than this side allows.",
    mend: "Use a heartbeat in both directions, and expect this from phones, sleeping devices and networks that change.",
  },
  "auth.required": {
    name: "Authentication required",
    what: "The client tried to use the connection without saying who it is, so the server closed it.",
    mend: "Send the token or cookie in the handshake or as the first message, before anything else.",
  },
  "auth.refused": {
    name: "Credentials refused",
    what: "The server checked the credentials of the client and did not accept them, so it closed the connection.",
    mend: "Sign in again to get valid credentials, and do not reconnect with the ones that were refused.",
  },
  "auth.expired": {
    name: "Credentials expired",
    what: "The credentials were valid when the connection opened, but they have expired since, so the server closed it.",
    mend: "Get a new token and reconnect with it; renewing the token before it expires avoids the interruption.",
  },
  "auth.timeout": {
    name: "Authentication took too long",
    what: "The client was not authenticated before the deadline, because it sent nothing or the check took too long.",
    mend: "Send the credentials as soon as the connection opens, and measure how long the server needs to check them.",
  },
  "auth.revoked": {
    name: "Access revoked",
    what: "Somebody took the access of this user away while the connection was open, so the server closed it.",
    mend: "Sign in again if that is allowed; otherwise an administrator has to give the access back.",
  },
  "limit.message-size": {
    name: "Message too big",
    what: "A message was larger than the receiver or a platform on the way accepts, so the connection was closed.",
    mend: "Split the message into smaller ones, or raise the limit on the receiver and on every platform on the way.",
  },
  "limit.slow-reader": {
    name: "Reader too slow",
    what: "The client read so slowly that the data waiting for it exceeded the memory that the server allows.",
    mend: "Send less or merge updates for slow clients, and do heavy work outside the code that receives messages.",
  },
  "limit.rate": {
    name: "Too many messages",
    what: "The client sent more messages or requests in a period than the server allows, so the connection was closed.",
    mend: "Send less often, collect small messages into larger ones, and read the limits of the service.",
  },
  "limit.connections": {
    name: "Too many connections",
    what: "The user, the address or the server as a whole already had as many connections as are allowed.",
    mend: "Close connections that are no longer used, share one connection between parts of the program, or raise the limit.",
  },
  "drain.restart": {
    name: "Planned restart",
    what: "The server closed its connections on purpose, because it restarts for a deploy or a new configuration.",
    mend: "Reconnect after a short random delay; no one needs to mend anything while the restart goes as planned.",
  },
  "drain.shutdown": {
    name: "Planned shutdown",
    what: "The server closed its connections on purpose, because it is leaving service and may not come back.",
    mend: "Reconnect with backoff and let the load balancer choose another server; check that one is ready.",
  },
  "drain.deadline": {
    name: "Cut off at deadline",
    what: "The server was closing its connections, and this one had not finished when the time for that was over.",
    mend: "Give the server more time to close, and check why the client did not answer the Close frame.",
  },
  "shed.overload": {
    name: "Closed because of overload",
    what: "The server was overloaded for some time, so it closed some of its open connections to save the others.",
    mend: "Add capacity or reduce the work for each connection; clients reconnect with exponential backoff.",
  },
  "shed.admission": {
    name: "Not admitted, server busy",
    what: "The server had no capacity for a new connection at that moment, so it turned this one away.",
    mend: "Wait as long as the server says and reconnect with exponential backoff; the operator adds capacity or raises the limits.",
  },
  "server.error": {
    name: "Error in the server",
    what: "The server's program met an error that it did not expect, and it ended this connection because of it.",
    mend: "Find the error in the server log at that time and handle it there; clients reconnect with backoff.",
  },
  "server.closed": {
    name: "Closed by the server's program",
    what: "The server's own program chose to close this connection, for a reason of the application.",
    mend: "Nothing is wrong; if you did not expect it, find the place in the server's program that calls `close()`.",
  },
  "server.crash": {
    name: "Server process died",
    what: "The server process crashed or was killed, and all its connections ended in the same moment without a Close frame.",
    mend: "Look for a crash report or a lack of memory at that time, and for a restart that did not wait.",
  },
  "server.stuck": {
    name: "Server does not respond",
    what: "The server's machine still acknowledges data, but its process does not answer, because it is blocked or stopped.",
    mend: "Look for long computations on the event loop, a deadlock or a paused process, and restart the server if needed.",
  },
  "network.offline": {
    name: "Device is offline",
    what: "The device of the client had no network connection at that time, so nothing could be sent or received.",
    mend: "Restore the network connection; the client waits until the device is online again and then reconnects.",
  },
  "network.changed": {
    name: "Network changed",
    what: "The device moved to another network or got a new address, and the old connection could not move with it.",
    mend: "Reconnect at once when the network changes, because the old connection cannot carry data any more.",
  },
  "network.blackhole": {
    name: "Packets silently lost",
    what: "Packets between client and server disappear without any error, so both sides still believe the connection is open.",
    mend: "Use a heartbeat to notice it early, and look for a firewall or address translation that forgot the connection.",
  },
  "host.slept": {
    name: "Device was asleep",
    what: "The client's device went to sleep, and the connection ended or became useless during that time.",
    mend: "Check the connection when the device wakes up, and reconnect at once if no answer comes.",
  },
  "client.closed": {
    name: "Closed by the client",
    what: "The client's own program chose to close this connection, for a reason of the application.",
    mend: "Nothing is wrong; if you did not expect it, find the place in the client's program that calls `close()`.",
  },
  "client.timeout": {
    name: "Client stopped waiting",
    what: "The client had set itself a deadline to connect or to get an answer, and it gave up when that passed.",
    mend: "Find out which step was slow; allow more time if the network or the server really needs it.",
  },
  "client.replaced": {
    name: "Replaced by new connection",
    what: "The same client or session opened a newer connection, so this older one was no longer needed.",
    mend: "If it happens again and again, look for two tabs or programs that use the same identity.",
  },
  "origin.not-checked": {
    name: "Origin not checked",
    what: "The server accepted a connection from a foreign origin, so any web page could connect in the name of its visitors.",
    mend: "Give the server a list of allowed origins and let it refuse the handshake of every other one.",
  },
  unknown: {
    name: "Cause unknown",
    what: "The connection ended, and what this side could observe does not show why it did.",
    mend: "Compare the logs of client, proxy and server at the same moment, or let the doctor watch the connection.",
  },
  ok: {
    name: "Nothing wrong found",
    what: "Every step that was tested worked, and nothing was observed that would end a connection.",
    mend: "Nothing needs mending; if connections still end after a while, watch them for longer than they usually live.",
  },
};
