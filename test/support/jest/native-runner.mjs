import * as nodeModule from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import circus from "jest-circus/runner";
import { formatResultsErrors } from "jest-message-util";
import { register as registerTypeScript } from "tsx/esm/api";
import { provide } from "./globals.mjs";
import { resolve } from "./globals-hook.mjs";

registerTypeScript();
// Node 26 deprecates `register`, and Node 20 has no `registerHooks`.
if (Number.parseInt(process.versions.node, 10) >= 26) nodeModule.registerHooks({ resolve });
else nodeModule.register("./globals-hook.mjs", import.meta.url);

const require = nodeModule.createRequire(import.meta.url);

/** Folders of tests that replace or change a module of `src`, which requires the module loader of Jest. */
const replacingModules = [
  "test/metamodel/own-kind",
  "test/repository/changes/own-operation",
  "test/formats/own-format",
].map(folder => path.resolve(folder) + path.sep);

/**
 * Jest's `testRunner`: jest-circus with the module loader of Node. Jest evaluates all of `src` for each test file,
 * which takes longer than most tests; here the files of one worker share their imports. After each file process.env is
 * restored, and logs are printed with the result of their file.
 */
export default async function runNatively(globalConfig, config, environment, runtime, testPath, ...more) {
  const isReplacing = replacingModules.some(folder => testPath.startsWith(folder));
  const modules = isReplacing ? runtime : nativeModules(runtime);
  const before = { console: globalThis.console, env: { ...process.env } };
  globalThis.console = environment.global.console;
  try {
    const result = await circus.default(globalConfig, config, environment, modules, testPath, ...more);
    return withAllFrames(result, { globalConfig, config, testPath });
  } finally {
    globalThis.console = before.console;
    for (const name of Object.keys(process.env)) if (!(name in before.env)) delete process.env[name];
    Object.assign(process.env, before.env);
  }
}

/** Restores frames that Jest removes from stack traces: Node's source maps call the function of a test anonymous. */
function withAllFrames(result, { globalConfig, config, testPath }) {
  for (const test of result.testResults)
    test.failureMessages = test.failureMessages.map(message => message.replace(/ at <anonymous> \(/g, " at test ("));
  return { ...result, failureMessage: formatResultsErrors(result.testResults, config, globalConfig, testPath) };
}

/** Returns the part of Jest's runtime that jest-circus uses, with modules of Node instead of a VM context. */
const nativeModules = runtime => ({
  requireInternalModule: requireAnew,
  requireModule: require,
  setGlobalsForRuntime: provide,
  unstable_shouldLoadAsEsm: () => true,
  unstable_importModule: file => import(pathToFileURL(file)),
  enterTestCode: () => runtime.enterTestCode(),
  leaveTestCode: () => runtime.leaveTestCode(),
});

/** Loads jest-circus again, because it retains the tests and event handlers of a file until it is reloaded. */
function requireAnew(file) {
  delete globalThis[Symbol.for("EVENT_HANDLERS")];
  delete require.cache[file];
  // Jest's source mapping of stack traces covers only files that it transformed; the mapping of Node covers all.
  Error.prepareStackTrace = undefined;
  return require(file);
}
