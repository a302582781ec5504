/** What is wrong with one option. */
export interface OptionFault {
  /** Where it stands: `heartbeat.idleMs`. */
  readonly path: string;
  readonly value: unknown;
  /** What it takes, in words; for a name that no option has, every name that exists. */
  readonly allowed: string | readonly string[];
}

/** An option that cannot be meant. */
export class OptionError extends RangeError {
  override readonly name = "OptionError";
  readonly code = "ERR_OPTION";
  readonly path: string;
  readonly value: unknown;
  readonly allowed: string | readonly string[];
  /** `suggestion`: the option that was probably meant, where none has this name. */
  constructor(fault: OptionFault, suggestion?: string) {
    super(messageOf(fault, suggestion));
    this.path = fault.path;
    this.value = fault.value;
    this.allowed = fault.allowed;
  }
}

function messageOf({ path, value, allowed }: OptionFault, suggestion?: string): string {
  if (typeof allowed === "string") {
    return `Option "${path}" is ${shown(value)}. It takes ${allowed}.`;
  }
  const beside = allowed.filter((name) => groupOf(name) === groupOf(path));
  const way = suggestion === undefined ? `Known are ${beside.join(", ")}.` : `Did you mean "${suggestion}"?`;
  return `Unknown option "${path}". ${way}`;
}

const groupOf = (path: string): string => path.slice(0, path.lastIndexOf(".") + 1);

/** A value of any kind, in a message. What an object is made of says nothing to a person; it stands in `value`. */
export function shown(value: unknown): string {
  if (Array.isArray(value)) {
    return "a list";
  }
  if (typeof value === "function") {
    return "a function";
  }
  if (Object(value) === value) {
    return "an object";
  }
  return typeof value === "string" ? `"${value}"` : String(value);
}
