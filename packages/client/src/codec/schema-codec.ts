import type { Payload } from "@afterclose/wire";
import type { Codec } from "../contract/codec.ts";
import { ClientError } from "../contract/errors.ts";

/** What a Standard Schema (version 1) offers, as far as it is used here. Any library's schema fits. */
export interface Schema<Output> {
  readonly "~standard": {
    readonly version: 1;
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
  };
}

/** What a Standard Schema answers: the value that it made, or what is wrong with it. */
export type SchemaResult<Output> =
  | { readonly value: Output; readonly issues?: undefined }
  | { readonly issues: readonly { readonly message: string }[] };

/** How a message becomes text and text a message, where JSON will not do. */
export interface CodecOptions {
  /** Reads a payload. Not set: `JSON.parse`. */
  readonly read?: (data: Payload) => unknown;
  /** Writes what `send()` was given. Not set: `JSON.stringify`. */
  readonly write?: (message: unknown) => Payload;
}

/** JSON, or another notation, with each message checked by a schema. What does not pass is an `error`, not a message. */
export function schemaCodec<Message>(schema: Schema<Message>, options: CodecOptions = {}): Codec<Message> {
  const { read = (data) => JSON.parse(String(data)) as unknown, write = (message) => JSON.stringify(message) } =
    options;
  return {
    write,
    reader(deliver, fail) {
      let before: Promise<void> | undefined;
      const settle = (result: SchemaResult<Message>): void => {
        if (result.issues) {
          fail(
            new ClientError(
              "ERR_CODEC",
              "codec",
              result.issues,
              `a message that passes the schema: ${result.issues.map(({ message }) => message).join("; ")}`,
            ),
          );
        } else {
          deliver(result.value);
        }
      };
      return (data) => {
        const check = async (earlier?: Promise<void>): Promise<void> => {
          await earlier;
          try {
            settle(await result);
          } catch (error) {
            fail(error);
          }
        };
        let result: SchemaResult<Message> | Promise<SchemaResult<Message>>;
        try {
          result = schema["~standard"].validate(read(data));
        } catch (error) {
          result = Promise.reject(error instanceof Error ? error : new Error(String(error)));
        }
        // Once one check takes its time, all behind it wait: the order of arrival is kept.
        if (before === undefined && !(result instanceof Promise)) {
          settle(result);
          return undefined;
        }
        const mine = check(before).then(() => {
          before = before === mine ? undefined : before;
        });
        before = mine;
        return mine;
      };
    },
  };
}
