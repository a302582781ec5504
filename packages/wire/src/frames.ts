/**
 * Reading and writing WebSocket frames byte by byte (RFC 6455 §5), for tools that must see or break what a library
 * hides. `FrameReader` is strict, names the first fault, and hands out one thing at a time, so that its owner decides
 * how much is done in one turn. `writeFrame` writes anything, honest or not.
 */
export { FrameReader, type FrameReaderOptions, type Heard, type Unpacker } from "./frames/frame-reader.ts";
export { closeCodeOfFault, type FrameFault } from "./frames/frame-fault.ts";
export { opcodes } from "./frames/opcodes.ts";
export { applyMask, type FrameToWrite, writeCloseBody, writeFrame } from "./frames/write-frame.ts";
