import type { JSX } from "preact";

/** A sentence whose backticks become code. */
export function Prose({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split(/(`[^`]*`|\b[a-zA-Z]+\(\))/).map((part) =>
        /^`|\(\)$/.test(part) ? (
          <code dir="ltr" translate={false}>
            {part.replace(/^`|`$/g, "")}
          </code>
        ) : (
          part
        ),
      )}
    </>
  );
}

export function Bullets({ items }: { readonly items: readonly string[] }): JSX.Element {
  return (
    <ul class="bullets">
      {items.map((item) => (
        <li>
          <Prose text={item} />
        </li>
      ))}
    </ul>
  );
}

export function Paragraphs({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {text.split("\n\n").map((one) => (
        <p>
          <Prose text={one} />
        </p>
      ))}
    </>
  );
}

/** A heading with an address of its own. */
export function Heading({
  id,
  text,
  permalink,
  level = 2,
}: {
  readonly id: string;
  readonly text: string;
  readonly permalink: string;
  readonly level?: 2 | 3;
}): JSX.Element {
  const Tag = level === 2 ? "h2" : "h3";
  return (
    <Tag id={id}>
      {text}
      <a class="permalink" href={`#${id}`} aria-label={`${permalink}: ${text}`}>
        #
      </a>
    </Tag>
  );
}
