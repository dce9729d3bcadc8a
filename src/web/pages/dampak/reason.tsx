import type { PageDampakQuery } from "../../answers";
import { Joined } from "../../ui/joined";
import { ElementLink } from "../../ui/links";

type Node = NonNullable<PageDampakQuery["impact"]>["nodes"][number];
type Cause = Node["because"][number];

interface ReasonProps {
  node: Pick<Node, "because" | "severity">;
  relations: PageDampakQuery["metamodel"]["relations"];
  starts: readonly string[];
}

/** Says in words why an element is affected: what it needs, and what happens to that. */
export function Reason({ node: { because, severity }, relations, starts }: ReasonProps) {
  if (because.length === 0) return <>tidak bergantung penuh pada yang terganggu</>;
  const shown = because.slice(0, most);
  return (
    <>
      <Joined
        by="; "
        parts={shown.map(cause => (
          <>
            {relations.find(({ type }) => type === cause.type)?.labels[0] ?? "bergantung pada"}{" "}
            {cause.element ? <ElementLink element={cause.element} /> : <em>elemen yang tidak boleh Anda lihat</em>}{" "}
            {cause.element && starts.includes(cause.element.ref) ? "yang gagal" : states[cause.severity]}
          </>
        ))}
      />
      {because.length > most && `; dan ${because.length - most} sebab lain`}
      {severity === "DEGRADES" && moderations(because)}
    </>
  );
}

const most = 3;

const states: Record<string, string> = {
  STOPS: "yang berhenti",
  DEGRADES: "yang terganggu",
  TOUCHED: "yang tersentuh",
};

/** Says why an element works although something that it needs has stopped. */
function moderations(because: readonly Cause[]): string {
  const stopped = because.filter(({ severity }) => severity === "STOPS");
  if (stopped.some(({ redundancy }) => redundancy)) return " (cadangannya masih berjalan)";
  return stopped.length > 0 && stopped.every(({ vital }) => !vital) ? " (masih dapat berjalan tanpanya)" : "";
}
