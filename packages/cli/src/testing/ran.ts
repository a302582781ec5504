import { type Host, run } from "../program.ts";

/** What a run of the program left behind. */
export interface Ran {
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the program as a terminal of a given width would. Words with spaces in them come as a list. */
export async function ran(
  args: string | readonly string[],
  host: Partial<Host> & { answers?: readonly string[] } = {},
): Promise<Ran> {
  let out = "";
  let err = "";
  const answers = [...(host.answers ?? [])];
  const exitCode = await run(typeof args === "string" ? args.split(" ").filter(Boolean) : args, {
    version: "1.2.3",
    environment: {},
    interactive: () => host.answers !== undefined,
    outputIsTerminal: false,
    terminalColumns: undefined,
    interrupted: new AbortController().signal,
    write: (text) => (out += text),
    note: (text) => (err += text),
    ask: () => Promise.resolve(answers.shift()),
    print: (text) => {
      out += text;
      return Promise.resolve();
    },
    ...host,
  });
  return { exitCode, out, err };
}

/** What the program answers to `--json`. */
export const json = async (args: string): Promise<Record<string, unknown>> =>
  JSON.parse((await ran(`${args} --json`)).out) as Record<string, unknown>;
