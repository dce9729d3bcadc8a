import { useSite } from "../../app/site";
import { day, daysBetween, number } from "../../ui/format";
import { Empty, Section } from "../../ui/section";

/** Periods of the evaluation of this year, as the settings name them, with what is running on a day. */
export function Calendar({ today }: { today: string }) {
  const { evaluationCalendar } = useSite();
  return (
    <Section title="Jadwal evaluasi" id="jadwal">
      {evaluationCalendar.length === 0 ? (
        <Empty>
          Jadwal evaluasi belum diatur. Pengelola server mengaturnya dengan <code>PEMDI_CALENDAR</code> di{" "}
          <code>.env</code>.
        </Empty>
      ) : (
        <ul>
          {evaluationCalendar.map(({ name, from, until }) => (
            <li key={name + from}>
              {name}, {day(from)} sampai {day(until)} (<StateOfPeriod from={from} until={until} today={today} />)
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

/** Says whether a period is over, running or to come, with the days that are left. */
function StateOfPeriod({ from, until, today }: { from: string; until: string; today: string }) {
  if (until < today) return <>selesai</>;
  if (today < from) return <>mulai {number(daysBetween(today, from))} hari lagi</>;
  const left = daysBetween(today, until);
  return <strong>sedang berjalan, {left === 0 ? "hari terakhir" : `${number(left)} hari lagi`}</strong>;
}
