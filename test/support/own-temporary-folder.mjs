import { rm } from "node:fs/promises";
import { TestEnvironment } from "jest-environment-node";
import { tsImport } from "tsx/esm/api";

const load = file => tsImport(file, import.meta.url);
const { makeProcessFolder } = await load("../../src/http/process-folders.ts");
const { runFolders } = await load("./run-folders.ts");

/**
 * Node for tests, where each file has a temporary folder of its own: it sees nothing that others put there, and leaves
 * nothing. This must be an environment: what a test file sets in process.env stays within Jest's copy of it, which
 * os.tmpdir() does not read.
 */
export default class OwnTemporaryFolder extends TestEnvironment {
  #before = process.env.TMPDIR;
  #folder = "";

  async setup() {
    this.#folder = await makeProcessFolder(runFolders);
    process.env.TMPDIR = this.#folder;
    this.global.process.env.TMPDIR = this.#folder;
    await super.setup();
  }

  async teardown() {
    await super.teardown();
    if (this.#before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = this.#before;
    await rm(this.#folder, { recursive: true, force: true });
  }
}
