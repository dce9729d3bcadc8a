import type { PageOpdQuery, PageOpdQueryVariables } from "../../answers";
import { type Address, definePage } from "../../app/page";
import { inMonths } from "../../ui/format";
import { departments } from "../../ui/opds";
import { labelIn, oneOf, type ValueOf } from "../../ui/options";
import { Empty } from "../../ui/section";
import { Views } from "../../ui/views";
import { Digital } from "./digital";
import { OpdList } from "./opd-list";
import "./page.css";
import document from "./page.graphql";
import { Report } from "./report";

/** Views of all departments, by the parameter `lihat`. */
const views = [
  ["daftar", "Perangkat daerah"],
  ["digital", "Layanan digital"],
] as const;

/** Shown: the report of one department, or a view of all. */
type Asked = "laporan" | ValueOf<typeof views>;

/** Months of the trend before this one. */
const shownMonths = 48;

export default definePage<PageOpdQuery, PageOpdQueryVariables, Asked>({
  path: "/opd/:kode?",
  document,
  asked: ({ params: { kode }, search }) => (kode === undefined ? oneOf(views, search.get("lihat")) : "laporan"),
  variables: ({ params: { kode = "" }, search, today }, asked) => ({
    opd: `opd:${kode}`,
    isOpd: asked === "laporan",
    isList: asked === "daftar",
    isDigital: asked === "digital",
    since: inMonths(-shownMonths, today),
    departments,
    after: search.get("sesudah"),
    afterFinding: search.get("temuan"),
  }),
  title: (answer, { params: { kode } }, asked) => answer?.opd?.name ?? kode ?? labelIn(views, asked),
  View: ({ answer, address, asked }) => (
    <>
      {asked !== "laporan" && <Views label="Bagian perangkat daerah" address={address} views={views} current={asked} />}
      <Shown answer={answer} address={address} />
    </>
  ),
});

function Shown({ answer, address }: { answer: PageOpdQuery; address: Address }) {
  if (answer.opd) return <Report opd={answer.opd} answer={answer} address={address} />;
  if (answer.opds) return <OpdList opds={answer.opds} address={address} />;
  if (answer.statistics) return <Digital answer={answer} address={address} />;
  return (
    <Empty>
      Laporan ini belum dapat ditampilkan: perangkat daerahnya tidak ditemukan, Anda tidak berhak melihatnya, atau
      jawabannya belum siap. Muat ulang, atau <a href="/opd">pilih dari daftar</a>.
    </Empty>
  );
}
