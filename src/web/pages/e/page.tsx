import type { PageElementQuery, PageElementQueryVariables } from "../../answers";
import { type Address, definePage } from "../../app/page";
import { Empty, isSample, SampleBanner } from "../../ui/section";
import { Answering } from "./answering";
import { Comments } from "./comments";
import type { Element } from "./element";
import { ElementFacts } from "./element-facts";
import { Findings } from "./findings";
import { History } from "./history";
import "./page.css";
import document from "./page.graphql";
import { Relations } from "./relations";
import { Replacement } from "./replacement";

export default definePage<PageElementQuery, PageElementQueryVariables>({
  path: "/e/:ref",
  document,
  variables: ({ params, search }) => ({
    ref: params.ref!,
    after: search.get("hubungan"),
    afterFinding: search.get("temuan"),
    afterChange: search.get("riwayat"),
    afterComment: search.get("komentar"),
  }),
  title: (answer, { params }) => answer?.element?.name ?? params.ref!,
  View: ({ answer, address }) =>
    answer.element ? (
      <ElementPage element={answer.element} answer={answer} address={address} />
    ) : (
      <Empty>
        Elemen ini belum dapat ditampilkan: tidak ditemukan, Anda tidak berhak melihatnya, atau jawabannya belum siap.
        Muat ulang, periksa kodenya, atau <a href="/cari">cari namanya</a>.
      </Empty>
    ),
});

interface ElementPageProps {
  element: Element;
  answer: PageElementQuery;
  address: Address;
}

function ElementPage({ element, answer: { changes, metamodel }, address }: ElementPageProps) {
  const { edges } = element.relations;
  return (
    <>
      <p class="identity">
        {element.kindLabel} · <code>{element.ref}</code>
      </p>
      <SampleBanner isSample={[element, ...edges.map(({ node }) => node)].some(isSample)} />
      <Replacement element={element} />
      <ElementFacts element={element} />
      <Answering element={element} />
      <Relations element={element} declared={metamodel.relations} address={address} />
      <Findings element={element} address={address} />
      <History changes={changes} address={address} />
      <Comments element={element} address={address} />
    </>
  );
}
