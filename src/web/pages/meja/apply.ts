import type { PageMejaApplyMutation, PageMejaApplyMutationVariables } from "../../answers";
import { send } from "../../app/ask";
import document from "./apply.graphql";

/** Result of operations: what was or would be written, and problems. */
export type Applied = PageMejaApplyMutation["applyChanges"];

/** Operations as forms write them; the contract checks their content. */
interface Sent extends Omit<PageMejaApplyMutationVariables, "operations"> {
  operations: readonly object[];
}

/** Sends operations. Returns their result, or else the code of the fault. */
export async function apply(sent: Sent): Promise<{ result: Applied } | { result?: undefined; fault: string }> {
  const { data, fault } = await send(document, { ...sent });
  const result = (data as PageMejaApplyMutation | undefined)?.applyChanges;
  return result ? { result } : { fault: fault?.code ?? "INTERNAL_SERVER_ERROR" };
}
