import { beforeEach, describe, expect, test } from "@jest/globals";
import { element } from "../support/element.js";
import { useRepository } from "../support/repository.js";
import { codes, gapsOf, story } from "./coverage-gaps-story.js";

const { ask, given } = useRepository();

const decided = (concerns: string, more = "") =>
  `MATCH (node:Reference {code: '${concerns}'}), (dinkes:Opd {code: 'DINKES'}), (other:Opd {code: 'LAIN'})
   ${element("d", "Decision", "KEP-1", `, decisionType: 'NOT_OURS'${more}`)} CREATE (d)-[:CONCERNS {id: 'k1'}]->(node)`;

describe("The coverage gaps of an OPD", () => {
  beforeEach(() => given(story));

  test("leave out what a decision says is not ours, also of a node above, and count it", async () => {
    await given(decided("RAB.04.01"));
    const { data } = await ask(gapsOf());
    expect(data.coverageGaps).toMatchObject({ totalCount: 1, references: 4, covered: 2, setAside: 1 });
    expect(codes(data.coverageGaps)).toEqual(["RAB.02.03.01"]);
  });

  test("count again from the day that a decision names", async () => {
    await given(decided("RAB.04.01.02", ", until: '2026-11-24'"));
    const { data } = await ask(gapsOf());
    expect(data.coverageGaps.setAside).toBe(0);
    const before = await ask(gapsOf(`, at: "2026-11-23"`));
    expect(before.data.coverageGaps.setAside).toBe(1);
  });

  test("are not set aside by a decision about another OPD", async () => {
    await given(`${decided("RAB.04.01.02")} CREATE (d)-[:CONCERNS {id: 'k2'}]->(other)`);
    expect((await ask(gapsOf())).data.coverageGaps.setAside).toBe(0);
    await given("MATCH (d:Decision), (dinkes:Opd {code: 'DINKES'}) CREATE (d)-[:CONCERNS {id: 'k3'}]->(dinkes)");
    expect((await ask(gapsOf())).data.coverageGaps.setAside).toBe(1);
  });

  test("are set aside by a decision that concerns no OPD any more, and by none that concerned this one", async () => {
    const setAside = async () => (await ask(gapsOf())).data.coverageGaps.setAside;
    await given(`${decided("RAB.04.01.02")} CREATE (d)-[:CONCERNS {id: 'k2', until: '2026-01-01'}]->(other)`);
    expect(await setAside()).toBe(1);
    await given(
      "MATCH (d:Decision), (dinkes:Opd {code: 'DINKES'}), (d)-[of {id: 'k2'}]->() REMOVE of.until CREATE (d)-[:CONCERNS {id: 'k3', until: '2026-01-01'}]->(dinkes)",
    );
    expect(await setAside()).toBe(0);
  });
});
