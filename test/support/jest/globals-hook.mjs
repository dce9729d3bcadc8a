const globals = new URL("./globals.mjs", import.meta.url).href;

/** Hook of Node's module loader: `@jest/globals` refuses to be loaded outside of Jest's own modules. */
export const resolve = (specifier, context, next) =>
  specifier === "@jest/globals" ? { url: globals, format: "module", shortCircuit: true } : next(specifier, context);
