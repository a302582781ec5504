/** What a `CatalogueError` is about; stable. */
export type CatalogueErrorCode =
  "ERR_UNKNOWN_CODE" | "ERR_UNKNOWN_LANGUAGE" | "ERR_UNKNOWN_PROFILE" | "ERR_LANGUAGE_NOT_IMPORTED" | "ERR_NOT_WORDS";

/** Something was asked for that the catalogue does not have. Match on `code`, never on the message. */
export class CatalogueError extends Error {
  override readonly name = "CatalogueError";
  readonly code: CatalogueErrorCode;
  /** What was given, as text. */
  readonly value: string;
  /** What would have been accepted. */
  readonly allowed: string;
  /** What was probably meant. */
  readonly nearest: string | undefined;

  constructor(code: CatalogueErrorCode, value: unknown, allowed: string, nearest?: string) {
    const shown = typeof value === "string" ? JSON.stringify(value.slice(0, 64)) : String(value);
    super(
      `${whatIsUnknown[code]} ${shown}. Use ${allowed}.` +
        (nearest === undefined ? "" : ` Did you mean ${JSON.stringify(nearest)}?`),
    );
    this.code = code;
    this.value = String(value);
    this.allowed = allowed;
    this.nearest = nearest;
  }
}

const whatIsUnknown: Readonly<Record<CatalogueErrorCode, string>> = {
  ERR_UNKNOWN_CODE: "Unknown close code",
  ERR_UNKNOWN_LANGUAGE: "Unknown language",
  ERR_UNKNOWN_PROFILE: "Unknown profile",
  ERR_LANGUAGE_NOT_IMPORTED: "No words were imported for the language",
  ERR_NOT_WORDS: "Invalid words for a language:",
};
