import type { PageTanyaQuery, PageTanyaQueryVariables } from "../../answers";
import { definePage } from "../../app/page";
import { type Asked, askedOf, variablesOf } from "./asked";
import "./page.css";
import document from "./page.graphql";
import { View } from "./view";

export default definePage<PageTanyaQuery, PageTanyaQueryVariables, Asked>({
  path: "/tanya",
  document,
  asked: ({ search }) => askedOf(search),
  variables: (_address, asked) => variablesOf(asked),
  title: (_answer, _address, { question }) => question?.question ?? "Tanya",
  View,
  loadsLater: true,
});
