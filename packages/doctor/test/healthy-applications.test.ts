import { testEachWay, waysFor } from "../src/testing/each-way.ts";
import { healthyApplications } from "../src/testing/healthy-applications.ts";
import { healthyManners } from "../src/testing/healthy-manners.ts";

testEachWay([...healthyApplications, ...healthyManners], waysFor(8000));
