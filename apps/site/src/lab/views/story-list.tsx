import type { VNode } from "preact";
import { formatSeconds } from "../story/format-seconds.ts";
import { lineInWords } from "../story/story-in-words.ts";
import { useLab } from "./lab-context.ts";

/** The story as an ordered list: what a screen reader tells while it grows, and what anybody can read afterwards. */
export function StoryList(): VNode {
  const { state, data } = useLab();
  const { words, tag } = data;
  const { lines } = state.story.value;
  return (
    <section class="lab-story" aria-labelledby="lab-story-heading">
      <h2 id="lab-story-heading">{words.story.heading}</h2>
      {lines.length === 0 && <p class="lab-empty">{words.story.empty}</p>}
      <div role="log" aria-live="polite" aria-relevant="additions" aria-labelledby="lab-story-heading">
        <ol>
          {lines.map((line) => (
            <li key={line.key} data-kind={line.kind} data-lane={line.lane}>
              <bdi class="lab-time">{formatSeconds(line.at, tag)}</bdi>
              {line.kind !== "over" && <span class="lab-who">{words.lanes[line.lane]}</span>}
              <span class="lab-said">{lineInWords(line, data)}</span>
            </li>
          ))}
        </ol>
      </div>
    </section>
  );
}
