import type { PagePemdiByOpdQuery, PagePemdiIndicatorQuery, PagePemdiQuery } from "../../answers";
import { definePage } from "../../app/page";
import { type Asked, askedOf, variablesOf } from "./asked";
import { ByOpd } from "./by-opd";
import byOpd from "./by-opd.graphql";
import { Indicator } from "./indicator";
import indicator from "./indicator.graphql";
import { Overview } from "./overview";
import "./page.css";
import document from "./page.graphql";

/** Returns the name of the chosen OPD behind a comma; empty without one. */
function nameOfOpd(answer: PagePemdiQuery | undefined, { opd }: Asked): string {
  return opd ? `, ${answer?.opds.nodes.find(({ code }) => code === opd)?.name ?? opd}` : "";
}

type Answer = PagePemdiQuery | PagePemdiIndicatorQuery | PagePemdiByOpdQuery;

export default definePage<Answer, ReturnType<typeof variablesOf>, Asked>({
  path: "/pemdi",
  document: asked => (!asked.indicator ? document : asked.view === "opd" ? byOpd : indicator),
  asked: ({ search }) => askedOf(search),
  variables: (_address, asked) => variablesOf(asked),
  title: (answer, _address, asked) => {
    if (!asked.indicator) return `Indeks Pemdi: bukti yang tercatat${nameOfOpd(answer as PagePemdiQuery, asked)}`;
    const name = answer?.evidence?.indicators[0]?.indicator.name;
    return name ? `${asked.indicator} ${name}` : `Indikator ${asked.indicator}`;
  },
  View: ({ answer, ...at }) => {
    if (!at.asked.indicator) return <Overview answer={answer as PagePemdiQuery} {...at} />;
    if (at.asked.view === "opd") return <ByOpd answer={answer as PagePemdiByOpdQuery} {...at} />;
    return <Indicator answer={answer as PagePemdiIndicatorQuery} {...at} />;
  },
});
