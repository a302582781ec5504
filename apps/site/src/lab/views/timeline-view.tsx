import { fill, fillPlural } from "@afterclose/codes/sentences";
import type { VNode } from "preact";
import { scenarioNamed } from "../experiment/page-scenarios.ts";
import type { LaneName } from "../story/lab-event.ts";
import { formatSeconds } from "../story/format-seconds.ts";
import { axisTicks, layOutLane, placeOf, type TimelineFrame } from "../story/timeline-layout.ts";
import { useLab } from "./lab-context.ts";
import { useWidth } from "./use-width.ts";

const laneHeight = 56;
const barTop = 24;
const barHeight = 22;
const axisHeight = 22;

/** Both connections as a picture that grows while they live. */
export function TimelineView(): VNode {
  const { state, data } = useLab();
  const { words } = data;
  const { ref, width } = useWidth<HTMLDivElement>();
  const { lanes } = state.story.value;
  const frame: TimelineFrame = {
    width: width.value,
    nowMs: state.nowMs.value,
    isRightToLeft: data.direction === "rtl",
  };
  const names: readonly LaneName[] = scenarioNamed(state.experiment.value.scenario).isAlone
    ? ["ours"]
    : ["ours", "plain"];
  const alternative = fill(words.picture.alternative, {
    ours: words.states[lanes.ours.state],
    plain: words.states[lanes.plain.state],
  });
  return (
    <section class="lab-picture" aria-labelledby="lab-picture-heading">
      <h2 id="lab-picture-heading">{words.picture.heading}</h2>
      <div class="lab-lanes" ref={ref}>
        {names.map((name) => (
          <div class="lab-lane" key={name} data-lane={name}>
            <LaneHead name={name} />
            {frame.width > 0 && <LanePicture name={name} frame={frame} label={alternative} />}
          </div>
        ))}
        {frame.width > 0 && <Axis frame={frame} />}
      </div>
    </section>
  );
}

function LaneHead({ name }: { readonly name: LaneName }): VNode {
  const { state, data } = useLab();
  const { words, tag } = data;
  const lane = state.story.value.lanes[name];
  const dueAt = state.phase.value === "running" ? lane.dueAt : undefined;
  const leftMs = dueAt === undefined ? undefined : Math.max(0, dueAt - state.nowMs.value);
  return (
    <p class="lab-lane-head">
      <strong>{words.lanes[name]}</strong>
      <span class="lab-state" data-state={lane.state}>
        {words.states[lane.state]}
      </span>
      <span class="lab-facts">
        {leftMs !== undefined && (
          <span class="lab-countdown">{fill(words.picture.countdown, { delay: formatSeconds(leftMs, tag, 1) })}</span>
        )}
        {lane.received > 0 && <span>{fillPlural(words.picture.received, lane.received, tag)}</span>}
        {lane.lost > 0 && <span class="lab-lost">{fillPlural(words.story.lost, lane.lost, tag)}</span>}
      </span>
    </p>
  );
}

interface LanePictureProps {
  readonly name: LaneName;
  readonly frame: TimelineFrame;
  readonly label: string;
}

function LanePicture({ name, frame, label }: LanePictureProps): VNode {
  const { state } = useLab();
  const { bars, ends, messages, dueX } = layOutLane(state.story.value.lanes[name], frame);
  const middle = barTop + barHeight / 2;
  const nowX = placeOf(frame.nowMs, frame);
  return (
    <svg
      width={frame.width}
      height={laneHeight}
      {...(name === "ours" ? { role: "img", "aria-label": label } : { "aria-hidden": true })}
    >
      {bars.map(({ state: kind, x, width }) =>
        kind === "open" || kind === "connecting" ? (
          <rect
            key={`${kind} ${String(x)}`}
            class={`lab-${kind}`}
            x={x}
            y={barTop}
            width={width}
            height={barHeight}
            rx="3"
          />
        ) : (
          <line key={`${kind} ${String(x)}`} class={`lab-${kind}`} x1={x} x2={x + width} y1={middle} y2={middle} />
        ),
      )}
      {messages.map((x, index) => (
        <line key={index} class="lab-message" x1={x} x2={x} y1={barTop + 5} y2={barTop + barHeight - 5} />
      ))}
      {dueX !== undefined && <circle class="lab-due" cx={dueX} cy={middle} r="6" />}
      {ends.map(({ x, code }) => (
        <g key={x}>
          <line class="lab-end" x1={x} x2={x} y1={barTop - 4} y2={barTop + barHeight + 4} />
          <path class="lab-end" d={`M${String(x - 5)} ${String(middle - 5)}l10 10m0 -10l-10 10`} />
          <text class="lab-end-code" x={clamp(x, frame.width)} y={barTop - 9} text-anchor="middle">
            {code}
          </text>
        </g>
      ))}
      {state.phase.value === "running" && <line class="lab-now" x1={nowX} x2={nowX} y1="12" y2={laneHeight} />}
    </svg>
  );
}

function Axis({ frame }: { readonly frame: TimelineFrame }): VNode {
  const { data } = useLab();
  return (
    <svg class="lab-axis" width={frame.width} height={axisHeight} aria-hidden="true">
      {axisTicks(frame).map(({ x, seconds }) => (
        <g key={seconds}>
          <line x1={x} x2={x} y1="0" y2="5" />
          <text x={clamp(x, frame.width)} y="18" text-anchor="middle">
            {formatSeconds(seconds * 1000, data.tag, 0)}
          </text>
        </g>
      ))}
    </svg>
  );
}

/** Keeps a label of a few letters inside the picture. */
function clamp(x: number, width: number): number {
  return Math.min(Math.max(x, 18), width - 18);
}
