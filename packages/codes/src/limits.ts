export { type Limit, limits } from "./generated/limits.ts";
