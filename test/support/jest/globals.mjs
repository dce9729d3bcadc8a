import { ModuleMocker } from "jest-mock";

let globals;

/** Sets the implementation of `test`, `expect` and the others for the next test file. */
export const provide = given => {
  globals = given;
};

/**
 * Returns a proxy for the function of the running test file, because modules shared by several files are loaded only
 * once.
 */
const current = name =>
  new Proxy(() => {}, {
    apply: (_, self, args) => globals[name].apply(self, args),
    get: (_, key) => globals[name][key],
  });

// Replacements for the exports of "@jest/globals".
export const afterAll = current("afterAll");
export const afterEach = current("afterEach");
export const beforeAll = current("beforeAll");
export const beforeEach = current("beforeEach");
export const describe = current("describe");
export const expect = current("expect");
export const it = current("it");
export const test = current("test");
export const jest = new ModuleMocker(globalThis);
