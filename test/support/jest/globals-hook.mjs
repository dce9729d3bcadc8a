const globals = new URL("./globals.mjs", import.meta.url).href;

/** Hook of Node's module loader that replaces `@jest/globals`, which cannot be loaded outside Jest's own modules. */
export const resolve = (specifier, context, next) =>
  specifier === "@jest/globals" ? { url: globals, format: "module", shortCircuit: true } : next(specifier, context);
