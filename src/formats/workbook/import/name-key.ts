import { ResponsibleKind } from "../../../graph/responsible.js";
import { type Kind, lettersOf } from "../../../metamodel/define/index.js";

/** Suffix of an office of this province; another name, as in `Kota Ambon`, would be another government. */
const ownGovernment = /\s+(?:(?:pemerintah\s+)?(?:daerah\s+)?(?:provinsi|propinsi|prov|prop)\b\.?\s+)?maluku[\s.]*$/i;

/** Normalises a name: `&` becomes `dan`; capitals, blanks and punctuation are ignored. */
export const nameKey = (name: string): string => lettersOf(name.replaceAll("&", " dan "));

/** Normalises a name, and for offices also removes the province. */
export const shortNameKey = (kind: Kind, name: string): string =>
  nameKey(kind === ResponsibleKind ? name.replace(ownGovernment, "") : name);

/** True if two texts are the same name of an element of a kind. */
export const isSameName = (kind: Kind, one: string, other: string): boolean =>
  one === other || nameKey(one) === nameKey(other) || shortNameKey(kind, one) === shortNameKey(kind, other);

/** Normalises a code: capitals, all sorts of blanks and dashes, and trailing punctuation. */
export const codeKey = (code: string): string =>
  code
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/\s+/g, " ")
    .replace(/[\s.,;:]+$/, "")
    .trim()
    .toLowerCase();
