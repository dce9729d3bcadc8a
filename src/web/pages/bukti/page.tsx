import type { PageBuktiQuery, PageBuktiQueryVariables } from "../../answers";
import { definePage } from "../../app/page";
import { type Asked, askedOf, variablesOf } from "./asked";
import "./page.css";
import document from "./page.graphql";
import { View } from "./view";

export default definePage<PageBuktiQuery, PageBuktiQueryVariables, Asked>({
  path: "/bukti",
  document,
  asked: askedOf,
  variables: (_address, asked) => variablesOf(asked),
  title: (answer, _address, { indicator }) => {
    const name = answer?.references.nodes.find(({ code }) => code === indicator)?.name;
    return indicator ? `Laporan bukti ${[indicator, name].filter(Boolean).join(" ")}` : "Laporan bukti Indeks Pemdi";
  },
  View,
});
