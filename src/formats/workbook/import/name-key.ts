import { plain } from "../../../graph/likeness.js";
import { ResponsibleKind } from "../../../graph/responsible.js";
import type { Kind } from "../../../metamodel/define/index.js";

/** Words behind the name of an office of this province; `Kota Ambon` would be another government. */
const ownGovernment = /\s+(?:(?:pemerintah\s+)?(?:daerah\s+)?(?:provinsi|propinsi|prov|prop)\b\.?\s+)?maluku[\s.]*$/i;

/** A name without what people write differently: `&` for `dan`, capitals, blanks, punctuation. */
export const nameKey = (name: string): string => plain(name.replaceAll("&", " dan "));

/** The same without the province, for offices. */
export const shortNameKey = (kind: Kind, name: string): string =>
  nameKey(kind === ResponsibleKind ? name.replace(ownGovernment, "") : name);

/** True if two texts are one name of an element of a kind. */
export const isSameName = (kind: Kind, one: string, other: string): boolean =>
  one === other || nameKey(one) === nameKey(other) || shortNameKey(kind, one) === shortNameKey(kind, other);

/** A code without what people write differently: capitals, blanks of any sort, dashes of any length, a full stop behind it. */
export const codeKey = (code: string): string =>
  code
    .normalize("NFKC")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, "")
    .replace(/[\p{Pd}\u2212]/gu, "-")
    .replace(/\s+/g, " ")
    .replace(/[\s.,;:]+$/, "")
    .trim()
    .toLowerCase();
