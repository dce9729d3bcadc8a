import type { PageOpdQuery, PageOpdQueryVariables } from "../../answers";
import { type Address, definePage } from "../../app/page";
import { departments } from "../../ui/opds";
import { Empty } from "../../ui/section";
import { OpdList } from "./opd-list";
import "./page.css";
import document from "./page.graphql";
import { Report } from "./report";

export default definePage<PageOpdQuery, PageOpdQueryVariables>({
  path: "/opd/:kode?",
  document,
  variables: ({ params: { kode }, search }) => ({
    opd: `opd:${kode ?? ""}`,
    isOpd: kode !== undefined,
    departments,
    after: search.get("sesudah"),
    afterFinding: search.get("temuan"),
  }),
  title: (answer, { params: { kode } }) => answer?.opd?.name ?? kode ?? "Perangkat daerah",
  View: ListOrReport,
});

function ListOrReport({ answer, address }: { answer: PageOpdQuery; address: Address }) {
  if (answer.opd) return <Report opd={answer.opd} answer={answer} address={address} />;
  if (answer.opds) return <OpdList opds={answer.opds} address={address} />;
  return (
    <Empty>
      Laporan ini belum dapat ditampilkan: perangkat daerahnya tidak ditemukan, Anda tidak berhak melihatnya, atau
      jawabannya belum siap. Muat ulang, atau <a href="/opd">pilih dari daftar</a>.
    </Empty>
  );
}
