import { beforeEach, expect, test } from "@jest/globals";
import { localViewer, publicViewer, type Viewer } from "../../../src/access/viewer.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { staff } from "../../support/viewers.js";
import { needs } from "../severity/loss-of.js";
import { levels } from "./levels.js";

const { ask, given } = useRepository();

/** A service over a hidden application on a server, and a hidden second application beside it. */
const story = [
  element("svc", "Service", "SVC"),
  element("app", "Application", "RAHASIA-A"),
  element("beside", "Application", "RAHASIA-B"),
  element("srv", "Infrastructure", "SRV"),
  needs("svc", "SUPPORTED_BY", "app"),
  needs("app", "RUNS_ON", "srv"),
  needs("beside", "RUNS_ON", "srv"),
].join("\n");

beforeEach(async () => {
  await given(story);
  await given(levels({ hidden: ["RAHASIA-A", "RAHASIA-B"], open: ["SVC", "SRV"] }));
});

async function around(viewer: Viewer, args = "") {
  const source = `{ neighbourhood(of: "service:SVC", hops: 3${args}) { totalCount isPartial hidden { kind count } byKind { value count } graphml nodes { distance element { code } via { type element { code } } } } }`;
  const { data, errors } = await ask(source, {}, viewer);
  expect(errors).toBeUndefined();
  return data.neighbourhood;
}

test("elements behind a hidden one are near, at the same distance, and the hidden ones are only counted", async () => {
  const [all, part] = [await around(localViewer), await around(staff)];
  expect(all).toMatchObject({ totalCount: 3, hidden: [] });
  expect(JSON.stringify(part)).not.toContain("RAHASIA");
  expect(part).toMatchObject({
    totalCount: 1,
    hidden: [{ kind: "Application", count: 2 }],
    byKind: [{ value: "Infrastructure", count: 1 }],
    nodes: [{ distance: 2, element: { code: "SRV" }, via: [{ type: "RUNS_ON", element: null }] }],
  });
});

test("the public reads the distance, and nothing of what lies between", async () => {
  const { hidden, nodes, graphml } = await around(publicViewer);
  expect({ hidden, nodes }).toEqual({ hidden: [], nodes: [{ distance: 2, element: { code: "SRV" }, via: [] }] });
  expect(graphml).not.toContain("RAHASIA");
});

test("a kind chooses what is counted as hidden", async () => {
  expect((await around(staff, ", kinds: [Infrastructure]")).hidden).toEqual([]);
});
