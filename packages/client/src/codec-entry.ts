export { type CodecOptions, type Schema, schemaCodec, type SchemaResult } from "./codec/schema-codec.ts";
export type { Codec } from "./contract/codec.ts";
