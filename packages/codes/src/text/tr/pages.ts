import type { PagesText } from "../pages-text.ts";
import { which } from "./which.ts";

export const pages: PagesText = { which };
