import type { PageWords } from "../page-words.ts";

/** The words of the lab's page, and the names that come with them. */
export type LabWords = PageWords["labPage"];
export type SceneName = keyof LabWords["scenarios"];
export type SceneParameter = keyof LabWords["parameters"];
export type SceneGroup = keyof LabWords["groups"];
export type LaneStateName = keyof LabWords["states"];
