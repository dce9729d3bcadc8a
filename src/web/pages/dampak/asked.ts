import type { KindName, PageDampakQueryVariables, Severity } from "../../answers";
import { withOnly } from "../../ui/links";
import { refsRemoved } from "../../ui/supposition";
import { type Attempt, attemptOf, variablesOfAttempt } from "./attempt";

/** Question in the address of the page. */
export interface Asked {
  /** Refs of the elements that fail. */
  starts: string[];
  /** Refs of elements in the address that cannot fail, as the changes as if remove them. */
  removed: string[];
  /** Change that is being chosen. Default: none. */
  attempt?: Attempt;
  /** Text with which another start is searched. */
  text: string;
  /** Kind of the elements to list; undefined lists all. */
  kind?: string;
  /** Severities to list; none lists all. */
  severities: string[];
  isToBe: boolean;
  /** Day as `2026-11-24`; undefined is today. */
  day?: string;
  after?: string;
  withPicture: boolean;
}

/** Value of `jenis` that lists all kinds. */
export const allKinds = "semua";

/** Reads the question from the parameters of the address. */
export function askedOf(search: URLSearchParams): Asked {
  const kind = search.get("jenis") || "Service";
  const named = [...new Set(search.getAll("dari").filter(ref => ref !== ""))];
  const gone = refsRemoved(search);
  return {
    starts: named.filter(ref => !gone.includes(ref)),
    removed: named.filter(ref => gone.includes(ref)),
    attempt: attemptOf(search),
    text: search.get("kata")?.trim() ?? "",
    kind: kind === allKinds ? undefined : kind,
    severities: search.getAll("tingkat").filter(value => value !== ""),
    isToBe: search.get("arsitektur") === "target",
    day: search.get("hari") || undefined,
    after: search.get("sesudah") || undefined,
    withPicture: search.get("gambar") === "ya",
  };
}

/** Returns the variables of the document of the page. `isSupposed`: true if it is answered as if. */
export function variablesOf(asked: Asked, isSupposed: boolean): PageDampakQueryVariables {
  const { starts, text, kind, severities, isToBe, day, after, attempt } = asked;
  return {
    dari: starts,
    ada: starts.length > 0,
    kosong: starts.length === 0 && text === "",
    kata: text,
    mencari: text !== "",
    arsitektur: isToBe ? "TO_BE" : undefined,
    hari: day,
    jenis: kind ? [kind as KindName] : undefined,
    tingkat: severities.length > 0 ? (severities as Severity[]) : undefined,
    sesudah: after,
    seandainya: isSupposed,
    ...variablesOfAttempt(attempt),
  };
}

/** Returns the address of the answer as a file, with the arguments of the page. */
export const fileOf = (asked: Asked, search: URLSearchParams, ending: string): string =>
  withOnly(`/export/impact.${ending}`, search, {
    ...{ of: asked.starts, kinds: asked.kind || undefined, severity: asked.severities },
    ...{ plateau: asked.isToBe ? "TO_BE" : undefined, at: asked.day || undefined },
  });
