import type { PageMejaOpdsQuery, PageMejaOpdsQueryVariables } from "../../../answers";
import { toPick } from "../../../ui/opds";
import { defineDeskView } from "../desk-view";
import document from "./opds.graphql";
import { OpdsChange } from "./opds-change";

export default defineDeskView<PageMejaOpdsQuery, PageMejaOpdsQueryVariables>({
  document,
  variables: () => ({ filter: toPick(undefined) }),
  View: OpdsChange,
});
