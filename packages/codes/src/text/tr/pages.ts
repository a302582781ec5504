import type { PagesText } from "../pages-text.ts";
import { doctor } from "../en/doctor.ts";
import { labPage } from "../en/lab-page.ts";
import { site } from "../en/site.ts";
import { which } from "./which.ts";

export const pages: PagesText = { which, labPage, site, doctor };
