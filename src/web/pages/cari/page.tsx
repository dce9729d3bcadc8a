import type { PageCariQuery, PageCariQueryVariables } from "../../answers";
import { definePage } from "../../app/page";
import { type Asked, askedOf, variablesOf } from "./asked";
import "./page.css";
import document from "./page.graphql";
import { View } from "./view";

export default definePage<PageCariQuery, PageCariQueryVariables, Asked>({
  path: "/cari",
  document,
  asked: ({ search }) => askedOf(search),
  variables: (_address, asked) => variablesOf(asked),
  title: (_answer, _address, { text }) => (text ? `Cari “${text}”` : "Cari"),
  View,
});
