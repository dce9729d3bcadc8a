import { byAccount } from "../../../ui/by-account";

/** Returns who changed something in words: `oleh Pengelola Akun`. The name is `local` for the command, and while no account exists. */
export const byGiver = (account: string): string =>
  account === "local" ? "oleh pengelola server" : byAccount(account);
