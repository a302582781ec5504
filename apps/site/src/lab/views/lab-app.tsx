import type { VNode } from "preact";
import { Controls } from "./controls.tsx";
import { CrowdView } from "./crowd-view.tsx";
import { LabContext, type LabHands, useLab } from "./lab-context.ts";
import { RawEvents } from "./raw-events.tsx";
import { StoryList } from "./story-list.tsx";
import { TimelineView } from "./timeline-view.tsx";

/** The whole lab. */
export function LabApp(hands: LabHands): VNode {
  return (
    <LabContext.Provider value={hands}>
      <ServerNote />
      <Controls />
      <TimelineView />
      <StoryList />
      <RawEvents />
      <CrowdView />
    </LabContext.Provider>
  );
}

function ServerNote(): VNode {
  const { state, data } = useLab();
  return (
    <div role="status">
      {state.server.value === "absent" && <p class="lab-note">{data.words.noServer}</p>}
      {state.obstacle.value === "server" && <p class="lab-note">{data.words.onlyOnServer}</p>}
    </div>
  );
}
