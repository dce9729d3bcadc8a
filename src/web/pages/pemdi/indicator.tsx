import type { PagePemdiIndicatorQuery } from "../../answers";
import type { Address } from "../../app/page";
import { Facts } from "../../ui/facts";
import { day, number } from "../../ui/format";
import { SampleBanner, Section } from "../../ui/section";
import { isAspect, SeveralIndicators } from "../../ui/several-indicators";
import { Views } from "../../ui/views";
import { type Asked, addressOfChoice, views } from "./asked";
import { Chosen } from "./chosen";
import { Documents } from "./documents";
import { Elements } from "./elements";
import { Elsewhere } from "./elsewhere";
import { Figures } from "./figures";
import { Hidden } from "./hidden";
import type { PartProps } from "./part";
import { ReportLink } from "./report-link";
import { Weight } from "./weight";

export type Found = NonNullable<PagePemdiIndicatorQuery["evidence"]>;
export type Indicator = Found["indicators"][number];

/** Evidence of one indicator: figures, their elements, documents, and what no repository can show. */
export function Indicator(props: PartProps<PagePemdiIndicatorQuery>) {
  const { answer, asked, address } = props;
  const { evidence, opds } = answer;
  const { indicator: code, opd, at } = asked;
  const indicators = evidence?.indicators ?? [];
  if (isAspect(code, indicators))
    return <SeveralIndicators code={code} found={indicators} opd={opd} at={at} search={address.search} />;
  const [found] = indicators;
  return (
    <>
      <WaysOut asked={asked} address={address} />
      <Chosen asked={asked} address={address} opds={opds} figures={found?.figures} />
      {evidence && found && <Evidence {...props} found={evidence} indicator={found} />}
    </>
  );
}

/** Links to all indicators, and between the views of this one. */
export const WaysOut = ({ asked, address }: { asked: Asked; address: Address }) => (
  <>
    <p>
      <a href={addressOfChoice(asked, address.search, { indikator: undefined })}>Semua indikator</a>
    </p>
    <Views label="Bagian indikator" address={address} views={views} current={asked.view} />
  </>
);

type EvidenceProps = PartProps<PagePemdiIndicatorQuery> & { found: Found; indicator: Indicator };

function Evidence({ found, indicator, ...props }: EvidenceProps) {
  const { asked, address } = props;
  return (
    <>
      <SampleBanner isSample={indicator.figures.some(({ samples }) => samples > 0)} />
      <AboutIndicator indicator={indicator} {...props} />
      <Figures figures={indicator.figures} asked={asked} address={address} />
      {indicator.figures.length > 0 && <Elements found={found} asked={asked} address={address} />}
      <Documents documents={indicator.documents} />
      <Section title="Yang tidak dapat ditunjukkan repositori" id="di-luar">
        <ul>
          {indicator.beyond.map(text => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </Section>
      <Elsewhere questions={indicator.questions} opd={asked.opd} search={address.search} />
      <ReportLink asked={asked} address={address} />
      <Hidden found={found.hidden} />
    </>
  );
}

function AboutIndicator({ indicator: found, answer, asked, address }: Omit<EvidenceProps, "found">) {
  const { indicator, levelText, pointsHeldBack } = found;
  const { broader, validFrom, version } = indicator;
  const opd = answer.opds.nodes.find(({ code }) => code === asked.opd)?.name ?? asked.opd;
  return (
    <Facts
      rows={[
        ["Evaluasi", `${version}${validFrom ? `, berlaku sejak ${day(validFrom)}` : ""}`],
        ["Aspek", broader && `${broader.code} ${broader.name}`],
        ["Bobot", <Weight key="bobot" indicator={indicator} />],
        ["Tingkat keyakinan data indikator", indicator.trust[0]],
        ["Cakupan", opd ?? "Seluruh pemerintah"],
        ["Keadaan pada", day(asked.at ?? address.today)],
        ["Tingkat menurut catatan", levelText],
        ["Poin indeks yang tertahan", pointsHeldBack === null ? "–" : number(pointsHeldBack)],
      ]}
    />
  );
}
