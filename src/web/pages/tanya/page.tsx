import type { PageTanyaQuery, PageTanyaQueryVariables } from "../../answers";
import { definePage } from "../../app/page";
import { askedOf, variablesOf } from "./asked";
import "./page.css";
import document from "./page.graphql";
import { View } from "./view";

export default definePage<PageTanyaQuery, PageTanyaQueryVariables>({
  path: "/tanya",
  document,
  variables: ({ search }) => variablesOf(askedOf(search)),
  title: (_answer, { search }) => askedOf(search).question?.question ?? "Tanya",
  View,
});
