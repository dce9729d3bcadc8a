import type { PageMejaOpdsQuery, PageMejaOpdsQueryVariables } from "../../../answers";
import type { DeskView } from "../desk-view";
import document from "./opds.graphql";
import { allOpds, OpdsChange } from "./opds-change";

export default {
  document,
  variables: () => allOpds,
  View: OpdsChange,
} satisfies DeskView<PageMejaOpdsQuery, PageMejaOpdsQueryVariables>;
