import { expect, test } from "@jest/globals";
import { graphql } from "graphql";
import { localViewer } from "../../../src/access/viewer.js";
import { schema } from "../../../src/graphql/schema.js";
import { createContext } from "../../../src/repository/context.js";
import { overriding } from "../../support/overriding.js";
import { today, useRepository } from "../../support/repository.js";
import { story } from "./evidence-story.js";

const { database, given } = useRepository();

test("Fingerprints of several indicators are computed one after another", async () => {
  await given(story);
  let [running, most] = [0, 0];
  const watched = overriding(database, {
    async read(cypher: string, parameters = {}) {
      const isOfFingerprint = cypher.includes("startNode(r) = x");
      if (isOfFingerprint) most = Math.max(most, ++running);
      const rows = await database.read(cypher, parameters);
      if (isOfFingerprint) running--;
      return rows;
    },
  });
  const contextValue = createContext({ database: watched, viewer: localViewer, today });
  const source = "{ evidence(first: 0) { indicators { indicator { code } fingerprint } } }";
  const { data, errors } = await graphql({ schema, source, contextValue });
  expect(errors).toBeUndefined();
  const { indicators } = data!.evidence as { indicators: { fingerprint: string }[] };
  expect(new Set(indicators.map(({ fingerprint }) => fingerprint)).size).toBe(3);
  expect(most).toBe(1);
});
