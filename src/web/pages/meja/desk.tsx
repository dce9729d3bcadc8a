import type { PageMejaQuery } from "../../answers";
import type { Address } from "../../app/page";
import { useMe } from "../../app/who";
import { Changes } from "../../ui/changes";
import { Filters } from "../../ui/choice";
import { CompletenessByKind } from "../../ui/completeness-by-kind";
import { FacetLinks } from "../../ui/facet-links";
import { Joined } from "../../ui/joined";
import { Downloads, withOnly } from "../../ui/links";
import { OpdField } from "../../ui/opd-field";
import { Empty, Section } from "../../ui/section";
import { useLoaded } from "../../ui/use-loaded";
import { ToMend } from "./to-mend";

interface DeskProps {
  answer: PageMejaQuery;
  address: Address;
}

/** Desk of an OPD: what is still to record or mend, its workbook, and new elements. */
export function Desk({ answer, address }: DeskProps) {
  const { opds, completeness, findings, changes, kinds } = answer;
  const opd = address.search.get("opd") ?? "";
  const isFirstDay = opds?.nodes.length === 0;
  return (
    <>
      <Filters path={address.path} search={address.search}>
        <OpdField opds={opds} chosen={opd} none="Pilih perangkat daerah" />
      </Filters>
      <OwnOpds />
      {isFirstDay && (
        <Empty>
          Perangkat daerah belum tercatat, atau akun ini tidak melihatnya. Bila belum tercatat, isi dahulu templat
          perangkat daerah.
        </Empty>
      )}
      {!opd && !isFirstDay && (
        <Empty>Pilih perangkat daerah untuk melihat yang masih harus dicatat atau diperbaiki, dan buku kerjanya.</Empty>
      )}
      {opd && !completeness && (
        <Empty>
          Meja perangkat daerah “{opd}” belum dapat ditampilkan: kodenya tidak dikenal, atau jawabannya belum siap.
          Pilih dari daftar, atau muat ulang.
        </Empty>
      )}
      {completeness && <Completeness found={completeness} />}
      {findings && <ToMend found={findings} address={address} />}
      {changes && (
        <Changes
          changes={changes}
          title="Perubahan tiga puluh hari terakhir"
          none="Perubahan elemen perangkat daerah ini dalam tiga puluh hari terakhir belum tercatat."
        />
      )}
      {(completeness || isFirstDay) && <Workbook opd={completeness ? opd : undefined} search={address.search} />}
      <Section title="Catat elemen baru" id="baru">
        <FacetLinks
          links={(kinds?.kinds ?? []).map(({ name, label }) => ({
            key: name,
            words: label,
            href: `/meja/baru/${name}`,
          }))}
        />
      </Section>
    </>
  );
}

/** Links to the desks of the OPDs for which the account may write. */
function OwnOpds() {
  const own = useMe()?.roles.flatMap(({ opds = [] }) => opds) ?? [];
  if (own.length === 0) return null;
  return (
    <p>
      Meja Anda:{" "}
      <Joined parts={own.map(({ code, name }) => <a href={`/meja?opd=${encodeURIComponent(code)}`}>{name}</a>)} />
    </p>
  );
}

const Completeness = ({ found }: { found: NonNullable<PageMejaQuery["completeness"]> }) => (
  <Section title="Kelengkapan" id="kelengkapan">
    <CompletenessByKind completeness={found} />
  </Section>
);

/** Empty workbook and its upload, of one OPD or, while none is recorded, of all. */
const Workbook = ({ opd, search }: { opd?: string; search: URLSearchParams }) => (
  <Section title="Buku kerja" id="buku-kerja">
    <p>Isi templat di Excel atau LibreOffice, lalu unggah. Baris yang ditolak ditunjukkan sebelum ada yang ditulis.</p>
    <Downloads
      files={opd ? templatesOf(opd, search) : [["Templat perangkat daerah", template(search, { kinds: "Opd" })]]}
    />
    <UploadField key={opd} opd={opd} />
  </Section>
);

/** Upload of a workbook, whose code is loaded only for a desk that has one. */
function UploadField({ opd }: { opd?: string }) {
  const {
    part: Upload,
    isLoading,
    isFailed,
  } = useLoaded(() => import("./upload/upload").then(module => module.Upload));
  if (Upload) return <Upload opd={opd} />;
  if (isFailed) return <p>Formulir unggah belum dapat dimuat. Muat ulang halaman ini.</p>;
  return isLoading ? <p>Memuat formulir unggah …</p> : null;
}

const template = (search: URLSearchParams, parameters: Record<string, string>) =>
  withOnly("/export/template.xlsx", search, parameters);

/** The template that OPDs fill in, and the one with a sheet for each kind and type of relation. */
const templatesOf = (opd: string, search: URLSearchParams): [string, string][] => [
  ["Templat kosong", template(search, { opd })],
  ["Templat lengkap (lembar setiap jenis dan hubungan)", template(search, { opd, full: "true" })],
];
