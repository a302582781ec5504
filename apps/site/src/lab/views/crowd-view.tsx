import { fill } from "@afterclose/codes/sentences";
import type { VNode } from "preact";
import { formatDuration } from "@afterclose/wire";
import { codeOf, experimentLimits } from "../experiment/experiment.ts";
import type { CrowdReturn } from "../crowd/crowd.ts";
import { histogramOf } from "../crowd/histogram.ts";
import { histogramPath, histogramScale } from "../crowd/histogram-layout.ts";
import { downtimeOf } from "../lab-state.ts";
import { codeWithName } from "../story/code-with-name.ts";
import { formatSeconds } from "../story/format-seconds.ts";
import { useLab } from "./lab-context.ts";
import { Slider } from "./slider.tsx";
import { useWidth } from "./use-width.ts";

const height = 84;
const axisHeight = 20;

/** A crowd that is ended at once, and how it comes back in three ways. */
export function CrowdView(): VNode {
  const { state, data } = useLab();
  const { words } = data;
  const { ref, width } = useWidth<HTMLDivElement>();
  const returns = state.crowd.value;
  const isNobody = returns.length > 0 && returns.every(({ attempts }) => attempts.length === 0);
  const all = returns.map(({ attempts }) => histogramOf(attempts));
  const scale = histogramScale(all, width.value, height, data.direction === "rtl");
  return (
    <section class="lab-crowd" aria-labelledby="lab-crowd-heading">
      <h2 id="lab-crowd-heading">{words.crowd.heading}</h2>
      <p>{words.crowd.explanation}</p>
      <CrowdSliders />
      <div class="lab-histograms" ref={ref}>
        {isNobody ? (
          <p class="lab-note">
            {fill(words.crowd.nobody, { code: codeWithName(codeOf(state.experiment.value), data) })}
          </p>
        ) : (
          returns.map((one, index) => {
            const histogram = all[index];
            return (
              <figure key={one.mode} data-mode={one.mode}>
                <figcaption>
                  <strong>{words.crowd.modes[one.mode]}</strong> <Peak peak={histogram?.peak ?? 0} {...one} />
                </figcaption>
                {width.value > 0 && histogram !== undefined && (
                  <svg
                    width={width.value}
                    height={height + axisHeight}
                    role="img"
                    aria-label={fill(words.crowd.alternative, { mode: words.crowd.modes[one.mode] })}
                  >
                    <line class="lab-ground" x1="0" x2={width.value} y1={height} y2={height} />
                    <path class={`lab-bins lab-bins-${one.mode}`} d={histogramPath(histogram, scale)} />
                    {scale.ticks.map(({ x, seconds }) => (
                      <text key={seconds} x={x} y={height + 15} text-anchor="middle">
                        {formatSeconds(seconds * 1000, data.tag, 0)}
                      </text>
                    ))}
                  </svg>
                )}
              </figure>
            );
          })
        )}
      </div>
    </section>
  );
}

function Peak({ peak, allBackAtMs }: CrowdReturn & { readonly peak: number }): VNode | null {
  const { data } = useLab();
  return allBackAtMs === undefined ? null : (
    <span>{fill(data.words.crowd.peak, { count: String(peak), done: formatSeconds(allBackAtMs, data.tag, 1) })}</span>
  );
}

function CrowdSliders(): VNode {
  const { state, data } = useLab();
  const { crowd } = data.words;
  const { value: experiment } = state.experiment;
  const { parameters } = experiment;
  const downtimeMs = downtimeOf(experiment);
  const own = (["down", "for"] as const).find((name) => name in parameters);
  return (
    <div class="lab-fields">
      <Slider
        name="clients"
        label={crowd.count}
        value={experiment.clients}
        max={experimentLimits.clients}
        step={10}
        shown={String(experiment.clients)}
        onInput={(count) => {
          state.change({ clients: count });
        }}
      />
      <Slider
        name="downtime"
        label={crowd.downtime}
        value={downtimeMs}
        max={experimentLimits.downtimeMs}
        step={250}
        shown={formatSeconds(downtimeMs, data.tag)}
        onInput={(ms) => {
          state.change(
            own === undefined ? { downtimeMs: ms } : { parameters: { ...parameters, [own]: formatDuration(ms) } },
          );
        }}
      />
    </div>
  );
}
