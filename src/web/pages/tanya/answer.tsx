import { useState } from "preact/hooks";
import { FacetLinks } from "../../ui/facet-links";
import { number } from "../../ui/format";
import { Downloads, withParameters } from "../../ui/links";
import { Cut, Empty, Section } from "../../ui/section";
import { Table } from "../../ui/table";
import { columnsOf, type Relations } from "./answer-columns";
import { type Asked, fileOf } from "./asked";
import { type Loaded, useTable } from "./use-table";

interface AnswerProps {
  asked: Asked;
  search: URLSearchParams;
  relations: Relations;
}

/** Answer as a table, which the browser loads as CSV; without script, the files. */
export function Answer(props: AnswerProps) {
  const { asked, search } = props;
  const sheet = useSheet(asked, search);
  return (
    <Section title="Jawaban" id="jawaban">
      <noscript>
        <p>Tabel di halaman ini memerlukan JavaScript. Unduh jawabannya sebagai berkas.</p>
      </noscript>
      {sheet ? <Content {...props} loaded={sheet} /> : <p role="status">Memuat jawaban …</p>}
      <Downloads
        files={[
          ["CSV", fileOf(asked, search, "csv")],
          ["Excel (XLSX), semua tabel", fileOf(asked, search, "xlsx")],
        ]}
      />
    </Section>
  );
}

/** Loads the first table, and then the chosen one by its name, if it is another. */
function useSheet(asked: Asked, search: URLSearchParams): Loaded | undefined {
  const first = useTable(fileOf(asked, search, "csv"));
  const name = asked.table > 1 ? first?.sheets?.[asked.table - 1] : undefined;
  const other = useTable(name && fileOf(asked, search, "csv", name));
  return name ? other : first;
}

const explanations: Record<number, string> = {
  0: "Tidak ada sambungan ke server. Periksa jaringan Anda, lalu muat ulang halaman.",
  400: "Isian ini tidak dapat dipakai. Periksa setiap isian, lalu coba lagi.",
  401: "Sesi Anda sudah berakhir. Masuklah lagi.",
  403: "Akun Anda tidak berhak menanyakan ini.",
  404: "Elemen yang diisi tidak ditemukan, atau Anda tidak berhak melihatnya. Pilih elemen lain.",
};

function Content({ asked, search, relations, loaded }: AnswerProps & { loaded: Loaded }) {
  if (loaded.examples) return <NoExample names={loaded.examples} asked={asked} />;
  if (!loaded.rows)
    return (
      <p class="note fault" role="alert">
        {explanations[loaded.status!] ??
          "Jawaban belum dapat dibuat. Coba lagi sebentar lagi, atau persempit isiannya."}
      </p>
    );
  const [header = [], ...rows] = loaded.rows;
  return (
    <>
      <Sheets count={loaded.sheets?.length ?? 0} asked={asked} search={search} />
      {rows.length === 0 ? (
        <Empty>Belum ada yang tercatat untuk isian ini. Ubah isiannya, atau catat datanya lebih dahulu.</Empty>
      ) : (
        <Rows key={loaded.href} header={header} rows={rows} relations={relations} />
      )}
    </>
  );
}

/** Says that the default of a field is an example of the sample, and which field to change. */
function NoExample({ names, asked }: { names: readonly string[]; asked: Asked }) {
  const labels = asked.fields.filter(({ name }) => names.includes(name)).map(({ label }) => `“${label}”`);
  return (
    <p class="note" role="status">
      Contoh bawaan pertanyaan ini belum tercatat di repositori ini, atau Anda tidak berhak melihatnya. Ganti isian{" "}
      {labels.join(" dan ")} dengan elemen yang tercatat, lalu lihat jawabannya.
    </p>
  );
}

function Sheets({ count, asked, search }: { count: number; asked: Asked; search: URLSearchParams }) {
  if (count < 2) return null;
  const tables = Array.from({ length: count }, (_, index) => index + 1);
  return (
    <FacetLinks
      links={tables.map(table => ({
        key: String(table),
        words: `Tabel ${table} dari ${count}`,
        href: withParameters("/tanya", search, { tabel: String(table) }),
        isCurrent: table === asked.table,
      }))}
    />
  );
}

const few = 25;

function Rows({ header, rows, relations }: { header: string[]; rows: string[][]; relations: Relations }) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, few);
  return (
    <>
      <Table caption={`${number(rows.length)} baris`} columns={columnsOf([header, ...rows], relations)} rows={shown} />
      <Cut shown={shown.length} total={rows.length} />
      {shown.length < rows.length && (
        <p>
          <button type="button" onClick={() => setWhole(true)}>
            Tampilkan semua baris
          </button>
        </p>
      )}
    </>
  );
}
