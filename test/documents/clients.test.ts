import { execFileSync } from "node:child_process";
import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, isScalarType, isSpecifiedScalarType } from "graphql";
import { fileOfPage, settingsOfClients } from "./clients-page.js";
import { pagesForPeople } from "./files-in.js";
import { textsOfPage } from "./text-in.js";

/** Project of a client, within the repository so that it finds the packages. */
const client = path.resolve("node_modules/.cache/tests/client");

const shownFiles = ["codegen.json", "tsconfig.json", "src/client.ts"];

/** A use of the generated types that the compiler must refuse: a field that the document does not select. */
const wrongUse = `import { ask } from "./client";
import { Q04Document } from "./gql/graphql";

export async function wrong() {
  const { impact } = await ask(Q04Document, {});
  // @ts-expect-error
  return impact?.nodes[0]?.gone;
}
`;

/** Names an anonymous request; the generator ignores requests without a name. */
const named = (text: string, name: string) =>
  text.replace(/^\s*(?:(query|mutation)\s*)?(?=[{(@])/, (_, type = "query") => `${type} ${name} `);

const bin = (program: string, ...args: string[]) =>
  execFileSync(process.execPath, [path.resolve("node_modules", program), ...args], { cwd: client, encoding: "utf8" });

function provideClient() {
  rmSync(client, { recursive: true, force: true });
  cpSync("schema/questions", path.join(client, "src/questions"), { recursive: true });
  cpSync("schema/schema.graphql", path.join(client, "schema.graphql"));
  for (const file of shownFiles) writeFileSync(path.join(client, file), fileOfPage(file));
  const examples = pagesForPeople().flatMap(textsOfPage);
  expect(examples.length).toBeGreaterThan(10);
  writeFileSync(
    path.join(client, "src/examples.graphql"),
    examples.map(({ text }, index) => named(text, `Example${index}`)).join("\n"),
  );
  writeFileSync(path.join(client, "src/wrong-use.ts"), wrongUse);
}

describe("A client that is generated as docs/clients.md shows", () => {
  beforeAll(provideClient);
  afterAll(() => rmSync(client, { recursive: true, force: true }));

  test("compiles strictly with all trusted documents and examples, and refuses a field that nobody selected", () => {
    bin("@graphql-codegen/cli/esm/bin.js", "--config", "codegen.json", "--silent");
    const generated = readFileSync(path.join(client, "src/gql/graphql.ts"), "utf8");
    for (const name of ["Q01", "Q52", "Example0", "Example9"])
      expect(generated).toContain(`export const ${name}Document`);
    expect(generated).not.toMatch(/^export type .*\bany\b/m);
    expect(bin("typescript/bin/tsc", "--project", ".")).toBe("");
  });

  test("has the versions with which this repository tests it", () => {
    const page = readFileSync("docs/clients.md", "utf8");
    const installs = page.split("\n").filter(line => line.startsWith("npm install"));
    const packages = installs.flatMap(line => line.split(" ").slice(3));
    expect(packages.length).toBe(5);
    const installed = packages.map(named => {
      const [, name] = /^(.+)@[^@]+$/.exec(named) ?? [];
      return `${name}@${JSON.parse(readFileSync(`node_modules/${name}/package.json`, "utf8")).version}`;
    });
    expect(packages).toEqual(installed);
  });

  test("has a type for each scalar of the contract, listed on the page", () => {
    const types = Object.values(buildSchema(readFileSync("schema/schema.graphql", "utf8")).getTypeMap());
    const own = types.filter(type => isScalarType(type) && !isSpecifiedScalarType(type)).map(({ name }) => name);
    const { scalars } = settingsOfClients();
    expect(Object.keys(scalars).sort()).toEqual(own.sort());
    const rows = Object.entries(scalars).map(([name, type]) => `| \`${name}\` | \`${type}\` |`);
    const page = readFileSync("docs/clients.md", "utf8");
    expect(rows.filter(row => !page.includes(row))).toEqual([]);
  });
});
