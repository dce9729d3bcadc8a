import { Facts } from "../../ui/facts";
import { Empty, Section } from "../../ui/section";
import { Values } from "../../ui/value";
import type { Element } from "./element";

type Fact = Element["facts"][number];

/** Shown as heading and in the line beneath it. */
const shownAbove = ["code", "name"];
/** Properties of every element that are about the thing itself, and not about its entry. */
const aboutItself = ["description", "url"];

/** Properties of an element in groups: about the thing itself, foreign ones, and about its entry. */
export function ElementFacts({ element }: { element: Element }) {
  const facts = element.facts.filter(({ name }) => !shownAbove.includes(name));
  const own = facts.filter(({ isOwn, name }) => isOwn || aboutItself.includes(name));
  return (
    <>
      <Section title="Keterangan">
        <Recorded facts={own} redacted={element.redacted} />
        {element.attributes.length > 0 && (
          <>
            <h3>Keterangan lain dari sumbernya</h3>
            <Facts rows={element.attributes.map(({ name, value }) => [name, value] as const)} />
          </>
        )}
      </Section>
      <Section title="Asal dan masa berlaku data">
        <Recorded facts={facts.filter(fact => !own.includes(fact))} redacted={element.redacted} isEntry />
      </Section>
    </>
  );
}

interface RecordedProps {
  facts: Fact[];
  redacted: readonly string[];
  /** True for properties of the entry: what they lack is no fault. */
  isEntry?: boolean;
}

/** Recorded and mandatory properties; the others that are absent follow in one line. */
function Recorded({ facts, redacted, isEntry = false }: RecordedProps) {
  const isHidden = ({ name }: Fact) => redacted.includes(name);
  const shown = facts.filter(fact => fact.values.length > 0 || fact.mandatory || isHidden(fact));
  const absent = facts.filter(fact => !shown.includes(fact));
  return (
    <>
      <Facts rows={shown.map(fact => [fact.label, isHidden(fact) ? <Hidden /> : <Values {...fact} />] as const)} />
      {!isEntry && absent.length > 0 && (
        <Empty>Belum tercatat, tidak wajib: {absent.map(({ label }) => label).join(", ")}.</Empty>
      )}
    </>
  );
}

const Hidden = () => <em>tidak dapat Anda lihat</em>;
