import type { PagePemdiByOpdQuery, PagePemdiClaimsQuery, PagePemdiIndicatorQuery, PagePemdiQuery } from "../../answers";
import { definePage } from "../../app/page";
import { isAspect } from "../../ui/several-indicators";
import { type Asked, askedOf, variablesOf } from "./asked";
import { ByOpd } from "./by-opd";
import byOpd from "./by-opd.graphql";
import { Claims } from "./claims";
import claims from "./claims.graphql";
import { Indicator } from "./indicator";
import indicator from "./indicator.graphql";
import { Overview } from "./overview";
import "./page.css";
import document from "./page.graphql";

type Answer = PagePemdiQuery | PagePemdiClaimsQuery | PagePemdiByOpdQuery | PagePemdiIndicatorQuery;

export default definePage<Answer, ReturnType<typeof variablesOf>, Asked>({
  path: "/pemdi",
  document: ({ indicator: code, view }) =>
    code ? (view === "opd" ? byOpd : indicator) : view === "klaim" ? claims : document,
  asked: ({ search }) => askedOf(search),
  variables: (_address, asked) => variablesOf(asked),
  title,
  View: ({ answer, ...at }) => {
    const { indicator: code, view } = at.asked;
    if (view === "opd") return <ByOpd answer={answer as PagePemdiByOpdQuery} {...at} />;
    if (code) return <Indicator answer={answer as PagePemdiIndicatorQuery} {...at} />;
    if (view === "klaim") return <Claims answer={answer as PagePemdiClaimsQuery} {...at} />;
    return <Overview answer={answer as PagePemdiQuery} {...at} />;
  },
});

function title(answer: Answer | undefined, _address: unknown, { indicator: code, opd, view }: Asked): string {
  if (code) {
    const found = answer && "evidence" in answer ? (answer.evidence?.indicators ?? []) : [];
    const name = isAspect(code, found) ? undefined : found[0]?.indicator.name;
    return name ? `${code} ${name}` : `Indikator ${code}`;
  }
  const chosen = answer && "opds" in answer ? answer.opds.nodes.find(each => each.code === opd)?.name : undefined;
  const subject = view === "klaim" ? "klaim dan penilaian" : "bukti yang tercatat";
  return `Indeks Pemdi: ${subject}${opd ? `, ${chosen ?? opd}` : ""}`;
}
