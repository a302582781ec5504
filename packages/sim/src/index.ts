export { createVirtualClock, type VirtualClock } from "./virtual-clock.ts";
export { seeded } from "./seeded.ts";
export { createSimNetwork, type SimNetwork, type SimNetworkOptions } from "./sim-network.ts";
export type { SimPeer, SimPeerState } from "./sim-peer.ts";
