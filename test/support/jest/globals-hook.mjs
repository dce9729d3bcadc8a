const globals = new URL("./globals.mjs", import.meta.url).href;
const tests = new URL("../../", import.meta.url).href;
const support = new URL("../", import.meta.url).href;

/** Returns the query that modules imported by this one are loaded with: the test file that they belong to. */
const fileOf = parent => (parent.endsWith(".test.ts") ? `?for=${parent.slice(tests.length)}` : new URL(parent).search);

/**
 * Hook of Node's module loader. It replaces `@jest/globals`, which cannot be loaded outside Jest's own modules, and
 * loads a module of tests again for each test file: one that calls `useRepository()` sets up every file that imports
 * it. Modules of `src` and `test/support` are shared.
 */
export const resolve = (specifier, context, next) => {
  if (specifier === "@jest/globals") return { url: globals, format: "module", shortCircuit: true };
  const resolved = next(specifier, context);
  const forFile = each => ofFile(each, context.parentURL);
  return resolved instanceof Promise ? resolved.then(forFile) : forFile(resolved);
};

function ofFile(resolved, parent) {
  const isOfTests = resolved.url.startsWith(tests) && !resolved.url.startsWith(support);
  if (!isOfTests || !parent?.startsWith(tests)) return resolved;
  return { ...resolved, url: resolved.url + fileOf(parent) };
}
