import { fill } from "@afterclose/codes/sentences";
import type { VNode } from "preact";
import { formatDuration, parseDuration } from "@afterclose/wire";
import type { PageParameter } from "../lab-words.ts";
import { formatSeconds } from "../story/format-seconds.ts";
import { useLab } from "./lab-context.ts";
import { Slider } from "./slider.tsx";

const durations: readonly PageParameter[] = ["after", "down", "for", "up", "over", "retryAfter"];
const rates = ["", "1", "5", "10", "20"] as const;
const ways = ["fin", "rst", "1000", "1001", "1012"] as const;
const sliderMaxMs = 10_000;
const sliderStepMs = 250;

/** The field of one parameter. */
export function ParameterField({ name }: { readonly name: PageParameter }): VNode {
  const { state, data } = useLab();
  const { words, tag } = data;
  const { parameters } = state.experiment.value;
  const value = parameters[name] ?? "";
  const label = words.parameters[name];
  const set = (text: string): void => {
    state.change({ parameters: { ...parameters, [name]: text } });
  };
  if (durations.includes(name)) {
    const ms = parseDuration(value) ?? 0;
    return (
      <Slider
        name={name}
        label={label}
        value={ms}
        min={name === "up" ? sliderStepMs : 0}
        max={Math.max(sliderMaxMs, ms)}
        step={sliderStepMs}
        shown={value === "" ? "–" : formatSeconds(ms, tag)}
        onInput={(next) => {
          set(formatDuration(next));
        }}
      />
    );
  }
  if (name === "then") {
    return (
      <label class="lab-field lab-check">
        <input
          name={name}
          type="checkbox"
          checked={value === "echo"}
          onChange={(event) => {
            set(event.currentTarget.checked ? "echo" : "");
          }}
        />
        <span>{label}</span>
      </label>
    );
  }
  if (name === "reason") {
    return (
      <label class="lab-field">
        <span>{label}</span>
        <input
          name={name}
          type="text"
          dir="auto"
          maxLength={40}
          value={value}
          onInput={(event) => {
            set(event.currentTarget.value);
          }}
        />
      </label>
    );
  }
  return (
    <label class="lab-field">
      <span>{label}</span>
      <select
        name={name}
        value={value}
        onChange={(event) => {
          set(event.currentTarget.value);
        }}
      >
        {choicesOf(name, value, words).map(([choice, shown]) => (
          <option key={choice} value={choice}>
            {shown}
          </option>
        ))}
      </select>
    </label>
  );
}

function choicesOf(
  name: PageParameter,
  value: string,
  { choices }: { readonly choices: Readonly<Record<"fin" | "rst" | "close" | "503" | "none" | "perSecond", string>> },
): readonly (readonly [string, string])[] {
  if (name === "answer") {
    return [
      ["close", choices.close],
      ["503", choices["503"]],
    ];
  }
  if (name === "how") {
    const offered = new Set<string>([...ways, value]);
    return [...offered].map((way) => [way, way === "fin" || way === "rst" ? choices[way] : way]);
  }
  const offered = new Set<string>(name === "rate" ? rates.slice(1) : rates).add(value);
  return [...offered].map((rate) => [rate, rate === "" ? choices.none : fill(choices.perSecond, { rate })]);
}
