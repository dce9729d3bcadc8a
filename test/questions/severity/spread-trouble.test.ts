import { describe, expect, test } from "@jest/globals";
import type { NeedGroup } from "../../../src/questions/severity/group-needs.js";
import type { Need } from "../../../src/questions/severity/need.js";
import { NeedGraph } from "../../../src/questions/severity/need-graph.js";
import { SpreadTrouble } from "../../../src/questions/severity/spread-trouble.js";

/** Parses need groups: "a needs b!" is vital, "a needs b" is not, "a needs b|c!" is a group. */
function groupsOf(lines: string[]): Map<string, NeedGroup[]> {
  const groups = new Map<string, NeedGroup[]>();
  for (const line of lines) {
    const [owner, targets] = line.split(" needs ") as [string, string];
    const isVital = targets.endsWith("!");
    const members = targets
      .replace("!", "")
      .split("|")
      .map(id => ({ need: { id } as Need, isVital }));
    groups.set(owner, [...(groups.get(owner) ?? []), { members, isVital }]);
  }
  return groups;
}

/** Returns the effects of losing the start elements, by id of the affected element. */
function spreadTrouble(starts: string[], groups: Map<string, NeedGroup[]>, holds = (_: string) => false) {
  const named = [...groups].flatMap(([owner, all]) => [owner, ...all.flatMap(({ members }) => members.map(idOf))]);
  const ids = [...new Set([...starts, ...named])];
  const graph = new NeedGraph(ids.length);
  for (const [owner, all] of groups)
    for (const { members, isVital } of all) {
      const group = graph.addGroup(ids.indexOf(owner), members.length, isVital);
      for (const member of members) graph.join(group, ids.indexOf(idOf(member)));
    }
  const troubles = new SpreadTrouble(
    graph,
    starts.map(id => ids.indexOf(id)),
    place => holds(ids[place]!),
  );
  const told = ids.map((id, place) => {
    const because = troubles.reasonsOf(place, groups.get(id) ?? [], each => ids.indexOf(each));
    return [id, { severity: troubles.severityOf(place), because }] as const;
  });
  return new Map(told.filter(([, { severity }]) => severity !== "TOUCHED"));
}

const idOf = ({ need }: NeedGroup["members"][number]) => need.id;

const shuffled = <T>(items: T[], seed: number): T[] =>
  items
    .map((item, index) => ({ item, key: ((index + 1) * seed * 7919) % 104729 }))
    .sort((one, other) => one.key - other.key)
    .map(({ item }) => item);

describe("Trouble spreads", () => {
  test.each([
    { needs: ["a needs x!"], told: { a: "STOPS" } },
    { needs: ["a needs x"], told: { a: "DEGRADES" } },
    { needs: ["a needs x", "b needs a"], told: { a: "DEGRADES" } },
    { needs: ["a needs x", "b needs a!"], told: { a: "DEGRADES", b: "DEGRADES" } },
    { needs: ["a needs x|y!"], told: { a: "DEGRADES" } },
    { needs: ["a needs x|y"], told: {} },
    { needs: ["y needs x!", "a needs x|y!"], told: { y: "STOPS", a: "STOPS" } },
    { needs: ["y needs x", "a needs y|z!"], told: { y: "DEGRADES", a: "DEGRADES" } },
    { needs: ["a needs x", "a needs b!", "b needs a!"], told: { a: "DEGRADES", b: "DEGRADES" } },
    { needs: ["a needs b!", "b needs a!", "b needs x!"], told: { a: "STOPS", b: "STOPS" } },
    { needs: ["a needs a|x!"], told: { a: "DEGRADES" } },
  ])("$needs, x is lost: $told", ({ needs, told }) => {
    const { x, ...others } = Object.fromEntries(spreadTrouble(["x"], groupsOf(needs)));
    expect(x).toEqual({ severity: "STOPS", because: [] });
    expect(Object.fromEntries(Object.entries(others).map(([id, { severity }]) => [id, severity]))).toEqual(told);
  });

  test("the same whatever order the needs come in, reasons included", () => {
    const ids = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const lines = ids.flatMap((id, index) => [
      `${id} needs n${(index * 7) % 60}|n${(index * 11 + 3) % 60}!`,
      `${id} needs n${(index * 13 + 1) % 60}${index % 3 === 0 ? "!" : ""}`,
    ]);
    const answer = (seed: number) =>
      [...spreadTrouble(["n1", "n2"], groupsOf(shuffled(lines, seed)))]
        .map(([id, { severity, because }]) =>
          [
            id,
            severity,
            because
              .map(({ need }) => need.id)
              .sort()
              .join(),
          ].join(" "),
        )
        .sort();
    expect(new Set(answer(1).map(line => line.split(" ")[1]))).toEqual(new Set(["STOPS", "DEGRADES"]));
    for (const seed of [2, 3, 5, 8]) expect(answer(seed)).toEqual(answer(1));
  });

  test("to an ignored element, but not beyond it, unless it is a start", () => {
    const groups = groupsOf(["a needs x!", "b needs a!"]);
    expect([...spreadTrouble(["x"], groups, id => id === "a").keys()]).toEqual(["x", "a"]);
    expect([...spreadTrouble(["x"], groups, id => id === "x").keys()]).toEqual(["x", "a", "b"]);
  });
});
