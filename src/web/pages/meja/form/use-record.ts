import { useEffect, useState } from "preact/hooks";
import type { PageMejaQuery, PageMejaQueryVariables, PageMejaRecordQuery } from "../../../answers";
import { askServer } from "../../../app/ask";
import page from "../page.graphql";
import record from "../record.graphql";
import type { ChangedElement } from "./element-form";

/** Element as it is recorded, and its values by property. */
export interface Recorded {
  /** Undefined for a new element. */
  element?: ChangedElement;
  /** Undefined until they are known. */
  values?: Record<string, unknown>;
  /** Revision of the values. */
  rev?: number;
  /** True if the last request for the record failed; what was known before stays. */
  isFailed?: boolean;
}

/** Element after it was saved. */
export type SavedElement = Pick<ChangedElement, "ref" | "rev" | "name">;

/** Record of a form, and how it follows a save. */
export interface RecordHeld extends Recorded {
  /** Requests what is recorded after `values` (texts by property) were saved. Without an answer it shows `values`. */
  renew(saved: SavedElement, values: Record<string, string>): Promise<void>;
}

/** Returns what is recorded of an element, with its values at a revision. A new element has no values. */
export function useRecord(first: ChangedElement | undefined, rev: number): RecordHeld {
  const [recorded, setRecorded] = useState<Recorded>({ element: first, values: first ? undefined : {} });
  const ref = recorded.element?.ref;
  useEffect(() => {
    if (ref === undefined || recorded.rev === rev) return;
    let isStale = false;
    valuesAt(ref, rev).then(values => {
      if (isStale) return;
      setRecorded(before => ({ ...before, ...(values ? { values, rev, isFailed: false } : { isFailed: true }) }));
    });
    return () => {
      isStale = true;
    };
  }, [ref, rev]);
  const renew = async (saved: SavedElement, sent: Record<string, string>) => {
    if (ref === undefined) return;
    const [values, element] = await Promise.all([valuesAt(saved.ref, saved.rev), elementNow(saved.ref)]);
    setRecorded(before => ({
      element: element ?? { ...before.element!, ...saved },
      values: values ?? { ...before.values, ...sent },
      rev: saved.rev,
      isFailed: !values || !element,
    }));
  };
  return { ...recorded, renew };
}

async function valuesAt(ref: string, rev: number) {
  const { data } = await askServer(record, { ref, rev });
  return (data as PageMejaRecordQuery | undefined)?.elementAt?.state;
}

async function elementNow(ref: string) {
  const onlyElement = { desk: false, chosen: false, opd: "opd:", editing: true, form: false, opds: {} };
  const { data } = await askServer(page, { ...onlyElement, ref } satisfies PageMejaQueryVariables);
  return (data as PageMejaQuery | undefined)?.element ?? undefined;
}
