import { expect } from "@jest/globals";
import { localViewer } from "../../src/access/viewer.js";
import type { Database } from "../../src/database/database.js";
import { keepSnapshot } from "../../src/questions/snapshots/write-snapshots.js";
import { createContext } from "../../src/repository/context.js";
import { element } from "../support/element.js";
import { actingBefore } from "../support/overriding.js";
import { today, useRepository } from "../support/repository.js";

export const { answerOf, ask, database, given, roundTrips } = useRepository();

const of = (responsible: string) => `, responsible: '${responsible}'`;
export const story = [
  element("dkp", "Opd", "DKP", `, opdType: 'DINAS'${of("DKP")}`),
  element("upt", "Opd", "UPT", `, opdType: 'UPT'${of("DKP")}`),
  element("bkd", "Opd", "BKD", of("BKD")),
  element("s1", "Service", "S1", `, method: 'ELECTRONIC', serviceStatus: 'ACTIVE', purpose: 'x'${of("DKP")}`),
  element("s2", "Service", "S2", `, method: 'ELECTRONIC'${of("DKP")}`),
  element("s3", "Service", "S3", `, method: 'HYBRID'${of("DKP")}`),
  element("s4", "Service", "S4", `, method: 'FACE_TO_FACE'${of("BKD")}`),
  element("s5", "Service", "S5", of("BKD")),
  element("theirs", "Application", "A1", of("OUTSIDE")),
  element("nobodys", "Application", "A2"),
  element("ended", "Service", "S6", `, method: 'ELECTRONIC', validUntil: '2026-01-01'${of("BKD")}`),
  `CREATE (upt)-[:UNIT_OF {id: 'u1'}]->(dkp), (s1)-[:OWNED_BY {id: 'o1'}]->(upt), (s2)-[:OWNED_BY {id: 'o2'}]->(dkp), (s3)-[:OWNED_BY {id: 'o3'}]->(dkp),
     (s4)-[:OWNED_BY {id: 'o4'}]->(bkd), (s5)-[:OWNED_BY {id: 'o5'}]->(bkd), (ended)-[:OWNED_BY {id: 'o6'}]->(bkd)`,
].join("\n");

export const keep = (day: string, on: Database = database) =>
  keepSnapshot(createContext({ database: on, viewer: localViewer, today }), day);
/** Returns the database with an action between deleting and creating. */
export const beforeCreating = (happen: () => Promise<unknown>): Database => actingBefore(database, "CREATE", happen);

export const share = "services digital missing share byMethod { value label count }";
const point = `day total digital { ${share} } completeness { filled applicable share } isSample note`;
export const trendOf = async (args: string, fields = `days isPartial series { value label points { ${point} } }`) => {
  const { data, errors } = await ask(`{ trend(${args}) { ${fields} } }`);
  expect(errors).toBeUndefined();
  return data.trend;
};
export const refusal = async (args: string) => (await ask(`{ trend(${args}) { days } }`)).errors?.[0]?.originalError;
