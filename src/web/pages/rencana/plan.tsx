import type { RencanaFragment } from "../../answers";
import { ElementList } from "../../ui/element-list";
import { day } from "../../ui/format";

/** To-be elements that replace an application, or end it, with their days. */
export const Plan = ({ list: { nodes, totalCount } }: { list: RencanaFragment["replacedBy"] }) => (
  <ElementList
    elements={nodes}
    total={totalCount}
    remark={({ change, validFrom }) =>
      [change === "RETIRE" ? "dihentikan" : "pengganti", validFrom && `sejak ${day(validFrom)}`]
        .filter(Boolean)
        .join(" ")
    }
    look="plain"
  />
);
