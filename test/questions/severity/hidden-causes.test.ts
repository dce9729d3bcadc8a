import { expect, test } from "@jest/globals";
import { makeViewer } from "../../../src/access/viewer.js";
import { element } from "../../support/element.js";
import { useRepository } from "../../support/repository.js";
import { needs } from "./loss-of.js";

const { ask, given } = useRepository();

const the = (levels: ("PUBLIC" | "INTERNAL")[]) => makeViewer("viewer", { levels, kinds: [], opds: [] });
const seenBy = (level: string) => `, confidentiality: '${level}'`;

/** A loses S without effect, and stops with B, two relations behind S. */
const story = [
  element("s", "Infrastructure", "S", seenBy("PUBLIC")),
  element("c", "Application", "C", seenBy("PUBLIC")),
  element("b", "Application", "B", seenBy("RESTRICTED")),
  element("a", "Application", "A", seenBy("PUBLIC")),
  needs("c", "RUNS_ON", "s"),
  needs("b", "CONSUMES", "c", ", vital: true"),
  needs("a", "RUNS_ON", "s", ", vital: false"),
  needs("a", "CONSUMES", "b", ", vital: true, redundancy: 'Cadangan B'"),
].join("\n");

const causes = "nodes { severity element { code } because { type redundancy element { code } } }";
const ofC = {
  severity: "STOPS",
  element: { code: "C" },
  because: [{ type: "RUNS_ON", redundancy: null, element: { code: "S" } }],
};
const ofA = (because: object[]) => ({ severity: "STOPS", element: { code: "A" }, because });

test.each(["", ", maxDepth: 1"])("a hidden cause is absent for the public, with the arguments '%s' too", async args => {
  await given(story);
  const { data, errors } = await ask(`{ impact(of: "S"${args}) { ${causes} } }`, {}, the(["PUBLIC"]));
  expect(errors).toBeUndefined();
  expect(data.impact.nodes).toEqual([ofA([]), ofC]);
});

test("officials learn that a hidden element beyond the depth of the list is the cause", async () => {
  await given(story);
  const { data, errors } = await ask(`{ impact(of: "S", maxDepth: 1) { ${causes} } }`, {}, the(["INTERNAL", "PUBLIC"]));
  expect(errors).toBeUndefined();
  expect(data.impact.nodes).toEqual([ofA([{ type: "CONSUMES", redundancy: null, element: null }]), ofC]);
});
