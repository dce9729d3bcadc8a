import { useState } from "preact/hooks";
import { byName } from "../../../ui/by-name";
import { apply } from "../apply";
import { isError, type Problem } from "../form/problem";
import { type Count, reportOf } from "./moves";
import { namesOf } from "./names-of";
import type { Heir, SuccessionDraft } from "./succession-draft";

/** Element, unit or urusan that a part can take, with how the divided OPD is related to it. */
export interface Content {
  ref: string;
  name: string;
  kind: string;
  labels: string[];
}

/** All that the parts of a split can take. */
export interface Contents {
  /** Ref of the OPD and the day, as one key. */
  of: string;
  rows: Content[];
  /** Number of relations that are not listed, because there are too many. */
  cut: number;
}

/** List of what can be taken, and the state of the last attempt to read it. */
export interface ContentsHeld {
  /** Undefined until it was read for the OPD and the day of the draft. */
  contents?: Contents;
  isBusy: boolean;
  problems: readonly Problem[];
  fault?: string;
  load(): Promise<void>;
}

type State = Pick<ContentsHeld, "contents" | "problems" | "fault">;

const ofDraft = ({ olds, day }: SuccessionDraft): string => `${olds[0]!.ref} ${day}`;

/** Returns what the parts of a split can take, as the split itself lists it in a dry run. `onRead` gets the refs. */
export function useContents(draft: SuccessionDraft, onRead: (refs: Set<string>) => void): ContentsHeld {
  const [state, setState] = useState<State>({ problems: [] });
  const [isBusy, setBusy] = useState(false);
  const load = async () => {
    if (isBusy) return;
    setBusy(true);
    const next = await read(draft);
    setState(next);
    setBusy(false);
    if (next.contents) onRead(new Set(next.contents.rows.map(({ ref }) => ref)));
  };
  const { contents, ...rest } = state;
  return { ...rest, contents: contents?.of === ofDraft(draft) ? contents : undefined, isBusy, load };
}

async function read(draft: SuccessionDraft): Promise<State> {
  const answer = await apply({ operations: listing(draft), validateOnly: true });
  if (!answer.result) return { problems: [], fault: answer.fault };
  const { result } = answer;
  const problems = result.problems.filter(isError);
  if (problems.length > 0) return { problems };
  const counts = reportOf(result.problems).moves.flatMap(({ moved }) => moved);
  const labels = labelsByRef(counts);
  const named = await namesOf([...labels.keys()]);
  const rows = [...labels].map(([ref, own]) => {
    const { name = ref, labels: kinds = [] } = named.get(ref) ?? {};
    return { ref, name, kind: kinds[0] ?? "Lainnya", labels: own };
  });
  const cut = counts.reduce((sum, { total, refs }) => sum + total - refs.length, 0);
  return { problems, contents: { of: ofDraft(draft), rows: rows.sort(byName), cut } };
}

function labelsByRef(counts: readonly Count[]): Map<string, string[]> {
  const labels = new Map<string, string[]>();
  for (const { label, refs } of counts) for (const ref of refs) labels.set(ref, [...(labels.get(ref) ?? []), label]);
  return labels;
}

/**
 * Returns a split in which the rest has everything, so that it lists all. The rest is a successor that is recorded, because one
 * with another is refused once the split is, else an invented one.
 */
function listing({ olds, heir, remains, parts, day }: SuccessionDraft): Record<string, unknown>[] {
  const { ref: from } = olds[0]!;
  const isRecorded = ({ isNew, ref }: Heir) => !isNew && ref !== "" && ref !== from;
  const hasRest = !remains && isRecorded(heir);
  const invented = { code: `${from.slice("opd:".length)}~`, name: "Daftar isi" };
  const into = parts.flatMap(part => (isRecorded(part.heir) ? [{ into: part.heir.ref, takes: [] }] : []));
  const split = { from, parts: into, rest: hasRest ? heir.ref : "sisa", on: day };
  return [...(hasRest ? [] : [{ create: { clientRef: "sisa", input: { opd: invented } } }]), { splitOpd: split }];
}
