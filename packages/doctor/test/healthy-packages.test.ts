import { testEachWay, waysFor } from "../src/testing/each-way.ts";
import { healthyPackages } from "../src/testing/healthy-packages.ts";

testEachWay(healthyPackages, waysFor(20_000));
