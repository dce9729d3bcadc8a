import { visible } from "../../access/viewer.js";
import type { Context } from "../../repository/context.js";
import { type KeyedModel, keyWithin } from "./keyed-model.js";

export interface KnownElement {
  id: string;
  kind: string;
  code: string;
  name: string;
  externalId: string;
  /** True if the key is that of an element that was merged into this one. */
  isFormer: boolean;
}

interface KnownEnd {
  id: string;
  kind: string;
  code: string;
  plateau: string;
}

/** Stored relation, with the key from its source. */
export interface KnownRelation {
  id: string;
  type: string;
  source: string;
  externalId: string;
  from: KnownEnd;
  to: KnownEnd;
}

/** Stored elements and relations of a source, by key. */
export interface Known {
  elements: Map<string, KnownElement>;
  relations: Map<string, KnownRelation>;
  /** Relations that this repository exported, by their identifier in the export and by `keyWithin`. */
  exported: Map<string, KnownRelation>;
}

type Reader = Pick<Context, "database" | "viewer">;

/** Reads the stored elements and relations of a source; merged elements also by their former keys. */
export async function readKnown(reader: Reader, source: string, { relationships }: KeyedModel): Promise<Known> {
  const ours = relationships.filter(({ own }) => own);
  const [elements, relations] = await Promise.all([readElements(reader, source), readRelations(reader, source, ours)]);
  const ofSource = relations.filter(each => each.source === source && each.externalId);
  return { elements: byKey(elements), relations: byKey(ofSource), exported: byExport(relations) };
}

const readElements = ({ database, viewer }: Reader, source: string) =>
  database.read(
    `MATCH (n:Element) WHERE n.source = $source AND n.externalId IS NOT NULL AND ${visible(viewer, "n")}
     RETURN ${elementColumns}, n.externalId AS externalId, false AS isFormer
     UNION ALL
     MATCH (former:FormerExternalId) WHERE former.source = $source AND former.externalId IS NOT NULL
     MATCH (n:Element {id: former.elementId}) WHERE ${visible(viewer, "n")}
     RETURN ${elementColumns}, former.externalId AS externalId, true AS isFormer`,
    { source },
  ) as Promise<KnownElement[]>;

/** Reads the relations of a source, and those that this repository exported. */
const readRelations = ({ database, viewer }: Reader, source: string, ours: KeyedModel["relationships"]) =>
  database.read(
    `MATCH (n:Element)-[r]->(m:Element)
     WHERE (r.source IN $sources AND r.externalId IS NOT NULL OR r.id IN $ids) AND ${visible(viewer, "n")} AND ${visible(viewer, "m")}
     RETURN r.id AS id, type(r) AS type, r.source AS source, r.externalId AS externalId,
       ${endOf("n")} AS from, ${endOf("m")} AS to`,
    {
      sources: [...new Set([source, ...ours.map(({ keyedIn }) => keyedIn)])],
      ids: ours.map(({ identifier }) => identifier.replace(/^id-/, "")),
    },
  ) as Promise<KnownRelation[]>;

const byExport = (relations: KnownRelation[]) =>
  new Map(
    relations.flatMap(each => [
      [`id-${each.id}`, each] as const,
      [keyWithin({ keyedIn: each.source, key: each.externalId }), each] as const,
    ]),
  );

const elementColumns = "n.id AS id, n.kind AS kind, n.code AS code, n.name AS name";

const endOf = (variable: string) => `${variable} {.id, .kind, .code, .plateau}`;

const byKey = <T extends { externalId: string }>(all: T[]) => new Map(all.map(each => [each.externalId, each]));
