import { type Level, toConnections, toLists, toOurs } from "./wordings.js";

/** Goals: factors by which this server should exceed the requests per second of other contenders. */
export interface Goals {
  connections?: number;
  lists?: number;
  driver?: number;
}

/** Request in the wording of each contender that supports it. */
export interface Request {
  name: string;
  ours: string;
  connections?: string;
  lists?: string;
  goals: Goals;
}

const owner: Level = { field: "ownedBy", properties: "code name", isOne: true };
const list: Level = { field: "services", properties: "id code name method plateau", first: 100 };
const twoLevels: Level = {
  ...{ field: "services", properties: "code name method", first: 100 },
  below: [
    owner,
    { field: "supportedBy", properties: "code name", below: [owner] },
    { field: "usesData", properties: "code name" },
  ],
};
const hosts: Level = { field: "hostedOn", properties: "code name", below: [owner] };
const fourLevels: Level = {
  ...{ field: "services", properties: "code name", first: 50 },
  below: [
    owner,
    {
      ...{ field: "supportedBy", properties: "code name" },
      below: [owner, { field: "runsOn", properties: "code name", below: [hosts] }],
    },
  ],
};
const processes: Level = {
  ...{ field: "delivers", properties: "code name" },
  below: [{ field: "requiredBy", properties: "code name" }],
};
const backwards: Level = {
  ...{ field: "infrastructures", properties: "code name", code: "G1-INFRASTRUCTURE-0" },
  below: [
    {
      ...{ field: "hosts", properties: "code name", first: 20 },
      below: [
        {
          ...{ field: "runs", properties: "code name" },
          below: [{ field: "supports", properties: "code name", below: [processes] }],
        },
      ],
    },
  ],
};
const filtered: Level = {
  ...{ field: "services", properties: "code name", first: 50 },
  reaches: { fields: ["supportedBy", "runsOn", "hostedOn"], code: "G1-INFRASTRUCTURE-0" },
};

/** Goals for lists apply to plain lists too, except for counts, which plain lists do not support. */
export const requests: Request[] = [
  inAllWords("list of 100", list, { connections: 3, lists: 2, driver: 0.5 }),
  inAllWords("two levels", twoLevels, { connections: 3, lists: 2, driver: 0.5 }),
  inAllWords("four levels", fourLevels, { connections: 2, lists: 1.3, driver: 0.5 }),
  inAllWords("five levels backwards", backwards, { connections: 2, lists: 1.3, driver: 0.5 }),
  {
    ...{ name: "filter three deep, count, facets", goals: { connections: 3, driver: 0.6 } },
    ...{ ours: toOurs(filtered), connections: toConnections(filtered) },
  },
  analysis(
    "impact",
    `{ impact(of: ["G1-Infrastructure-0"], first: 50) { byKind { value count } byOpd { value count }
      nodes { distance element { ref name } via { type element { ref } } } } }`,
  ),
  analysis(
    "ownership",
    `{ ownership(of: "G1-Infrastructure-7") { isInherited owners { ref name } inheritedFrom { relation element { ref } } } }`,
  ),
  analysis(
    "coverage",
    `{ coverage(taxonomy: RAL, level: 3) { references covered matrix { cells { reference column count } }
      gaps(first: 50) { totalCount nodes { code name } } } }`,
  ),
  analysis(
    "statistics",
    `{ statistics { total byKind { value count } byOpd { value count } cells { kind opd status count }
      digitalServices { share missing byOpd { opd share } } } }`,
  ),
];

/** Request that a dashboard repeats while nothing changes; compared to the same request through connections. */
export const unchanged: Request = {
  ...{ name: "unchanged dashboard answers", goals: { connections: 40 } },
  ...{ ours: toOurs(twoLevels), connections: toConnections(twoLevels) },
};

function inAllWords(name: string, root: Level, goals: Goals): Request {
  return { name, goals, ours: toOurs(root), connections: toConnections(root), lists: toLists(root) };
}

function analysis(name: string, ours: string): Request {
  return { name, ours, goals: { driver: 0.75 } };
}
