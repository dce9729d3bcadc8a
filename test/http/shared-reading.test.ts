import { expect, test } from "@jest/globals";
import { SharedReading } from "../../src/common/shared-reading.js";

/** Returns a shared reading whose reads end on command; `sent` is their number. */
function controlled() {
  const endings: ((failure?: Error) => void)[] = [];
  const shared = new SharedReading(() => {
    const number = endings.length + 1;
    return new Promise<number>((resolve, reject) =>
      endings.push(failure => (failure ? reject(failure) : resolve(number))),
    );
  });
  return { shared, endings };
}
const aMoment = () => new Promise(done => setTimeout(done, 5));

test("Callers during a read share the next one, never the running one", async () => {
  const { shared, endings } = controlled();
  const first = shared.get();
  await aMoment();
  const [second, third] = [shared.get(), shared.get()];
  await aMoment();
  expect(endings).toHaveLength(1);
  endings[0]!();
  await aMoment();
  endings[1]!();
  expect(await Promise.all([first, second, third])).toEqual([1, 2, 2]);
  expect(endings).toHaveLength(2);
});

test("A reading that fails fails for those who waited for it, and for nobody after", async () => {
  const { shared, endings } = controlled();
  const first = shared.get();
  await aMoment();
  const second = shared.get();
  endings[0]!(new Error("away"));
  await expect(first).rejects.toThrow("away");
  await aMoment();
  endings[1]!();
  expect(await second).toBe(2);
});
