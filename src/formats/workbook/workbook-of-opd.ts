import { refOfKind } from "../../graph/element-ref.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import type { Kind } from "../../metamodel/define/index.js";
import { answeringFor } from "../../questions/within-opd.js";
import type { Context } from "../../repository/context.js";
import type { Workbook } from "./write-workbook.js";

/** Kinds of a workbook, and the OPD that it is for, by code or ref. Default: all OPDs. */
interface WorkbookOfOpd {
  kinds: readonly Kind[];
  opd?: string | null;
}

/** Returns the workbook of these kinds for an OPD. Throws NOT_FOUND for an unknown OPD, BAD_USER_INPUT for another kind. */
export async function workbookOfOpd(context: Context, { kinds, opd }: WorkbookOfOpd): Promise<Workbook> {
  if (typeof opd !== "string") return { kinds, about: "semua perangkat daerah" };
  return { kinds, responsible: await answeringFor(context, refOfKind(ResponsibleKind, opd)), about: opd };
}
