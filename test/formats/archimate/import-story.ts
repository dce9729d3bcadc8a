import { elementOf, exchangeFile, relationOf } from "../../support/archimate.js";

const property = (reference: string, value: string) =>
  `<property propertyDefinitionRef="${reference}"><value xml:lang="en">${value}</value></property>`;
const definitions = `<propertyDefinitions>
  <propertyDefinition identifier="p1" type="string"><name>Object ID</name></propertyDefinition>
  <propertyDefinition identifier="p2" type="string"><name>Status</name></propertyDefinition></propertyDefinitions>`;
const elements = [
  elementOf(
    "proses",
    "BusinessProcess",
    "Menilai",
    `<documentation>Menilai &amp; memutus</documentation><properties>${property("p2", "Aktif")}</properties>`,
  ),
  elementOf("layanan", "BusinessService", "Izin"),
  elementOf("app", "ApplicationComponent", "Sistem izin"),
  elementOf("app2", "ApplicationComponent", "Sistem izin"),
  elementOf("data", "DataObject", "Data izin"),
  elementOf("server", "Node", "Server"),
  elementOf("dinas", "BusinessActor", "Dinas"),
  elementOf("standar", "Constraint", "Standar"),
  elementOf("grup", "Grouping", ""),
  elementOf("sendiri", "Driver", "Penggerak"),
  elementOf("aneh", "Wormhole", "Lubang"),
];
const relations = [
  relationOf("r1", "Realization", "proses", "layanan"),
  relationOf(
    "r2",
    "Serving",
    "app",
    "layanan",
    "",
    `<name xml:lang="en">melayani</name><documentation>sejak 2020</documentation><properties>${property("p2", "Baru")}</properties>`,
  ),
  relationOf("r3", "Serving", "app", "layanan"),
  relationOf("r4", "Access", "app", "data", `accessType="Read"`),
  relationOf("r5", "Access", "app2", "data", `accessType="Write"`),
  relationOf("r6", "Serving", "server", "app"),
  relationOf("r7", "Assignment", "dinas", "layanan"),
  relationOf("r8", "Aggregation", "grup", "app"),
  relationOf("r9", "Association", "app", "standar", `isDirected="true"`),
  relationOf("r10", "Flow", "app", "app"),
  relationOf("r11", "Flow", "app", "app2"),
  relationOf("r12", "Serving", "app2", "app"),
  relationOf("r13", "Association", "standar", "r2"),
  relationOf("r14", "Assignment", "dinas", "proses"),
  relationOf("r15", "Warp", "app", "aneh"),
];
const viewpoints = `<views><viewpoints><viewpoint identifier="v"/></viewpoints></views>`;
const folders = `<organizations><item><label>Views</label></item></organizations>`;
/** Small model with relations of many types, and oddities that an architect may want to correct. */
export const file = exchangeFile(elements, relations, `${folders}${definitions}${viewpoints}`);
