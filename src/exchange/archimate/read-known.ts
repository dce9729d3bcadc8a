import type { Context } from "../../repository/context.js";
import { visible } from "../../repository/viewer.js";

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
  externalId: string;
  from: KnownEnd;
  to: KnownEnd;
}

/** What an earlier release of a source has left here, by key. */
export interface Known {
  elements: Map<string, KnownElement>;
  relations: Map<string, KnownRelation>;
}

type Reader = Pick<Context, "database" | "viewer">;

/** Reads what elements and relations say they are from this source; of merged elements also by the keys that they once had. */
export async function readKnown({ database, viewer }: Reader, source: string): Promise<Known> {
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
     WHERE r.source = $source AND r.externalId IS NOT NULL AND ${visible(viewer, "n")} AND ${visible(viewer, "m")}
     RETURN r.id AS id, type(r) AS type, r.externalId AS externalId, 
       ${endOf("n")} AS from, ${endOf("m")} AS to`,
    { source },
  ) as Promise<KnownRelation[]>;
  const [elements, relations] = await Promise.all([readElements, readRelations]);
  return { elements: byKey(elements), relations: byKey(relations) };
}

const elementColumns = "n.id AS id, n.kind AS kind, n.code AS code, n.name AS name";

const endOf = (variable: string) => `${variable} {.id, .kind, .code, .plateau}`;

const byKey = <T extends { externalId: string }>(all: T[]) => new Map(all.map(each => [each.externalId, each]));
