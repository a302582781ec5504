import { testEachWay, waysFor } from "../src/testing/each-way.ts";
import { healthyProtocols } from "../src/testing/healthy-protocols.ts";

testEachWay(healthyProtocols, waysFor(6000));
