import { limits } from "../../common/limits.js";
import { RepositoryError } from "../../common/repository-error.js";
import { isDay } from "../../common/today.js";
import { metamodel } from "../../metamodel/metamodel.js";
import { type Grant, hasEnded } from "../grant.js";
import { type RoleName, roles } from "../roles.js";
import { invalid } from "./account-refusal.js";

/** Parts of a grant that limit it, with their Indonesian names. */
const parts = { opds: "perangkat daerah", kinds: "jenis elemen", documents: "pertanyaan tepercaya" } as const;

type Part = keyof typeof parts;

/** Place of a grant in the arguments, and the day in the province, `2026-11-24`. */
interface Occasion {
  path: string[];
  today: string;
}

/** Returns the role with this name. Throws BAD_USER_INPUT for an unknown one. */
export function roleNamed(name: string): RoleName {
  if (Object.hasOwn(roles, name)) return name as RoleName;
  const known = Object.keys(roles).join(", ");
  throw new RepositoryError("BAD_USER_INPUT", `"${name}" is not a role. Use ${known}.`);
}

/** Throws BAD_USER_INPUT for the grants of a new account: too many, or one that `checkGrant` refuses. */
export function checkGrants(grants: readonly Grant[], today: string): void {
  checkNumber(grants.length, ["grants"]);
  for (const [place, grant] of grants.entries()) checkGrant(grant, { path: ["grants", String(place)], today });
}

/** Throws BAD_USER_INPUT for more grants than an account may have. `path`: place of the last one in the arguments. */
export function checkNumber(count: number, path: string[]): void {
  const most = limits.maxGrants;
  if (count <= most) return;
  throw invalid(`An account has at most ${most} grants that have not ended, not ${count}.`, {
    ...{ rule: "TOO_MANY", path },
    message: `Akun memiliki paling banyak ${most} peran yang belum berakhir, bukan ${count}. Cabut yang tidak diperlukan.`,
  });
}

/**
 * Throws BAD_USER_INPUT for a grant that lacks what its role requires, has what its role does not use, names too much,
 * or has ended already.
 */
export function checkGrant(grant: Grant, { path, today }: Occasion): void {
  roleNamed(grant.role);
  for (const part of Object.keys(parts) as Part[]) {
    checkNeed(grant, part, path);
    checkExtent(grant[part] ?? [], part, path);
  }
  const unknown = grant.kinds?.find(name => !metamodel.kinds.some(kind => kind.name === name));
  if (unknown !== undefined) throw new RepositoryError("BAD_USER_INPUT", `"${unknown}" is not a kind.`);
  checkDays(grant, { path, today });
}

function checkNeed(grant: Grant, part: Part, path: string[]): void {
  const { requires, label } = roles[grant.role];
  const isGiven = (grant[part]?.length ?? 0) > 0;
  if (isGiven === (part === requires)) return;
  const place = [...path, part];
  if (isGiven)
    throw invalid(`The role ${grant.role} has no ${part}. Omit them.`, {
      ...{ rule: "NOT_ACCEPTED", path: place },
      message: `Peran ${label} tidak memakai ${parts[part]}. Kosongkan isian itu.`,
    });
  throw invalid(`The role ${grant.role} requires ${part}.`, {
    ...{ rule: "REQUIRED_MISSING", path: place },
    message: `Peran ${label} memerlukan ${parts[part]}.`,
  });
}

function checkExtent(names: readonly string[], part: Part, path: string[]): void {
  const { maxGrantExtent: most, maxGrantName: longest } = limits;
  if (names.length > most)
    throw invalid(`A grant names at most ${most} ${part}, not ${names.length}.`, {
      ...{ rule: "TOO_MANY", path: [...path, part] },
      message: `Peran menyebut paling banyak ${most} ${parts[part]}, bukan ${names.length}. Kurangi daftarnya.`,
    });
  const wrong = names.findIndex(name => name.trim() === "" || name.length > longest);
  if (wrong < 0) return;
  throw invalid(`Each of ${part} has 1 to ${longest} characters.`, {
    ...{ rule: names[wrong]!.length > longest ? "TOO_LONG" : "REQUIRED_MISSING", path: [...path, part, String(wrong)] },
    message: `Setiap nama ${parts[part]} terdiri atas 1 sampai ${longest} karakter.`,
  });
}

function checkDays(grant: Grant, { path, today }: Occasion): void {
  const { from, until } = grant;
  for (const day of [from, until])
    if (day !== undefined && !isDay(day))
      throw new RepositoryError("BAD_USER_INPUT", `"${day}" is not a date. Use the form 2027-06-30.`);
  const at = { rule: "INVALID_PERIOD", path: [...path, "until"] };
  if (from !== undefined && until !== undefined && until <= from)
    throw invalid("`until` must be later than `from`.", {
      ...at,
      message: "Peran harus berakhir setelah mulai berlaku.",
    });
  if (hasEnded(grant, today))
    throw invalid(`\`until\` must be later than today, ${today}.`, {
      ...at,
      message: "Peran harus berakhir setelah hari ini.",
    });
}
