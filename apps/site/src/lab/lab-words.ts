import type { PagesText } from "@afterclose/codes/with-text";

/** The words of the lab's page, and the names that come with them. */
export type LabWords = PagesText["labPage"];
export type SceneName = keyof LabWords["endings"];
export type SceneParameter = keyof LabWords["parameters"];
export type SceneGroup = keyof LabWords["groups"];
export type LaneStateName = keyof LabWords["states"];
