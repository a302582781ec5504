import { type clientDefaults, type ClientOptions } from "../contract/options.ts";
import { ClientError } from "../contract/errors.ts";

/** Options with every default in its place. */
export type Settled = Omit<ClientOptions, keyof typeof clientDefaults> & {
  readonly [Name in keyof typeof clientDefaults]-?: Filled<
    Exclude<ClientOptions[Name], undefined>,
    (typeof clientDefaults)[Name]
  >;
};

type Filled<Given, Default> = Given extends object
  ? Given & { readonly [Name in keyof Default]: Name extends keyof Given ? Exclude<Given[Name], undefined> : never }
  : Given;

type Bag = Record<string, unknown>;

/** Puts what was given over the defaults. Throws ERR_OPTION on a number that is none. */
export function mergeOptions<T extends object>(defaults: T, given: object = defaults): T {
  const merged = { ...defaults } as Bag;
  for (const [name, value] of Object.entries(given)) {
    const usual = merged[name];
    if (
      typeof usual === "number" &&
      value !== undefined &&
      !((value as number) >= 0 && typeof value === typeof usual)
    ) {
      throw new ClientError("ERR_OPTION", `${name} is ${String(value)}: give a number from 0.`, value, 0);
    }
    merged[name] = typeof usual === "object" && value ? mergeOptions(usual ?? {}, value as object) : (value ?? usual);
  }
  return merged as T;
}
