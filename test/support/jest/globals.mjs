import { ModuleMocker } from "jest-mock";

let globals;

/** Sets what `test`, `expect` and the others mean for the test file that runs next. */
export const provide = given => {
  globals = given;
};

/** A function of the test file that runs; modules that several files import see the right one each time. */
const current = name =>
  new Proxy(() => {}, {
    apply: (_, self, args) => globals[name].apply(self, args),
    get: (_, key) => globals[name][key],
  });

// What `import { … } from "@jest/globals"` gives.
export const afterAll = current("afterAll");
export const afterEach = current("afterEach");
export const beforeAll = current("beforeAll");
export const beforeEach = current("beforeEach");
export const describe = current("describe");
export const expect = current("expect");
export const test = current("test");
export const jest = new ModuleMocker(globalThis);
