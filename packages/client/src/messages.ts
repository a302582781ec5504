export { messagesOf, type Readable } from "./messages/messages-of.ts";
