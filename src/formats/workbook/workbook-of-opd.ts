import { refOfKind } from "../../graph/element-ref.js";
import { ResponsibleKind } from "../../graph/responsible.js";
import type { Kind } from "../../metamodel/define/index.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { answeringFor } from "../../questions/within-opd.js";
import type { Context } from "../../repository/context.js";
import { domainKinds, type Extent } from "./extent.js";
import type { Workbook } from "./write-workbook.js";

/** Wanted workbook. */
export interface WantedWorkbook {
  /** Kinds that it is limited to. Default: depends on the form. */
  kinds?: readonly Kind[];
  /** OPD that it is for, by code or ref. Default: all OPDs. */
  opd?: string | null;
  /** True for the long form, with a sheet for each kind and type of relation. Default: false. */
  full?: boolean | null;
}

/**
 * Returns the empty workbook to fill in; by default the short form of the kinds of the domains. Throws NOT_FOUND for an
 * unknown OPD, BAD_USER_INPUT for another kind.
 */
export const templateOf = (context: Context, { kinds, opd, full }: WantedWorkbook): Promise<Workbook> =>
  workbookOf(context, { kinds: kinds ?? (full ? metamodel.kinds : domainKinds), isShort: !full }, opd);

/**
 * Returns the workbook of what is stored; of one OPD in the short form, as it fills it in, otherwise in the long one. Throws
 * like `templateOf`.
 */
export const exportOf = (context: Context, { kinds = metamodel.kinds, opd, full }: WantedWorkbook): Promise<Workbook> =>
  workbookOf(context, { kinds, isShort: typeof opd === "string" && !full }, opd);

async function workbookOf(context: Context, extent: Extent, opd: WantedWorkbook["opd"]): Promise<Workbook> {
  const { organization } = context;
  if (typeof opd !== "string") return { ...extent, organization, about: "semua perangkat daerah" };
  const responsible = await answeringFor(context, refOfKind(ResponsibleKind, opd));
  return { ...extent, organization, responsible, about: opd };
}
