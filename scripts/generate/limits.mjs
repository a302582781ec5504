/** Every limit of a hop, as a row of its own: what a detector of limits is fed with. */
export function limitTable(hops) {
  const limits = hops
    // What the kernel of an endpoint does about a dead peer is not a limit in the path.
    .filter((hop) => hop.kind !== "operating-system")
    .flatMap((hop) => [
      limitOf(hop, "idle", hop.idleMs),
      limitOf(hop, "lifetime", hop.lifetimeMs),
      ...(hop.commonLimits ?? []).map(({ kind, ms }) => limitOf(hop, kind, ms)),
    ])
    .filter(({ ms }) => ms !== undefined);
  return (
    "/** A limit that a product is known for. */\n" +
    "export interface Limit {\n" +
    '  readonly kind: "idle" | "lifetime";\n' +
    "  readonly ms: number;\n" +
    "  /** The id and the name of its row among the hops. */\n" +
    "  readonly hop: string;\n" +
    "  readonly name: string;\n" +
    "  /** What to change, as it is spelt there. Left out, nothing can be changed. */\n" +
    "  readonly setting?: string;\n" +
    "}\n\n" +
    "/** The idle and lifetime limits of proxies, platforms and libraries: one row each. */\n" +
    `export const limits: readonly Limit[] = [\n${limits.map((row) => `  ${JSON.stringify(row)},\n`).join("")}];\n`
  );
}

function limitOf({ id, name, adjustable, settings }, kind, ms) {
  const setting = adjustable === false ? undefined : settings[0];
  return { kind, ms, hop: id, name, setting };
}
