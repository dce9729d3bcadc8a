import { open } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { UsageError } from "../../src/cli/usage-error.js";
import { wordsFor } from "../../src/cli/words-for-people.js";
import { RepositoryError } from "../../src/common/repository-error.js";
import { DatabaseError } from "../../src/database/database-error.js";

test.each([
  ["of what was typed", () => new UsageError("Name the file.")],
  ["of the repository", () => new RepositoryError("NOT_FOUND", "No such OPD")],
  ["of Neo4j", () => new DatabaseError("OUT_OF_MEMORY")],
  ["of the system", () => open("/nowhere/file").catch(error => error)],
])("A terminal shows the words of a fault %s", async (_, fault) => {
  const error = await fault();
  expect(wordsFor(error)).toBe(error.message);
});

test("A terminal shows all that there is of a fault of ours", () => {
  const error = new TypeError("x is not a function");
  expect(wordsFor(error)).toBe(error);
});
