import { GraphQLLocalDate } from "graphql-scalars";
import { RepositoryError } from "../../common/repository-error.js";
import { didYouMean } from "../../graph/likeness.js";
import { type End, propertiesOf } from "../../metamodel/define/index.js";
import type { By } from "./aggregate-arguments.js";

/** Throws BAD_USER_INPUT for an argument, with its name as `place`. `why`: the end of a sentence that the name begins. */
export function refuse(place: string, why: string, details: Record<string, unknown> = {}): never {
  throw new RepositoryError("BAD_USER_INPUT", `${place}: ${why}`, { place, ...details });
}

/**
 * Throws BAD_USER_INPUT for a name that is not possible in an argument, with the nearest possible names in the message and
 * all of them in `possible`.
 */
export function refuseName(place: string, name: string, why: string, possible: readonly string[]): never {
  const hint = didYouMean(name, possible, "Use one of extensions.possible.");
  refuse(place, `${name} ${why}. ${hint}`, { possible });
}

/** Throws BAD_USER_INPUT for months or years (`per`) of a name that is no property of days of an end. */
export function refusePart(name: string, end: End, per: By["per"]): void {
  if (!per) return;
  const days = propertiesOf(end)
    .filter(({ type }) => type() === GraphQLLocalDate)
    .map(property => property.name);
  if (!days.includes(name)) refuseName("by", name, "is no property of days, which `per` needs", days);
}
