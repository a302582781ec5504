export { type Snapshot, type SnapshotStore, storeOf } from "./bindings/store-of.ts";
