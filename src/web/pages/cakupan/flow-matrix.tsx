import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { number } from "../../ui/format";
import { HeatCell } from "../../ui/heat-cell";
import { withParameters } from "../../ui/links";
import { codeOf } from "../../ui/opds";
import { Cut } from "../../ui/section";
import { Wide } from "../../ui/wide";

type Found = NonNullable<PageCakupanQuery["dataFlows"]>;
type Party = Found["users"][number];

const keyOf = (provider: string | null, user: string | null) => JSON.stringify([provider, user]);

/** Code of an OPD from its ref; others have words. */
const headOf = ({ value, label }: Party) => codeOf(value) ?? label;

/** Parties without a list of their own: whose owner is not recorded, and those that the viewer may not see. */
const hasList = (value: string | null): value is string => value !== null && value !== "HIDDEN";

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

/** Heat map of data flows: providers by users, a number in each cell that leads to its list, and sums at the edges. */
function Heat({ found: { cells, providers, users }, address: { path, search } }: HeatProps) {
  const flows = new Map(cells.map(each => [keyOf(each.provider, each.user), each.flows]));
  const most = Math.max(1, ...flows.values());
  const to = (dari: string | null, ke: string | null) =>
    hasList(dari) && hasList(ke) ? withParameters(path, search, { dari, ke }) : undefined;
  return (
    <Wide label="Matriks aliran data" look="heat">
      <table>
        <caption>
          Jumlah aliran dari penyedia (baris) ke pengguna (kolom). Angka membuka daftarnya. Titik: belum tercatat.
        </caption>
        <Head users={users} />
        <tbody>
          {providers.map(provider => (
            <tr key={provider.value}>
              <th scope="row">{provider.label}</th>
              <td class="number sum">{number(provider.flows)}</td>
              {users.map(({ value }) => (
                <HeatCell
                  key={value}
                  count={flows.get(keyOf(provider.value, value)) ?? 0}
                  most={most}
                  href={to(provider.value, value)}
                />
              ))}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Jumlah</th>
            <td class="number sum">{number(cells.reduce((sum, each) => sum + each.flows, 0))}</td>
            {users.map(user => (
              <td key={user.value} class="number sum">
                {number(user.flows)}
              </td>
            ))}
          </tr>
        </tfoot>
      </table>
    </Wide>
  );
}

const Head = ({ users }: { users: readonly Party[] }) => (
  <thead>
    <tr>
      <th scope="col">Penyedia</th>
      <th scope="col" class="number">
        Jumlah
      </th>
      {users.map(user => (
        <th key={user.value} scope="col" class="number">
          <abbr title={user.label}>{headOf(user)}</abbr>
        </th>
      ))}
    </tr>
  </thead>
);
