import type { PagesText } from "../pages-text.ts";
import { doctor } from "./doctor.ts";
import { labPage } from "./lab-page.ts";
import { site } from "./site.ts";
import { terminal } from "./terminal.ts";
import { which } from "./which.ts";

export const pages: PagesText = { which, labPage, site, doctor, terminal };
