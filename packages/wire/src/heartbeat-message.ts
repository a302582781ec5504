/**
 * What a client that cannot send pings asks instead, and what the server answers by itself. A whole text message that is
 * exactly this: 128 random bits, drawn once, so that no application comes to say it by chance.
 */
export const heartbeatQuestion = "afterclose-heartbeat-question-5d3b0c1f7e9a4426b8c07fd21a96e340";
/** What a server answers to it. */
export const heartbeatAnswer = "afterclose-heartbeat-answer-5d3b0c1f7e9a4426b8c07fd21a96e340";
