import { visible } from "../access/viewer.js";
import { RepositoryError } from "../common/repository-error.js";
import type { Row } from "../database/database.js";
import type { Kind } from "../metamodel/define/index.js";
import type { Asker } from "./asker.js";
import { idOf, parseRef } from "./element-ref.js";
import { resolveNamed } from "./resolve-refs.js";
import type { Scope } from "./scope.js";

/**
 * Parameter that makes its statement fail if a ref matches nothing. It is sent as 0, by which the statement divides:
 * Cypher has no other way to raise an error, and a separate lookup would cost a round trip per request.
 */
export class RequiredRef {
  constructor(
    readonly ref: string,
    readonly kind: Kind,
  ) {}
}

/**
 * Returns Cypher for the id of the element with a ref, evaluated once. The statement fails if it is unknown or of
 * another kind.
 */
export function requiredId(text: string, kind: Kind, scope: Scope): string {
  const id = scope.once(idWithin(text, kind, scope));
  const zero = scope.parameter(new RequiredRef(text, kind));
  return scope.once(`CASE WHEN ${id} IS NULL THEN toString(1 / ${zero}) ELSE ${id} END`);
}

function idWithin(text: string, kind: Kind, scope: Scope): string {
  const ref = parseRef(text);
  if ("kind" in ref) return ref.kind === kind ? idOf(ref, scope) : "null";
  const match = `MATCH (ref:Element:${kind.name} {id: ${scope.parameter(ref.id)}}) WHERE ${visible(scope.viewer, "ref")}`;
  return `COLLECT { ${match} RETURN ref.id }[0]`;
}

/** Replaces required refs by the values to send. */
export function fillInRequired(parameters: Row): Row {
  const required = Object.entries(parameters).filter(([, value]) => value instanceof RequiredRef);
  return required.length === 0
    ? parameters
    : { ...parameters, ...Object.fromEntries(required.map(([name]) => [name, 0])) };
}

/**
 * Rejects with the cause of a failed statement: NOT_FOUND for an unknown required ref, BAD_USER_INPUT for one of
 * another kind, otherwise the error itself.
 */
export async function rejectWithUnknown(error: unknown, parameters: Row, asker: Asker): Promise<never> {
  const required = requiredIn(parameters);
  if (required.length === 0 || !isDivision(error)) throw error;
  for (const { ref, kind } of required) await requireOne(asker, ref, kind);
  throw error;
}

/** Returns the required refs among the parameters of a statement. */
export const requiredIn = (parameters: Row): RequiredRef[] =>
  Object.values(parameters).filter(value => value instanceof RequiredRef);

/** Throws NOT_FOUND for an unknown ref, BAD_USER_INPUT for one of another kind. */
export async function requireOne(asker: Asker, ref: string, kind: Kind): Promise<void> {
  const [named] = await resolveNamed(asker, [ref], kind);
  if (named!.kind !== kind.name)
    throw new RepositoryError("BAD_USER_INPUT", `${ref} is of the kind ${named!.kind}, not ${kind.name}.`);
}

const isDivision = (error: unknown): boolean =>
  error instanceof Error && "code" in error && String(error.code).endsWith(".ArithmeticError");
