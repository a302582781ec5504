import type { Command } from "./command.ts";
import { compare } from "./commands/compare.ts";
import { explain } from "./commands/explain.ts";

/** Every command, in the order of the help. All but the two that most people come for are loaded when they run. */
export const commands: Readonly<Record<string, () => Promise<Command>>> = {
  explain: () => Promise.resolve(explain),
  compare: () => Promise.resolve(compare),
  list: async () => (await import("./commands/list.ts")).list,
  profiles: async () => (await import("./commands/profiles.ts")).profiles,
  search: async () => (await import("./commands/search.ts")).search,
  which: async () => (await import("./commands/which.ts")).which,
  schedule: async () => (await import("./commands/schedule.ts")).schedule,
  lab: async () => (await import("./commands/lab.ts")).lab,
  try: async () => (await import("./commands/try.ts")).tryEnding,
  doctor: async () => (await import("./commands/doctor.ts")).doctor,
  completion: async () => (await import("./commands/completion.ts")).completion,
};
