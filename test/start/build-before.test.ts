import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "@jest/globals";

const root = mkdtempSync(join(tmpdir(), "builds-"));

/** Makes a build with a file for browsers and one for the server, after another. */
async function build(name: string, before: string, folder = name): Promise<string> {
  const made = join(root, folder);
  for (const folder of ["browser/assets", "server/assets"]) {
    mkdirSync(join(made, folder), { recursive: true });
    writeFileSync(join(made, folder, `page-${name}.js`), name);
  }
  // The address is computed, because the type checker does not read scripts of the build.
  const { writeBuilt } = await import(pathToFileURL("src/web/write-built.mjs").href);
  writeBuilt(made, join(root, before), { script: `/assets/page-${name}.js` });
  return made;
}

test("a second build of the same sources keeps all that the first one has", async () => {
  await build("old", "none");
  await build("new", "old");
  const again = await build("new", "new", "again");
  expect(existsSync(join(again, "browser/assets/page-old.js"))).toBe(true);
});

test("a build keeps the files of the one before, with which a server may still run, and no older ones", async () => {
  await build("first", "none");
  await build("second", "first");
  const third = await build("third", "second");
  const has = (name: string) =>
    ["browser/assets", "server/assets"].map(folder => existsSync(join(third, folder, `page-${name}.js`)));
  expect({ first: has("first"), second: has("second"), third: has("third") }).toEqual({
    ...{ first: [false, false], second: [true, true], third: [true, true] },
  });
  expect(JSON.parse(readFileSync(join(third, "built.json"), "utf8"))).toEqual({
    script: "/assets/page-third.js",
    files: ["browser/assets/page-third.js", "server/assets/page-third.js"],
  });
});
