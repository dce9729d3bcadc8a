import type { PageBuktiQuery } from "../../answers";
import { ElementLink } from "../../ui/links";
import type { Column } from "../../ui/table";
import { Wide } from "../../ui/wide";
import { recordedText, textColumn } from "./cells";
import { columnGroups } from "./column-groups";
import { Register } from "./register";
import type { PartProps } from "./view";

type Flow = NonNullable<PageBuktiQuery["dataFlows"]>["nodes"][number];
type End = Flow["provider"];

/** Integration matrix application × application, and its exchanges (I16). */
export function Integration(part: PartProps) {
  const { dataFlows: list, allDataFlows: all } = part.answer;
  return (
    <Register {...part} title="Matriks integrasi aplikasi" id="integrasi" list={list} all={all} columns={columns}>
      <Matrix flows={list?.nodes ?? []} />
      {all?.isPartial && <p class="cut">Pertukaran terlalu banyak untuk dihitung semuanya. Pilih perangkat daerah.</p>}
    </Register>
  );
}

const columns: readonly Column<Flow>[] = [
  { title: "Aplikasi sumber", cell: ({ provider }) => <ElementLink element={provider} /> },
  { title: "Penanggung jawab sumber", cell: ({ providerOpd }) => providerOpd },
  { title: "Aplikasi penerima", cell: ({ user }) => <ElementLink element={user} /> },
  { title: "Penanggung jawab penerima", cell: ({ userOpd }) => userOpd },
  textColumn("Melalui", ({ method }) => method),
  {
    title: "Keyakinan data",
    cell: ({ isSample, trust }) => (isSample ? <strong>CONTOH.</strong> : recordedText(trust)),
  },
];

/** Matrices of sources and recipients, as many beside each other as a page holds. The table beneath has the same. */
function Matrix({ flows }: { flows: readonly Flow[] }) {
  const users = endsOf(flows.map(({ user }) => user));
  const words = new Map(flows.flatMap(({ via, method }) => (via && method ? [[shortOf(via, method), method]] : [])));
  const long = [...words].filter(([short, method]) => short !== method).map(each => each.join(": "));
  return (
    <>
      <p>{[...long, "?: cara belum tercatat", "*: pertukaran contoh"].join(" · ")}</p>
      {columnGroups(users).map(group => (
        <PartOfMatrix key={group[0]!.ref} flows={flows} users={group} />
      ))}
    </>
  );
}

/** Returns the ends of flows, each once, by code. */
const endsOf = (ends: readonly End[]) =>
  [...new Map(ends.map(end => [end.ref, end])).values()].toSorted((one, other) => one.code.localeCompare(other.code));

function PartOfMatrix({ flows, users }: { flows: readonly Flow[]; users: readonly End[] }) {
  const shown = flows.filter(({ user }) => users.some(({ ref }) => ref === user.ref));
  return (
    <Wide label={`Matriks integrasi ke ${users[0]!.name} dan seterusnya`} look="matrix">
      <table>
        <caption>Cara pertukaran dari sumber (baris) ke penerima (kolom)</caption>
        <thead>
          <tr>
            <th scope="col">Sumber</th>
            {users.map(({ ref, code, name }) => (
              <th key={ref} scope="col">
                <abbr title={name}>{code}</abbr>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {endsOf(shown.map(({ provider }) => provider)).map(provider => (
            <tr key={provider.ref}>
              <th scope="row">{provider.name}</th>
              {users.map(user => (
                <td key={user.ref}>{cellOf(shown, provider, user)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Wide>
  );
}

function cellOf(flows: readonly Flow[], provider: End, user: End): string {
  const found = flows.filter(flow => flow.provider.ref === provider.ref && flow.user.ref === user.ref);
  return found
    .map(({ via, method, isSample }) => `${via && method ? shortOf(via, method) : "?"}${isSample ? "*" : ""}`)
    .join(", ");
}

/** Longest word that fits into a cell; longer ones are explained above the table. */
const longestWord = 12;

const shortOf = (via: string, method: string) => (method.length > longestWord ? via : method);
