import type { Address } from "../../app/page";
import { useMe } from "../../app/who";
import { Views } from "../../ui/views";

const views = [
  ["meja", "Meja perangkat daerah"],
  ["akun", "Akun dan hak akses"],
] as const;

/** Links between the desk and the accounts, for whoever reads accounts. */
export function Parts({ address: { path, search }, hasAccounts }: { address: Address; hasAccounts: boolean }) {
  const isShown = useMe()?.may.readAccounts || hasAccounts;
  if (!isShown) return null;
  const chosen = new URLSearchParams(search);
  chosen.delete("keadaan");
  return (
    <Views
      label="Bagian meja kerja"
      address={{ path, search: chosen }}
      views={views}
      current={hasAccounts ? "akun" : "meja"}
    />
  );
}
