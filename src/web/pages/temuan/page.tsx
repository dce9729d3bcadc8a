import type { PageTemuanQuery, PageTemuanQueryVariables } from "../../answers";
import { definePage } from "../../app/page";
import { type Asked, askedOf, variablesOf } from "./asked";
import "./page.css";
import document from "./page.graphql";
import { View } from "./view";

export default definePage<PageTemuanQuery, PageTemuanQueryVariables, Asked>({
  path: "/temuan",
  document,
  asked: ({ search }) => askedOf(search),
  variables: (_address, asked) => variablesOf(asked),
  title: (answer, _address, { opd }) => {
    const chosen = answer?.opds.nodes.find(({ code }) => code === opd);
    return opd ? `Temuan ${chosen?.name ?? opd}` : "Temuan";
  },
  View,
});
