import type { Row } from "../../database/database.js";
import { readAttributes } from "../../graph/attributes.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import type { Context } from "../../repository/context.js";
import { elementXml, folderOf, type KeptToWrite, keptXml, relationXml } from "./concept-xml.js";
import { readKept } from "./keep-on-elements.js";
import { PropertyNames } from "./property-names.js";
import { exchangeNamespace } from "./read-exchange-file.js";
import { readElements, readRelations, relationPage } from "./read-for-export.js";
import { XmlIds } from "./xml-ids.js";
import { textLine, xmlText } from "./xml-text.js";

/** Extent and name of an exported model. */
export interface ExportOptions {
  /** Kinds to export, with the relations among them. Default: all. */
  kinds?: Kind[];
  /**
   * Name of the model, which an import uses as the source of new elements. Default: "Arsitektur SPBE", with the kinds
   * if not all are exported, so that an import with `--replace` removes no element of another kind.
   */
  name?: string;
}

const opening = (name: string) => `<?xml version="1.0" encoding="UTF-8"?>
<model xmlns="${exchangeNamespace}" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xsi:schemaLocation="${exchangeNamespace} ${exchangeNamespace}archimate3_Model.xsd" identifier="model-spbe">
${textLine("name", name)}`;

/**
 * Streams the repository as ArchiMate Open Exchange 3.0. Data for which ArchiMate has no element goes into properties,
 * so that a re-import of the file changes nothing. A character that XML forbids becomes U+FFFD. Each kind has a folder.
 */
export async function* exportArchimate(
  context: Pick<Context, "database" | "viewer">,
  { kinds = [...metamodel.kinds], name = nameOf(kinds) }: ExportOptions = {},
): AsyncGenerator<string> {
  const file = { ids: new XmlIds(), names: new PropertyNames(), kept: [] as Kept[] };
  const folders = new Map<Kind, string[]>();
  yield opening(name);
  yield* within("elements", elementsXml(context, kinds, file, folders));
  yield* within("relationships", relationshipsXml(context, [...folders.values()].flat(), file));
  yield* within("organizations", foldersXml(folders, file));
  yield file.names.declare();
  yield "</model>\n";
}

function nameOf(kinds: readonly Kind[]): string {
  const isWhole = metamodel.kinds.every(kind => kinds.includes(kind));
  return `Arsitektur SPBE${isWhole ? "" : `: ${kinds.map(folderOf).join(", ")}`}`;
}

interface File {
  ids: XmlIds;
  names: PropertyNames;
  kept: Kept[];
}

type Kept = Omit<KeptToWrite, "identifier">;

/** Yields the pieces between two tags, or nothing if there are no pieces: the schema forbids an empty container. */
async function* within(tag: string, pieces: AsyncIterable<string> | Iterable<string>): AsyncGenerator<string> {
  let isOpen = false;
  for await (const piece of pieces) {
    if (!piece) continue;
    yield isOpen ? piece : `<${tag}>\n${piece}`;
    isOpen = true;
  }
  if (isOpen) yield `</${tag}>\n`;
}

/** Fills `folders` with the ids of the elements of each kind. */
async function* elementsXml(
  context: Pick<Context, "database" | "viewer">,
  kinds: Kind[],
  { ids, names, kept }: File,
  folders: Map<Kind, string[]>,
): AsyncGenerator<string> {
  for (const kind of kinds) {
    for await (const rows of readElements(context, kind)) {
      for (const each of rows.flatMap(keptBy)) kept.push(each);
      folders.set(kind, [...(folders.get(kind) ?? []), ...rows.map(({ id }) => id as string)]);
      yield rows.map(row => elementXml(row, kind, ids.give(row as { id: string }), names)).join("");
    }
  }
}

const keptBy = ({ attributesJson, source }: Row): Kept[] =>
  readAttributes(attributesJson).flatMap(each => {
    const kept = readKept(each);
    return kept ? [{ ...kept, keyedIn: source }] : [];
  });

async function* relationshipsXml(
  context: Pick<Context, "database" | "viewer">,
  elements: string[],
  { ids, names, kept }: File,
): AsyncGenerator<string> {
  for (let start = 0; start < elements.length; start += relationPage) {
    const relations = await readRelations(context, elements.slice(start, start + relationPage));
    const shown = relations.flatMap(relation => {
      const [from, to] = [ids.of(relation.from), ids.of(relation.to)];
      if (!from || !to) return [];
      return relationXml(relation, { from, to }, ids.give(relation.properties as { id: string }), names);
    });
    yield shown.join("");
  }
  const named = kept.map((each, index) => ({
    ...each,
    identifier: ids.give({ id: `kept-${index}`, externalId: each.key, source: each.keyedIn }),
  }));
  yield named.map(each => keptBetween(each, { ids, names })).join("");
}

/** Returns an empty text if one of its ends is not in the file. */
function keptBetween(relationship: KeptToWrite, { ids, names }: Pick<File, "ids" | "names">): string {
  const [source, target] = [relationship.source, relationship.target].map(end => ids.named(end, relationship.keyedIn));
  if (!source || !target) return "";
  return keptXml({ ...relationship, source, target }, names);
}

function* foldersXml(folders: Map<Kind, string[]>, { ids }: File): Generator<string> {
  for (const [kind, elements] of folders) {
    const items = elements.map(id => `<item identifierRef="${ids.of(id)}"/>\n`);
    yield `<item>\n<label>${xmlText(folderOf(kind))}</label>\n${items.join("")}</item>\n`;
  }
}
