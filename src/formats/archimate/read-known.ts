import { visible } from "../../access/viewer.js";
import type { Context } from "../../repository/context.js";
import { type KeyedModel, keyWithin } from "./keyed-model.js";

export interface KnownElement {
  id: string;
  kind: string;
  code: string;
  name: string;
  externalId: string;
  /** The key is of an element that was merged into this one, which says itself what it is. */
  isFormer: boolean;
}

interface KnownEnd {
  id: string;
  kind: string;
  code: string;
  plateau: string;
}

/** A relation that is here, with the key that its source gave it. */
export interface KnownRelation {
  id: string;
  type: string;
  source: string;
  externalId: string;
  from: KnownEnd;
  to: KnownEnd;
}

/** What an earlier release of a source has left here, by key. */
export interface Known {
  elements: Map<string, KnownElement>;
  relations: Map<string, KnownRelation>;
  /** What went out from here and may come back elsewhere: by its identifier in an export, or by `keyWithin`. */
  exported: Map<string, KnownRelation>;
}

type Reader = Pick<Context, "database" | "viewer">;

/** Reads what elements and relations say they are from this source; of merged elements also by the keys that they once had. */
export async function readKnown(
  { database, viewer }: Reader,
  source: string,
  { relationships }: KeyedModel,
): Promise<Known> {
  const ours = relationships.filter(({ own }) => own);
  const readElements = database.read(
    `MATCH (n:Element) WHERE n.source = $source AND n.externalId IS NOT NULL AND ${visible(viewer, "n")}
     RETURN ${elementColumns}, n.externalId AS externalId, false AS isFormer
     UNION ALL
     MATCH (former:FormerExternalId) WHERE former.source = $source AND former.externalId IS NOT NULL
     MATCH (n:Element {id: former.elementId}) WHERE ${visible(viewer, "n")}
     RETURN ${elementColumns}, former.externalId AS externalId, true AS isFormer`,
    { source },
  ) as Promise<KnownElement[]>;
  const readRelations = database.read(
    `MATCH (n:Element)-[r]->(m:Element)
     WHERE (r.source IN $sources AND r.externalId IS NOT NULL OR r.id IN $ids) AND ${visible(viewer, "n")} AND ${visible(viewer, "m")}
     RETURN r.id AS id, type(r) AS type, r.source AS source, r.externalId AS externalId,
       ${endOf("n")} AS from, ${endOf("m")} AS to`,
    {
      sources: [...new Set([source, ...ours.map(({ keyedIn }) => keyedIn)])],
      ids: ours.map(({ identifier }) => identifier.replace(/^id-/, "")),
    },
  ) as Promise<KnownRelation[]>;
  const [elements, relations] = await Promise.all([readElements, readRelations]);
  const ofSource = relations.filter(each => each.source === source && each.externalId);
  return { elements: byKey(elements), relations: byKey(ofSource), exported: byExport(relations) };
}

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
