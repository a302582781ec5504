import type { DoctorText } from "./doctor-text.ts";
import type { LabPageText } from "./lab-page-text.ts";
import type { SiteText } from "./site-text.ts";
import type { TerminalText } from "./terminal-text.ts";
import type { WhichText } from "../which.ts";

/** The words of the tools around the catalogue, in one language. Loaded apart from the codes' own text. */
export interface PagesText {
  readonly which: WhichText;
  readonly labPage: LabPageText;
  readonly site: SiteText;
  readonly doctor: DoctorText;
  readonly terminal: TerminalText;
}
