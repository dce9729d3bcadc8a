import { readFileSync } from "node:fs";
import { validateXML } from "xmllint-wasm";
import { modelFile } from "./read-model.js";

/** Part of the XML namespace's schema that the exchange format needs; the original is only on the web. */
const xmlSchema = `<xs:schema targetNamespace="http://www.w3.org/XML/1998/namespace" xmlns:xs="http://www.w3.org/2001/XMLSchema">
  <xs:attribute name="lang" type="xs:language"/>
  <xs:attribute name="space" type="xs:NCName"/>
  <xs:attributeGroup name="specialAttrs"><xs:attribute ref="xml:lang"/><xs:attribute ref="xml:space"/></xs:attributeGroup>
</xs:schema>`;

/** Returns the errors of the exchange format's schema (3.0, without views) for a file; empty if it is valid. */
export async function faultsOf(xml: string): Promise<string[]> {
  const contents = readFileSync(modelFile("archimate3_Model.xsd"), "utf8").replace(
    "http://www.w3.org/2001/xml.xsd",
    "xml.xsd",
  );
  const { errors } = await validateXML({
    xml: { fileName: "model.xml", contents: xml },
    schema: { fileName: "archimate3_Model.xsd", contents },
    preload: { fileName: "xml.xsd", contents: xmlSchema },
    initialMemoryPages: 4_096,
    maxMemoryPages: 16_384,
  });
  return errors.map(({ message }) => message);
}
