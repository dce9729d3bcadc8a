/** Account of whoever works while no account is configured. */
const nobody = "local";

/** Says who has written: `oleh Inspektorat`. */
export const byAccount = (account: string): string => (account === nobody ? "tanpa akun" : `oleh ${account}`);
