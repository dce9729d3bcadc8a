import { tsImport } from "tsx/esm/api";

/** Jest's globalTeardown. */
export default async () => (await tsImport("../global-teardown.ts", import.meta.url)).default();
