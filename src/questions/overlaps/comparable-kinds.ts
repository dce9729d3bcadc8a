import { RepositoryError } from "../../common/repository-error.js";
import { kindsChosen } from "../../contract/kinds-named.js";
import { Application } from "../../metamodel/application.js";
import { BusinessProcess } from "../../metamodel/business-process.js";
import { DataAsset } from "../../metamodel/data-asset.js";
import type { Kind } from "../../metamodel/define/index.js";
import { Service } from "../../metamodel/service.js";

/** What is compared unless kinds are named. */
const usually: readonly Kind[] = [Application, Service, DataAsset];

/** The kinds that have something to be compared by. */
export const comparable: readonly Kind[] = [...usually, BusinessProcess];

/** For the description of an argument. */
export const comparableKinds = `Any of ${comparable.map(({ name }) => name).join(", ")}; all but processes unless said.`;

/** The kinds to compare; throws BAD_USER_INPUT for one that has nothing to be compared by. */
export function kindsToCompare(names: readonly string[] | null | undefined): readonly Kind[] {
  const kinds = kindsChosen(names) ?? usually;
  const stranger = kinds.find(kind => !comparable.includes(kind));
  return stranger ? refuseToCompare(stranger.name) : kinds;
}

/** Throws BAD_USER_INPUT that tells what can be compared. */
export function refuseToCompare(name: string): never {
  const known = comparable.map(kind => kind.name);
  throw new RepositoryError("BAD_USER_INPUT", `${name} cannot be compared, only ${known.join(", ")}.`, { known });
}
