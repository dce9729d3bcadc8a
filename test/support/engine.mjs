// Jest loads its global hooks as CommonJS unless they are .mjs, so TypeScript comes in through tsx.
import { tsImport } from "tsx/esm/api";

const load = name => tsImport(`./${name}.ts`, import.meta.url);

/** Jest's globalSetup; returns nothing, leaves TEST_NEO4J_URI, _USER and _PASSWORD in the environment. */
export default async () => (await load("global-setup")).default();
