import { describe, expect, test } from "@jest/globals";
import { groupNeeds } from "../../../src/questions/severity/group-needs.js";
import type { Need } from "../../../src/questions/severity/need.js";

const need = (id: string, more: object = {}): Need => ({
  ...{ type: "SUPPORTED_BY", kind: "Application", vital: null, redundancy: null, role: null, id },
  ...more,
});
const service = (needs: Need[], method = "ELECTRONIC") =>
  groupNeeds({ kind: "Service", asked: { method }, needs }).map(
    ({ members, isVital }) => `${members.map(each => each.need.id).join("|")}${isVital ? "!" : ""}`,
  );

describe("The needs of a service", () => {
  const [a, b] = [need("a", { role: "PRIMARY" }), need("b", { role: "PRIMARY" })];
  const spare = need("spare", { role: "ALTERNATIVE" });
  test.each([
    { needs: [a, b], groups: ["a!", "b!"], says: "each primary is needed" },
    { needs: [a, b, spare], groups: ["a|spare!", "b|spare!"], says: "an alternative stands in for each of them" },
    { needs: [spare], groups: ["spare"], says: "an alternative of nothing counts for itself" },
    { needs: [need("c")], groups: ["c"], says: "without a role it is not vital" },
    {
      needs: [{ ...spare, redundancy: "n" }, a],
      groups: ["spare", "a!"],
      says: "a named alternative stands in by name",
    },
    {
      needs: [
        { ...spare, redundancy: "n" },
        { ...a, redundancy: "n" },
      ],
      groups: ["spare|a!"],
      says: "as here",
    },
    { needs: [{ ...a, vital: false }], groups: ["a"], says: "a relation may say that it is not vital" },
    { needs: [need("c", { vital: true })], groups: ["c!"], says: "or that it is" },
  ])("$says: $groups", ({ needs, groups }) => {
    expect(service(needs)).toEqual(groups);
  });

  test("a service with a counter does not stop with its primary", () => {
    expect(service([a, spare], "HYBRID")).toEqual(["a|spare"]);
  });

  test("links are one group together, but those of one name are a group within them; what only tells counts for nothing", () => {
    const links = ["l1", "l2", "l3"].map(id => need(id, { type: "CONNECTED_TO", kind: "Infrastructure" }));
    const owner = need("o", { type: "OWNED_BY", kind: "Opd" });
    const groups = groupNeeds({
      kind: "Opd",
      asked: {},
      needs: [...links, { ...links[0]!, id: "l4", redundancy: "n" }, owner],
    });
    expect(groups.map(({ members }) => members.map(each => each.need.id))).toEqual([["l1", "l2", "l3"], ["l4"]]);
  });
});
