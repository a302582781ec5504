export { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";
export { seeded } from "./seeded.ts";
export {
  createSimNetwork,
  type SimNetwork,
  type SimNetworkOptions,
  type SimPeer,
  type SimPeerState,
} from "./sim-network.ts";
