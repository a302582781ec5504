import type { PagesText } from "../pages-text.ts";
import { labPage } from "../en/lab-page.ts";
import { which } from "./which.ts";

export const pages: PagesText = { which, labPage };
