import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { metamodel } from "../../src/metamodel/metamodel.js";

/** Element of the CSV files of the seeds, with its cells. */
export interface Seeded {
  kind: string;
  code: string;
  plateau: string;
  cells: Record<string, string>;
}

/** Relation of the CSV files, from a cell or from a row of a file of relations. */
export interface SeededEdge {
  from: Seeded;
  type: string;
  to: Seeded;
  via: string;
  since?: string;
  until?: string;
}

/** Elements and relations of the sample and of the taxonomies, on all days. */
export interface Seeds {
  elements: readonly Seeded[];
  edges: readonly SeededEdge[];
  /** Returns the element with a code, or `CODE@QUALIFIER`. Throws for one that no file has. */
  find(kind: string, code: string): Seeded;
}

type Row = Record<string, string>;

const outsideTypes = ["MINISTRY", "AGENCY", "OTHER_GOVERNMENT", "COMPANY"];
const unitTypes = ["BIRO", "UPT", "UNIT"];
const versions = ["Perpres 132/2022", "Permendagri 90/2019", "Contoh"];
const pascal = (kebab: string) => kebab.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());

/** Returns the values of a cell that lists several. */
export const parts = (cell: string): string[] => cell.split("; ").filter(Boolean);

/** Reads the CSV files of the sample and the taxonomies, without a database. */
export function readSeeds(): Seeds {
  const files = readFiles();
  const { known, named } = elementsIn(files.filter(({ kind }) => kind !== "Relations"));
  const find = (kind: string, text: string): Seeded => {
    const [code, qualifier] = text.split("@") as [string, string | undefined];
    const qualifiers = qualifier ? [qualifier] : kind === "Reference" ? versions : ["AS_IS"];
    const found = qualifiers.map(each => known.get(`${kind}:${code}@${each}`)).find(Boolean);
    if (!found) throw new Error(`${kind} ${text} is in no file.`);
    return found;
  };
  const ofRelations = files.filter(({ kind }) => kind === "Relations").flatMap(({ rows }) => rows);
  const edges = [
    ...named.flatMap(({ element, row }) => edgesInCells(element, row, find)),
    ...ofRelations.map(row => edgeOfRow(row, find)),
  ];
  return { elements: [...known.values()], edges, find };
}

interface SeedFile {
  kind: string;
  rows: Row[];
}

const readFiles = (): SeedFile[] =>
  ["seeds/reference", "seeds/maluku"]
    .flatMap(folder => readdirSync(folder).map(file => ({ file, path: `${folder}/${file}` })))
    .filter(({ file }) => file.endsWith(".csv"))
    .map(({ file, path }) => ({
      kind: pascal(file.split(".").at(-2)!),
      rows: parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true }) as Row[],
    }))
    .filter(({ kind }) => kind !== "Snapshot");

/** Returns the elements by kind, code and qualifier, and each row with its element: several rows may describe one. */
function elementsIn(files: readonly SeedFile[]) {
  const known = new Map<string, Seeded>();
  const named: { element: Seeded; row: Row }[] = [];
  for (const { kind, rows } of files)
    for (const row of rows) {
      const plateau = row.plateau || "AS_IS";
      const key = `${kind}:${row.code}@${kind === "Reference" ? row.version : plateau}`;
      const element = known.get(key) ?? { kind, code: row.code!, plateau, cells: {} };
      for (const [name, cell] of Object.entries(row)) if (cell) element.cells[name] = cell;
      known.set(key, element);
      named.push({ element, row });
    }
  return { known, named };
}

const byRef = (ref: string, find: Seeds["find"]) =>
  find(pascal(ref.slice(0, ref.indexOf(":"))), ref.slice(ref.indexOf(":") + 1));

function edgesInCells(element: Seeded, row: Row, find: Seeds["find"]): SeededEdge[] {
  return Object.entries(row).flatMap(([name, cell]) => {
    const field = metamodel.field(metamodel.kind(element.kind), name);
    if (!field) return [];
    return parts(cell).map(text => {
      const other = text.includes(":") ? byRef(text, find) : find(field.other.name, text);
      const [from, to] = field.direction === "OUT" ? [element, other] : [other, element];
      return { from, type: field.relation.type, to, via: "" };
    });
  });
}

const edgeOfRow = (row: Row, find: Seeds["find"]): SeededEdge => ({
  ...{ from: byRef(row.from!, find), type: row.type!, to: byRef(row.to!, find), via: row.via ?? "" },
  ...{ since: row.since || undefined, until: row.until || undefined },
});

/**
 * Returns the code of the OPD that answers for an OPD: its own, that of the one above a unit, or OUTSIDE. `above` returns
 * the OPD that a unit belongs to.
 */
export function answeringCode(opd: Seeded, above: (unit: Seeded) => Seeded | undefined): string {
  const whole = unitTypes.includes(opd.cells.opdType!) ? above(opd) : undefined;
  if (whole) return answeringCode(whole, above);
  return outsideTypes.includes(opd.cells.opdType!) ? "OUTSIDE" : opd.code;
}
