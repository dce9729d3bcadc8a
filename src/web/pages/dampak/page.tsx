import type { PageDampakQuery, PageDampakQueryVariables } from "../../answers";
import { definePage } from "../../app/page";
import { supposed } from "../../ui/supposition";
import { type Asked, askedOf, variablesOf } from "./asked";
import "./page.css";
import document from "./page.graphql";
import { View } from "./view";

export default definePage<PageDampakQuery, PageDampakQueryVariables, Asked>({
  path: "/dampak",
  document,
  asked: ({ search }) => askedOf(search),
  variables: ({ search }, asked) => variablesOf(asked, search.has(supposed)),
  title: answer => {
    const names = answer?.mulai?.map(({ name }) => name) ?? [];
    return names.length > 0 ? `Dampak bila ${joined(names)} gagal` : "Dampak";
  },
  View,
});

const joined = (names: readonly string[]) =>
  names.length > 2 ? `${names[0]} dan ${names.length - 1} lainnya` : names.join(" dan ");
