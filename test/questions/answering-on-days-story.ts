import { expect } from "@jest/globals";
import { refreshResponsible } from "../../src/repository/changes/keep-responsible.js";
import { element, referenceElement, toBeElement } from "../support/element.js";
import { today, useRepository } from "../support/repository.js";

export const { ask, database, given } = useRepository();

/** Days before, on and after a unit moves, an owner changes, and two dinas are merged. */
export const days = ["2026-05-31", "2026-06-01", today, "2026-12-01", "2027-01-01"];

/**
 * DIK and ORA become GAB on 2027-01-01; the UPT moves from DIK to ORA on 2026-06-01; the province takes over from the
 * ministry on 2026-12-01; DIK hands over S6 each month. Planned: SETDA is upgraded to SEK, the UPT to UPT-BARU, which
 * is a unit of SEK, and ORA is retired; A1 is upgraded to A2, which has no owner; the BIRO owns SUP.
 */
const story = [
  ...["DIK", "ORA"].map(code => element(code.toLowerCase(), "Opd", code, ", opdType: 'DINAS'")),
  element("gab", "Opd", "GAB", ", opdType: 'DINAS', validFrom: '2027-01-01'"),
  element("setda", "Opd", "SETDA", ", opdType: 'SETDA'"),
  element("biro", "Opd", "BIRO", ", opdType: 'BIRO'"),
  element("upt", "Opd", "UPT", ", opdType: 'UPT'"),
  element("kemen", "Opd", "KEMEN", ", opdType: 'MINISTRY'"),
  toBeElement("sek", "Opd", "SEK", ", opdType: 'SETDA', change: 'UPGRADE'"),
  toBeElement("uptbaru", "Opd", "UPT-BARU", ", opdType: 'UPT', change: 'UPGRADE'"),
  toBeElement("noora", "Opd", "ORA", ", opdType: 'DINAS', change: 'RETIRE', validFrom: '2026-12-31'"),
  ...[1, 2, 3, 4, 5, 6].map(each => element(`s${each}`, "Service", `S${each}`, ", method: 'ELECTRONIC'")),
  element("a1", "Application", "A1", ", annualCostRupiah: 5"),
  element("a3", "Application", "A3", ", annualCostRupiah: 7"),
  toBeElement("a2", "Application", "A2", ", change: 'UPGRADE'"),
  toBeElement("sup", "Service", "SUP", ", change: 'NEW'"),
  element("srv", "Infrastructure", "SRV"),
  referenceElement("ral", "RAL", 0, "RAL"),
  referenceElement("one", "RAL.01", 1, "RAL"),
  `CREATE (one)-[:BROADER {id: 'b'}]->(ral), (biro)-[:UNIT_OF {id: 'u1'}]->(setda),
     (upt)-[:UNIT_OF {id: 'u2', until: '2026-06-01'}]->(dik), (upt)-[:UNIT_OF {id: 'u3', since: '2026-06-01'}]->(ora), (uptbaru)-[:UNIT_OF {id: 'u4'}]->(sek),
     (dik)-[:SUCCEEDED_BY {id: 'n1', since: '2027-01-01'}]->(gab), (ora)-[:SUCCEEDED_BY {id: 'n2', since: '2027-01-01'}]->(gab),
     (s1)-[:OWNED_BY {id: 'o1', until: '2027-01-01'}]->(dik), (s1)-[:OWNED_BY {id: 'o2', since: '2027-01-01'}]->(gab), (s2)-[:OWNED_BY {id: 'o3'}]->(upt), (s3)-[:OWNED_BY {id: 'o4'}]->(biro),
     (s4)-[:OWNED_BY {id: 'o5', until: '2026-12-01'}]->(kemen), (s4)-[:OWNED_BY {id: 'o6', since: '2026-12-01'}]->(dik), (a1)-[:OWNED_BY {id: 'o7', until: '2027-01-01'}]->(ora), (a1)-[:OWNED_BY {id: 'o8', since: '2027-01-01'}]->(gab),
     (s6)-[:OWNED_BY {id: 'o9', until: '2026-06-01'}]->(dik), (s6)-[:OWNED_BY {id: 'o10', since: '2026-06-01', until: '2026-12-01'}]->(ora), (s6)-[:OWNED_BY {id: 'o11', since: '2026-12-31'}]->(setda),
     (a3)-[:OWNED_BY {id: 'o12'}]->(upt), (sup)-[:OWNED_BY {id: 'o13'}]->(biro),
     (sek)-[:REPLACES {id: 'p1'}]->(setda), (uptbaru)-[:REPLACES {id: 'p2'}]->(upt), (noora)-[:REPLACES {id: 'p3'}]->(ora), (a2)-[:REPLACES {id: 'p4'}]->(a1)`,
  ...[1, 2, 3, 4, 5, 6].map(
    each =>
      `CREATE (s${each})-[:SUPPORTED_BY {id: 's${each}', role: 'PRIMARY'}]->(a1), (s${each})-[:CLASSIFIED_AS {id: 'c${each}'}]->(one)`,
  ),
  "CREATE (sup)-[:SUPPORTED_BY {id: 's7', role: 'PRIMARY'}]->(a2), (sup)-[:CLASSIFIED_AS {id: 'c7'}]->(one), (a1)-[:RUNS_ON {id: 'r1'}]->(srv), (a3)-[:RUNS_ON {id: 'r2'}]->(srv), (a2)-[:RUNS_ON {id: 'r3'}]->(srv)",
].join("\n");

/** Stores the story, with today's responsible OPDs as the server stores them. */
export async function tell() {
  await given(story);
  await database.write(transaction => refreshResponsible(transaction, today));
}

export const asked = async (source: string) => {
  const { data, errors } = await ask(source);
  expect({ source, errors }).toEqual({ source, errors: undefined });
  return data;
};
