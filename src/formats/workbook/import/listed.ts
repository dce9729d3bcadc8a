import { append } from "../../../common/group-by.js";
import { isInForce } from "../../../repository/changes/period.js";
import type { FilledRow } from "./filled-row.js";
import type { Names } from "./names.js";
import type { Meant } from "./reading.js";
import { endKindOf } from "./row-kinds.js";
import type { StoredRelation } from "./stored.js";

/** Index of the rows of relations of a file, by source, type and target: cells may name the same relations. */
export class Listed {
  /** Made at the first use: a large file of relations without a start never needs it. */
  private index?: Map<string, FilledRow[]>;

  constructor(
    private readonly rows: readonly FilledRow[],
    private readonly names: Names,
    private readonly today: string,
  ) {}

  /** Returns the rows of a relation. */
  between(from: Named, type: string, to: Named): readonly FilledRow[] {
    this.index ??= indexOf(this.rows, this.names);
    return this.index.get(keyOf(from, type, to)) ?? [];
  }

  /** True if the relation of a row is in force today. `stored`: relations between its ends, as an empty cell changes no end. */
  isInForce(row: FilledRow, stored: readonly StoredRelation[]): boolean {
    const { since = null, until } = row.properties;
    const end = until ?? stored.find(each => each.since === since)?.until;
    return isInForce({ since, until: end }, this.today);
  }

  /** True if a row without a start has ended: it speaks of the relation that a cell would name. */
  endsCell = ({ properties: { since, until } }: FilledRow): boolean => !since && Boolean(until) && until <= this.today;
}

/** Element of the repository, or of the file. */
type Named = Pick<Meant, "id" | "ref">;

function indexOf(rows: readonly FilledRow[], names: Names): Map<string, FilledRow[]> {
  const index = new Map<string, FilledRow[]>();
  for (const row of rows) {
    const [from, to] = [endOf(row, "from", names), endOf(row, "to", names)];
    const { holds } = row.sheet;
    if (!from || !to || typeof holds === "function") continue;
    append(index, keyOf(from, holds.type, to), row);
  }
  return index;
}

const keyOf = (from: Named, type: string, to: Named) => [from, to].map(({ id, ref }) => id ?? ref).join(` ${type} `);

function endOf(row: FilledRow, end: "from" | "to", names: Names): Meant | undefined {
  const [kind, named] = [endKindOf(row, end), row.ends[end]];
  const reading = kind && named && names.read(kind, named);
  return reading && "meant" in reading ? reading.meant : undefined;
}
