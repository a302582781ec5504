import { type CrowdPlan, sendCrowd } from "./crowd.ts";

interface Scope {
  onmessage: ((event: MessageEvent<CrowdPlan>) => void) | null;
  postMessage(message: unknown): void;
}

const scope = globalThis as unknown as Scope;
scope.onmessage = ({ data }) => {
  scope.postMessage(sendCrowd(data));
};
