import type { PageCakupanQuery } from "../../answers";
import type { Place } from "../../app/page";
import { Choice, Filters } from "../../ui/choice";
import { OpdField } from "../../ui/opd-field";
import type { Asked } from "./asked";
import { flowSorts } from "./flow-choices";

interface ChosenProps {
  answer: PageCakupanQuery;
  address: Pick<Place, "path" | "search">;
  asked: Asked;
}

/** Choices of the view of data flows. */
export const ChosenFlows = ({ answer, address: { path, search }, asked: { view, opd, sort } }: ChosenProps) => (
  <Filters path={path} search={search} kept={{ lihat: view }}>
    <OpdField opds={answer.opds} chosen={opd} none="Antarperangkat daerah" />
    <Choice label="Aliran" name="cara" value={sort} options={flowSorts} />
  </Filters>
);
