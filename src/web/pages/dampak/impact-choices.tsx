import type { PageDampakQuery } from "../../answers";
import { ArchitectureChoice, Choice, Filters } from "../../ui/choice";
import { FacetLinks } from "../../ui/facet-links";
import { number } from "../../ui/format";
import { withParameters } from "../../ui/links";
import type { Option } from "../../ui/options";
import { Severity } from "../../ui/severity";
import { type Asked, allKinds } from "./asked";

interface ImpactChoicesProps {
  answer: PageDampakQuery;
  asked: Asked;
  search: URLSearchParams;
}

/** Form with kind, architecture and day, and links to one severity each, with their numbers. */
export function ImpactChoices({ answer, asked, search }: ImpactChoicesProps) {
  return (
    <>
      <Filters
        key={String(search)}
        path="/dampak"
        search={search}
        kept={{ dari: asked.starts, tingkat: asked.severities, gambar: asked.withPicture ? "ya" : undefined }}
      >
        <Choice label="Tampilkan" name="jenis" value={asked.kind ?? allKinds} options={kindsOf(answer, asked)} />
        <ArchitectureChoice isToBe={asked.isToBe} />
        <label>
          Keadaan pada hari
          <input type="date" name="hari" defaultValue={asked.day ?? ""} />
        </label>
      </Filters>
      <Severities answer={answer} asked={asked} search={search} />
    </>
  );
}

/** Returns the kinds that are affected, with their numbers, and the chosen one. */
function kindsOf({ seluruhnya, metamodel }: PageDampakQuery, { kind }: Asked): Option[] {
  const counted = (seluruhnya?.byKind ?? []).map(
    ({ value, label, count }): Option => [value!, `${label}${inBrackets(count)}`],
  );
  const chosen = metamodel.kinds.find(({ name }) => name === kind && !counted.some(([value]) => value === name));
  const others: Option[] = chosen ? [[chosen.name, `${chosen.label}${inBrackets(seluruhnya && 0)}`]] : [];
  return [[allKinds, `semua jenis${inBrackets(seluruhnya?.totalCount)}`], ...others, ...counted];
}

/** Returns a number behind a label; nothing if this part of the answer is missing. */
const inBrackets = (count: number | null | undefined) => (typeof count === "number" ? ` (${number(count)})` : "");

function Severities({ answer: { perTingkat }, asked: { severities }, search }: ImpactChoicesProps) {
  if (!perTingkat) return null;
  const counts = perTingkat.bySeverity;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const link = (value?: string) => withParameters("/dampak", search, { tingkat: value });
  const all = { key: "", words: "Semua tingkat", href: link(), count: total, isCurrent: severities.length === 0 };
  const each = counts.map(({ value, count }) => ({
    key: value!,
    words: <Severity value={value!} />,
    href: link(value!),
    count,
    isCurrent: severities.includes(value!),
  }));
  return <FacetLinks label="Yang terkena, menurut tingkat akibat" links={[all, ...each]} />;
}
