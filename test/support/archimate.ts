import { localViewer } from "../../src/access/viewer.js";
import type { Neo4jDatabase } from "../../src/database/neo4j-database.js";
import { exportArchimate } from "../../src/formats/archimate/export-archimate.js";
import { type ArchimateOptions, importArchimate } from "../../src/formats/archimate/import-archimate.js";
import { today } from "./repository.js";

/** Returns an ArchiMate Open Exchange file with these elements and relations. */
export const exchangeFile = (
  elements: string[],
  relationships: string[] = [],
  rest = "",
) => `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="http://www.opengroup.org/xsd/archimate/3.0/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" identifier="id-model">
<name xml:lang="en">Contoh</name>
${elements.length ? `<elements>${elements.join("\n")}</elements>` : ""}
${relationships.length ? `<relationships>${relationships.join("\n")}</relationships>` : ""}
${rest}
</model>`;

/** Returns an element; `more` follows the name: documentation, properties. */
export const elementOf = (identifier: string, type: string, name: string, more = "") =>
  `<element identifier="${identifier}" xsi:type="${type}"><name xml:lang="en">${name}</name>${more}</element>`;

/** Returns a relation; `more` are further attributes of the tag, `within` is its content. */
export const relationOf = (identifier: string, type: string, source: string, target: string, more = "", within = "") =>
  `<relationship identifier="${identifier}" xsi:type="${type}" source="${source}" target="${target}" ${more}>${within}</relationship>`;

async function* inPieces(file: string | Uint8Array): AsyncGenerator<Uint8Array> {
  const bytes = typeof file === "string" ? new TextEncoder().encode(file) : file;
  // An odd number, so that multi-byte characters are split.
  for (let start = 0; start < bytes.length; start += 1_001) yield bytes.subarray(start, start + 1_001);
}

/** Imports a file like the command. Default file name: `contoh.xml`. */
export const importFile = (
  database: Neo4jDatabase,
  file: string | Uint8Array,
  options: Partial<ArchimateOptions> = {},
) => importArchimate({ database, viewer: localViewer, today }, inPieces(file), { file: "contoh.xml", ...options });

/** Exports everything as one file. */
export async function exportedFile(
  database: Neo4jDatabase,
  options: Parameters<typeof exportArchimate>[1] = {},
): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of exportArchimate({ database, viewer: localViewer }, options)) pieces.push(piece);
  return pieces.join("");
}

/**
 * Returns all elements and relations by identity, without data that each repository generates: ids, revisions, times, links of records.
 */
export async function graphOf(database: Neo4jDatabase): Promise<string[]> {
  const rows = await database.read(
    `MATCH (n:Element)
     RETURN [n.kind, n.code, coalesce(n.version, ''), n.plateau] AS who, 'ELEMENT' AS type, [] AS to, properties(n) AS said
     UNION ALL
     MATCH (n:Element)-[r]->(m:Element)
     RETURN [n.kind, n.code, coalesce(n.version, ''), n.plateau] AS who, type(r) AS type,
       [m.kind, m.code, coalesce(m.version, ''), m.plateau] AS to, properties(r) AS said`,
  );
  const given = ["id", "rev", "createdAt", "updatedAt", "responsible", "recordHead"];
  return rows
    .map(({ said, ...row }) => {
      const kept = Object.entries(said).filter(([name]) => !given.includes(name));
      return JSON.stringify({ ...row, said: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) });
    })
    .sort();
}
