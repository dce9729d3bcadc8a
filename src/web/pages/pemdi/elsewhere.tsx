import { withOnly } from "../../ui/links";
import { Section } from "../../ui/section";

/** Words and address of the page that shows the answer of a root field, by its name; `isOfOpd`: it shows one OPD. */
const pages: Record<string, [words: string, path: string, parameters: Record<string, string>, isOfOpd?: boolean]> = {
  completeness: ["Kelengkapan isian wajib", "/temuan", { lihat: "kelengkapan" }, true],
  findings: ["Daftar temuan", "/temuan", { lihat: "daftar" }, true],
  impact: ["Dampak bila sebuah komponen gagal", "/dampak", {}],
  jointServices: ["Layanan bersama", "/tanya", { q: "Q42" }],
  neighbourhood: ["Aliran data antarperangkat daerah dan antaraplikasi", "/cakupan", { lihat: "aliran" }, true],
  overlaps: ["Tumpang-tindih", "/cakupan", { lihat: "tumpang-tindih" }, true],
  singlePointsOfFailure: ["Lima titik terlemah", "/", {}],
  statistics: ["Jumlah elemen setiap domain", "/", {}],
  transition: ["Arsitektur saat ini dan target", "/rencana", { lihat: "target" }, true],
  trend: ["Layanan digital dari bulan ke bulan", "/opd", { lihat: "digital" }],
};

interface ElsewhereProps {
  /** Names of root fields. */
  questions: readonly string[];
  opd?: string;
  search: URLSearchParams;
}

/** Links to the pages that show more about an indicator. */
export function Elsewhere({ questions, opd, search }: ElsewhereProps) {
  const found = questions.flatMap(name => (pages[name] ? [pages[name]] : []));
  if (found.length === 0) return null;
  return (
    <Section title="Lihat juga" id="lihat-juga">
      <ul>
        {found.map(([words, path, parameters, isOfOpd]) => (
          <li key={words}>
            <a href={withOnly(path, search, { ...parameters, opd: isOfOpd ? opd : undefined })}>{words}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
