import { ElementLink } from "../../ui/links";
import { Empty, isSample } from "../../ui/section";
import { Wide } from "../../ui/wide";
import { columnGroups } from "./column-groups";
import type { Process } from "./processes";

/** Party to a process: an OPD, or all whose owner is not recorded or not shown. */
interface Party {
  code: string;
  name: string;
}

const others: Party = { code: "Lain", name: "Pemilik belum tercatat, atau tidak ditampilkan" };

/** Marks of a process by the code of a party. */
type Marks = ReadonlyMap<string, ReadonlySet<string>>;

interface Row {
  process: Process;
  now: Marks;
  /** Marks of the plan; undefined without one. */
  target?: Marks;
  /** True if one of the plans is invented. */
  isPlanSample: boolean;
}

/** Matrix process × OPD of the processes that several parties share, as-is and to-be. */
export function ProcessMatrix({ processes }: { processes: readonly Process[] }) {
  const rows = processes.map(rowOf).filter(({ now }) => now.size > 1);
  if (rows.length === 0)
    return (
      <Empty>Proses yang melibatkan beberapa perangkat daerah atau instansi belum tercatat dalam lingkup ini.</Empty>
    );
  const parties = partiesOf(rows.map(({ process }) => process));
  return (
    <>
      <p>
        P: pemilik proses · L: layanannya membutuhkan proses ini · A: prosesnya memicu proses ini atau dipicu olehnya
      </p>
      {columnGroups(parties).map(group => (
        <PartOfMatrix key={group[0]!.code} rows={rows} parties={group} />
      ))}
      {processes.some(isCut) && <p class="cut">Tidak semua pihak ditampilkan.</p>}
    </>
  );
}

interface PartOfMatrixProps {
  rows: readonly Row[];
  parties: readonly Party[];
}

/** Rows that concern one of the parties. */
const PartOfMatrix = ({ rows, parties }: PartOfMatrixProps) => (
  <Wide label={`Matriks proses lintas perangkat daerah, mulai ${parties[0]!.code}`} look="matrix">
    <table>
      <caption>Proses bisnis (baris) dan perangkat daerah yang terlibat (kolom)</caption>
      <thead>
        <tr>
          <th scope="col">Proses bisnis</th>
          <th scope="col">Keadaan</th>
          {parties.map(({ code, name }) => (
            <th key={code} scope="col">
              <abbr title={name}>{code}</abbr>
            </th>
          ))}
        </tr>
      </thead>
      {rows
        .filter(({ now, target }) => parties.some(({ code }) => now.has(code) || target?.has(code)))
        .map(row => (
          <MatrixRows key={row.process.ref} row={row} parties={parties} />
        ))}
    </table>
  </Wide>
);

const MatrixRows = ({
  row: { process, now, target, isPlanSample },
  parties,
}: {
  row: Row;
  parties: readonly Party[];
}) => (
  <tbody class="together">
    <tr>
      <th scope="row" rowSpan={2}>
        <ElementLink element={process} /> {isSample(process) && <strong>CONTOH</strong>}
      </th>
      <td>Saat ini</td>
      <Cells marks={now} parties={parties} />
    </tr>
    <tr>
      <td>Target {isPlanSample && <strong>CONTOH</strong>}</td>
      {target ? <Cells marks={target} parties={parties} /> : <td colSpan={parties.length}>belum tercatat</td>}
    </tr>
  </tbody>
);

const Cells = ({ marks, parties }: { marks: Marks; parties: readonly Party[] }) => (
  <>
    {parties.map(({ code }) => (
      <td key={code}>{[...(marks.get(code) ?? [])].join(", ")}</td>
    ))}
  </>
);

function rowOf(process: Process): Row {
  const plans = process.replacedBy.nodes;
  const marks = [...involvedIn(process)];
  const kept = marks.filter(([mark]) => mark !== "P");
  const planned = plans.map(({ responsible }): [string, Party] => ["P", responsible ?? others]);
  const target = plans.length > 0 ? group([...planned, ...kept]) : undefined;
  return { process, now: group(marks), target, isPlanSample: plans.some(isSample) };
}

/** Returns true if a process has more parties than are listed. */
const isCut = ({ requiredBy, triggers, triggeredBy, replacedBy }: Process) =>
  [requiredBy, triggers, triggeredBy, replacedBy].some(({ nodes, totalCount }) => nodes.length < totalCount);

/** Yields each party to a process with its mark, the owner first. */
function* involvedIn({ responsible, requiredBy, triggers, triggeredBy }: Process): Iterable<[string, Party]> {
  yield ["P", responsible ?? others];
  for (const each of requiredBy.nodes) yield ["L", each.responsible ?? others];
  for (const each of [...triggers.nodes, ...triggeredBy.nodes]) yield ["A", each.responsible ?? others];
}

function group(marks: readonly [string, Party][]): Marks {
  const found = new Map<string, Set<string>>();
  for (const [mark, { code }] of marks) found.set(code, (found.get(code) ?? new Set()).add(mark));
  return found;
}

/** Returns the parties of processes, each once, those without a recorded owner last. */
function partiesOf(processes: readonly Process[]): Party[] {
  const all = processes.flatMap(process => [
    ...[...involvedIn(process)].map(([, party]) => party),
    ...process.replacedBy.nodes.map(({ responsible }) => responsible ?? others),
  ]);
  const place = ({ code }: Party) => (code === others.code ? 1 : 0);
  return [...new Map(all.map(party => [party.code, party])).values()].sort(
    (one, other) => place(one) - place(other) || one.code.localeCompare(other.code),
  );
}
