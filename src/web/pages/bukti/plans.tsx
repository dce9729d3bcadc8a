import type { PageBuktiQuery } from "../../answers";
import { ElementList } from "../../ui/element-list";
import { day } from "../../ui/format";
import { isSample } from "../../ui/section";

type Plans =
  | NonNullable<PageBuktiQuery["applications"]>["nodes"][number]["replacedBy"]
  | NonNullable<PageBuktiQuery["businessProcesses"]>["nodes"][number]["replacedBy"];

/** Cell of the plans that replace an element, each with its change and its first day. */
export function plansOf({ replacedBy: { nodes, totalCount } }: { replacedBy: Plans }) {
  const remark = (plan: Plans["nodes"][number]) =>
    [...plan.planned, plan.validFrom && `sejak ${day(plan.validFrom)}`, isSample(plan) && "contoh"]
      .filter(Boolean)
      .join(", ");
  return <ElementList elements={nodes} total={totalCount} look="plain" remark={remark} />;
}
