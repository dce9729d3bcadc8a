import { useState } from "preact/hooks";
import { withParameters } from "../../../ui/links";
import { supposed } from "../../../ui/supposition";
import { heirsOf, operationsOf } from "./operations";
import { nameOf, type Opd, refOf, type SuccessionDraft } from "./succession-draft";

interface AsIfProps {
  draft: SuccessionDraft;
  opds: readonly Opd[];
  today: string;
}

/**
 * Buttons that open the reports of the successors as if the draft had been saved. Pages as if show the present day, so a later
 * change is supposed for today. It cannot be if a successor only begins later, or an old OPD today or later: none ends before its
 * second day.
 */
export function AsIf({ draft, opds, today }: AsIfProps) {
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState("");
  const isLater = draft.day > today;
  const heirs = heirsOf(draft).map(([, heir]) => heir);
  const begins = (ref: string) => opds.find(each => each.ref === ref)?.validFrom ?? "";
  const olds = draft.way === "gabung" ? draft.olds : draft.olds.slice(0, 1);
  if (isLater && (heirs.some(({ ref }) => begins(ref) > today) || olds.some(({ ref }) => begins(ref) >= today)))
    return null;
  const open = async (ref: string) => {
    if (isBusy) return;
    setBusy(true);
    const id = await stored(operationsOf(isLater ? { ...draft, day: today } : draft));
    setBusy(false);
    if (!id) return setProblem("Halaman itu belum dapat disiapkan. Coba lagi sebentar lagi.");
    const code = encodeURIComponent(ref.slice("opd:".length));
    location.assign(withParameters(`/opd/${code}`, new URLSearchParams(), { [supposed]: id }));
  };
  return (
    <>
      {heirs.map(heir => (
        <p key={refOf(heir)}>
          <button type="button" onClick={() => void open(refOf(heir))}>
            Lihat laporan {nameOf(heir)} bila berlaku{isLater && " hari ini"}
          </button>
        </p>
      ))}
      <p role="status">{isBusy ? "Menyiapkan halaman …" : problem}</p>
    </>
  );
}

/** Stores operations for pages as if, and returns their id; undefined if the server did not. */
async function stored(operations: readonly object[]): Promise<string | undefined> {
  try {
    const body = JSON.stringify(operations);
    const answer = await fetch("/as-if", { method: "POST", headers: { "content-type": "application/json" }, body });
    return answer.ok ? (await answer.json()).id : undefined;
  } catch {
    return undefined;
  }
}
