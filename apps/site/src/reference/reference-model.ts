/** What one import path exports, as the reference shows it. */
export interface ReferenceEntry {
  /** Such as `client/store`. */
  readonly path: string;
  /** Such as `@afterclose/client/store`. */
  readonly name: string;
  readonly symbols: readonly ReferenceSymbol[];
}

export type SymbolKind = "class" | "function" | "interface" | "type" | "constant";

/** One exported name. */
export interface ReferenceSymbol {
  readonly name: string;
  readonly kind: SymbolKind;
  /** How it is declared: one for each overload. */
  readonly declarations: readonly string[];
  /** Its doc comment, as Markdown. */
  readonly comment: string;
  readonly members: readonly ReferenceMember[];
  /** The path of the entry that it stands at, where this one only passes it on. */
  readonly home?: string;
}

/** One property or method. */
export interface ReferenceMember {
  readonly name: string;
  readonly declaration: string;
  readonly comment: string;
}
