import { readdirSync, readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { metamodel } from "../../../src/metamodel/metamodel.js";

/** Element of the CSV files of the sample, with its cells. */
export interface Recorded {
  kind: string;
  code: string;
  plateau: string;
  cells: Record<string, string>;
}

/** Relation of the CSV files, from a cell or from a row of a file of relations. */
interface Edge {
  from: Recorded;
  type: string;
  to: Recorded;
  via: string;
  since?: string;
}

/** The sample as its CSV files record it on a day, without a database. */
export interface SampleRecords {
  all(kind: string): Recorded[];
  find(kind: string, code: string): Recorded;
  /** Ends of relations in force that are as-is and in force, except what replaces an element. */
  out(element: Recorded, type: string): Recorded[];
  into(element: Recorded, type: string): Recorded[];
  /** To-be elements that replace, upgrade or end an element and have not ended; one that starts later is a plan, too. */
  plans(element: Recorded): Recorded[];
  /** Methods of the exchanges by which an application takes data from others; empty: not recorded. */
  methods(element: Recorded): string[];
  /** Code of the OPD that answers for an element, OUTSIDE, or null. */
  responsible(element: Recorded): string | null;
}

type Row = Record<string, string>;

const outsideTypes = ["MINISTRY", "AGENCY", "OTHER_GOVERNMENT", "COMPANY"];
const unitTypes = ["BIRO", "UPT", "UNIT"];
const filesOf = (folder: string) => readdirSync(folder).map(file => ({ file, path: `${folder}/${file}` }));
const rowsOf = (path: string): Row[] => parse(readFileSync(path), { columns: true, bom: true, skip_empty_lines: true });
const pascal = (kebab: string) => kebab.replace(/(^|-)([a-z])/g, (_, __, letter) => letter.toUpperCase());
const parts = (cell: string) => cell.split("; ").filter(Boolean);

/** Reads the CSV files of the sample and the taxonomies as they are on a day. */
export function readSampleRecords(day: string): SampleRecords {
  const known = new Map<string, Recorded>();
  const rows: { element: Recorded; row: Row }[] = [];
  const edges: Edge[] = [];
  const files = ["seeds/reference", "seeds/maluku"].flatMap(filesOf).filter(({ file }) => file.endsWith(".csv"));
  for (const { file, path } of files) {
    const kind = pascal(file.split(".").at(-2)!);
    if (kind === "Relations" || kind === "Snapshot") continue;
    for (const row of rowsOf(path)) {
      const plateau = row.plateau || "AS_IS";
      const key = `${kind}:${row.code}@${kind === "Reference" ? row.version : plateau}`;
      const element = known.get(key) ?? { kind, code: row.code!, plateau, cells: {} };
      for (const [name, cell] of Object.entries(row)) if (cell) element.cells[name] = cell;
      known.set(key, element);
      rows.push({ element, row });
    }
  }
  const end = (kind: string, named: string): Recorded => {
    const [code, qualifier] = named.split("@") as [string, string | undefined];
    const versions = kind === "Reference" ? ["Perpres 132/2022", "Permendagri 90/2019", "Contoh"] : ["AS_IS"];
    const found = (qualifier ? [qualifier] : versions).map(each => known.get(`${kind}:${code}@${each}`)).find(Boolean);
    if (!found) throw new Error(`${kind} ${named} is in no file.`);
    return found;
  };
  const byRef = (ref: string) => end(pascal(ref.slice(0, ref.indexOf(":"))), ref.slice(ref.indexOf(":") + 1));
  const lasts = (since?: string, until?: string) => (!since || since <= day) && (!until || until > day);
  const inForce = ({ plateau, cells }: Recorded) => plateau === "AS_IS" && lasts(cells.validFrom, cells.validUntil);
  const relate = (from: Recorded, type: string, to: Recorded, row: Row = {}) =>
    edges.push({ from, type, to, via: row.via ?? "", since: row.since });

  for (const { element, row } of rows) {
    for (const [name, cell] of Object.entries(row)) {
      const field = metamodel.field(metamodel.kind(element.kind), name);
      if (!field) continue;
      for (const named of parts(cell)) {
        const other = named.includes(":") ? byRef(named) : end(field.other.name, named);
        if (field.direction === "OUT") relate(element, field.relation.type, other);
        else relate(other, field.relation.type, element);
      }
    }
  }
  for (const { file, path } of files) {
    if (!file.endsWith("relations.csv")) continue;
    for (const row of rowsOf(path)) {
      if (lasts(undefined, row.until)) relate(byRef(row.from!), row.type!, byRef(row.to!), row);
    }
  }

  const reached = (element: Recorded, type: string) => type === "OWNED_BY" || inForce(element);
  const now = (type: string) => edges.filter(edge => edge.type === type && lasts(edge.since));
  const out = (element: Recorded, type: string) =>
    now(type).flatMap(({ from, to }) => (from === element && reached(to, type) ? [to] : []));
  const into = (element: Recorded, type: string) =>
    now(type).flatMap(({ from, to }) => (to === element && reached(from, type) ? [from] : []));
  const rolledUp = (opd: Recorded): string => {
    const [above] = unitTypes.includes(opd.cells.opdType!) ? out(opd, "UNIT_OF") : [];
    if (above) return rolledUp(above);
    return outsideTypes.includes(opd.cells.opdType!) ? "OUTSIDE" : opd.code;
  };
  const responsible = (element: Recorded): string | null => {
    const [owner] = element.kind === "Opd" ? [element] : out(element, "OWNED_BY");
    return owner ? rolledUp(owner) : null;
  };
  return {
    all: kind => [...known.values()].filter(each => each.kind === kind && inForce(each)),
    find: (kind, code) => end(kind, code),
    ...{ out, into, responsible },
    plans: element =>
      edges
        .filter(
          ({ type, from, to }) => type === "REPLACES" && to === element && lasts(undefined, from.cells.validUntil),
        )
        .map(({ from }) => from),
    methods: element =>
      now("CONSUMES")
        .filter(({ from, to }) => from === element && inForce(to))
        .map(({ via }) => via),
  };
}
