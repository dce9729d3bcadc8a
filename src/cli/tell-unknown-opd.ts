import { visible } from "../access/viewer.js";
import { RepositoryError } from "../common/repository-error.js";
import type { InLanguages, Language } from "../formats/language.js";
import { called } from "../formats/workbook/import/known.js";
import { likest } from "../formats/workbook/import/likest.js";
import { refOfKind } from "../graph/element-ref.js";
import { ResponsibleKind } from "../graph/responsible.js";
import type { Context } from "../repository/context.js";

type Message = (named: string, like: string | undefined) => string;

const messages: InLanguages<Message> = {
  id: (named, like) => `Perangkat daerah “${named}” tidak dikenal.${like ? ` Maksud Anda ${like}?` : ""}`,
  en: (named, like) => `The perangkat daerah “${named}” is unknown.${like ? ` Did you mean ${like}?` : ""}`,
};

/**
 * Rejects with an error. NOT_FOUND for this OPD gets a message with the OPD as the user typed it, and the most similar
 * visible one. Other errors are unchanged.
 */
export async function tellUnknownOpd(
  error: unknown,
  named: string | undefined,
  { database, viewer }: Pick<Context, "database" | "viewer">,
  language: Language,
): Promise<never> {
  if (named === undefined || !isAboutOpd(error, named)) throw error;
  const rows = await database.read(
    `MATCH (n:${ResponsibleKind.name}) WHERE ${visible(viewer, "n")} RETURN n.code AS code, n.name AS name ORDER BY code`,
  );
  const like = likest(named, rows as { code: string; name: string }[], ({ code, name }) => [code, name]);
  throw new RepositoryError("NOT_FOUND", messages[language](named, like && called(like)), error.details);
}

function isAboutOpd(error: unknown, named: string): error is RepositoryError {
  if (!(error instanceof RepositoryError) || error.code !== "NOT_FOUND") return false;
  const { unknown } = error.details;
  return Array.isArray(unknown) && unknown.includes(refOfKind(ResponsibleKind, named));
}
