import type { Observed } from "../observe/connection-record.ts";
import type { Report, RungId, RungResult, RungState, TlsSeen } from "./report.ts";
import type { Saying } from "./saying.ts";
import { howOf } from "../verdict/how-it-ended.ts";
import { showMs, sentenceOf, untrusted, type Wording } from "./wording.ts";

export interface ToldRung {
  readonly rung: RungId;
  readonly name: string;
  readonly state: RungState;
  readonly stateName: string;
  readonly took: string;
  readonly details: readonly string[];
}

export interface ToldConnection {
  readonly role: string;
  readonly age: string;
  readonly silence: string;
  readonly end: string;
}

/** A report in the words of one language. */
export interface ToldReport {
  readonly cause: string;
  readonly name: string;
  readonly what: string;
  readonly confidence: string;
  readonly evidence: readonly string[];
  readonly remedies: readonly { readonly side: string; readonly text: string }[];
  readonly ruledOut: readonly { readonly name: string; readonly because: string }[];
  readonly also: readonly string[];
  readonly raisedBy: readonly string[];
  readonly warnings: readonly { readonly name: string; readonly text: string }[];
  readonly rungs: readonly ToldRung[];
  readonly connections: readonly ToldConnection[];
  /** When, with what, and between whom. */
  readonly about: readonly (readonly [label: string, value: string])[];
  /** TLS as OpenSSL's programs write it, a line each. */
  readonly tls: readonly string[];
  /** The head of an answer that opened nothing, a line each. */
  readonly response: readonly string[];
}

export function tellReport(report: Report, wording: Wording): ToldReport {
  const { text, words } = wording;
  const { verdict, warnings, rungs, experiments } = report;
  const all = (sayings: readonly Saying[]): readonly string[] => [
    ...new Set(sayings.map((one) => sentenceOf(one, wording))),
  ];
  const { name, what, mend } = text.causes[verdict.cause];
  return {
    cause: verdict.cause,
    name,
    what,
    confidence: words.confidence[verdict.confidence],
    evidence: all(verdict.evidence),
    remedies: verdict.remedies.map(({ side, say }) => ({
      side: words.sides[side],
      text: say === undefined ? mend : sentenceOf(say, wording),
    })),
    ruledOut: verdict.ruledOut.map(({ cause, because }) => ({
      name: text.causes[cause].name,
      because: sentenceOf(because, wording),
    })),
    also: verdict.also.map((cause) => text.causes[cause].name),
    raisedBy: all(verdict.raisedBy),
    warnings: warnings.map(({ cause, evidence }) => ({
      name: text.causes[cause].name,
      text: [...all(evidence), text.causes[cause].mend].join(" "),
    })),
    rungs: rungs.map((rung) => tellRung(rung, wording)),
    connections: (experiments?.connections ?? []).map((one) => tellConnection(one, wording)),
    about: tellAbout(report, wording),
    tls: report.tls === null ? [] : tellTls(report.tls),
    response: tellResponse(report),
  };
}

export function tellRung({ rung, state, tookMs, details }: RungResult, wording: Wording): ToldRung {
  return {
    rung,
    name: wording.words.rungs[rung],
    state,
    stateName: wording.words.states[state],
    took: showMs(tookMs, wording.language),
    details: details.map((one) => sentenceOf(one, wording)),
  };
}

function tellConnection({ role, ageMs, silences, end }: Observed, { words, language }: Wording): ToldConnection {
  return {
    role: words.roles[role],
    age: showMs(ageMs, language),
    silence: showMs(silences.any.atEndMs, language),
    end: end.kind === "left" ? words.headings.stillOpen : untrusted(howOf(end)),
  };
}

function tellAbout(
  report: Report,
  { words: { headings }, language, isolate = (text) => text }: Wording,
): Told["about"] {
  const { startedAt, tookMs, version, options, addresses } = report;
  const given = Object.entries(options).map(([name, value]) => `${name}=${untrusted(String(value))}`);
  return [
    [headings.checked, `${startedAt} (${showMs(tookMs, language)})`],
    [headings.version, `afterclose ${version}`],
    [headings.options, given.length === 0 ? headings.none : isolate(given.join("; "))],
    ...(addresses === null ? [] : [[headings.addresses, isolate(`${addresses.local} → ${addresses.remote}`)] as const]),
  ];
}

type Told = Pick<ToldReport, "about">;

function tellTls(tls: TlsSeen): readonly string[] {
  const { protocol, cipher, alpn, subject, issuer, names, notBefore, notAfter, distrust } = tls;
  return [
    [protocol, cipher, ...(alpn === null ? [] : [`ALPN ${alpn}`])].join(", "),
    `subject: ${subject}`,
    `issuer: ${issuer}`,
    `subjectAltName: ${names.join(", ")}`,
    `notBefore: ${notBefore}`,
    `notAfter: ${notAfter}`,
    ...(distrust === null ? [] : [`verify: ${distrust}`]),
  ].map(untrusted);
}

const mostHeaders = 60;

function tellResponse({ response, verdict }: Report): readonly string[] {
  if (response === null || (response.status === 101 && !verdict.cause.startsWith("handshake."))) {
    return [];
  }
  const { version, status, statusText, headers } = response;
  return [
    `HTTP/${version} ${String(status)} ${statusText}`.trim(),
    ...headers.slice(0, mostHeaders).map(([name, value]) => `${name}: ${value}`),
    ...(headers.length > mostHeaders ? ["…"] : []),
  ].map(untrusted);
}

/** The report for a program: the same data, and beside each saying its text. */
export function reportAsJson(report: Report, wording: Wording): Readonly<Record<string, unknown>> {
  const { text, words } = wording;
  const spoken = (one: Saying): object => ({ ...one, text: sentenceOf(one, wording) });
  const { verdict, warnings, rungs } = report;
  return {
    ...report,
    language: wording.language,
    verdict: {
      ...verdict,
      name: text.causes[verdict.cause].name,
      evidence: verdict.evidence.map(spoken),
      remedies: verdict.remedies.map(({ say, ...rest }) => ({
        ...rest,
        sideName: words.sides[rest.side],
        text: say === undefined ? text.causes[verdict.cause].mend : sentenceOf(say, wording),
      })),
      ruledOut: verdict.ruledOut.map(({ cause, because }) => ({ cause, because: spoken(because) })),
      raisedBy: verdict.raisedBy.map(spoken),
    },
    warnings: warnings.map(({ cause, evidence }) => ({
      cause,
      name: text.causes[cause].name,
      evidence: evidence.map(spoken),
    })),
    rungs: rungs.map((rung) => ({ ...rung, details: rung.details.map(spoken) })),
  };
}
