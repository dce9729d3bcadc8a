import { type ClassType, Resolver } from "type-graphql";
import { selectionOf, slotOf } from "../../repository/reading/selection.js";
import { addField } from "../../repository/schema/add-field.js";
import { Coverage, Matrix } from "./coverage-types.js";
import { presentMatrix } from "./present-matrix.js";

/** The field `matrix` of a coverage. */
@Resolver(() => Coverage)
export class CoverageMatrixResolver {}

addField(
  CoverageMatrixResolver as ClassType<object>,
  {
    name: "matrix",
    type: () => Matrix,
    args: {
      by: {
        type: () => String,
        required: true,
        defaultValue: "responsible",
        description:
          "`responsible` (the perangkat daerah), `kind`, or a property with a closed list of values: `method`.",
      },
    },
    description: "The covered nodes by OPD, kind or a property of the kinds that count.",
  },
  (coverage, _, info) =>
    presentMatrix(
      coverage[slotOf(String(info.path.key), "matrix")] as never,
      selectionOf(info).args.by as string,
      coverage.kinds as never,
    ),
);
