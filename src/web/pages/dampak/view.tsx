import type { PageDampakQuery } from "../../answers";
import type { Address } from "../../app/page";
import { EffectList } from "../../ui/effect-list";
import { Explore } from "../../ui/explore/explore";
import { Downloads } from "../../ui/links";
import { isSample, SampleBanner, Section } from "../../ui/section";
import { Affected } from "./affected";
import { type Asked, fileOf } from "./asked";
import { Counts } from "./counts";
import { ImpactChoices } from "./impact-choices";
import { Picture } from "./picture";
import { FirstSteps, Found, Removed, Starts } from "./starts";
import { Suppose } from "./suppose";

interface ViewProps {
  answer: PageDampakQuery;
  address: Address;
  asked: Asked;
}

/** Page: the starts, then what fails with them. */
export function View({ answer, address: { search }, asked }: ViewProps) {
  return (
    <>
      <SampleBanner isSample={hasSample(answer)} />
      <Starts starts={answer.mulai ?? []} asked={asked} search={search} />
      <Removed refs={asked.removed} />
      <Suppose answer={answer} asked={asked} search={search} />
      {answer.effect && (
        <Section title="Akibat perubahan ini" isOfChange>
          <EffectList effect={answer.effect} />
        </Section>
      )}
      {answer.hasilCari && (
        <Found hits={answer.hasilCari} asked={asked} search={search} kinds={answer.metamodel.kinds} />
      )}
      {answer.titikTunggal && <FirstSteps points={answer.titikTunggal.nodes} />}
      {answer.impact && <Result answer={answer} asked={asked} search={search} />}
    </>
  );
}

function Result({ answer, asked, search }: { answer: PageDampakQuery; asked: Asked; search: URLSearchParams }) {
  return (
    <>
      <ImpactChoices answer={answer} asked={asked} search={search} />
      <Affected answer={answer} asked={asked} search={search} />
      <Counts impact={answer.impact!} />
      <Section title="Gambar dan berkas">
        <Picture asked={asked} search={search} />
        <Explore
          key={String(search)}
          about="IMPACT"
          refs={asked.starts}
          isToBe={asked.isToBe}
          day={asked.day}
          search={search}
          relations={answer.metamodel.relations}
        />
        <Downloads
          files={[
            ["CSV", fileOf(asked, search, "csv")],
            ["Excel (XLSX)", fileOf(asked, search, "xlsx")],
            ["Gambar (SVG)", fileOf(asked, search, "svg")],
          ]}
        />
      </Section>
    </>
  );
}

function hasSample({ mulai, impact }: PageDampakQuery): boolean {
  const shown = [...(mulai ?? []), ...(impact?.nodes.map(({ element }) => element) ?? [])];
  return shown.some(isSample);
}
