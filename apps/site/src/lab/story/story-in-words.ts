import { fill, fillPlural } from "@afterclose/codes/sentences";
import { escapeReason } from "@afterclose/wire";
import type { LabData } from "../lab-data.ts";
import { codeWithName } from "./code-with-name.ts";
import { formatSeconds } from "./format-seconds.ts";
import type { StoryLine } from "./story.ts";

/** One line of the story as a sentence or two, without its time. */
export function lineInWords(line: StoryLine, data: LabData): string {
  const { story } = data.words;
  const time = (ms: number): string => formatSeconds(ms, data.tag);
  switch (line.kind) {
    case "connects":
    case "over":
      return story[line.kind];
    case "attempt":
      return fill(story.attempt, { attempt: String(line.attempt) });
    case "opened":
      return fill(story.opened, { took: time(line.tookMs) });
    case "back":
      return fill(story.back, { away: time(line.awayMs) });
    case "lost":
      return line.count === 0 ? story.lostNone : fillPlural(story.lost, line.count, data.tag);
    case "stopped":
      return fill(story.stopped, { because: data.stopBecause[line.because as keyof LabData["stopBecause"]] });
    case "ended":
      return endingInWords(line, data);
    case "decision":
      return decisionInWords(line, data);
  }
}

function endingInWords(line: Extract<StoryLine, { kind: "ended" }>, data: LabData): string {
  const { story } = data.words;
  const { code, reason, wasClean, phase, cause } = line;
  const ended = wasClean ? story.endedClean : story.endedLost;
  const sentence = phase === "handshake" ? story.neverOpened : ended;
  const why = cause === "unknown" ? undefined : data.causes[cause as keyof LabData["causes"]];
  return [
    fill(sentence, { code: codeWithName(code, data) }),
    ...(reason === "" ? [] : [fill(story.reason, { reason: escapeReason(reason) })]),
    ...(why === undefined ? [] : [fill(story.cause, { cause: why })]),
    ...(line.lane === "plain" ? [story.staysClosed] : []),
    // Chinese and Japanese put no space between sentences.
  ].join(data.joins.stop.endsWith(" ") ? " " : "");
}

function decisionInWords({ decision }: Extract<StoryLine, { kind: "decision" }>, { words, tag }: LabData): string {
  const { kind, afterMs, asked } = decision;
  const { retry, retryAsked, reauthenticate, newSession } = words.story;
  const sentence = { retry: asked ? retryAsked : retry, reauthenticate, "new-session": newSession }[kind];
  return fill(sentence, { delay: formatSeconds(afterMs, tag) });
}
