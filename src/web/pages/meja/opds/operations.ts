import type { Problem } from "../form/problem";
import { type Heir, hasSuccession, type Part, type SuccessionDraft } from "./succession-draft";

/** Operation of `applyChanges`, with the field of the form to which a new OPD belongs. */
interface Sent {
  operation: Record<string, unknown>;
  field: string;
}

/** Names of the fields of a form. A new OPD has that of its successor as `clientRef`. */
export const fields = {
  oldOf: (index: number | string) => `lama-${index}`,
  heir: "penerus",
  day: "hari",
  legalBasis: "dasar-hukum",
  note: "alasan",
  cites: "dasar",
  partOf: (index: number | string) => `bagian-${index}`,
  /** Refs may have letters that no id of a part of a page has, such as blanks. */
  takenOf: (ref: string) => `isi-${encodeURIComponent(ref).replaceAll("%", "_")}`,
} as const;

/** Returns the operations of a draft: first those that create its new OPDs. */
const sentOf = (draft: SuccessionDraft): Sent[] => [
  ...heirsOf(draft).flatMap(([field, heir]) => (heir.isNew ? [{ operation: creation(field, heir), field }] : [])),
  { operation: draft.way === "gabung" ? merger(draft) : split(draft), field: "" },
];

/** Returns the operations of a draft, as the contract takes them. */
export const operationsOf = (draft: SuccessionDraft): Record<string, unknown>[] =>
  sentOf(draft).map(({ operation }) => operation);

/** Returns the successors of a draft with their fields. An OPD that remains is none. */
export function heirsOf({ way, heir, remains, parts }: SuccessionDraft): [field: string, heir: Heir][] {
  const own: [string, Heir] = [fields.heir, heir];
  if (way === "gabung") return [own];
  const ofParts = parts.map((part, index): [string, Heir] => [fields.partOf(index), part.heir]);
  return remains ? ofParts : [...ofParts, own];
}

const creation = (field: string, { code, name, opdType }: Heir) => ({
  create: { clientRef: field, input: { opd: { code: code.trim(), name: name.trim(), opdType } } },
});

const named = (field: string, { isNew, ref }: Heir): string => (isNew ? field : ref);

function merger(draft: SuccessionDraft) {
  const from = draft.olds.map(({ ref }) => ref);
  return { mergeOpds: { from, into: named(fields.heir, draft.heir), ...commonOf(draft) } };
}

function split(draft: SuccessionDraft) {
  const from = draft.olds[0]!.ref;
  const rest = draft.remains ? from : named(fields.heir, draft.heir);
  return { splitOpd: { from, parts: draft.parts.map(sentPart), rest, ...commonOf(draft) } };
}

const sentPart = ({ heir, takes }: Part, index: number) => ({ into: named(fields.partOf(index), heir), takes });

function commonOf(draft: SuccessionDraft) {
  const legalBasis = hasSuccession(draft) && draft.legalBasis.trim();
  return { on: draft.day, ...(legalBasis ? { legalBasis } : {}) };
}

/** Returns the field of a problem by its path in the operations of a draft; undefined for one of the whole change. */
export function fieldOf(
  { path, message }: Pick<Problem, "path" | "message">,
  draft: SuccessionDraft,
): string | undefined {
  const [start, place, action, ...rest] = path;
  if (start !== "operations") return start === "note" || start === "cites" ? fields[start] : undefined;
  const sent = sentOf(draft)[Number(place)];
  if (action === "create") return sent && `${sent.field}-${rest.at(-1)}`;
  const [name = "", index = "", part, taken] = rest;
  if (rest.length === 0) return fieldOfTaken(draft, message);
  if (name === "parts") return fieldOfPart(draft, index, part, taken);
  if (name === "from") return fields.oldOf(draft.way === "gabung" && index !== "" ? index : 0);
  const byName: Record<string, string> = {
    into: fields.heir,
    rest: draft.remains ? fields.oldOf(0) : fields.heir,
    on: fields.day,
    legalBasis: fields.legalBasis,
  };
  return byName[name];
}

/** Returns the field of the element with which the message about a whole split begins. */
function fieldOfTaken({ parts }: SuccessionDraft, message: string): string | undefined {
  const ref = parts.flatMap(({ takes }) => takes).find(each => message.startsWith(`${each} `));
  return ref && fields.takenOf(ref);
}

function fieldOfPart({ parts }: SuccessionDraft, index: string, part: string | undefined, taken: string | undefined) {
  const ref = part === "takes" ? parts[Number(index)]?.takes[Number(taken)] : undefined;
  return ref === undefined ? fields.partOf(index) : fields.takenOf(ref);
}
