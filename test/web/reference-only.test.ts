import { expect, test } from "@jest/globals";
import { useServer } from "../http/identity/identity-server.js";
import { useEmptyRepository } from "../support/repository.js";
import { useSite } from "./site.js";

const { words } = useSite(useServer(useEmptyRepository(), () => ({ SEED: "reference" })));

test.each(["/", "/?lihat=mulai"])("With the national references, %s begins with the OPDs", async address => {
  const text = await words(address);
  expect(text).toContain("Catat perangkat daerah.");
  expect(text).not.toContain("npm run seed");
});
