import { visible } from "../../../access/viewer.js";
import { allOf, Scope } from "../../../graph/scope.js";
import { definitionOf, enumerationOf } from "../../../metamodel/define/index.js";
import { yesOrNo } from "../../../metamodel/value-text.js";
import { nameElement, neutralise } from "../cell-text.js";
import type { Column, ElementCells, ReadSheet } from "../column.js";
import { compileName } from "../compile-cells.js";
import type { Extent } from "../extent.js";
import { named, type Reader } from "../reader.js";

/** List of choices for a cell. */
export interface Choice {
  /** Indonesian, for people who show the hidden sheet. */
  title: string;
  values: string[];
}

/** Choices for cells, by the key of the list. */
export type Choices = Map<string, Choice>;

/** Maximum length of a drop-down, for usability; Excel itself shows 32,767 entries. */
const longestList = 5_000;

type Own = Pick<Extent, "responsible">;

/** Reads the lists for the columns of sheets; lists that are too long are omitted. */
export async function readChoices(reader: Reader, sheets: readonly ReadSheet[], own: Own): Promise<Choices> {
  const choices: Choices = new Map();
  for (const column of sheets.flatMap(({ columns }) => columns)) {
    const key = listKey(column);
    if (!key || choices.has(key)) continue;
    const values = valuesOf(column) ?? (await readElementsOf(column, reader, own));
    choices.set(key, { title: titleOf(column, key), values });
  }
  return new Map([...choices].filter(([, { values }]) => values.length > 0));
}

/** Returns the key of the list of a column; columns with the same key share a list. Undefined if there is no list. */
export function listKey({ holds }: Column): string | undefined {
  if (holds.as === "VALUE") return holds.type() === Boolean ? "Ya/Tidak" : enumerationOf(holds.type())?.name;
  if (holds.as === "KIND") return `Jenis ${holds.kinds.map(({ name }) => name)}`;
  if (holds.as === "RELATION") return "Hubungan";
  const listed = elementsListed(holds);
  return listed && [definitionOf(listed.kind).label, ...valuesListed(listed), listed.level].filter(Boolean).join(" ");
}

const valuesListed = ({ only, among }: Pick<ElementCells, "only" | "among">): readonly string[] =>
  only ? [only.value] : (among?.values ?? []);

/** Returns the title of a list: for values the header of the first column that uses it, for elements the key. */
const titleOf = ({ holds, header }: Column, key: string): string =>
  holds.as === "KIND" || (holds.as === "VALUE" && holds.type() !== Boolean) ? header : key;

/** Returns the elements from which a cell chooses one; undefined if there are none. */
function elementsListed(holds: Column["holds"]): Pick<ElementCells, "kind" | "only" | "among" | "level"> | undefined {
  if (holds.as === "ELEMENTS") return holds;
  const [kind, ...others] = holds.as === "END" ? holds.kinds : [];
  return kind && others.length === 0 ? { kind } : undefined;
}

function valuesOf({ holds }: Column): string[] | undefined {
  if (holds.as === "KIND") return holds.kinds.map(kind => definitionOf(kind).label);
  if (holds.as === "RELATION") return holds.choices.map(({ reading }) => reading);
  if (holds.as !== "VALUE") return undefined;
  return holds.type() === Boolean ? Object.values(yesOrNo) : Object.values(enumerationOf(holds.type())!.labels);
}

/** Reads the elements of a list; those of the own OPD come first, as its users choose them most. */
async function readElementsOf({ holds }: Column, reader: Reader, own: Own): Promise<string[]> {
  const { kind, only, among, level } = elementsListed(holds)!;
  const { database, viewer, today } = reader;
  const scope = new Scope(viewer, today);
  const isListed = allOf([
    only ? `n.${only.property} = ${scope.parameter(only.value)}` : "true",
    among ? `n.${among.property} IN ${scope.parameter(among.values)}` : "true",
    level ? `n.level = ${scope.parameter(level)}` : "true",
  ]);
  const order = `coalesce(n.responsible = ${scope.parameter(own.responsible ?? "")}, false) DESC, n.code, n.id`;
  const rows = await database.read(
    `MATCH (n:${kind.name}) WHERE ${allOf(["n.code IS NOT NULL", visible(viewer, "n"), isListed])}
     WITH n ORDER BY ${order} LIMIT ${scope.parameter(longestList + 1)}
     RETURN ${compileName("n", { viewer })} AS element ORDER BY ${order}`,
    scope.parameters,
  );
  return rows.length > longestList ? [] : rows.map(({ element }) => neutralise(nameElement(named(element, reader))));
}
