import { restrictedMark } from "../../access/restricted.js";
import { visible } from "../../access/viewer.js";
import { responsibleFor } from "../../graph/answering.js";
import { formatRef } from "../../graph/element-ref.js";
import { OUTSIDE } from "../../graph/responsible.js";
import type { Scope } from "../../graph/scope.js";
import type { RelationField } from "../../metamodel/define/index.js";
import { bucketOfOpd, hiddenOpd } from "../element-count.js";
import type { Dimension, Group } from "./dimension.js";
import { endsOf } from "./ends-of.js";

type Shown = { kind: string; code: string; name: string; plateau: string; id: string };

/** Compiles a bound element, which may be null, with the mark of a RESTRICTED one. */
const shownElement = (value: string, scope: Scope) =>
  `${value} {.kind, .code, .name, .plateau, .id, mark: ${restrictedMark(scope.viewer, value)}}`;

const presentElement = (element: Shown): Group => ({
  value: formatRef(element),
  label: element.name,
  id: element.id,
});

/** Returns the dimension by the elements at the other end of a relation, as the field of the relation shows them. */
export function byElement(field: RelationField): Dimension {
  return {
    label: field.label,
    isLabelled: true,
    values(from, scope, period) {
      const { node, match } = endsOf(field, from, scope, period);
      return `COLLECT { ${match} RETURN ${node} }`;
    },
    order: value => [`${value}.code`, `${value}.id`],
    shown: shownElement,
    present: presentElement,
  };
}

/** Returns the dimension by the OPD that is responsible; institutions outside the province, and hidden OPDs, are a group each. */
export function byResponsible(): Dimension {
  const opdOf = (value: string) => `${value}Opd`;
  return {
    label: "Perangkat Daerah",
    isLabelled: true,
    values(node, scope, period) {
      const [each, opd] = [scope.variable("answering"), scope.variable("opd")];
      const isShown = `EXISTS { MATCH (${opd}:Element {id: ${each}}) WHERE ${visible(scope.viewer, opd)} }`;
      const shown = `CASE WHEN ${each} = '${OUTSIDE}' OR ${isShown} THEN ${each} ELSE '${hiddenOpd.value}' END`;
      return `[${each} IN [${responsibleFor(node, period, scope)}] WHERE ${each} IS NOT NULL | ${shown}]`;
    },
    bind: (value, scope) =>
      `OPTIONAL MATCH (${opdOf(value)}:Element {id: ${value}}) WHERE ${visible(scope.viewer, opdOf(value))}`,
    order: value => [`coalesce(${opdOf(value)}.code, ${value})`, value],
    shown: (value, scope) =>
      `CASE WHEN ${value} IS NOT NULL THEN {responsible: ${value}, opd: ${shownElement(opdOf(value), scope)}} END`,
    present: ({ responsible, opd }: { responsible: string; opd: Shown | null }) =>
      opd ? presentElement(opd) : bucketOfOpd({ responsible, opd }),
  };
}
