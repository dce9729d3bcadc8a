import { useEffect, useState } from "preact/hooks";
import type { PageMejaTypesQuery } from "../../../answers";
import { askServer } from "../../../app/ask";
import { outsideTypes } from "../../../ui/opds";
import document from "./types.graphql";

/** Type of a new OPD, with its label. */
type OpdTypeOption = PageMejaTypesQuery["metamodel"]["enumerations"][number]["values"][number];

/** Returns the types that a new OPD can have; undefined until they are known, and none if they cannot be read. */
export function useTypes(): readonly OpdTypeOption[] | undefined {
  const [types, setTypes] = useState<OpdTypeOption[]>();
  useEffect(() => {
    askServer(document, {}).then(({ data }) => {
      const { metamodel } = (data ?? { metamodel: { enumerations: [] } }) as PageMejaTypesQuery;
      const found = metamodel.enumerations.find(({ name }) => name === "OpdType")?.values ?? [];
      setTypes(found.filter(({ value }) => !outsideTypes.some(each => each === value)));
    });
  }, []);
  return types;
}
