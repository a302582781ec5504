import type { LanguageText } from "../language-text.ts";
import { causes } from "./causes.ts";
import { codes } from "./codes.ts";
import { compare } from "./compare.ts";
import { glossary } from "./glossary.ts";
import { labels } from "./labels.ts";
import { ranges } from "./ranges.ts";
import { vendors } from "./vendors.ts";

export const text: LanguageText = { codes, ranges, vendors, causes, compare, labels, glossary };
