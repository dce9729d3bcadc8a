import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Row } from "../../src/database/database.js";
import { constraints } from "../../src/repository/constraints.js";
import { referenceElement } from "../support/element.js";
import { useEmptyRepository } from "../support/repository.js";
import { Government } from "./archipelago.js";
import { loadGovernments } from "./load-archipelago.js";
import { withoutIndexes } from "./without-indexes.js";

const { database, given } = useEmptyRepository();
const functions = { RAB: ["RAB.1", "RAB.2"], RAL: ["RAL.1", "RAL.2"] };

beforeAll(async () => {
  const codes = Object.entries(functions).flatMap(([taxonomy, ids]) => ids.map(id => ({ taxonomy, id })));
  await given(codes.map(({ taxonomy, id }, index) => referenceElement(`n${index}`, id, 3, taxonomy)).join("\n"));
});

/**
 * True for constraints of the repository; another test file with additional kinds may have left more on this engine.
 */
const isOurs = ({ name }: Row) => constraints.some(text => text.includes(` ${name} `));

const schemaOf = async () =>
  [
    ...(await database.read("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name")),
    ...(await database.read("SHOW INDEXES YIELD name, state RETURN name, state ORDER BY name")),
  ].filter(isOurs);

const byId = <T extends { id: string }>(rows: T[]) => new Map(rows.map(row => [row.id, row]));

describe("The archipelago of the bench", () => {
  test("is stored as it is generated, whether indexes are there meanwhile or not", async () => {
    const before = await schemaOf();
    expect(before.length).toBeGreaterThan(constraints.length);
    await loadGovernments(database, 1, 1);
    await withoutIndexes(database, () => loadGovernments(database, 2, 2));
    expect(await schemaOf()).toEqual(before);

    const generated = [1, 2].map(number => new Government(number, functions));
    const elements = await database.read(
      "MATCH (n:Element) WHERE NOT n:Reference RETURN properties(n) AS row, labels(n) AS labels",
    );
    expect(byId(elements.map(({ row }) => row))).toEqual(byId(generated.flatMap(each => each.elements)));
    expect(elements.filter(({ row, labels }) => !labels.includes(row.kind) || !labels.includes("Element"))).toEqual([]);
    const relations = await database.read(
      "MATCH (a)-[r]->(b) RETURN r.id AS id, type(r) AS type, a.id AS from, b.id AS to, properties(r) AS properties",
    );
    const expected = generated.flatMap(each => each.relations);
    expect(byId(relations as never[])).toEqual(
      byId(expected.map(relation => ({ ...relation, properties: { ...relation.properties, id: relation.id } }))),
    );
  });
});
