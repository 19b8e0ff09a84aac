// The public face of the five sites.
export { demoNet, type Net, realNet } from "./net.ts";
export { loadRegisters } from "./registers.ts";
export { sites } from "./servers/index.ts";
export type { Site } from "./site.ts";
export { type DemoOptions, startDemo } from "./start.ts";
export { createWorld, type Seen } from "./world.ts";
