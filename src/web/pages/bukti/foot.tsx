import { day } from "../../ui/format";
import { supposed } from "../../ui/supposition";
import { groupsOf } from "./fingerprint";
import type { Indicator } from "./indicator";
import type { PartProps } from "./view";

/** Foot of every printed page: source, day, scope, fingerprint, and the number of the page. */
export function Foot({ indicator, asked, address }: Omit<PartProps, "answer"> & { indicator: Indicator }) {
  const isAsIf = address.search.has(supposed);
  const fingerprint = isAsIf ? null : indicator.fingerprint;
  const text = [
    ...(isAsIf ? ["SEANDAINYA, bukan bukti"] : []),
    `Repositori arsitektur SPBE · bukti ${indicator.indicator.code}`,
    asked.opd ?? "seluruh pemerintah provinsi",
    `keadaan pada ${day(asked.at)}`,
    fingerprint ? `sidik ${groupsOf(fingerprint)}` : "tanpa sidik",
    asked.hasSamples ? "data contoh ditandai" : "tanpa data contoh",
  ].join(" · ");
  const look = "font: 7.5pt system-ui, sans-serif; color: #333; vertical-align: top; padding-top: 2mm";
  const rule = `@page { @bottom-left { content: ${asCss(text)}; ${look}; width: 85% } @bottom-right { content: "Halaman " counter(page) " dari " counter(pages); ${look} } }`;
  return <style dangerouslySetInnerHTML={{ __html: `@media print { ${rule} }` }} />;
}

/** Text of CSS that ends neither its quotes nor the style element. */
const asCss = (text: string) => `"${text.replace(/[^\p{L}\p{N} ·.,:()/-]/gu, "")}"`;
