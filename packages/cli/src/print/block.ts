/** A piece of an answer, before it is laid out for a terminal, a pipe or a Markdown file. */
export type Block =
  | { readonly kind: "title"; readonly text: string; readonly aside?: string }
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "subheading"; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "list"; readonly items: readonly string[] }
  | { readonly kind: "pairs"; readonly rows: readonly (readonly [label: string, value: string])[] }
  | { readonly kind: "table"; readonly head: readonly string[]; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: "verbatim"; readonly lines: readonly string[] };
