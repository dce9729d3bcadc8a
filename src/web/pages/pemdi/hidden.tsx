import { number } from "../../ui/format";

/** Says how many elements of the denominators the viewer may not see. */
export function Hidden({ found = [] }: { found?: readonly { count: number }[] }) {
  const total = found.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  return (
    <p class="note">
      {number(total)} elemen lain tidak boleh Anda lihat dan tidak ikut dihitung. Bukti bagi asesor dicetak oleh yang
      boleh melihat semuanya.
    </p>
  );
}
