import { createRequire, register } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import circus from "jest-circus/runner";
import { formatResultsErrors } from "jest-message-util";
import { register as registerTypeScript } from "tsx/esm/api";
import { provide } from "./globals.mjs";

registerTypeScript();
register("./globals-hook.mjs", import.meta.url);

const require = createRequire(import.meta.url);

/** Folders whose tests replace a module of `src`, which Jest can do only for modules that it loads by itself. */
const replacingModules = [path.resolve("test/metamodel/own-kind") + path.sep];

/**
 * Jest's `testRunner`: jest-circus, except that Node loads the modules. Jest evaluates all of `src` anew for each test file,
 * which costs more than most tests; here the files of one worker share what they import. process.env is put back after each
 * file, and what is logged stands beside the result of its file.
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

/** Jest leaves out of a stack trace what Node's source maps call anonymous: the function of a test, which failed. */
function withAllFrames(result, { globalConfig, config, testPath }) {
  for (const test of result.testResults)
    test.failureMessages = test.failureMessages.map(message => message.replace(/ at <anonymous> \(/g, " at test ("));
  return { ...result, failureMessage: formatResultsErrors(result.testResults, config, globalConfig, testPath) };
}

/** The part of Jest's runtime that jest-circus uses, with the modules of Node in place of those of a VM context. */
const nativeModules = runtime => ({
  requireInternalModule: requireAnew,
  requireModule: require,
  setGlobalsForRuntime: provide,
  unstable_shouldLoadAsEsm: () => true,
  unstable_importModule: file => import(pathToFileURL(file)),
  enterTestCode: () => runtime.enterTestCode(),
  leaveTestCode: () => runtime.leaveTestCode(),
});

/** jest-circus keeps the tests of a file and who listens to them for as long as it is loaded. */
function requireAnew(file) {
  delete globalThis[Symbol.for("EVENT_HANDLERS")];
  delete require.cache[file];
  // The mapping of Node serves stack traces; that of Jest knows only files that it transformed.
  Error.prepareStackTrace = undefined;
  return require(file);
}
