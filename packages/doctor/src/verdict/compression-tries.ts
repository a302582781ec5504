import { type Saying, say } from "../report/saying.ts";
import type { CompressionFacts } from "./facts.ts";
import { howOf } from "./how-it-ended.ts";

/** All of them ended with it, and none without it. */
export function isCulprit({ withIt, without }: CompressionFacts): boolean {
  return withIt.count > 1 && without.count > 1 && withIt.ends.length === withIt.count && without.ends.length === 0;
}

/** Who could not unpack something says so; a bare end may have another reason that two tries did not meet. */
export function isCompressionNamed({ withIt }: CompressionFacts): boolean {
  return withIt.ends.every(
    (end) => end.kind === "fault" || (end.kind === "close" && (end.code === 1002 || end.code === 1007)),
  );
}

export function compressionSaid({ withIt, without }: CompressionFacts): readonly Saying[] {
  const how = [...new Set(withIt.ends.map(howOf))].join(", ");
  return [
    say("compression-dies", { count: withIt.ends.length, of: withIt.count, how }),
    say("compression-lives", { count: without.count - without.ends.length, of: without.count }),
  ];
}
