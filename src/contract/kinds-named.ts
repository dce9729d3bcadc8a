import type { Kind } from "../metamodel/define/index.js";
import { metamodel } from "../metamodel/metamodel.js";

/** Returns the kinds with these names, values of the enum `KindName`. */
export const kindsNamed = (names: readonly string[]): Kind[] => names.map(name => metamodel.kind(name));

/** Returns the kinds with these names; undefined for an empty or omitted list. */
export const kindsChosen = (names: readonly string[] | null | undefined): Kind[] | undefined =>
  names?.length ? kindsNamed(names) : undefined;

/** Returns the names unchanged; undefined for an empty or omitted list. */
export const kindNamesChosen = <T extends readonly string[]>(names: T | null | undefined): T | undefined =>
  names?.length ? names : undefined;
