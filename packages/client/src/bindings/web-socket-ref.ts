import { onScopeDispose, type Ref, shallowReadonly, shallowRef } from "vue";
import { type Snapshot, storeOf } from "./store-of.ts";

/** The state of a socket, in Vue, until the scope it was asked in ends. Without one, as on a server: not open yet. */
export function webSocketRef(socket: object | undefined): Readonly<Ref<Snapshot>> {
  const { subscribe, getSnapshot } = storeOf(socket);
  const state = shallowRef(getSnapshot());
  const leave = subscribe(() => {
    state.value = getSnapshot();
  });
  state.value = getSnapshot();
  onScopeDispose(leave);
  return shallowReadonly(state);
}
