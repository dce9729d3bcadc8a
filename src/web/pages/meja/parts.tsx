import type { Address } from "../../app/page";
import { useMe } from "../../app/who";
import { Views } from "../../ui/views";
import { type AnyDeskView, deskViews } from "./views";

/** Links between the work of an OPD and the views that are for the viewer. */
export function Parts({ address: { path, search }, view }: { address: Address; view?: AnyDeskView }) {
  const me = useMe();
  const shown = deskViews.filter(each => each === view || (me && each.isFor(me)));
  if (shown.length === 0) return null;
  const chosen = new URLSearchParams(search);
  for (const name of deskViews.flatMap(({ parameters }) => parameters)) chosen.delete(name);
  return (
    <Views
      label="Bagian meja kerja"
      address={{ path, search: chosen }}
      views={[["meja", "Meja perangkat daerah"], ...shown.map(({ name, title }) => [name, title] as const)]}
      current={view?.name ?? "meja"}
    />
  );
}
