import { createReadStream } from "node:fs";
import path from "node:path";
import { localViewer } from "../../src/access/viewer.js";
import { importArchimate } from "../../src/formats/archimate/import-archimate.js";
import { openTestDatabase, today } from "../support/repository.js";

/** Returns the path of a real model outside the project. Default: `../shared/models`; MODELS names another folder. */
export const modelFile = (name: string) => path.resolve(process.env.MODELS ?? "../shared/models", name);

/** Imports a model into the test database like `npm run import`. */
export const importModel = (
  database: ReturnType<typeof openTestDatabase>,
  name: string,
  options: Partial<Parameters<typeof importArchimate>[2]> = {},
) =>
  importArchimate({ database, viewer: localViewer, today }, createReadStream(modelFile(name)), {
    file: name,
    ...options,
  });
