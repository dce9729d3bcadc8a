import { tsImport } from "tsx/esm/api";

/** Global teardown of Jest. */
export default async () => (await tsImport("../global-teardown.ts", import.meta.url)).default();
