import type { PageWords } from "../page-words.ts";

/** The words of the lab's page, and the names that come with them. */
export type LabWords = PageWords["labPage"];
export type ScenarioId = keyof LabWords["scenarios"];
export type PageParameter = keyof LabWords["parameters"];
export type ScenarioGroup = keyof LabWords["groups"];
export type LaneStateName = keyof LabWords["states"];
