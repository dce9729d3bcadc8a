import { lettersOf } from "../../metamodel/define/index.js";
import type { Problem } from "../../repository/changes/operation.js";
import type { ReplaceOptions } from "../replacing.js";
import type { KeyedModel } from "./keyed-model.js";
import type { Place } from "./problem-of.js";

/** File as a release of its source, with the options of its import. */
export interface Release extends Place, ReplaceOptions {
  /** Source of the elements; keys are unique within it. */
  source: string;
  /** True if the caller named the source. Default of the source: the name of the model, else of the file. */
  isSourceNamed: boolean;
}

/** Names that tools give to every new model or that people often use, in lower case without blanks and punctuation. */
const genericNames = new Set(
  ["", "newmodel", "newarchimatemodel", "archimatemodel", "model", "mymodel", "themodel", "emptymodel", "default"]
    .concat(["untitled", "untitledmodel", "unnamed", "unnamedmodel", "noname", "test", "testmodel", "example"])
    .concat(["modelbaru", "modelsaya", "modelkosong", "tanpajudul", "tanpanama", "contohmodel", "modelcontoh"])
    .concat(["nouveaumodele", "neuesmodell", "nieuwmodel", "nuevomodelo"]),
);

/** True if a model may share its name with any other: `(new model)`, `New Model 2`, `Copy of (new model)`. */
export const isGenericName = (name: string): boolean =>
  genericNames.has(
    lettersOf(name)
      .replace(/^(copyof|salinan|salinandari)/, "")
      .replace(/(copy|salinan)?\d*$/, ""),
  );

/**
 * Returns the problem of a default source that may be the wrong one: it has a generic name, or none of its stored
 * elements is in the file. An ERROR if the file replaces stored elements, otherwise a WARNING.
 */
export function doubtSource(
  { elements, model }: KeyedModel,
  { stored, gone }: { stored: readonly unknown[]; gone: readonly unknown[] },
  { file, source, isSourceNamed, replace }: Release,
): Problem[] {
  if (isSourceNamed) return [];
  const isOther = stored.length > 0 && gone.length === stored.length && elements.length > 0;
  const why = isGenericName(model.name ?? "")
    ? `model ${model.name?.trim() ? `bernama "${source}", nama yang dapat dipakai model lain` : "tidak bernama"}`
    : isOther && `tidak satu pun dari ${stored.length} elemen sumber "${source}" yang tersimpan ada dalam berkas`;
  if (!why) return [];
  const message = `${file}: sumber tidak disebut, dan ${why}. Sebutkan sumbernya dengan --source (HTTP: source=…).`;
  return [{ severity: replace ? "ERROR" : "WARNING", rule: "SOURCE_UNCLEAR", path: [file], message }];
}
