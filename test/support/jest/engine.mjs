// Jest loads its global hooks as CommonJS unless they are .mjs, so TypeScript comes in through tsx.
import { tsImport } from "tsx/esm/api";

const load = name => tsImport(`../${name}.ts`, import.meta.url);

/** Global setup of Jest. Its result is TEST_NEO4J_ENGINES in the environment. */
export default async config => (await load("global-setup")).default(config);
