import { useSignal } from "@preact/signals";
import type { VNode } from "preact";
import { CopyButton } from "./copy-button.tsx";
import { useLab } from "./lab-context.ts";

/** The facts behind the story, to be copied into a report. */
export function RawEvents(): VNode {
  const { state, data } = useLab();
  const { words } = data;
  const isOpen = useSignal(false);
  const json = (): string => {
    const events = state.events.value.map((event) => `    ${JSON.stringify(event)}`).join(",\n");
    return `{\n  "experiment": ${JSON.stringify(state.experiment.value)},\n  "events": [\n${events}\n  ]\n}\n`;
  };
  return (
    <details
      class="lab-raw"
      onToggle={(event) => {
        isOpen.value = event.currentTarget.open;
      }}
    >
      <summary>{words.story.rawHeading}</summary>
      <CopyButton label={words.controls.copyEvents} text={json} />
      {isOpen.value && (
        <pre dir="ltr" tabIndex={0} role="region" aria-label={words.story.rawHeading}>
          {json()}
        </pre>
      )}
    </details>
  );
}
