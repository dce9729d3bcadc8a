import { Application } from "../../../metamodel/application.js";
import { DataAsset } from "../../../metamodel/data-asset.js";
import { Service } from "../../../metamodel/service.js";
import type { Filter } from "../../../repository/elements/filter.js";
import { inUse } from "../../in-use.js";
import { digital, recorded } from "./filters.js";
import type { IndicatorRules } from "./rule.js";

const exchanging: Filter = { ...inUse, consumes: recorded };
const interoperable: Filter = { isInteroperable: { eq: true } };

/** I16: applications that exchange data, and by which means. */
export const integration: IndicatorRules = {
  indicator: "I16",
  figures: [
    {
      code: "I16_EXCHANGE",
      text: "Aplikasi yang dipakai, pertukaran datanya dengan aplikasi lain tercatat",
      textInEnglish: "Applications in use with an exchange of data with another one on record",
      kind: Application,
      of: { filter: inUse },
      counts: { filter: { OR: [{ consumes: recorded }, { consumedBy: recorded }] } },
    },
    {
      code: "I16_METHOD",
      text: "Aplikasi yang mengambil data dari aplikasi lain, cara setiap pertukaran tercatat",
      textInEnglish: "Applications that take data from others, with the method of each exchange on record",
      kind: Application,
      of: { filter: exchanging },
      counts: { filter: { NOT: { consumes: { where: { via: { exists: false } } } } } },
    },
    {
      code: "I16_SPLP",
      text: "Aplikasi yang mengambil data dari aplikasi lain, semuanya melalui SPLP",
      textInEnglish: "Applications that take data from others, all of it through the SPLP",
      kind: Application,
      of: { filter: exchanging },
      counts: { filter: { NOT: { consumes: { where: { via: { ne: "SPLP" } } } } } },
    },
  ],
  beyond: ["Uji dan pemantauan integrasi di lingkungan nyata"],
  questions: ["neighbourhood"],
};

/** I17: digital services with an address, of their own or of their application. */
export const portal: IndicatorRules = {
  indicator: "I17",
  figures: [
    {
      code: "I17_ADDRESS",
      text: "Layanan digital dengan alamat web tercatat, sendiri atau milik aplikasinya",
      textInEnglish: "Digital services with a web address on record, their own or that of their application",
      kind: Service,
      of: { filter: digital },
      counts: {
        filter: {
          OR: [{ url: recorded }, { supportedBy: { some: { OR: [{ url: recorded }, { domainName: recorded }] } } }],
        },
      },
    },
  ],
  beyond: ["Keterpaduan portal daerah dengan portal nasional (tangkapan layar)"],
};

/** I18: interoperable data, what the SPLP exposes, and who reads it. */
export const interoperability: IndicatorRules = {
  indicator: "I18",
  figures: [
    {
      code: "I18_INTEROPERABLE",
      text: "Data yang tercatat interoperabel",
      textInEnglish: "Data that is recorded as interoperable",
      kind: DataAsset,
      counts: { filter: interoperable },
    },
    {
      code: "I18_EXPOSED",
      text: "Data interoperabel yang dibagikan melalui SPLP",
      textInEnglish: "Interoperable data that the SPLP exposes",
      kind: DataAsset,
      of: { filter: interoperable },
      counts: { filter: { exposedVia: { some: { infrastructureType: { eq: "SERVICE_LINK" } } } } },
    },
    {
      code: "I18_READ",
      text: "Data interoperabel yang tercatat dibaca aplikasi",
      textInEnglish: "Interoperable data that an application reads",
      kind: DataAsset,
      of: { filter: interoperable },
      counts: { filter: { readBy: recorded } },
    },
  ],
  beyond: ["Ketersediaan data di portal Satu Data"],
};
