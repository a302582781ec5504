import { type Advice, adviceFor as adviceForFacts, type EndingFacts } from "./advice.ts";
import { findProfile } from "./lookup.ts";

/** What follows an ending; a profile may be given by its id. */
export function adviceFor(
  ending: Omit<EndingFacts, "profile"> & { readonly profile?: string | EndingFacts["profile"] },
): Advice {
  const { profile, ...facts } = ending;
  if (profile === undefined) {
    return adviceForFacts(facts);
  }
  return adviceForFacts({ ...facts, profile: typeof profile === "string" ? findProfile(profile) : profile });
}
