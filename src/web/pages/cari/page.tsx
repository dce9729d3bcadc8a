import type { PageCariQuery, PageCariQueryVariables } from "../../answers";
import { definePage } from "../../app/page";
import { askedOf, variablesOf } from "./asked";
import "./page.css";
import document from "./page.graphql";
import { View } from "./view";

export default definePage<PageCariQuery, PageCariQueryVariables>({
  path: "/cari",
  document,
  variables: ({ search }) => variablesOf(askedOf(search)),
  title: (_answer, { search }) => {
    const { text } = askedOf(search);
    return text ? `Cari “${text}”` : "Cari";
  },
  View,
});
