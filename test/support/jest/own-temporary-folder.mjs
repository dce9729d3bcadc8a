import { rm } from "node:fs/promises";
import { TestEnvironment } from "jest-environment-node";
import { tsImport } from "tsx/esm/api";

const load = file => tsImport(file, import.meta.url);
const { makeProcessFolder } = await load("../../../src/http/process-folders.ts");
const { runFolders } = await load("../run-folders.ts");

// Settings of this worker's engine, for code that reads TEST_NEO4J_URI, _USER and _PASSWORD.
const { TEST_NEO4J_ENGINES, JEST_WORKER_ID } = process.env;
if (TEST_NEO4J_ENGINES) {
  const { uri, user, password } = JSON.parse(TEST_NEO4J_ENGINES)[Number(JEST_WORKER_ID) - 1];
  Object.assign(process.env, { TEST_NEO4J_URI: uri, TEST_NEO4J_USER: user, TEST_NEO4J_PASSWORD: password });
}

/**
 * Environment of a test file with its own temporary folder, which isolates it from the files of others and is removed
 * afterwards.
 */
export default class OwnTemporaryFolder extends TestEnvironment {
  #before = process.env.TMPDIR;
  #folder = "";

  async setup() {
    this.#folder = await makeProcessFolder(runFolders);
    process.env.TMPDIR = this.#folder;
    // Tests in a VM context see this copy of process.env; os.tmpdir() reads the original.
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
