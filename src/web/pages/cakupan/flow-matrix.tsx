import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { HeatTable, heatKey } from "../../ui/heat-table";
import { withParameters } from "../../ui/links";
import { Cut } from "../../ui/section";

type Found = NonNullable<PageCakupanQuery["dataFlows"]>;
type Party = Found["users"][number];

/** Parties without a list of their own: whose owner is not recorded, and those that the viewer may not see. */
const hasList = (value: string | null): value is string => value !== null && value !== "" && value !== "HIDDEN";

/** Maximum number of rows, and of columns; the list and the files have all. */
const mostParties = 40;

interface MatrixProps {
  found: Found;
  address: Place;
}

/** Matrix of data flows between the parties with most flows. */
export function FlowMatrix({ found, address }: MatrixProps) {
  const { providers, users } = found;
  const shown = { cells: found.cells, providers: mostOf(providers), users: mostOf(users) };
  const isCut = shown.providers.length < providers.length || shown.users.length < users.length;
  return (
    <>
      <Heat found={shown} address={address} />
      <Cut shown={shown.providers.length} total={providers.length} of="penyedia, yang alirannya terbanyak" />
      <Cut shown={shown.users.length} total={users.length} of="pengguna, yang alirannya terbanyak" />
      {isCut && <p class="cut">Jumlah di tepi, daftar, dan berkas memuat semuanya.</p>}
    </>
  );
}

const mostOf = (parties: readonly Party[]) =>
  [...parties].sort((one, other) => other.flows - one.flows).slice(0, mostParties);

interface HeatProps {
  found: Pick<Found, "cells" | "providers" | "users">;
  address: Place;
}

/** Heat map of data flows: providers by users; each number leads to its list. */
function Heat({ found: { cells, providers, users }, address: { path, search } }: HeatProps) {
  const to = (dari: string, ke: string | null) =>
    hasList(dari) && hasList(ke) ? withParameters(path, search, { dari, ke }) : undefined;
  return (
    <HeatTable
      label="Matriks aliran data"
      caption="Jumlah aliran dari penyedia (baris) ke pengguna (kolom). Angka membuka daftarnya. Titik: belum tercatat."
      title="Penyedia"
      rows={providers.map(({ value, label, flows }) => ({ key: value ?? "", head: label, sum: flows }))}
      columns={users.map(({ value, label, flows }) => ({ value, label, sum: flows }))}
      total={cells.reduce((sum, each) => sum + each.flows, 0)}
      counts={new Map(cells.map(({ provider, user, flows }) => [heatKey(provider ?? "", user), flows]))}
      hrefOf={to}
    />
  );
}
