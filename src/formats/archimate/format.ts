import { createReadStream } from "node:fs";
import type { Format } from "../format.js";
import { exportArchimate } from "./export-archimate.js";
import { importArchimate } from "./import-archimate.js";

/** ArchiMate model as Open Exchange. Browsers and Python send `text/xml`; RFC 7303 registers both types. */
export const archimate: Format = {
  name: "archimate",
  title: "ArchiMate model (Open Exchange)",
  endings: ["xml"],
  mediaTypes: ["application/xml", "text/xml"],
  import: {
    file: "model as ArchiMate Open Exchange (.xml)",
    options: [
      {
        name: "key",
        value: "NAME",
        help: 'property with the key of each element and relation ("Object ID"). Default: the identifier',
      },
      {
        name: "source",
        value: "NAME",
        help:
          "source of the elements. Default: the name of the model. Required with --replace if that name is generic, such " +
          'as "(new model)", or if the file has no stored element of that source',
      },
    ],
    replace:
      "deletes elements and relations of earlier imports of this source that the file no longer has; the report lists them " +
      "(with --dry-run without deleting). Refused if the file has less than half of the stored ones",
    run: (context, { path, name: file = "model.xml" }, { key, source }, call) =>
      importArchimate(context, createReadStream(path), { ...call, file, key, source }),
  },
  export: {
    help: "a model for Archi. Default FILE: model.xml",
    target: ({ file = "model.xml" }) => ({
      file,
      ending: ".xml",
      content: (context, { kinds }) => exportArchimate(context, { kinds: [...kinds] }),
    }),
  },
};
