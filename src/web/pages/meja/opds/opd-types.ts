import type { PageMejaTypesQuery } from "../../../answers";
import { askServer } from "../../../app/ask";
import { outsideTypes } from "../../../ui/opds";
import document from "./types.graphql";

/** Type of a new OPD, with its label. */
type OpdTypeOption = PageMejaTypesQuery["metamodel"]["enumerations"][number]["values"][number];

/** Returns the types that a new OPD can have; none if they cannot be read. */
export async function loadOpdTypes(): Promise<readonly OpdTypeOption[]> {
  const { data } = await askServer(document, {});
  const { enumerations } = (data as PageMejaTypesQuery | undefined)?.metamodel ?? { enumerations: [] };
  const found = enumerations.find(({ name }) => name === "OpdType")?.values ?? [];
  return found.filter(({ value }) => !outsideTypes.some(each => each === value));
}
