import { isLocalOnly } from "@afterclose/codes/advice";
import type { LanguageTag } from "@afterclose/codes";
import type { VNode } from "preact";
import { type Experiment, experimentOf } from "./experiment/experiment.ts";
import { formatHash } from "./experiment/hash.ts";
import { pageScenarios } from "./experiment/page-scenarios.ts";
import type { LabWords, ScenarioGroup } from "./lab-words.ts";

/** What the shell of the lab's page needs. */
export interface LabShellProps {
  readonly language: LanguageTag;
  readonly words: LabWords;
  /** The names of the codes with a page of their own, in the page's language. */
  readonly codeNames: readonly { readonly code: number; readonly name: string }[];
  /** Where the file of `labData` is. Not set: `/lab/<tag>.json`. */
  readonly dataUrl?: string;
  /** Where the lab's server answers. Not set: `/lab-server`. */
  readonly serverUrl?: string;
}

/** The lab's page without its heading: what it is, the place where the island is mounted, and all endings as links. */
export function LabShell({ language, words, codeNames, dataUrl, serverUrl }: LabShellProps): VNode {
  return (
    <div class="lab">
      <p>{words.explanation}</p>
      <noscript>
        <p class="lab-note">{words.noScript}</p>
      </noscript>
      <div
        class="lab-mount"
        data-lab
        data-lab-words={dataUrl ?? `/lab/${language}.json`}
        data-lab-server={serverUrl ?? "/lab-server"}
        data-lab-failed={words.failed}
      >
        <p class="lab-loading" data-lab-loading hidden>
          {words.loading}
        </p>
      </div>
      <section class="lab-all" aria-labelledby="lab-all-endings">
        <h2 id="lab-all-endings">{words.allEndings}</h2>
        <div class="lab-groups">
          {(Object.keys(words.groups) as ScenarioGroup[]).map((group) => (
            <div key={group}>
              <h3>{words.groups[group]}</h3>
              <ul>
                {pageScenarios
                  .filter((scenario) => scenario.group === group)
                  .map((scenario) => (
                    <li key={scenario.name}>
                      <a href={shortHash(experimentOf(scenario))}>{words.scenarios[scenario.name]}</a>
                      {scenario.name === "close" && <CodeLinks names={codeNames} />}
                    </li>
                  ))}
              </ul>
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}

function CodeLinks({ names }: { readonly names: LabShellProps["codeNames"] }): VNode {
  const sendable = names.filter(({ code }) => !isLocalOnly(code) && code !== 1004);
  return (
    <ul class="lab-codes">
      {sendable.map(({ code, name }) => (
        <li key={code}>
          <a href={`#close-${String(code)}`} title={`${String(code)} ${name}`}>
            {code}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** A link that says no more than which ending it is. */
export function shortHash(experiment: Experiment): string {
  return formatHash(experiment).replace(/\?.*$/s, "");
}
