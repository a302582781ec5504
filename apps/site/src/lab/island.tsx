import { render } from "preact";
import { openCrowdRunner } from "./crowd/crowd-runner.ts";
import type { LabData } from "./lab-data.ts";
import { createLabState, type LabState } from "./lab-state.ts";
import { startRealRun } from "./runs/real-run.ts";
import { LabApp } from "./views/lab-app.tsx";

const frameMs = 50;
const calmFrameMs = 500;
const largestDrawnSeed = 1_000_000;
const probeMs = 3_000;

/** Mounts the lab wherever the page has a place for it. */
async function mount(place: HTMLElement): Promise<void> {
  const { labWords = "", labServer = "/lab-server", labFailed = "" } = place.dataset;
  const loading = place.querySelector<HTMLElement>("[data-lab-loading]");
  loading?.removeAttribute("hidden");
  try {
    const answer = await fetch(labWords);
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const data = (await answer.json()) as LabData;
    const state = createState(labServer);
    addEventListener("hashchange", () => {
      if (state.follow()) {
        place.scrollIntoView({ block: "start" });
        place.querySelector<HTMLElement>("[name=ending]")?.focus({ preventScroll: true });
      }
    });
    place.replaceChildren();
    render(<LabApp state={state} data={data} copy={(text) => navigator.clipboard.writeText(text)} />, place);
    place.dataset["labReady"] = "";
  } catch {
    if (loading !== null) {
      loading.textContent = labFailed;
    }
  }
}

function createState(serverUrl: string): LabState {
  return createLabState({
    startReal: (experiment) => startRealRun(experiment, serverUrl),
    startSimulated: async (experiment) => (await import("./runs/simulated-run.ts")).startSimulatedRun(experiment),
    hasServer: () => probe(serverUrl),
    openCrowdRunner: openCrowdRunner,
    readHash: () => location.hash,
    writeHash: (hash) => {
      history.replaceState(history.state, "", hash);
    },
    drawSeed: () => Math.floor(Math.random() * largestDrawnSeed),
    everyFrame: (run) => {
      const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
      let last = performance.now();
      const timer = setInterval(
        () => {
          const now = performance.now();
          run(now - last);
          last = now;
        },
        calm ? calmFrameMs : frameMs,
      );
      return () => {
        clearInterval(timer);
      };
    },
  });
}

/** Whether a lab answers there: a static host has none. */
async function probe(serverUrl: string): Promise<boolean> {
  try {
    const asked = { method: "HEAD", signal: AbortSignal.timeout(probeMs) };
    const answer = await fetch(`${serverUrl}/endings.json`, asked);
    // A host of static files may answer anything with a page.
    return answer.ok && answer.headers.get("content-type")?.startsWith("application/json") === true;
  } catch {
    return false;
  }
}

for (const place of document.querySelectorAll<HTMLElement>("[data-lab]")) {
  void mount(place);
}
