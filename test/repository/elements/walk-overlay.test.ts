import { expect, test } from "@jest/globals";
import { localViewer } from "../../../src/access/viewer.js";
import { walkOverlay } from "../../../src/graph/walk-overlay.js";
import { createContext } from "../../../src/repository/context.js";
import { element } from "../../support/element.js";
import { today, useRepository } from "../../support/repository.js";

const { database, given } = useRepository();

/** Tested directly, because GraphQL cuts a walk only at `limits.maxWalkNodes` elements. */
test("a walk continues until it has found more than its limit, however many starts it has", async () => {
  await given(
    [
      ...["a", "b", "c"].map(each => element(each, "Infrastructure", each.toUpperCase())),
      ...["x", "y"].map(each => element(each, "Application", each.toUpperCase())),
      element("s", "Service", "S"),
      "CREATE (x)-[:RUNS_ON {id: '1'}]->(a), (y)-[:RUNS_ON {id: '2'}]->(b), (s)-[:SUPPORTED_BY {id: '3'}]->(x)",
    ].join("\n"),
  );
  const context = createContext({ database, viewer: localViewer, today });
  const way = { types: ["RUNS_ON", "SUPPORTED_BY"], direction: "IN", at: today, depth: 2, most: 2 } as const;
  const [walk] = await walkOverlay(context, [["A", "B", "C"]], way);
  expect([...walk!.distances].filter(([, distance]) => distance > 0)).toEqual([
    ["X", 1],
    ["Y", 1],
    ["S", 2],
  ]);
});
