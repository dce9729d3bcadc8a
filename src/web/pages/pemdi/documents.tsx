import { day } from "../../ui/format";
import { ElementLink } from "../../ui/links";
import { Empty, isSample, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import type { Indicator } from "./indicator";

const notRecorded = <em>belum tercatat</em>;

/** Documents that are recorded as evidence, with number, day of issue and review. */
export const Documents = ({ documents }: Pick<Indicator, "documents">) => (
  <Section title="Dokumen bukti" id="dokumen">
    {documents.length === 0 ? (
      <Empty>
        Dokumen bukti belum tercatat. Catat dokumennya dengan nomor dan tanggal di <a href="/meja">meja kerja</a>, lalu
        hubungkan dengan “menjadi bukti” ke indikator ini.
      </Empty>
    ) : (
      <Table<Indicator["documents"][number]>
        caption="Dokumen yang menjadi bukti, terbaru di atas"
        rows={documents}
        keyOf={({ ref }) => ref}
        columns={[
          {
            title: "Dokumen",
            cell: document => (
              <>
                <ElementLink element={document} /> {isSample(document) && <small>(contoh)</small>}
              </>
            ),
          },
          { title: "Nomor", cell: ({ number }) => number ?? notRecorded },
          { title: "Tanggal", cell: ({ issuedOn }) => (issuedOn ? day(issuedOn) : notRecorded) },
          { title: "Reviu terakhir", cell: ({ reviewedOn }) => (reviewedOn ? day(reviewedOn) : notRecorded) },
        ]}
      />
    )}
  </Section>
);
