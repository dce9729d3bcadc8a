import type { PageMejaOpdsQuery, PageMejaOpdsQueryVariables } from "../../../answers";
import { toPick } from "../../../ui/opds";
import type { DeskView } from "../desk-view";
import document from "./opds.graphql";
import { OpdsChange } from "./opds-change";

export default {
  document,
  variables: () => ({ filter: toPick(undefined) }),
  View: OpdsChange,
} satisfies DeskView<PageMejaOpdsQuery, PageMejaOpdsQueryVariables>;
