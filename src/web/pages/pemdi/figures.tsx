import type { EvidenceSeverity } from "../../answers";
import type { Address } from "../../app/page";
import { evidenceEffects } from "../../ui/evidence-words";
import { number } from "../../ui/format";
import { Mark } from "../../ui/mark";
import { Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { Asked } from "./asked";
import { CountLink, MissingLink } from "./figure-links";
import type { Figure } from "./part";

const marks: Record<EvidenceSeverity, [shape: string, look: string]> = {
  HOLDS_NEXT_LEVEL: ["■", "stops"],
  HOLDS_LATER_LEVEL: ["▲", "degrades"],
};

/** Effect of missing evidence. */
export function Effect({ value }: { value: EvidenceSeverity }) {
  const [shape, look] = marks[value];
  return <Mark shape={shape} word={evidenceEffects[value]} look={look} />;
}

interface FiguresProps {
  figures: readonly Figure[];
  asked: Asked;
  address: Address;
}

/** Figures of an indicator, each number with the list behind it. */
export const Figures = ({ figures, ...at }: FiguresProps) => (
  <Section title="Angka" id="angka">
    {figures.length === 0 ? (
      <Empty>Indikator ini hanya ditunjukkan dengan dokumen.</Empty>
    ) : (
      <div class="figures">
        <Table
          caption="Bukti sebagai bagian dari seluruh yang tercatat (n dari N)"
          rows={figures}
          keyOf={({ code }) => code}
          columns={[
            { title: "Angka", cell: ({ text }) => text },
            { title: "n dari N", cell: figure => <CountLink figure={figure} {...at} /> },
            { title: "Masih kurang", cell: figure => <MissingLink figure={figure} {...at} /> },
            {
              title: "Contoh (rekaan) di dalamnya",
              cell: ({ samples, countedSamples }) =>
                samples > 0 && `${number(samples)}, ${number(countedSamples)} di antaranya terpenuhi`,
            },
            { title: "Akibat", cell: ({ severity }) => severity && <Effect value={severity} /> },
          ]}
        />
      </div>
    )}
  </Section>
);
