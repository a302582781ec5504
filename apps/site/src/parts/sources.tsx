import type { JSX } from "preact";
import type { Edition } from "../site.ts";
import { Day } from "./day.tsx";

interface Source {
  readonly title: string;
  readonly url: string;
  readonly checked: string;
  readonly opened?: boolean;
}

/** Where the facts come from, and when each was last checked. */
export function Sources({
  edition,
  sources,
}: {
  readonly edition: Edition;
  readonly sources: readonly Source[];
}): JSX.Element {
  const { checked: word, notOpened } = edition.text.labels.words;
  return (
    <ul class="sources">
      {sources.map(({ title, url, checked, opened }) => (
        <li>
          <a href={url} rel="noopener" lang="en" dir="ltr">
            {title}
          </a>{" "}
          <small class="quiet">
            {word} <Day day={checked} tag={edition.tag} />
            {opened === false && `; ${notOpened}`}
          </small>
        </li>
      ))}
    </ul>
  );
}
