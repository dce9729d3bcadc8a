import { beforeEach } from "@jest/globals";
import { useImports } from "../../../http/import-server.js";
import { element } from "../../../support/element.js";
import { story } from "../import/rules-story.js";

/** Relation with a start, a note and a role, and one without data, both of LYN-1. */
export const noted = "LYN-1 E-LAUT PRIMARY 2024-01-01 - kontrak 7";
export const bare = "LYN-1 E-KAPAL - - - -";

/** Header of the sheet Hubungan, and the choice of the relation above. */
export const header = "Hubungan,Dari,Ke,Berlaku Sejak,Berlaku Sampai,Catatan,Peran";
export const supportedBy = "Layanan: didukung oleh Aplikasi";

/** Provides a server for uploads. Before each test its repository has a service that two applications support. */
export function useSupportedService() {
  const imports = useImports();
  const { given, database } = imports;

  beforeEach(async () => {
    await given(story);
    await given(`MATCH (a:Application {code: 'E-LAUT'}), (x:Application {code: 'E-KAPAL'}), (d:Opd {code: 'DKP'})
      ${element("s", "Service", "LYN-1", ", provenance: 'REPORTED'")}
      CREATE (s)-[:OWNED_BY {id: 'so'}]->(d)
      CREATE (s)-[:SUPPORTED_BY {id: 'r1', role: 'PRIMARY', since: '2024-01-01', note: 'kontrak 7'}]->(a)
      CREATE (s)-[:SUPPORTED_BY {id: 'r2'}]->(x)`);
  });

  /** Returns the relations of services with all their data, those that have ended too. */
  async function supporting(): Promise<string[]> {
    const rows = await database.read(
      `MATCH (s:Service)-[r:SUPPORTED_BY]->(a) RETURN s.code + ' ' + a.code + ' ' + coalesce(r.role, '-') + ' ' +
         coalesce(r.since, '-') + ' ' + coalesce(r.until, '-') + ' ' + coalesce(r.note, '-') AS told ORDER BY told`,
    );
    return rows.map(({ told }) => told);
  }

  return { ...imports, supporting };
}
