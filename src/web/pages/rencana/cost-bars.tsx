import { number, rupiah } from "../../ui/format";

/** Sorts of amounts, which are never added to each other. */
export const sorts = [
  { name: "annualRupiah", words: "Biaya per tahun" },
  { name: "developmentRupiah", words: "Biaya pengembangan" },
  { name: "budgetRupiah", words: "Anggaran kegiatan" },
  { name: "fundedRupiah", words: "Dana dari program" },
] as const;

/** Amounts in rupiah by sort; null is not recorded. */
export type Sums = Record<(typeof sorts)[number]["name"], number | null>;

/** Group of the bars, with the sorts that it may have. */
type Group = { label: string } & Partial<Sums>;

interface CostBarsProps {
  groups: readonly Group[];
  /** Says what the bars are. */
  label: string;
  /** True if the groups have an order of their own. Default: the largest amount first. */
  inOrder?: boolean;
}

/** Groups that are drawn; the table has all. */
const mostGroups = 12;

const amountsOf = (group: Group) =>
  sorts.flatMap(({ name, words }) => {
    const amount = group[name];
    return amount === null || amount === undefined ? [] : [{ words, amount }];
  });

const largestOf = (group: Group) => Math.max(0, ...amountsOf(group).map(({ amount }) => amount));

/** Amounts of each group as bars of one scale, each with its words; the table beside it has the same. */
export function CostBars({ groups, label, inOrder = false }: CostBarsProps) {
  const ordered = inOrder ? groups : [...groups].sort((one, other) => largestOf(other) - largestOf(one));
  const shown = ordered.slice(0, mostGroups);
  const most = Math.max(1, ...groups.map(largestOf));
  return (
    <>
      <div
        class={inOrder ? "amounts in-order" : "amounts"}
        role="img"
        aria-label={`${label}; isinya sama dengan tabel`}
      >
        {shown.map(group => (
          <div key={group.label} class="group">
            <p>{group.label}</p>
            {amountsOf(group).map(({ words, amount }) => (
              <p key={words}>
                <small>
                  {words} {rupiah(amount)}
                </small>
                <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                  <rect width={(amount / most) * 100} height={10} />
                </svg>
              </p>
            ))}
          </div>
        ))}
      </div>
      {shown.length < groups.length && (
        <p class="cut">
          Digambarkan {number(shown.length)} yang {inOrder ? "pertama" : "terbesar"} dari {number(groups.length)}.
        </p>
      )}
    </>
  );
}
