import type { PemdiIndicatorFragment } from "../../answers";
import { byNumbers } from "../../ui/by-numbers";
import { number } from "../../ui/format";

/** Aspect with its indicators. */
interface Aspect {
  key: string;
  title: string;
  found: PemdiIndicatorFragment[];
}

/** Orders indicators by their code. */
export const byCode = (one: PemdiIndicatorFragment, other: PemdiIndicatorFragment): number =>
  byNumbers(one.indicator.code, other.indicator.code);

/** Groups indicators by their aspect, in the order of its code. */
export function aspectsOf(indicators: readonly PemdiIndicatorFragment[]): Aspect[] {
  const aspects = new Map<string, Aspect>();
  for (const each of indicators) {
    const { broader } = each.indicator;
    const key = broader?.code ?? "";
    const aspect = aspects.get(key) ?? { key, title: titleOf(broader), found: [] };
    aspect.found.push(each);
    aspects.set(key, aspect);
  }
  return [...aspects.values()].sort((one, other) => byNumbers(one.key, other.key));
}

function titleOf(broader: PemdiIndicatorFragment["indicator"]["broader"]): string {
  if (!broader) return "Aspek belum tercatat";
  const weight = broader.weightPercent === null ? "" : ` (bobot ${number(broader.weightPercent)} %)`;
  return `${broader.code} ${broader.name}${weight}`;
}
