import { evidenceEffects } from "../../ui/evidence-words";
import { number } from "../../ui/format";
import { Empty, Section } from "../../ui/section";
import { type Column, Table } from "../../ui/table";
import { Documents } from "./documents";
import type { Indicator } from "./indicator";

type Figure = Indicator["figures"][number];

/** Figures of an indicator as n of N, what holds its level back, and what no repository can show. */
export function Figures({ indicator: { figures, levelText, beyond, documents } }: { indicator: Indicator }) {
  return (
    <>
      <Section title="Yang ditunjukkan angka" id="angka">
        <p>
          Tingkat yang didukung angka di bawah ini: <strong>{levelText}</strong>. Ini bukan penilaian dan bukan klaim
          perangkat daerah.
        </p>
        {figures.length === 0 ? (
          <Empty>Indikator ini dibuktikan dengan dokumen saja.</Empty>
        ) : (
          <Table caption="n dari N elemen yang tercatat" rows={figures} columns={columns} keyOf={({ code }) => code} />
        )}
      </Section>
      <Section title="Dokumen bukti yang tercatat" id="dokumen">
        <Documents documents={documents} />
        <h3>Yang tidak dapat ditunjukkan repositori</h3>
        <ul>
          {beyond.map(each => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      </Section>
    </>
  );
}

const columns: readonly Column<Figure>[] = [
  { title: "Angka", cell: ({ text }) => text },
  {
    title: "n dari N",
    cell: ({ label, total }) => (total > 0 ? <strong class="code">{label}</strong> : <em>{label}</em>),
  },
  { title: "Data contoh", cell: samplesOf },
  { title: "Tingkat", isNumber: true, cell: ({ level }) => level ?? "" },
  { title: "Akibat", cell: effectOf },
];

function samplesOf({ total, samples, countedSamples }: Figure) {
  if (total === 0) return null;
  return `${number(samples)} dari ${number(total)}, ${number(countedSamples)} terhitung`;
}

function effectOf({ severity, holdsBack, missing }: Figure) {
  if (severity === null) return null;
  return `${evidenceEffects[severity]} (${holdsBack}): ${number(missing)} belum terpenuhi`;
}
