import { type PageDefaults, scenarios } from "@afterclose/lab/scenarios";
import type { SceneGroup, SceneName } from "../lab-words.ts";

/** One of the lab's scenarios, as the page plays it. */
export interface Scene extends Omit<PageDefaults, "room"> {
  readonly name: SceneName;
  /** Where the lab has it. */
  readonly path: string;
  readonly group: SceneGroup;
  /** `both`: what ends one ends the other. `own`: each meets its own ending. */
  readonly room: "both" | "own";
}

/** Every scenario of the lab, as the page plays it. */
export const scenes: readonly Scene[] = scenarios.map(({ id, path, group, page }) => ({
  room: "own",
  ...page,
  name: id as SceneName,
  path,
  group,
}));

const byName = new Map<string, Scene>(scenes.map((scene) => [scene.name, scene]));

/** The scene of that name. */
export function sceneNamed(name: SceneName): Scene {
  const scene = byName.get(name);
  if (scene === undefined) {
    throw new Error(`There is no scene ${name}.`);
  }
  return scene;
}

/** The scene and the value behind a path of the lab, such as `/close/1012`. */
export function sceneAt(path: string): { readonly scene: Scene; readonly value: string } | undefined {
  const exact = scenes.find((scene) => scene.path === path);
  if (exact?.value === undefined && exact !== undefined) {
    return { scene: exact, value: "" };
  }
  for (const scene of scenes) {
    const [stem = "", end] = scene.path.split("{");
    const value = path.slice(stem.length);
    if (end !== undefined && path.startsWith(stem) && /^\d{1,5}$/.test(value)) {
      return { scene, value };
    }
  }
  return undefined;
}
