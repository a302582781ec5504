import type { VNode } from "preact";

interface SliderProps {
  readonly name: string;
  readonly label: string;
  readonly value: number;
  readonly min?: number;
  readonly max: number;
  readonly step: number;
  /** The value in words. */
  readonly shown: string;
  readonly onInput: (value: number) => void;
}

/** A range that says its value. */
export function Slider({ name, label, value, min = 0, max, step, shown, onInput }: SliderProps): VNode {
  return (
    <label class="lab-field lab-slider">
      <span>
        {label} <output>{shown}</output>
      </span>
      <input
        name={name}
        type="range"
        min={min}
        max={max}
        step={step}
        value={value}
        aria-valuetext={shown}
        onInput={(event) => {
          onInput(event.currentTarget.valueAsNumber);
        }}
      />
    </label>
  );
}
