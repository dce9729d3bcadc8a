import type { InfrastructureType, KindName, PageDampakQueryVariables } from "../../answers";

/** Change that is being chosen: of an element, by its ref, to a place or to what takes its place. */
export interface Attempt {
  action: "move" | "replace";
  ref: string;
  /** Text with which the place or the substitute is searched. */
  text: string;
}

/** Relation that says where an element is, and the types of infrastructure that are offered first. */
interface Placement {
  field: string;
  types: readonly InfrastructureType[];
}

/** Placements by the kind in a ref. Elements of other kinds are in no place. */
const placements: Record<string, Placement> = {
  infrastructure: { field: "hostedOn", types: ["COMPUTING_FACILITY", "CLOUD"] },
  application: { field: "runsOn", types: ["CLOUD", "SERVER"] },
  dataAsset: { field: "storedIn", types: ["STORAGE", "CLOUD", "SERVER"] },
};

const kindIn = (ref: string): string => ref.split(":", 1)[0]!;

/** Returns the placement of an element; undefined if it is in no place. */
export const placementOf = (ref: string): Placement | undefined =>
  Object.hasOwn(placements, kindIn(ref)) ? placements[kindIn(ref)] : undefined;

/** Parameters of the address that hold the choice of a change. */
export const parametersOfAttempt = { andai: undefined, apa: undefined, tujuan: undefined };

const actions: Record<string, Attempt["action"]> = { pindah: "move", ganti: "replace" };

/** Reads the change that is being chosen from the parameters `andai`, `apa` and `tujuan`. */
export function attemptOf(search: URLSearchParams): Attempt | undefined {
  const [andai, ref] = [search.get("andai") ?? "", search.get("apa")];
  const action = Object.hasOwn(actions, andai) ? actions[andai] : undefined;
  if (!action || !ref || (action === "move" && !placementOf(ref))) return undefined;
  return { action, ref, text: search.get("tujuan")?.trim() ?? "" };
}

/** Returns the variables of the document that find a place or a substitute. */
export function variablesOfAttempt(attempt: Attempt | undefined): PageDampakQueryVariables {
  if (!attempt) return {};
  const { action, ref, text } = attempt;
  const kind = action === "move" ? "Infrastructure" : kindIn(ref).replace(/^./, first => first.toUpperCase());
  return {
    memilih: action === "move" && text === "",
    jenisTempat: [...(placementOf(ref)?.types ?? [])],
    tujuan: text,
    mencariTujuan: text !== "",
    jenisTujuan: [kind as KindName],
  };
}
