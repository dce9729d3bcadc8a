import type { Address } from "../../app/page";
import { useMe } from "../../app/who";
import { Views } from "../../ui/views";
import { deskLinks } from "./views";

/** Links between the work of an OPD and the views that are for the viewer. `view`: name of the present one. */
export function Parts({ address: { path, search }, view }: { address: Address; view?: string }) {
  const me = useMe();
  const shown = deskLinks.filter(({ name, isFor }) => name === view || (me && isFor(me)));
  if (shown.length === 0) return null;
  const chosen = new URLSearchParams(search);
  for (const name of deskLinks.flatMap(({ parameters }) => parameters)) chosen.delete(name);
  return (
    <Views
      label="Bagian meja kerja"
      address={{ path, search: chosen }}
      views={[["meja", "Meja perangkat daerah"], ...shown.map(({ name, title }) => [name, title] as const)]}
      current={view ?? "meja"}
    />
  );
}
