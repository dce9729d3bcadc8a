import { visible } from "../../access/viewer.js";
import { RepositoryError } from "../../common/repository-error.js";
import type { Row } from "../../database/database.js";
import type { PlateauName } from "../../graph/plateau.js";
import { orderKey } from "../../graph/qualifier-order.js";
import { Scope } from "../../graph/scope.js";
import { elementValidity } from "../../graph/validity.js";
import type { Kind } from "../../metamodel/define/index.js";
import { Reference } from "../../metamodel/reference.js";
import type { Context } from "../../repository/context.js";
import { levelsWorthFetching } from "../../repository/elements/levels.js";
import { fieldsNamed, type Selection } from "../../repository/elements/selection.js";
import { bucketOfKind, bucketOfOpd, type Responsible, sumBy, totalOf } from "../element-count.js";
import { refuseOtherKind } from "../within-opd.js";
import { compileCoverage } from "./compile-coverage.js";
import type { CoverageQuestion } from "./compile-pointing.js";
import type { Coverage } from "./coverage-types.js";

export interface CoverageOptions {
  taxonomy: string;
  /** Default: the newest version in force. */
  version?: string | null;
  level: number;
  kinds?: Kind[];
  /** Day on which nodes, elements and relations must be in force. */
  at: string;
  /** Default: AS_IS. */
  plateau?: PlateauName;
}

/** Number of elements of one kind and OPD that cover a node. */
interface FoundTotal extends Responsible {
  kind: string;
  count: number;
}

/**
 * Returns the coverage for each Opd with its units, or of the whole repository for null, in one round trip. Throws
 * NOT_FOUND for a taxonomy or version that is not in the repository, BAD_USER_INPUT for a level that it does not have
 * and for an element that is not an Opd.
 */
export async function readCoverage<O extends string | null>(
  { database, viewer, today }: Context,
  opds: O[],
  options: CoverageOptions,
  selection: Selection,
): Promise<Map<O, Coverage>> {
  const scope = new Scope(viewer, today);
  const frame = {
    day: scope.parameter(options.at),
    plateau: options.plateau ?? ("AS_IS" as const),
    levels: levelsWorthFetching(fieldsNamed(selection, "gaps")),
  };
  const question = questionOf(options, scope, frame.day);
  const { cypher, read } = compileCoverage(scope.parameter(opds), question, selection, { scope, frame });
  const rows = await database.read(scope.opening + cypher, scope.parameters);
  return new Map(rows.map(({ id, coverage }) => [id, present(read(coverage), options)]));
}

function questionOf({ taxonomy, version, level, kinds }: CoverageOptions, scope: Scope, day: string): CoverageQuestion {
  const of = scope.parameter(taxonomy);
  const newest = `COLLECT { MATCH (root:Reference {taxonomy: ${of}}) WHERE root.level = 0 AND ${visible(scope.viewer, "root")} AND ${elementValidity("root", day)}
      RETURN root.version ORDER BY ${orderKey(Reference, "root")} DESC LIMIT 1 }[0]`;
  return {
    taxonomy: of,
    version: version ? scope.parameter(version) : scope.once(newest),
    level: scope.parameter(level),
    kinds,
  };
}

function present({ totals = [], ...coverage }: Row, { taxonomy, level, kinds }: CoverageOptions): Coverage {
  const { version, levels, isOfOpd } = coverage;
  if (!isOfOpd) refuseOtherKind();
  if (levels.length === 0)
    throw new RepositoryError("NOT_FOUND", `The repository has no ${taxonomy} ${version ?? ""}`.trim());
  if (!levels.includes(level)) {
    throw new RepositoryError(
      "BAD_USER_INPUT",
      `${taxonomy} ${version} has no level ${level}. Use one of extensions.levels.`,
      { levels },
    );
  }
  return {
    ...coverage,
    taxonomy,
    level,
    elements: totalOf(totals),
    byKind: sumBy(totals as FoundTotal[], ({ kind }) => bucketOfKind(kind)),
    byOpd: sumBy(totals as FoundTotal[], bucketOfOpd),
    kinds,
  } as never;
}
