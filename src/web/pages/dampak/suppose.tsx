import type { PageDampakQuery } from "../../answers";
import { Filters } from "../../ui/choice";
import { useColumn } from "../../ui/column";
import { without, withParameters } from "../../ui/links";
import { Empty, Section } from "../../ui/section";
import { asValue, comparing, type Supposition, supposed } from "../../ui/supposition";
import type { Asked } from "./asked";
import { type Attempt, parametersOfAttempt, placementOf } from "./attempt";

type Start = NonNullable<PageDampakQuery["mulai"]>[number];

interface SupposeProps {
  answer: PageDampakQuery;
  asked: Asked;
  search: URLSearchParams;
}

/**
 * Changes of a start that the viewer may try: it moves, something takes its place, or it is deleted. Beside the recorded
 * page they are in the column as if only, whose links add a change to those of the address.
 */
export function Suppose(props: SupposeProps) {
  const { answer, asked, search } = props;
  const { isRecorded } = useColumn();
  const starts = (answer.mulai ?? []).filter(({ viewerCan }) => viewerCan.suppose);
  if (isRecorded || starts.length === 0) return null;
  const chosen = starts.find(({ ref }) => ref === asked.attempt?.ref);
  return (
    <Section title="Coba sebuah perubahan" id="seandainya" isOfChange>
      <p>Lihat akibatnya tanpa menyimpan apa pun. Seandainya …</p>
      <ul>
        {starts.map(start => (
          <li key={start.ref}>
            {start.name} <Choices start={start} search={search} />
          </li>
        ))}
      </ul>
      {chosen && <Targets {...props} start={chosen} attempt={asked.attempt!} />}
    </Section>
  );
}

function Choices({ start: { ref }, search }: { start: Start; search: URLSearchParams }) {
  const { idOf } = useColumn();
  const choose = (andai: string) =>
    `${withParameters("/dampak", search, { ...parametersOfAttempt, andai, apa: ref })}#${idOf("seandainya")}`;
  return (
    <>
      {placementOf(ref) && (
        <>
          <a href={choose("pindah")} rel="nofollow">
            dipindah ke …
          </a>{" "}
          ·{" "}
        </>
      )}
      <a href={choose("ganti")} rel="nofollow">
        diganti dengan …
      </a>{" "}
      ·{" "}
      <a href={withChange(search, { action: "delete", ref })} rel="nofollow">
        dihapus
      </a>
    </>
  );
}

interface TargetsProps extends SupposeProps {
  start: Start;
  attempt: Attempt;
}

/** Places or substitutes to choose from, each as a link that shows the page as if, and the field that searches another. */
function Targets({ answer: { tempat, hasilTujuan }, asked, search, start, attempt }: TargetsProps) {
  const { action, ref, text } = attempt;
  const found = [...(tempat?.nodes ?? []), ...(hasilTujuan ?? []).map(({ element }) => element)];
  const others = asked.starts.filter(each => each !== ref);
  const offered = found.filter(each => each.ref !== ref);
  const what = action === "move" ? "dipindah ke" : "diganti dengan";
  return (
    <>
      <h3>
        Seandainya {start.name} {what} …
      </h3>
      <ul>
        {offered.map(each => (
          <li key={each.ref}>
            <a href={withChange(search, changeTo(attempt, each.ref), [each.ref, ...others])} rel="nofollow">
              {each.name}
            </a>
          </li>
        ))}
      </ul>
      {text !== "" && offered.length === 0 && (
        <Empty>“{text}” tidak ditemukan. Coba sebagian nama, atau kodenya.</Empty>
      )}
      <Filters path="/dampak" search={search} kept={without(search, "tujuan", "sesudah")} submit="Cari tujuan">
        <label>
          {action === "move" ? "Cari tempat lain" : "Cari penggantinya"}
          <input type="search" name="tujuan" defaultValue={text} autocomplete="off" />
        </label>
      </Filters>
    </>
  );
}

const changeTo = ({ action, ref }: Attempt, target: string): Supposition =>
  action === "move" ? { action, ref, field: placementOf(ref)!.field, target } : { action, ref, target };

/** Returns the address of the page as if with a further change, compared with today. `starts` fail. Default: as now. */
const withChange = (search: URLSearchParams, change: Supposition, starts?: readonly string[]): string =>
  withParameters("/dampak", search, {
    ...parametersOfAttempt,
    ...(starts && { dari: starts }),
    [supposed]: [...search.getAll(supposed), asValue(change)],
    [comparing]: "1",
  });
