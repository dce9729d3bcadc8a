import { RepositoryError, type RepositoryErrorCode } from "../../common/repository-error.js";

/** Refusal of a change of an account, for people. */
interface ForPeople {
  /** Stable code of the rule, such as NAME_TAKEN. */
  rule: string;
  /** Path of the invalid field from the arguments down. Default: none. */
  path?: string[];
  /** Indonesian message with what to do. */
  message: string;
}

/** Refusal of a change of an account. `message` is English, for commands; `forPeople` says the same in Indonesian. */
export class AccountRefusal extends RepositoryError {
  constructor(
    code: RepositoryErrorCode,
    message: string,
    readonly forPeople: ForPeople,
  ) {
    super(code, message);
  }
}

/** Returns the refusal of an argument: BAD_USER_INPUT. */
export const invalid = (message: string, forPeople: ForPeople): AccountRefusal =>
  new AccountRefusal("BAD_USER_INPUT", message, forPeople);
