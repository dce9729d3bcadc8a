import type { PageTemuanQuery, PageTemuanQueryVariables } from "../../answers";
import { definePage } from "../../app/page";
import { askedOf, variablesOf } from "./asked";
import "./page.css";
import document from "./page.graphql";
import { opdsOf } from "./part";
import { View } from "./view";

export default definePage<PageTemuanQuery, PageTemuanQueryVariables>({
  path: "/temuan",
  document,
  variables: ({ search }) => variablesOf(askedOf(search)),
  title: (answer, { search }) => {
    const asked = askedOf(search);
    const { opd } = asked;
    const name = answer && opdsOf(answer, asked).find(([code]) => code === opd)?.[1];
    return opd ? `Temuan ${name ?? opd}` : "Temuan";
  },
  View,
});
