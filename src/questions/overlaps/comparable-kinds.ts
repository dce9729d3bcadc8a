import { RepositoryError } from "../../common/repository-error.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import { Application } from "../../metamodel/application.js";
import { BusinessProcess } from "../../metamodel/business-process.js";
import { DataAsset } from "../../metamodel/data-asset.js";
import type { Kind } from "../../metamodel/define/index.js";
import { Service } from "../../metamodel/service.js";

/** Kinds that are compared by default. */
export const usuallyCompared: readonly Kind[] = [Application, Service, DataAsset];

/** Kinds with features for a comparison. */
export const comparable: readonly Kind[] = [...usuallyCompared, BusinessProcess];

/** Description of an argument. */
export const comparableKinds = `Any of ${comparable.map(({ name }) => name).join(", ")}. Default: all except BusinessProcess.`;

/** Returns the kinds to compare. Throws BAD_USER_INPUT for a kind that cannot be compared. */
export function kindsToCompare(names: readonly string[] | null | undefined): readonly Kind[] {
  const kinds = kindsChosen(names) ?? usuallyCompared;
  const stranger = kinds.find(kind => !comparable.includes(kind));
  return stranger ? refuseToCompare(stranger.name) : kinds;
}

/** Throws BAD_USER_INPUT with the list `known` of comparable kinds. */
export function refuseToCompare(name: string): never {
  const known = comparable.map(kind => kind.name);
  throw new RepositoryError("BAD_USER_INPUT", `${name} cannot be compared. Use ${known.join(", ")}.`, { known });
}
