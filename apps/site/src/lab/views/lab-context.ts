import { type Context, createContext } from "preact";
import { useContext } from "preact/hooks";
import type { LabData } from "../lab-data.ts";
import type { LabState } from "../lab-state.ts";

/** What every view of the lab has in hand. */
export interface LabHands {
  readonly state: LabState;
  readonly data: LabData;
  readonly copy: (text: string) => Promise<void>;
}

export const LabContext: Context<LabHands | undefined> = createContext<LabHands | undefined>(undefined);

/** The lab that a view stands in. */
export function useLab(): LabHands {
  const hands = useContext(LabContext);
  if (hands === undefined) {
    throw new Error("A view of the lab stands outside of it.");
  }
  return hands;
}
